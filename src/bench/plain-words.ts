import type { Span } from "../terms/types.ts";

/** Words as white space separates them, in text order; the unit in which attributions are compared. */
export function plainWords(text: string): Span[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** Indices of the words that share a character with any of `spans`. `words` are in text order and do not overlap. */
export function wordsIn(words: Span[], spans: Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let word = low; word < words.length && words[word]!.start < end; word++) found.add(word);
  }
  return found;
}
