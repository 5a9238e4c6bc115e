/** The review queue, decisions as they are asked for, and decisions as they are recorded. */
import { z } from "@hono/zod-openapi";
import { correctable, grades, reviewSchema } from "../../terms/review-schema.ts";
import { claimStatuses, sourceKinds } from "../../terms/types.ts";
import { claimId, page, pageQuery } from "./common.ts";

const statementId = z.string().min(1).max(200);
const words = z.string().trim().min(1).max(10_000);

/** Who decides and why. */
const signed = {
  author: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("who decides; default: the user who started the server"),
  because: words.nullish().describe("why"),
};

const fields = Object.keys(correctable) as [keyof typeof correctable, ...(keyof typeof correctable)[]];

const decision = <A extends string, S extends z.ZodRawShape>(action: A, shape: S) =>
  z.strictObject({ action: z.literal(action), ...shape, ...signed });

export const decisionRequest = z
  .discriminatedUnion("action", [
    decision("split", {
      claim: claimId,
      apart: z.array(statementId).min(1).max(1000).describe("statements that do not belong to it"),
    }),
    decision("join", { claim: claimId, with: claimId }),
    decision("correct", {
      statement: statementId,
      changes: z
        .array(z.strictObject({ field: z.enum(fields), to: z.unknown() }))
        .min(1)
        .max(fields.length)
        .describe("values in the shape of the statement's schema; of a party a code or name is enough"),
    }),
    decision("status", { claim: claimId, status: z.enum(claimStatuses) }),
    decision("grade", {
      source: z.string().trim().min(1).max(1000),
      kind: z.enum(sourceKinds).nullish(),
      grade: z.enum(grades),
    }),
    decision("note", {
      subject: statementId.describe("id of a claim (c-…) or of a statement"),
      text: words,
    }),
    decision("accept", { claim: claimId }),
    decision("skip", { claim: claimId }),
  ])
  .openapi("DecisionRequest");

export const undoRequest = z.strictObject({ review: z.string().min(1).max(200), ...signed }).openapi("UndoRequest");

export const reviewRecord = z
  .strictObject({
    record: reviewSchema.clone().openapi("Review"),
    undoneBy: z.string().nullable().describe("id of the undo that holds; null: the decision holds"),
    inWords: z.string().min(1),
  })
  .openapi("ReviewRecord");

export const decided = z
  .strictObject({
    review: reviewRecord,
    claims: z.array(z.string()).describe("ids of the claims in which the statements now stand"),
  })
  .openapi("Decided");

const reason = z.strictObject({
  kind: z.enum(["conflict", "disputed", "circular", "thin", "figures", "grown", "low-score", "ungraded"]),
  text: z.string().min(1),
  points: z.number(),
});

/** What an item is about; the claim's own row spares the list a second question. */
const queueItem = z
  .strictObject({
    subject: z.union([
      z.strictObject({ claim: z.string() }),
      z.strictObject({ source: z.string(), kind: z.enum(sourceKinds), claims: z.int() }),
      z.strictObject({ review: z.string() }),
    ]),
    points: z.number(),
    reasons: z.array(reason).min(1).describe("the weightiest first"),
    commands: z.array(z.array(z.string())).describe("words after `entente` that act on it"),
  })
  .openapi("QueueItem");

export const queueQuery = z.object({
  a: z.string().min(1).max(200).optional(),
  b: z.string().min(1).max(200).optional(),
  ...pageQuery,
});

export const queuePage = page(queueItem).openapi("QueuePage");

export const reviewsQuery = z.object({ ...pageQuery });
export const reviewsPage = page(reviewRecord).openapi("ReviewsPage");
