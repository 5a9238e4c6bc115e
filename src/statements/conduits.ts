/** One source that hands on another. */
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import { citing } from "./citing.ts";
import type { CueTable } from "./cue.ts";
import type { Trees } from "./trees.ts";
import { leavesSource, range } from "./word-ranges.ts";

/**
 * "KCNA, quoted by Yonhap, said P" is two attributions: Yonhap says that KCNA says P. So is "Reuters reported, citing an
 * official". The outer one is made to contain the inner one's cue.
 */
export function conduits(trees: Trees, attribution: Attribution): Attribution[] {
  const { conduits: words } = vocabulary<CueTable>("cues");
  if (!attribution.source) return [attribution];
  const { firstWord } = attribution.source;
  // The model's source may end before the carrier's phrase: "KCNA", quoted by Yonhap, "said".
  const sourceEnd = attribution.source.endWord;
  const endWord = Math.max(sourceEnd, attribution.cue.firstWord);
  // "According to an official | quoted by DR, …"
  const quotedBehind = sourceEnd + 1 < trees.words.length && trees.lemma(sourceEnd + 1) === "by" ? sourceEnd + 1 : 0;
  for (let word = firstWord; word < Math.max(endWord, quotedBehind); word++) {
    if (!words.passive.includes(trees.lemma(word)) || trees.word(word).upos !== "VERB") continue;
    if (trees.isRoot(word) && word !== sourceEnd) continue;
    const carrier =
      trees.child(word, "obl:agent") ??
      trees.children(word, "obl").find((o) => ["by", "in", "on"].some((c) => trees.cases(o).includes(c)));
    const above = trees.head(word);
    const quoted = above >= firstWord && above < endWord ? above : attribution.sourceHead;
    if (carrier === undefined || quoted === null || quoted >= word) continue;
    const inner: Attribution = {
      ...attribution,
      source: range(trees.subtree(quoted, (c) => c === word || leavesSource(trees, c))),
      sourceHead: quoted,
    };
    const outer: Attribution = {
      source: range(trees.subtree(carrier, (c) => leavesSource(trees, c))),
      sourceHead: carrier,
      cue: { firstWord: word, endWord: word + 1 },
      cueHead: word,
      content: [...attribution.content, inner.source!, attribution.cue],
      score: attribution.score,
      rule: `${attribution.rule}, quoted by`,
    };
    return [outer, inner];
  }
  const asSaying = quotedAsSaying(trees, attribution, words.active) ?? carriedBy(trees, attribution, words.passive);
  if (asSaying) return asSaying;
  return citing(trees, attribution) ?? [attribution];
}

/** "warned in remarks carried by Tasnim", "was quoted as saying by the daily": who carries the words is the outer voice. */
function carriedBy(trees: Trees, attribution: Attribution, participles: string[]): Attribution[] | null {
  const { cueHead, sourceHead, source, cue } = attribution;
  const above = [cueHead, trees.head(cueHead)].filter((word) => trees.isVerbal(word));
  const carried = above
    .flatMap((word) => trees.children(word, "obl").flatMap((noun) => trees.children(noun, "acl")))
    .find((word) => participles.includes(trees.lemma(word)));
  const quoted = above.find((word) => participles.includes(trees.lemma(word)) && trees.isPassive(word));
  const conveying = carried ?? quoted;
  if (conveying === undefined || sourceHead === null || source === null) return null;
  const beside = [conveying, ...trees.children(conveying, "advcl", "xcomp", "ccomp")];
  const carrier = beside
    .flatMap((word) => trees.children(word, "obl:agent", "obl", "nsubj"))
    .find((word) => trees.cases(word).includes("by"));
  if (carrier === undefined || carrier === sourceHead || trees.isBelow(carrier, sourceHead)) return null;
  const outer: Attribution = {
    source: range(trees.subtree(carrier, (c) => leavesSource(trees, c))),
    sourceHead: carrier,
    cue: { firstWord: conveying, endWord: conveying + 1 },
    cueHead: conveying,
    content: [...attribution.content, source, cue],
    score: attribution.score,
    rule: `${attribution.rule}, carried by`,
  };
  return [outer, attribution];
}

/** "Mr Park quoted the director as saying that P": Mr Park says that the director says P. */
function quotedAsSaying(trees: Trees, attribution: Attribution, verbs: string[]): Attribution[] | null {
  // "saying" hangs on the verb, or on whom it quotes.
  const { cueHead } = attribution;
  const above = trees.head(cueHead);
  const quoting = [cueHead, above, trees.head(above)].find((word) => verbs.includes(trees.lemma(word)));
  if (quoting === undefined || trees.isPassive(quoting)) return null;
  // Behind the verb a subject is its object, whatever the parser calls it.
  const quoted = trees.child(quoting, "obj") ?? trees.children(quoting, "nsubj").find((noun) => noun > quoting);
  const said = [quoting, ...(quoted === undefined ? [] : [quoted])].flatMap((word) =>
    trees.children(word, "advcl", "xcomp", "acl", "ccomp", "dep"),
  );
  const saying = said.find((verb) => trees.marks(verb).includes("as") || trees.words[verb - 1]?.lemma === "as");
  const subject = trees.subject(quoting)?.word;
  if (quoted === undefined || saying === undefined || subject === undefined || subject === quoted) return null;
  const cue = { firstWord: saying, endWord: saying + 1 };
  const source = range(trees.subtree(quoted, (c) => leavesSource(trees, c) || c === saying));
  const inner: Attribution = {
    ...attribution,
    source,
    sourceHead: quoted,
    cue,
    cueHead: saying,
    rule: `${attribution.rule}, as saying`,
  };
  // The parser may make two subjects of a name.
  const named = [subject, ...trees.children(quoting, "nsubj").filter((noun) => noun < quoting)];
  const outer: Attribution = {
    ...attribution,
    source: range(
      named.flatMap((noun) => trees.subtree(noun, (c) => leavesSource(trees, c))).toSorted((a, b) => a - b),
    ),
    sourceHead: subject,
    cue: { firstWord: quoting, endWord: quoting + 1 },
    cueHead: quoting,
    content: [...attribution.content, source, cue],
    rule: `${attribution.rule}, quoting`,
  };
  return [outer, inner];
}
