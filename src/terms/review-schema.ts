/** A reviewer's decision as the ledger keeps it and as `entente review export` writes it, one a line. */
import { z } from "zod";
import { propositionSchema, statementSchema } from "./statement-schema.ts";
import { claimStatuses, eventTypes, sourceKinds, stances } from "./types.ts";

/** Milliseconds are always written, so that moments can be compared as text. */
const moment = z.iso.datetime({ precision: 3 }).describe("UTC, with milliseconds");
const id = z.string().min(1).max(200);
const words = z.string().trim().min(1).max(10_000);
const pair = z.tuple([z.string(), z.string()]);

const anchor = z
  .strictObject({
    statement: id,
    report: z.string().min(1),
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string().min(1),
    dyad: pair.describe('principals as read, in alphabetical order, "" where unknown'),
    voice: z.string().nullable().describe("principal or name of the innermost source; null for the report itself"),
    type: z.enum(eventTypes),
    stance: z.enum(stances),
  })
  .describe(
    "a statement, so that what another reader makes of the same words is found again: by its id, else in the same report with the same pair where the evidence overlaps most",
  )
  .meta({ id: "anchor" });
/** What a decision remembers of a statement, so that its successor is found after re-reading. */
export type Anchor = z.infer<typeof anchor>;

const onStatement = z.strictObject({ statement: anchor });
const onClaim = z
  .strictObject({ claim: id, statements: z.array(anchor).min(1) })
  .describe("a claim, by its statements");
const onSource = z.strictObject({
  source: z.string().trim().min(1).max(1000),
  kind: z
    .enum(sourceKinds)
    .nullable()
    .describe("tells namesakes apart; null: an outlet or agency, or whoever bears the name"),
});
const onReview = z.strictObject({ review: id });

const { shape } = propositionSchema;

/** The fields that may be corrected, with what each may hold. Those of the proposition are named without it. */
export const correctable = {
  type: shape.type,
  domains: shape.domains,
  aspect: shape.aspect,
  source: shape.source,
  target: shape.target,
  predicate: shape.predicate,
  object: shape.object,
  quantities: shape.quantities,
  "time.start": shape.time.shape.start,
  "time.end": shape.time.shape.end,
  "time.basis": shape.time.shape.basis,
  place: shape.place,
  historical: shape.historical,
  future: shape.future,
  hypothetical: shape.hypothetical,
  negated: shape.negated,
  stance: statementSchema.shape.stance,
  scope: statementSchema.shape.scope,
  factuality: statementSchema.shape.factuality,
  chain: statementSchema.shape.chain,
};
export type CorrectableField = keyof typeof correctable;

/** `from` is what the reader had made of it when the decision was taken. */
const change = <F extends CorrectableField>(field: F) =>
  z.strictObject({ field: z.literal(field), from: correctable[field], to: correctable[field] });

const changeSchema = z.discriminatedUnion("field", [
  change("type"),
  change("domains"),
  change("aspect"),
  change("source"),
  change("target"),
  change("predicate"),
  change("object"),
  change("quantities"),
  change("time.start"),
  change("time.end"),
  change("time.basis"),
  change("place"),
  change("historical"),
  change("future"),
  change("hypothetical"),
  change("negated"),
  change("stance"),
  change("scope"),
  change("factuality"),
  change("chain"),
]);
/** One corrected field. */
export type Change = z.infer<typeof changeSchema>;

export const grades = ["A", "B", "C", "D", "E", "F"] as const;
/** Admiralty Code, reliability of a source. */
export type Grade = (typeof grades)[number];

const common = {
  id,
  at: moment,
  author: z.string().trim().min(1).max(200),
  because: words.nullable(),
};
const action = <A extends string, S extends z.ZodRawShape>(name: A, rest: S) =>
  z.strictObject({ ...common, action: z.literal(name), ...rest });

export const reviewSchema = z
  .discriminatedUnion("action", [
    action("split", {
      subject: onClaim,
      apart: z.array(anchor).min(1).describe("statements that do not belong to it"),
    }),
    action("join", { subject: onClaim, with: onClaim }),
    action("correct", {
      subject: onStatement,
      changes: z.array(changeSchema).min(1),
      pair: pair.describe("principals that the statement is about once corrected, in alphabetical order"),
    }),
    action("status", { subject: onClaim, status: z.enum(claimStatuses) }),
    action("grade", { subject: onSource, grade: z.enum(grades).describe("Admiralty Code, reliability") }),
    action("note", { subject: z.union([onClaim, onStatement]), text: words }),
    action("undo", { subject: onReview }),
    action("skip", { subject: onClaim }),
    action("accept", { subject: onClaim }),
  ])
  .describe("a reviewer's decision: never changed, only undone by a later one");

/** A reviewer's decision. */
export type Review = z.infer<typeof reviewSchema>;
export type ReviewAction = Review["action"];
export type ReviewOf<A extends ReviewAction> = Extract<Review, { action: A }>;
/** A claim as a decision refers to it. */
export type ClaimSubject = z.infer<typeof onClaim>;
