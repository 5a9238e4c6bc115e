/** What every measurement takes and gives. */
import type { Reader } from "../language/reader.ts";

/** Data that cannot be measured on: missing, empty or broken. The message names the file, and the line where there is one. */
export class BenchError extends Error {
  override name = "BenchError";
}

export interface BenchContext {
  /** Loads the shipped model; called once the data has been found good. */
  reader(): Promise<Reader>;
  /** Whether the gate may spare sentences the model's reading (claims, cases and throughput; the other tasks read everything). */
  gate: boolean;
  /** A folder of the same texts as another annotator has annotated them, to be measured in the reader's place (claims); null for the reader. */
  second: string | null;
  /** Takes whatever is wrong, a record at a time; null unless it was asked for (tasks that tell it only). */
  tellWrong: ((record: object) => void) | null;
  /** Says how far the work is. */
  progress(text: string): void;
}

/** `n` is the number of items in the data. Shares lie in 0…1; null where a figure is undefined (no variance, nothing to count). */
export type Figures = { n: number } & Record<string, number | null>;

/** What figures alone do not tell, by the name of the table; the rows of one table have the same keys. */
export type Tables = Record<string, Record<string, string | number | null>[]>;

export type Measured = Figures | { figures: Figures; tables: Tables };

export type Measure = (path: string, context: BenchContext) => Promise<Measured>;

export interface BenchTask {
  /** What `--data` is. */
  data: string;
  measure: Measure;
  /** Whether `measure` tells what is wrong (`--errors`). */
  tellsWrong?: true;
  /** Whether `measure` can take another annotator in the reader's place (`--second`). */
  takesSecond?: true;
  /** Only holds the data against its format (`--check`); throws BenchError as `measure` does. */
  check?: (path: string) => Figures;
}

/** Four decimals, which is more than any of the corpora supports. */
export function rounded(value: number, decimals = 4): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(decimals)) : null;
}
