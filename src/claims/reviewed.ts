/** What reviewers' decisions come to, for claims, briefs and lists. */
import type { Review } from "../terms/review-schema.ts";
import type { ClaimStatus, Statement } from "../terms/types.ts";
import type { Correction } from "./corrections.ts";
import type { MergeConstraints } from "./review-constraints.ts";

/** A status that a reviewer has set. */
export interface ReviewedStatus {
  status: ClaimStatus;
  author: string;
  at: string;
  /** Why, in the reviewer's words. */
  note: string | null;
  review: string;
  /** What the claim consisted of when it was set, as far as it is still there. */
  statements: string[];
}

export interface ReviewNote {
  text: string;
  author: string;
  at: string;
  review: string;
  /** Whether it was written on a claim or on one statement. */
  on: "claim" | "statement";
  statements: string[];
}

/** A claim that a reviewer has looked at and left as it is: for good, or for now. */
export interface Settled {
  action: "accept" | "skip";
  author: string;
  at: string;
  review: string;
  statements: string[];
}

/**
 * `unplaced`: a decision that finds none of its statements, or an undo its record. `overruled`: one that gave way, wholly
 * or in part, to a later one that says otherwise. `reader-differs`: the reader now says something else than what was
 * corrected; the correction still holds. `parties-differ`: a join of statements about different pairs, which is left out.
 */
export interface ReviewConflict {
  kind: "unplaced" | "overruled" | "reader-differs" | "parties-differ";
  review: string;
  author: string;
  /** The later decision that prevails. */
  by: { review: string; author: string } | null;
  statements: string[];
  text: string;
}

/** What decisions make of statements. */
export interface Applied {
  /** In the given order; corrected ones are fresh objects with the same id. */
  statements: Statement[];
  /** Corrections that prevail, by the statement's id. */
  corrections: Map<string, Correction[]>;
  constraints: MergeConstraints;
  /** By the id of the claim's earliest statement that is still there; `statusAmong` asks it. */
  statuses: Map<string, ReviewedStatus>;
  notes: ReviewNote[];
  settled: Settled[];
  conflicts: ReviewConflict[];
}

/** `by`: the later decision that prevails. */
export type ReportConflict = (
  kind: ReviewConflict["kind"],
  review: Review,
  statements: string[],
  text: string,
  by?: Review,
) => void;

/** The latest status that was set for a claim of these statements; null where none was. */
export function statusAmong(
  statements: { id: string }[],
  statuses: Map<string, ReviewedStatus>,
): ReviewedStatus | null {
  let latest: ReviewedStatus | null = null;
  for (const { id } of statements) {
    const set = statuses.get(id);
    if (set === undefined) continue;
    if (latest === null || set.at > latest.at || (set.at === latest.at && set.review > latest.review)) latest = set;
  }
  return latest;
}
