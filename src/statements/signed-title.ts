/** Who tells what a headline says, set behind it: "Talks held in Baghdad – FT", "Two soldiers killed at border: ministry". */
import { vocabulary } from "../terms/vocabulary.ts";
import { type Attribution, labelRule } from "./attribution.ts";
import type { Parties } from "./parties.ts";
import { own } from "./predicates.ts";
import type { Trees } from "./trees.ts";
import { headOf } from "./word-ranges.ts";

interface SpeakerWords {
  officials: string[];
  unnamed: string[];
  documents: string[];
  media: string[];
}

/** Longest signature in words: "US Treasury Department spokesman". */
const longestSignature = 4;
/** Words that a headline has before it, at least. */
const fewestWords = 3;

/** One attribution where the title is signed by somebody whom `known` does not hear. */
export function signedTitle(trees: Trees, parties: Parties, known: Attribution[]): Attribution[] {
  const { titleEnd } = trees;
  let sign = titleEnd - 1;
  while (sign > 0 && !isSign(trees, sign)) sign--;
  const source = { firstWord: sign + 1, endWord: titleEnd };
  const words = source.endWord - source.firstWord;
  if (sign < fewestWords || words < 1 || words > longestSignature) return [];
  const head = headOf(trees, source);
  if (!speaks(trees, parties, head, trees.word(sign).text === ":")) return [];
  const isKnown = known.some(
    (one) => one.sourceHead !== null && one.sourceHead >= source.firstWord && one.sourceHead < source.endWord,
  );
  if (isKnown) return [];
  return [
    {
      source,
      sourceHead: head,
      cue: { firstWord: sign, endWord: sign + 1 },
      cueHead: sign,
      content: [{ firstWord: 0, endWord: sign }],
      score: 1,
      rule: labelRule,
    },
  ];
}

/** A colon, or a dash between spaces. */
function isSign(trees: Trees, word: number): boolean {
  const { text, start, end } = trees.word(word);
  if (text === ":") return true;
  return (
    /^[-–—]+$/u.test(text) &&
    /^\s$/u.test(trees.text({ start: start - 1, end: start })) &&
    /^\s$/u.test(trees.text({ start: end, end: end + 1 }))
  );
}

/** Behind a colon a state's name is what the headline is about. */
function speaks(trees: Trees, parties: Parties, head: number, colon: boolean): boolean {
  const kind = parties.headedBy(head)?.kind;
  if (kind !== undefined && kind !== "collective" && kind !== "group") return kind !== "state" || !colon;
  // "– FT", "- NYT"
  if (!colon && /^\p{Lu}{2,5}$/u.test(trees.word(head).text)) return true;
  const { officials, unnamed, documents, media } = vocabulary<SpeakerWords>("speakers");
  const lemma = trees.lemma(head).toLowerCase();
  return [officials, unnamed, documents, media].some((list) => own(list, lemma));
}
