/** Decisions as JSON lines: out of one ledger, into another. */
import { createReadStream } from "node:fs";
import { decode } from "../intake/charset.ts";
import { byteLines } from "../intake/lines.ts";
import { sizeInWords } from "../intake/limits.ts";
import { forwardGrades } from "../keeping/forward-grades.ts";
import { claimKeeper } from "../keeping/keeper.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type Review, reviewSchema } from "../terms/review-schema.ts";
import { note } from "./output.ts";

/** A decision about a claim of some thousand statements has a few megabytes. */
const lineBytes = 20_000_000;

export interface Imported {
  added: number;
  known: number;
  /** Lines that were left out, each of them named on standard error. */
  bad: number;
}

/** One decision a line, by time. */
export async function exportedReviews(ledger: Ledger): Promise<string> {
  return (await ledger.reviews()).map((review) => `${JSON.stringify(review)}\n`).join("");
}

/**
 * Takes in decisions, a line each, from a file or standard input ("-"), in one step. Those that are there already
 * change nothing; a bad line is named with its number and left out. Throws where the file cannot be read.
 */
export async function importReviews(ledger: Ledger, path: string, recordedAt: string): Promise<Imported> {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  const found: { number: number; review: Review }[] = [];
  let bad = 0;
  const refuse = (number: number, problem: string): void => {
    bad += 1;
    note(`entente: ${path === "-" ? "standard input" : path}, line ${number}: ${problem}`);
  };
  for await (const { number, bytes } of byteLines(stream as AsyncIterable<Uint8Array>, lineBytes)) {
    const text = bytes === null ? null : decode(bytes).trim();
    if (text === "") continue;
    const parsed = text === null ? `it is longer than ${sizeInWords(lineBytes)}` : parse(text);
    if (typeof parsed === "string") refuse(number, parsed);
    else found.push({ number, review: parsed.review });
  }
  const reviews = found.map(({ review }) => review);
  const outcomes = await ledger.addReviews(reviews, claimKeeper(), recordedAt);
  await forwardGrades(ledger, reviews, recordedAt);
  for (const [index, { number, review }] of found.entries()) {
    if (outcomes[index] !== "differs") continue;
    refuse(number, `the ledger holds another decision with the id ${review.id}; it stays`);
  }
  const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
  return { added: count("new"), known: count("known"), bad };
}

/** The decision, or what is wrong with the line. */
function parse(text: string): { review: Review } | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return `it is not JSON (${(cause as Error).message})`;
  }
  const { success, data, error } = reviewSchema.safeParse(value);
  if (success) return { review: data };
  const issues = error.issues
    .slice(0, 3)
    .map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
  return `it is no decision (${issues.join("; ")})`;
}
