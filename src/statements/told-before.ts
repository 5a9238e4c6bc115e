/** What somebody takes up has been told before: "Hanoi denied Manila's claim that P" is Manila saying P as well. */
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import type { CueTable } from "./cue.ts";
import { own } from "./predicates.ts";
import type { Trees } from "./trees.ts";
import { leavesSource, range } from "./word-ranges.ts";

/** The chain of who takes a proposition up, and that of who told it before; null where nobody is named for it. */
export interface ToldTwice {
  takesUp: Attribution[];
  before: Attribution[] | null;
}

/** How a proposition's chain (outermost first) is told twice; null where it is not. */
export function toldTwice(trees: Trees, chain: Attribution[], predicate: number): ToldTwice | null {
  for (const [at, attribution] of chain.entries()) {
    const outer = chain.slice(0, at);
    const inner = chain.slice(at + 1);
    // Who is quoted within has a voice of its own; "in which it said" is the same source once more.
    if (inner.some(({ sourceHead }) => sourceHead !== null && trees.word(sourceHead).upos !== "PRON")) continue;
    const noun = saidIn(trees, attribution, predicate);
    if (noun === null) continue;
    const teller = tellerOf(trees, attribution, noun);
    const cue = { firstWord: noun, endWord: noun + 1 };
    const { score, content } = attribution;
    const takesUp = [...outer, attribution];
    if (teller === null) return attribution.rule === "retraction" ? { takesUp, before: null } : null;
    const source = range(trees.subtree(teller, (word) => leavesSource(trees, word)));
    const told: Attribution = {
      source,
      sourceHead: teller,
      cue,
      cueHead: noun,
      content,
      score,
      rule: "told before",
      stance: "asserts",
    };
    return { takesUp, before: [...outer, told] };
  }
  return null;
}

/** The noun that stands for what was said ("claim", "report"), as the object of the attribution's verb, with the predicate in its grip. */
function saidIn(trees: Trees, { cueHead, rule }: Attribution, predicate: number): number | null {
  const { reportNouns, retracting } = vocabulary<CueTable>("cues");
  const nouns = rule === "retraction" ? retracting.nouns : reportNouns.nouns;
  const noun = trees
    .children(cueHead, "obj", "nsubj:pass")
    .find((word) => trees.word(word).upos === "NOUN" && own(nouns, trees.lemma(word)));
  if (noun === undefined || noun > predicate) return null;
  return rule === "retraction" || trees.isBelow(predicate, noun) ? noun : null;
}

/** "Manila's claim", "a claim by an American official"; "its report" is that of who takes it back. */
function tellerOf(trees: Trees, { sourceHead, rule }: Attribution, noun: number): number | null {
  const owner =
    trees.children(noun, "nmod:poss")[0] ??
    trees.children(noun, "nmod").find((word) => trees.cases(word).includes("by"));
  const isOwn = owner === undefined ? rule === "retraction" : trees.word(owner).upos === "PRON";
  if (!isOwn) return owner !== undefined && trees.word(owner).upos === "PROPN" ? owner : null;
  return rule === "retraction" ? sourceHead : null;
}
