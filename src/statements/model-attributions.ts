/** Attributions as the model found them, trimmed and with the word that tells the stance. */
import type { FoundAttribution, WordRange } from "../language/annotation.ts";
import type { Attribution } from "./attribution.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { cueOf, type CueTable } from "./cue.ts";
import type { Trees } from "./trees.ts";
import { headOf, isComma, rootOf, without } from "./word-ranges.ts";

export function fromModel(trees: Trees, found: FoundAttribution): Attribution | null {
  const { source, content, score } = found;
  const cue = introducing(trees, found);
  const cueHead = headOf(trees, cue);
  let bestCue = cueIn(trees, cue) ?? cueHead;
  // "could not", "also" alone are half a cue: the verb beside them is the cue, or there is none ("Tirana has | agreed").
  if (!cueOf(trees.lemma(bestCue)) && cue.endWord - cue.firstWord === 1 && isHalf(trees, bestCue)) {
    const verb = trees.head(bestCue);
    if (!cueOf(trees.lemma(verb)) && !conveys(trees, verb)) return null;
    bestCue = verb;
  }
  const trimmed = source && trimSource(trees, source, cue);
  // "a charge | Kigali denies": what is said leaves out who says it and how.
  const apart = content
    .flatMap((part) => without(part, cue))
    .flatMap((part) => (source ? without(part, source) : part));
  const isBesides = speaksBesides(trees, trimmed, bestCue);
  const near = apart
    .map((part) => besideTitle(trees, part, cueHead))
    .filter(
      (part) => isNear(trees, part, cueHead) && !isBesides(part) && !isAboutSource(trees, part, trimmed, cueHead),
    );
  if (near.length === 0) return null;
  return {
    source: trimmed,
    sourceHead: trimmed && headOf(trees, trimmed),
    cue,
    cueHead: bestCue,
    content: near,
    score,
    rule: "model",
  };
}

/** "He urged them to stop and said P, according to the Kremlin": whom "according to" names speaks by these words, whichever cue the model marks for him. */
function introducing(trees: Trees, { source, cue }: FoundAttribution): WordRange {
  const word = source === null ? -1 : source.firstWord - 2;
  if (word < 0 || trees.words[word]!.text.toLowerCase() !== "according") return cue;
  return trees.word(word).sentence === trees.word(cue.firstWord).sentence
    ? { firstWord: word, endWord: word + 1 }
    : cue;
}

/** What is said in a title ends with it, and what an article says does not begin there: of a part that goes on over both the cue's side. */
function besideTitle(trees: Trees, { firstWord, endWord }: WordRange, cue: number): WordRange {
  const end = trees.titleEnd;
  if (firstWord >= end || endWord <= end) return { firstWord, endWord };
  return cue < end ? { firstWord, endWord: end } : { firstWord: end, endWord };
}

/** "Poland, which reopened two crossings, said it would not follow": what is told of the speaker before he speaks is not what he says. */
function isAboutSource(trees: Trees, part: WordRange, source: WordRange | null, cue: number): boolean {
  if (source === null || part.firstWord < source.endWord || part.endWord > cue) return false;
  const opens = isComma(trees, part.firstWord) ? part.firstWord + 1 : part.firstWord;
  return opens <= source.endWord + 1 && trees.isRelative(opens);
}

/** "The fund, which praised Beijing, will release the money": what stands outside of the relative clause is not said in it. */
function speaksBesides(trees: Trees, source: WordRange | null, cue: number): (part: WordRange) => boolean {
  if (source === null || trees.word(cue).deprel !== "acl:relcl") return () => false;
  // Marked as who speaks is the pronoun, or the noun that it stands for.
  const speaker = headOf(trees, source);
  if (speaker !== trees.head(cue) && !trees.isRelative(speaker)) return () => false;
  return (part) =>
    trees.word(part.firstWord).sentence === trees.word(cue).sentence && !trees.isBelow(headOf(trees, part), cue);
}

function isHalf(trees: Trees, word: number): boolean {
  return ["AUX", "PART", "ADV"].includes(trees.word(word).upos) && !trees.isRoot(word);
}

/** "was quoted as saying" */
function conveys(trees: Trees, word: number): boolean {
  const { active, passive } = vocabulary<CueTable>("cues").conduits;
  return [...active, ...passive].includes(trees.lemma(word));
}

/**
 * "did not immediately respond", "dismissed as baseless reports": the verb tells the stance, wherever the tree puts it; a noun
 * only where no verb does.
 */
function cueIn(trees: Trees, { firstWord, endWord }: WordRange): number | undefined {
  let noun: number | undefined;
  let verb: number | undefined;
  for (let word = firstWord; word < endWord; word++) {
    const entry = cueOf(trees.phrasal(word)) ?? cueOf(trees.lemma(word));
    if (!entry) continue;
    if (!trees.isVerbal(word)) noun ??= word;
    else if (verb === undefined || entry.stance !== "asserts") verb = word;
  }
  return verb ?? noun;
}

/** What is said stands in the cue's sentence or beside it; further off only what opens with a quotation mark. */
function isNear(trees: Trees, { firstWord, endWord }: WordRange, cue: number): boolean {
  const at = trees.word(cue).sentence;
  const first = trees.word(firstWord).sentence;
  const last = trees.word(endWord - 1).sentence;
  // A headline's speaker says nothing of the article.
  if (
    (at === 0) !== (first === 0) &&
    trees.sentenceOf(0).paragraph !== trees.sentenceOf(Math.max(cue, firstWord)).paragraph
  )
    return false;
  if (first === at && last === at) return true;
  // A neighbouring sentence with a speaker of its own is not this one's.
  if (first !== at && cueOf(trees.lemma(rootOf(trees, firstWord)))) return false;
  if (first - at <= 1 && at - last <= 1) return true;
  return /^["“‘']/u.test(trees.text(trees.sentenceOf(firstWord)));
}

/** Words from where a source breaks off to its noun, at most. */
const longestRest = 4;

/** Parts of a nominal that cannot speak without it. */
const dependent = ["det", "amod", "compound", "nummod", "nmod:poss", "flat"];

function trimSource(trees: Trees, range: WordRange, cue: WordRange): WordRange {
  let { firstWord, endWord } = range;
  // "The | customs service in Dakar": the model's span may break off before the noun.
  const head = headOf(trees, range);
  const noun = trees.head(head);
  const breaksOff = dependent.includes(trees.word(head).deprel) && noun >= endWord && noun - endWord < longestRest;
  if (breaksOff) endWord = noun + 1;
  // "the website | Horn Insight reported": and before the name.
  let named = endWord;
  while (named < cue.firstWord && trees.word(named).upos === "PROPN") named++;
  if (named === cue.firstWord) endWord = named;
  while (endWord > firstWord + 1 && trees.word(endWord - 1).upos === "PUNCT") endWord--;
  // "3/ Guyana's minister": posts count their paragraphs.
  const isSign = (word: number): boolean => /^[\p{P}\p{S}]+$/u.test(trees.word(word).text);
  const isCount = (word: number): boolean =>
    word === trees.sentenceOf(word).firstWord && /^\p{N}+$/u.test(trees.word(word).text) && isSign(word + 1);
  while (firstWord < endWord - 1 && (isSign(firstWord) || isCount(firstWord))) firstWord++;
  return { firstWord, endWord };
}
