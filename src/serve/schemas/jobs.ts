/** Reading into the ledger: what is handed in, and what becomes of it. */
import { z } from "@hono/zod-openapi";
import { count, day, moment, statement } from "./common.ts";
import { report } from "./reports.ts";

/** The most characters of one pasted text. */
const textLimit = 2_000_000;
const publishedGiven = z.union([day, z.iso.datetime({ offset: true })]);

export const pasted = z
  .strictObject({
    text: z.string().min(1).max(textLimit),
    title: z.string().trim().max(2000).nullish(),
    outlet: z.string().trim().max(300).nullish(),
    author: z.string().trim().max(300).nullish(),
    published: publishedGiven.nullish(),
    url: z.string().trim().max(2000).nullish(),
  })
  .openapi("PastedReport");

export const uploaded = z
  .object({
    files: z
      .union([z.instanceof(File), z.array(z.instanceof(File))])
      .openapi({ type: "array", items: { type: "string", format: "binary" } }),
    outlet: z.string().max(300).optional().describe("of files that name none"),
    published: z.string().max(40).optional().describe("of files that do not state it"),
  })
  .openapi("UploadedReports");

export const preview = z
  .strictObject({
    report,
    language: z.string().nullable().describe("a language that is not read; null where it is"),
    statements: z.array(statement),
    known: z.boolean().describe("whether the ledger holds this text already"),
  })
  .openapi("Preview");

const receipt = z
  .strictObject({
    origin: z.string(),
    outcome: z.enum(["read", "known", "near-copy", "revision", "unread-language", "failed"]),
    reportId: z.string().optional(),
    reason: z.string().optional(),
    statements: count.optional(),
  })
  .openapi("Receipt");

export const job = z
  .strictObject({
    id: z.string().min(1),
    state: z.enum(["queued", "running", "done", "failed"]),
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    inputs: z.array(z.strictObject({ name: z.string(), bytes: count })),
    done: count.describe("reports that have their receipt"),
    statements: count,
    current: z.string().nullable().describe("what is being read"),
    receipts: z.array(receipt).describe("the latest thousand; `done` counts all"),
    error: z.string().nullable().describe("why it ended before its end"),
  })
  .openapi("Job");

export const jobs = z.strictObject({ items: z.array(job).describe("the latest first") }).openapi("Jobs");

/** What the stream of a job's events carries; `event:` names the kind, `data:` is the JSON. */
export const jobEvent = z
  .discriminatedUnion("event", [
    z.strictObject({ event: z.literal("job"), job }).describe("as it stands when the stream begins"),
    z.strictObject({ event: z.literal("progress"), done: count, statements: count, current: z.string().nullable() }),
    z.strictObject({ event: z.literal("receipt"), number: z.int().min(1), receipt }),
    z.strictObject({ event: z.literal("end"), job }).describe("the last one"),
  ])
  .openapi("JobEvent");
