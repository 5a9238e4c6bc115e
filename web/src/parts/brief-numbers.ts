/** A brief counts its claims; these lead from the numbers to the claims and back. */
import type { Brief, ClaimRow, Sentence } from "../api/schema.ts";

/** Numbers of the claims that are shown. */
export function numbersOf(brief: Brief, claims: ClaimRow[]): Set<number> {
  const shown = new Set(claims.map(({ id }) => id));
  return new Set(brief.claims.filter(({ id }) => shown.has(id)).map(({ number }) => number));
}

/** Sentences that rest on shown claims alone, or on none. */
export function within(sentences: Sentence[], numbers: Set<number>): Sentence[] {
  return sentences.filter(({ claims }) => claims.every((number) => numbers.has(number)));
}

export function touches(sentences: Sentence[], numbers: Set<number>): boolean {
  return sentences.some(({ claims }) => claims.some((number) => numbers.has(number)));
}
