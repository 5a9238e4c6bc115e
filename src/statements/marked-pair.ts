/** A pair at its act as the model judges it: the words around, with the places of the three. */
import type { MarkedPair } from "../language/reader.ts";
import type { Span } from "../terms/types.ts";
import type { Draft } from "./draft.ts";
import type { Trees } from "./trees.ts";

/** Words of the sentence before and the act's own together, from which the former is left out: longer texts are cut at their end. */
const mostWords = 90;

/** The act's sentence, and the one before where a party stands there and not in the act's own. */
export function markedPair(
  trees: Trees,
  { pair, sentence, predicate }: Pick<Draft, "pair" | "sentence" | "predicate">,
): MarkedPair {
  const { sentences } = trees.annotation;
  const own = sentences[sentence]!;
  const before = sentences[sentence - 1];
  const mentions = [pair.source.mention, pair.target.mention];
  const isBefore = before !== undefined && mentions.some(({ start }) => start >= before.start && start < before.end);
  const isShort = before !== undefined && own.endWord - before.firstWord <= mostWords;
  const start = isBefore && isShort ? before.start : own.start;
  const within = (span: Span): Span | null =>
    span.start >= start && span.end <= own.end ? { start: span.start - start, end: span.end - start } : null;
  return {
    sentence: trees.text({ start, end: own.end }),
    source: within(pair.source.mention),
    target: within(pair.target.mention),
    act: within(trees.word(predicate.word)),
  };
}
