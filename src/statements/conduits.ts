/** One source that hands on another. */
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import { cueOf, type CueTable } from "./cue.ts";
import { hasRelation, type Trees } from "./trees.ts";
import { isComma, leavesSource, range, without } from "./word-ranges.ts";

/** How the rule of an attribution ends whose source was found from whom it cites. */
export const whoCitesRule = ", who cites";

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
  const { cueHead, sourceHead } = attribution;
  const citing = citingAt(trees, attribution, words.active);
  // "citing an official", "relying on a leaked memo"
  const cited =
    citing === undefined
      ? undefined
      : (trees.child(citing, "obj") ??
        trees.children(citing, "obl").find((o) => trees.cases(o).includes("on")) ??
        // Behind the participle a subject is its object, whatever the parser calls it.
        trees.children(citing, "nsubj").find((noun) => noun > citing) ??
        nounBehind(trees, citing));
  if (citing === undefined || cited === undefined) return [attribution];
  // The model may mark who is cited as the one who speaks.
  const citer = cited === sourceHead ? whoCites(trees, citing) : null;
  if (cited === sourceHead && citer === null) return [attribution];
  // "citing its own pictures": what is one's own is no further voice.
  if (trees.children(cited, "amod").some((word) => trees.lemma(word) === "own")) return [attribution];
  const inner: Attribution = {
    source: range(trees.subtree(cited, (c) => c === citing || leavesSource(trees, c))),
    sourceHead: cited,
    cue: { firstWord: citing, endWord: citing + 1 },
    cueHead: citing,
    content: attribution.content,
    score: attribution.score,
    rule: `${attribution.rule}, citing`,
  };
  // "the agency reported, citing an official": marked at "citing", it is the agency that reports.
  const speaking = citing === cueHead && cueOf(trees.lemma(trees.head(citing))) ? trees.head(citing) : null;
  const outer =
    citer !== null
      ? { ...attribution, ...citer, rule: `${attribution.rule}${whoCitesRule}` }
      : speaking === null
        ? attribution
        : { ...attribution, cue: { firstWord: speaking, endWord: speaking + 1 }, cueHead: speaking };
  const apart = attribution.content.flatMap((part) => without(part, outer.cue));
  // "the agency Belta | , relying on a guard": the model may mark all of it as who speaks.
  let end = citing;
  while (end > 1 && ["PUNCT", "PRON"].includes(trees.word(end - 1).upos)) end--;
  const cut = { firstWord: end, endWord: Math.max(citing, outer.source?.endWord ?? 0) };
  const source = outer.source && (without(outer.source, cut)[0] ?? outer.source);
  return [{ ...outer, source, content: [...apart, inner.source!, inner.cue] }, { ...inner, content: apart }];
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
function whoCites(
  trees: Trees,
  citing: number,
): Pick<Attribution, "source" | "sourceHead" | "cue" | "cueHead"> | null {
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
  const quoting = [attribution.cueHead, trees.head(attribution.cueHead)].find((word) =>
    verbs.includes(trees.lemma(word)),
  );
  if (quoting === undefined || trees.isPassive(quoting)) return null;
  // Behind the verb a subject is its object, whatever the parser calls it.
  const quoted = trees.child(quoting, "obj") ?? trees.children(quoting, "nsubj").find((noun) => noun > quoting);
  const saying = trees.children(quoting, "advcl", "xcomp", "acl").find((verb) => trees.marks(verb).includes("as"));
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
