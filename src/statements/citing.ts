/** "Reuters reported, citing an official": who cites, and who is cited. */
import { vocabulary } from "../terms/vocabulary.ts";
import type { WordRange } from "../language/annotation.ts";
import type { Attribution } from "./attribution.ts";
import { cueOf, type CueTable } from "./cue.ts";
import { hasRelation, type Trees } from "./trees.ts";
import { isComma, leavesSource, range, without } from "./word-ranges.ts";

/** How the rule of an attribution ends whose source was found from whom it cites. */
export const whoCitesRule = ", who cites";

/** Who cites and who is cited, outermost first; null where nobody is. */
export function citing(trees: Trees, attribution: Attribution): Attribution[] | null {
  const verbs = vocabulary<CueTable>("cues").conduits.active;
  const { cueHead, sourceHead } = attribution;
  const at = citingAt(trees, attribution, verbs);
  if (at === undefined) return null;
  // "citing an official", "relying on a leaked memo"
  const cited =
    trees.child(at, "obj") ??
    trees.children(at, "obl").find((o) => trees.cases(o).includes("on")) ??
    // Behind the participle a subject is its object, whatever the parser calls it.
    trees.children(at, "nsubj").find((noun) => noun > at) ??
    nounBehind(trees, at);
  if (cited === undefined) return null;
  // The model may mark who is cited as the one who speaks.
  const citer = cited === sourceHead ? whoCites(trees, at) : null;
  if (cited === sourceHead && citer === null) return null;
  // "citing its own pictures": what is one's own is no further voice.
  if (trees.children(cited, "amod").some((word) => trees.lemma(word) === "own")) return null;
  const inner: Attribution = {
    source: range(trees.subtree(cited, (c) => c === at || leavesSource(trees, c))),
    sourceHead: cited,
    cue: { firstWord: at, endWord: at + 1 },
    cueHead: at,
    content: attribution.content,
    score: attribution.score,
    rule: `${attribution.rule}, citing`,
  };
  // "the agency reported, citing an official": marked at "citing", it is the agency that reports.
  const speaking = at === cueHead && cueOf(trees.lemma(trees.head(at))) ? trees.head(at) : null;
  const outer =
    citer !== null
      ? { ...attribution, ...citer, rule: `${attribution.rule}${whoCitesRule}` }
      : speaking === null
        ? attribution
        : { ...attribution, cue: { firstWord: speaking, endWord: speaking + 1 }, cueHead: speaking };
  const apart = attribution.content.flatMap((part) => without(part, outer.cue));
  const source = outer.source && upTo(trees, outer.source, at);
  return [
    { ...outer, source, content: [...apart, inner.source!, inner.cue] },
    { ...inner, content: apart },
  ];
}

/** "the agency Belta | , relying on a guard": the model may mark all of it as who speaks. */
function upTo(trees: Trees, source: WordRange, participle: number): WordRange {
  let end = participle;
  while (end > 1 && ["PUNCT", "PRON"].includes(trees.word(end - 1).upos)) end--;
  return without(source, { firstWord: end, endWord: Math.max(participle, source.endWord) })[0] ?? source;
}

/**
 * "citing an official" hangs on the cue or its source, "which quoted the governor" on the source; where the tree has it elsewhere, the
 * participle that stands between commas beside the two and outside of what is said.
 */
function citingAt(
  trees: Trees,
  { source, sourceHead, cue, cueHead, content }: Attribution,
  verbs: string[],
): number | undefined {
  const cites = (word: number): boolean => verbs.includes(trees.lemma(word)) && trees.isVerbal(word);
  const isParticiple = (word: number): boolean => trees.word(word).text.toLowerCase().endsWith("ing");
  const beside = [cueHead, ...(sourceHead === null ? [] : [sourceHead])];
  const hanging = [cueHead, ...beside.flatMap((word) => trees.children(word, "advcl", "acl", "dep", "parataxis"))].find(
    (word) => cites(word) && (isParticiple(word) || trees.word(word).deprel === "acl:relcl"),
  );
  if (hanging !== undefined) return hanging;
  const { firstWord, endWord } = trees.sentenceOf(cueHead);
  const from = Math.max(firstWord, Math.min(cue.firstWord, source?.firstWord ?? cue.firstWord) - citedWithin);
  const to = Math.min(endWord, Math.max(cue.endWord, source?.endWord ?? 0) + citedWithin);
  for (let word = from; word < to; word++) {
    const isSaid = content.some((part) => part.firstWord <= word && word < part.endWord);
    const opens = word === firstWord || trees.word(word - 1).upos === "PUNCT";
    if (!isSaid && opens && cites(word) && isParticiple(word)) return word;
  }
  return undefined;
}

/** "Belta, relying on a guard, claimed", "according to Bakhtar, which quoted the governor", "Per Belsat, quoting a railwayman": who cites, and by which word. */
function whoCites(trees: Trees, citing: number): Pick<Attribution, "source" | "sourceHead" | "cue" | "cueHead"> | null {
  const above = trees.head(citing);
  const isCue = (word: number): boolean => trees.isVerbal(word) && cueOf(trees.lemma(word)) !== undefined;
  const near =
    (above !== citing && isCue(above) ? trees.subject(above)?.word : undefined) ??
    (["NOUN", "PROPN"].includes(trees.word(above).upos) && above < citing ? above : nounBefore(trees, citing));
  if (near === undefined) return null;
  // "the news agency Belta, relying on …": the name stands beside the noun that speaks.
  const citer = hasRelation(trees.word(near), "appos") ? trees.head(near) : near;
  const verb = [above, trees.head(citer)].find((word) => isCue(word) && trees.subject(word)?.word === citer);
  const { introducing } = vocabulary<CueTable>("cues").conduits;
  const cueHead =
    verb ??
    [trees.head(citer), ...trees.children(citer, "case")].find((word) =>
      introducing.includes(trees.word(word).text.toLowerCase()),
    );
  if (cueHead === undefined) return null;
  return {
    source: range(trees.subtree(citer, (c) => c === citing || leavesSource(trees, c))),
    sourceHead: citer,
    cue: { firstWord: cueHead, endWord: cueHead + 1 },
    cueHead,
  };
}

/** The noun phrase that a comma parts from a participle. */
function nounBefore(trees: Trees, participle: number): number | undefined {
  const last = participle - 2;
  if (last < 0 || !isComma(trees, participle - 1) || trees.word(last).sentence !== trees.word(participle).sentence)
    return undefined;
  const isNoun = (word: number): boolean => ["NOUN", "PROPN"].includes(trees.word(word).upos);
  return [last, ...trees.ancestors(last)].findLast(
    (word, at, all) => word < participle && all.slice(0, at + 1).every(isNoun),
  );
}

/** "quoting the governor's office": the noun that stands behind, up to the next mark, where the tree hangs it elsewhere. */
function nounBehind(trees: Trees, citing: number): number | undefined {
  const { endWord } = trees.sentenceOf(citing);
  let end = citing + 1;
  while (end < endWord && trees.word(end).upos !== "PUNCT" && !trees.isVerbal(end)) end++;
  for (let word = citing + 1; word < end; word++) {
    const isNoun = ["NOUN", "PROPN"].includes(trees.word(word).upos);
    const head = trees.head(word);
    if (isNoun && (head <= citing || head >= end || trees.isRoot(word))) return word;
  }
  return undefined;
}

/** Words between a cue and the participle that cites another source. */
const citedWithin = 8;
