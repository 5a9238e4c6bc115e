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
    const noun = saidIn(trees, attribution, predicate);
    if (noun === null) continue;
    // "withdrew its claim that": the noun may be marked as a cue of its own.
    const inner = chain.slice(at + 1).filter(({ cueHead }) => cueHead !== noun);
    // Who is quoted within has a voice of its own; "in which it said" is the same source once more.
    if (inner.some(({ sourceHead }) => sourceHead !== null && trees.word(sourceHead).upos !== "PRON")) continue;
    const teller = tellerOf(trees, attribution, noun);
    const cue = { firstWord: noun, endWord: noun + 1 };
    const { score, content } = attribution;
    const takesUp = [...outer, attribution];
    // "refutes publications according to which": nobody speaks within whom one could hear.
    if (teller === null)
      return attribution.rule === "retraction" || inner.length > 0 ? { takesUp, before: null } : null;
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
    // "said it could not confirm a report in the Courier that": the Courier speaks for itself.
    const resumes = attribution.sourceHead !== null && trees.word(attribution.sourceHead).upos === "PRON";
    return { takesUp, before: [...(resumes ? outer.slice(0, -1) : outer), told] };
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
  // "denied a claim by an official that P": the parser may hang the clause on the verb.
  const told = [noun, ...trees.children(cueHead, "ccomp").filter((clause) => clause > noun)];
  const holds = (word: number): boolean => word === predicate || trees.isBelow(predicate, word);
  return rule === "retraction" || told.some(holds) ? noun : null;
}

/** "Manila's claim", "a claim by an American official", "a report in the Courier"; "its report" is that of who takes it back. */
function tellerOf(trees: Trees, { sourceHead, rule }: Attribution, noun: number): number | null {
  const beside = (preposition: string): number | undefined =>
    trees.children(noun, "nmod").find((word) => trees.cases(word).includes(preposition));
  const owner = trees.children(noun, "nmod:poss")[0] ?? beside("by");
  const isOwn = owner === undefined ? rule === "retraction" : trees.word(owner).upos === "PRON";
  if (isOwn) return rule === "retraction" ? sourceHead : null;
  if (owner !== undefined) return owner;
  const { media, documents } = vocabulary<{ media: string[]; documents: string[] }>("speakers");
  const carrier = beside("in");
  if (carrier === undefined) return null;
  const speaks = trees.word(carrier).upos === "PROPN" || [...media, ...documents].includes(trees.lemma(carrier));
  return speaks ? carrier : null;
}
