/** What every measurement takes and gives. */
import type { Reader } from "../language/reader.ts";

/** Data that cannot be measured on: missing, empty or broken. The message names the file, and the line where there is one. */
export class BenchError extends Error {
  override name = "BenchError";
}

export interface BenchContext {
  /** Loads the shipped model; called once the data has been found good. */
  reader(): Promise<Reader>;
  /** Whether the gate may spare sentences the model's reading (throughput only; the other tasks read everything). */
  gate: boolean;
  /** Says how far the work is. */
  progress(text: string): void;
}

/** `n` is the number of items in the data. Shares lie in 0…1; null where a figure is undefined (no variance, nothing to count). */
export type Figures = { n: number } & Record<string, number | null>;

export type Measure = (path: string, context: BenchContext) => Promise<Figures>;

/** Four decimals, which is more than any of the corpora supports. */
export function rounded(value: number, decimals = 4): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(decimals)) : null;
}
