/** One report as the ledger holds it. */
import { z } from "@hono/zod-openapi";
import { claimStatuses } from "../../terms/types.ts";
import { claimId, count, moment, published, statement } from "./common.ts";

export const reportQuery = z.object({
  revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

export const report = z
  .strictObject({
    id: z.string().min(1),
    text: z.string().describe("canonical: the title (if any) as first paragraph; offsets count UTF-16 code units"),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    published,
    url: z.string().nullable().describe("as the report states it; not checked"),
    removed: z.array(z.strictObject({ reason: z.string(), text: z.string() })),
    credit: z.string().nullable(),
    dateline: z.string().nullable(),
    corrects: z.strictObject({ kind: z.enum(["correction", "retraction"]), text: z.string() }).nullable(),
  })
  .openapi("Report");

export const reportDetail = z
  .strictObject({
    report,
    revision: z.int().min(1),
    recordedAt: moment,
    revisions: z.array(z.strictObject({ revision: z.int().min(1), recordedAt: moment, title: z.string().nullable() })),
    retracted: z.boolean(),
    original: z.strictObject({
      bytes: count,
      kind: z.enum(["html", "text", "json", "none"]),
    }),
    statements: z.array(statement).describe("by place in the text; those that this revision's latest reading gave"),
    claims: z
      .array(z.strictObject({ statement: z.string(), claim: claimId, status: z.enum(claimStatuses) }))
      .describe("in which claim each statement stands; none for those of earlier revisions"),
    copies: z.array(
      z.strictObject({
        report: z.string().min(1),
        title: z.string().nullable(),
        outlet: z.string().nullable(),
        published,
        resemblance: z.number().min(0).max(1),
      }),
    ),
    copyOf: z.string().nullable().describe("the earliest report whose text it repeats"),
  })
  .openapi("ReportDetail");

export const originalQuery = z.object({
  revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
  as: z
    .enum(["shown", "raw"])
    .default("shown")
    .openapi({ param: { description: "shown: safe to look at in a sandboxed frame; raw: the bytes, as a download" } }),
});
