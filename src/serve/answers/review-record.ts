import type { z } from "@hono/zod-openapi";
import { anchorsOf } from "../../claims/apply-reviews.ts";
import { anchoredIn } from "../../claims/find-anchored.ts";
import { logLine } from "../../cli/review-lines.ts";
import type { Review } from "../../terms/review-schema.ts";
import type { Statement } from "../../terms/types.ts";
import type { reviewRecord } from "../schemas/reviews.ts";

export type ReviewRecord = z.infer<typeof reviewRecord>;

export function recordOf(review: Review, undoneBy: string | null): ReviewRecord {
  return { record: review, undoneBy, inWords: logLine(review, undoneBy) };
}

/** Decisions about one of these statements, and the undos of such decisions, undone ones included. */
export function concerning(reviews: Review[], statements: Statement[]): Review[] {
  const find = anchoredIn(statements);
  const own = new Set<string>();
  for (const review of reviews) {
    if (
      review.action === "undo" ? own.has(review.subject.review) : anchorsOf(review).some((each) => find(each) !== null)
    ) {
      own.add(review.id);
    }
  }
  return reviews.filter(({ id }) => own.has(id));
}
