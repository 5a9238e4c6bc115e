/** The attributions around a proposition. */
import { covers, type Attribution, labelRule, sizeOf } from "./attribution.ts";
import { answering, cueStance } from "./stance.ts";
import { insideQuotation } from "./quotation.ts";
import { isComma, range } from "./word-ranges.ts";
import { hasRelation, type Trees } from "./trees.ts";

/** Attributions by each sentence in which their cue or a part of their content stands. */
export type AttributionIndex = Map<number, Attribution[]>;

export function indexBySentence(trees: Trees, attributions: Attribution[]): AttributionIndex {
  const index: AttributionIndex = new Map();
  for (const attribution of attributions) {
    const sentences = new Set([trees.word(attribution.cueHead).sentence]);
    for (const { firstWord, endWord } of attribution.content) {
      const last = trees.word(endWord - 1).sentence;
      for (let at = trees.word(firstWord).sentence; at <= last; at++) sentences.add(at);
    }
    for (const sentence of sentences) index.set(sentence, [...(index.get(sentence) ?? []), attribution]);
  }
  return index;
}

/** Attributions around a word, outermost first: an attribution is inside another whose content covers its cue. */
export function chainAround(trees: Trees, index: AttributionIndex, word: number): Attribution[] {
  const around = (index.get(trees.word(word).sentence) ?? []).filter(
    (attribution) =>
      word !== attribution.cueHead &&
      (covers(attribution, word) || isInCue(trees, attribution, word)) &&
      !isBeside(trees, attribution, word) &&
      !isJoined(trees, attribution, word) &&
      !isAnsweredBehind(trees, attribution, word) &&
      !isReportsQuestion(trees, attribution, word) &&
      !isBackground(trees, attribution, word),
  );
  return around.sort((a, b) => {
    if (covers(a, b.cueHead) !== covers(b, a.cueHead)) return covers(a, b.cueHead) ? -1 : 1;
    // Who is cited stands within who cites.
    if (isCited(a) !== isCited(b)) return isCited(a) ? 1 : -1;
    return sizeOf(b) - sizeOf(a);
  });
}

function isCited({ rule }: Attribution): boolean {
  return rule.endsWith("citing");
}

/** The model's cue may take in what is said: "has denied supplying | drones". */
function isInCue(trees: Trees, { cue, cueHead }: Attribution, word: number): boolean {
  return cue.firstWord <= word && word < cue.endWord && trees.isBelow(word, cueHead);
}

/** "Peru withdrew its ambassador, accusing Mexico": the participle hangs on the deed and says nothing of it. */
function isBeside(trees: Trees, { cueHead, rule }: Attribution, word: number): boolean {
  if (!trees.word(cueHead).text.endsWith("ing") || cueHead < word || rule.endsWith("citing")) return false;
  return hasRelation(trees.word(cueHead), "advcl") && trees.isBelow(cueHead, word) && trees.isVerbal(word);
}

/** "The Emirates withdrew their envoy and said that …": what the speaker did before speaking is not what he said. */
function isJoined(trees: Trees, { cueHead }: Attribution, word: number): boolean {
  if (trees.child(cueHead, "nsubj", "nsubj:pass") !== undefined) return false;
  let first = cueHead;
  while (hasRelation(trees.word(first), "conj") && trees.isVerbal(trees.head(first))) first = trees.head(first);
  return first !== cueHead && word < cueHead && (word === first || trees.isBelow(word, first));
}

/** "Jets bombed two compounds, the agency said. The army neither confirmed nor denied it": who answers in a later sentence does not tell it. */
function isAnsweredBehind(trees: Trees, attribution: Attribution, word: number): boolean {
  const { cueHead, rule } = attribution;
  const { sentence } = trees.word(word);
  if (trees.word(cueHead).sentence <= sentence || rule === labelRule) return false;
  const { start } = trees.sentenceOf(word);
  const isQuoted = insideQuotation(trees.text({ start, end: trees.word(word).start }));
  return !isQuoted && answering.has(cueStance(trees, attribution).stance);
}

/** "Is Damascus doing this on purpose? Our army thinks so": a question outside of quotation is asked by the report. */
function isReportsQuestion(trees: Trees, { cueHead, rule }: Attribution, word: number): boolean {
  const { start, end, paragraph } = trees.sentenceOf(word);
  if (trees.word(cueHead).sentence === trees.word(word).sentence || rule === labelRule) return false;
  if (!trees.text({ start, end }).trimEnd().endsWith("?")) return false;
  const { sentences } = trees.annotation;
  let first = trees.word(word).sentence;
  while (first > 0 && sentences[first - 1]!.paragraph === paragraph) first--;
  return !insideQuotation(trees.text({ start: sentences[first]!.start, end: trees.word(word).start }));
}

/**
 * "China, which brokered the truce, will call both, two people said": what a relative clause tells besides is the report's own, unless it is
 * quoted or the cue stands in the clause. So annotators mostly have it.
 */
function isBackground(trees: Trees, attribution: Attribution, word: number): boolean {
  const { cueHead, rule } = attribution;
  const { sentence } = trees.word(word);
  if (sentence !== trees.word(cueHead).sentence || rule === labelRule) return false;
  for (let at = word; at !== cueHead && !trees.isRoot(at); at = trees.head(at)) {
    if (!trees.word(at).deprel.endsWith("relcl")) continue;
    const { start } = trees.sentenceOf(word);
    const { firstWord } = range(trees.subtree(at));
    const isApart = isComma(trees, firstWord - 1, firstWord);
    // "denied that it had to do with the inquiry that Washington has requested": what is taken for granted is not denied.
    const isCleft = trees.child(trees.head(at), "cop") !== undefined;
    const isGranted = !isCleft && cueStance(trees, attribution).stance !== "asserts";
    return (
      (isApart || isGranted) &&
      !trees.isBelow(cueHead, at) &&
      !insideQuotation(trees.text({ start, end: trees.word(word).start }))
    );
  }
  return false;
}
