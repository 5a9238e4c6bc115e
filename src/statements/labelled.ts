/** Words set behind their speaker's name: "SPOKESPERSON: We have received the note." */
import type { Annotation, Sentence } from "../language/annotation.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { type Attribution, labelRule } from "./attribution.ts";
import type { Parties } from "./parties.ts";
import { own } from "./predicates.ts";
import type { Trees } from "./trees.ts";
import { headOf } from "./word-ranges.ts";

interface Labels {
  labels: { speakers: string[]; alone: string[]; none: string[] };
  officials: string[];
}

/** Longest label in words: "Asha Menon, Coastal Herald". */
const longestLabel = 8;

/** One attribution for each paragraph that opens with a speaker and a colon; the rest of the paragraph is what is said. */
export function labelledSpeech(trees: Trees, parties: Parties): Attribution[] {
  const { annotation } = trees;
  const persons = new Set<number>();
  for (const { type, firstWord, endWord } of annotation.names)
    if (type === "person") for (let word = firstWord; word < endWord; word++) persons.add(word);
  return annotation.sentences.flatMap((sentence, at) => {
    if (at > 0 && annotation.sentences[at - 1]!.paragraph === sentence.paragraph) return [];
    const label = labelOf(trees, parties, persons, sentence);
    if (!label) return [];
    const { firstWord, colon } = label;
    const source = { firstWord, endWord: colon };
    return [
      {
        source,
        sourceHead: headOf(trees, source),
        cue: { firstWord: colon, endWord: colon + 1 },
        cueHead: colon,
        content: [{ firstWord: colon + 1, endWord: endOfParagraph(annotation, at) }],
        score: 1,
        rule: labelRule,
      },
    ];
  });
}

/** An answer says nothing of the question's words: attributions keep to the paragraph of one label. */
export function withinLabels(trees: Trees, labels: Attribution[], attributions: Attribution[]): Attribution[] {
  if (labels.length === 0) return attributions;
  const paragraphOf = (word: number): number => trees.sentenceOf(word).paragraph;
  const byParagraph = new Map(labels.map((label) => [paragraphOf(label.cueHead), label]));
  const speakerAt = (word: number): Attribution | undefined => byParagraph.get(paragraphOf(word));
  return attributions.flatMap((attribution) => {
    const own = speakerAt(attribution.cueHead);
    const content = attribution.content.filter(({ firstWord }) => speakerAt(firstWord) === own);
    // The label itself is heard already.
    if (own && attribution.sourceHead !== null && attribution.sourceHead < own.cueHead) return [];
    return content.length === 0 ? [] : [{ ...attribution, content }];
  });
}

/** `persons`: the words of the report that are names of persons. */
function labelOf(
  trees: Trees,
  parties: Parties,
  persons: Set<number>,
  sentence: Sentence,
): { firstWord: number; colon: number } | null {
  const text = (word: number): string => trees.word(word).text;
  let firstWord = sentence.firstWord;
  // "2/ Minsk: …", "• Asked about it: …": posts and lists count their paragraphs.
  while (firstWord < sentence.endWord && /^[\p{N}\p{P}\p{S}]+$/u.test(text(firstWord))) firstWord++;
  let colon = firstWord;
  while (colon < sentence.endWord && text(colon) !== ":") colon++;
  if (colon >= sentence.endWord - 1 || colon === firstWord || colon - firstWord > longestLabel) return null;
  const { labels, officials } = vocabulary<Labels>("speakers");
  // "Q:" and "A:", but "A new deal: …" has no speaker; "Minsk: “…”", but "Russia and Ukraine: what we know" is a topic.
  let speaks = colon === firstWord + 1 && own(labels.alone, text(firstWord).toLowerCase());
  const quotes = /^["“‘«]/u.test(text(colon + 1));
  for (let word = firstWord; word < colon; word++) {
    const lower = text(word).toLowerCase();
    if (own(labels.none, lower) || trees.isVerbal(word)) return null;
    const kind = parties.at(word)?.kind;
    speaks ||=
      own(labels.speakers, lower) ||
      own(officials, lower) ||
      kind === "person" ||
      persons.has(word) ||
      (quotes && kind !== undefined && kind !== "collective");
  }
  const capital = /^\p{Lu}/u.test(text(firstWord));
  return speaks && capital ? { firstWord, colon } : null;
}

function endOfParagraph({ sentences }: Annotation, from: number): number {
  let at = from;
  while (at + 1 < sentences.length && sentences[at + 1]!.paragraph === sentences[from]!.paragraph) at++;
  return sentences[at]!.endWord;
}
