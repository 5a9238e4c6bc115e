/** From statements as read and reviewers' decisions to what claims are made of. Pure. */
import type { Anchor, Review, ReviewOf } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";
import { Corrections } from "./corrections.ts";
import { anchoredIn } from "./find-anchored.ts";
import { pairOf } from "./review.ts";
import { constraintsOf, type Grouping } from "./review-constraints.ts";
import type { Applied, ReportConflict, ReviewConflict, ReviewedStatus, ReviewNote, Settled } from "./reviewed.ts";
import { standingOf } from "./reviews-in-force.ts";

/**
 * Applies the decisions that hold. Later ones win (by `at`, then id), whatever order they are given in; those that give
 * way are among `conflicts`. `statements`: as read, in force; they are not changed. Decisions about statements that are
 * not given are reported as unplaced, so give those of the pairs that the decisions are about.
 */
export function applyReviews(statements: Statement[], reviews: Review[]): Applied {
  const { inForce, astray } = standingOf(reviews);
  const find = anchoredIn(statements);
  const ids = (anchors: Anchor[]): string[] => [...new Set(anchors.flatMap((anchor) => find(anchor)?.id ?? []))];
  const conflicts: ReviewConflict[] = [];
  const report: ReportConflict = (kind, review, about, text, by) => {
    const prevails = by === undefined ? null : { review: by.id, author: by.author };
    conflicts.push({ kind, review: review.id, author: review.author, by: prevails, statements: about, text });
  };
  for (const undo of astray) report("unplaced", undo, [], "it takes back a decision that is not in the ledger");

  const corrections = new Corrections();
  const groupings: Grouping[] = [];
  const statuses = new Map<string, ReviewedStatus>();
  const statusReviews = new Map<string, ReviewOf<"status">>();
  const notes: ReviewNote[] = [];
  const settled: Settled[] = [];
  for (const review of inForce) {
    if (review.action === "undo" || review.action === "grade") continue;
    const found = ids(anchorsOf(review));
    const gone = review.action === "split" ? ids(review.apart).length === 0 : found.length === 0;
    if (gone) {
      report("unplaced", review, [], "the statements it is about are no longer read out of their reports");
      continue;
    }
    const { author, at, id } = review;
    switch (review.action) {
      case "correct": {
        const statement = find(review.subject.statement);
        if (statement !== null) corrections.add(statement, review, report);
        break;
      }
      case "split":
        groupings.push({ review, out: ids(review.apart), from: found });
        break;
      case "join":
        groupings.push({ review, together: found });
        break;
      case "status": {
        const [anchor = ""] = found;
        const earlier = statusReviews.get(anchor);
        if (earlier !== undefined && earlier.status !== review.status) {
          report("overruled", earlier, found, `it set the status ${earlier.status}, now ${review.status}`, review);
        }
        statusReviews.set(anchor, review);
        statuses.set(anchor, {
          status: review.status,
          author,
          at,
          note: review.because,
          review: id,
          statements: found,
        });
        break;
      }
      case "note": {
        const on = "claim" in review.subject ? "claim" : "statement";
        notes.push({ text: review.text, author, at, review: id, on, statements: found });
        break;
      }
      default:
        settled.push({ action: review.action, author, at, review: id, statements: found });
    }
  }
  corrections.compare(report);
  const corrected = statements.map((statement) => corrections.applyTo(statement));
  const pairs = new Map(corrected.map((statement) => [statement.id, pairOf(statement).join("|")]));
  const { constraints, yielding } = constraintsOf(groupings.flatMap((grouping) => onePair(grouping, pairs, report)));
  for (const { review, to, statements: about } of yielding) {
    report("overruled", review, about, `it is a ${review.action} that a later ${to.action} contradicts`, to);
  }
  return {
    statements: corrected,
    corrections: corrections.prevailing(),
    constraints,
    statuses,
    notes,
    settled,
    conflicts,
  };
}

/** The statements that a decision is about; of a join, those of both claims. */
export function anchorsOf(review: Review): Anchor[] {
  switch (review.action) {
    case "undo":
    case "grade":
      return [];
    case "join":
      return [...review.subject.statements, ...review.with.statements];
    default:
      return "statement" in review.subject ? [review.subject.statement] : review.subject.statements;
  }
}

/** A claim is about one pair: a join across pairs holds only within each of them. */
function onePair(grouping: Grouping, pairs: Map<string, string>, report: ReportConflict): Grouping[] {
  if ("out" in grouping) return [grouping];
  const { review, together } = grouping;
  const byPair = new Map<string, string[]>();
  for (const id of together) {
    const pair = pairs.get(id) ?? "";
    byPair.set(pair, [...(byPair.get(pair) ?? []), id]);
  }
  if (byPair.size > 1) report("parties-differ", review, together, "it joins statements about different pairs");
  return [...byPair.values()].map((ids) => ({ review, together: ids }));
}
