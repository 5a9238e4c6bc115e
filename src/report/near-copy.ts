/** How much two reports are the same text: the resemblance of their runs of words (Broder's shingles). */
import { vocabulary } from "../terms/vocabulary.ts";

interface Thresholds {
  wordsPerShingle: number;
  resemblance: number;
  containment: number;
  fewestShingles: number;
}

const thresholds = (): Thresholds => vocabulary<Thresholds>("thresholds-report");

/** Hashes (32 bits, FNV-1a) of every run of five words, without case and punctuation. A shorter text is one run; no words, none. */
export function shingles(text: string): Set<number> {
  const { wordsPerShingle } = thresholds();
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<number>();
  if (words.length === 0) return found;
  for (let i = 0; i + wordsPerShingle <= words.length; i++) found.add(hash(words.slice(i, i + wordsPerShingle)));
  if (found.size === 0) found.add(hash(words));
  return found;
}

/** Shared runs as a share of all runs of both, 0 to 1; 0 where either is empty. */
export function resemblance(a: Set<number>, b: Set<number>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Shared runs as a share of the smaller set, 0 to 1: 1 where one text holds all of the other. */
export function containment(a: Set<number>, b: Set<number>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / Math.min(a.size, b.size);
}

/** Whether two reports are copies of one text, by the thresholds of vocabulary/thresholds-report.json. */
export function isNearCopy(a: Set<number>, b: Set<number>): boolean {
  const limits = thresholds();
  if (Math.min(a.size, b.size) < limits.fewestShingles) return resemblance(a, b) === 1;
  return resemblance(a, b) >= limits.resemblance || containment(a, b) >= limits.containment;
}

function shared(a: Set<number>, b: Set<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const each of small) if (large.has(each)) count++;
  return count;
}

function hash(words: string[]): number {
  let value = 0x811c9dc5;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
    value = Math.imul(value ^ 32, 0x01000193);
  }
  return value >>> 0;
}
