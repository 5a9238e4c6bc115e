/** An act and one who may speak of it, as the model judges them: the act's words, then those of the other sentence. */
import type { MarkedTelling } from "../language/reader.ts";
import type { Attribution } from "./attribution.ts";
import type { Draft } from "./draft.ts";
import { markedPair } from "./marked-pair.ts";
import type { Trees } from "./trees.ts";

/** Sentences from an act to one who takes it up. */
export const furthestTelling = 4;

/** Null where nobody is named for the words, or where they stand before the act's sentence or too far behind it. */
export function markedTelling(
  trees: Trees,
  draft: Pick<Draft, "pair" | "sentence" | "predicate">,
  { source, cueHead }: Pick<Attribution, "source" | "cueHead">,
): MarkedTelling | null {
  if (source === null) return null;
  const { sentences } = trees.annotation;
  const there = trees.word(source.firstWord).sentence;
  const apart = there - draft.sentence;
  // "It was a mistake. He took it back": source and cue of one telling stand together.
  if (apart < 0 || apart > furthestTelling || trees.word(cueHead).sentence !== there) return null;
  const pair = markedPair(trees, draft);
  const own = sentences[draft.sentence]!;
  const other = sentences[there]!;
  // What is put before the teller's sentence ends where the act's own does.
  const before = apart === 0 ? "" : `${pair.sentence} `;
  const start = apart === 0 ? own.end - pair.sentence.length : other.start;
  const at = (offset: number): number => offset - start + before.length;
  return {
    ...pair,
    sentence: apart === 0 ? pair.sentence : `${before}${trees.text(other)}`,
    teller: { start: at(trees.word(source.firstWord).start), end: at(trees.word(source.endWord - 1).end) },
  };
}
