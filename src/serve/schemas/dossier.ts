/** Ties and briefs of a pair. */
import { z } from "@hono/zod-openapi";
import { tieSchema } from "../../cli/tie-schema.ts";
import { papers } from "../../print/paper.ts";
import { claimStatuses, domains } from "../../terms/types.ts";
import { granularities } from "../../ties/tie.ts";
import { asOfQuery, count, flag, periodQuery, published } from "./common.ts";

/** Names as a list of two: few readers of OpenAPI know lists of which each place has a schema of its own. */
export const tie = tieSchema.extend({ names: z.array(z.string().min(1)).length(2) }).openapi("Tie");

export const tieQuery = z.object({
  by: z.enum(granularities).default("month"),
  ...periodQuery,
  domain: z.enum(domains).optional(),
  outlet: z
    .preprocess(
      (given) => (typeof given === "string" ? [given] : given),
      z.array(z.string().min(1).max(300)).max(200).optional(),
    )
    .openapi({
      type: "array",
      items: { type: "string", minLength: 1, maxLength: 300 },
      maxItems: 200,
      param: { required: false, description: "only what these report" },
    }),
  episodes: flag.default(false).openapi({
    type: "string",
    enum: ["true", "false"],
    param: { description: "with every episode that is counted: of a busy pair most of the answer" },
  }),
  format: z.enum(["json", "svg"]).default("json"),
});

const run = z.strictObject({ text: z.string(), kind: z.enum(["plain", "quote"]) });

const sentence = z
  .strictObject({
    runs: z.array(run),
    claims: z.array(count).describe("numbers of the claims it rests on"),
    endnotes: z.array(count),
    counts: z.array(
      z.strictObject({ value: z.number(), claims: z.array(count), status: z.enum(claimStatuses).optional() }),
    ),
  })
  .openapi("Sentence");

const table = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(sentence)) });

const block = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("paragraph"), sentences: z.array(sentence) }),
    z.strictObject({ kind: z.literal("list"), items: z.array(sentence) }),
    table.extend({ kind: z.literal("table") }),
    z.strictObject({ kind: z.literal("figure"), svg: z.string(), caption: sentence, table: table.optional() }),
  ])
  .openapi("Block");

export const brief = z
  .looseObject({
    title: z.string(),
    names: z.array(z.string()).length(2),
    since: published,
    until: published,
    asOf: published,
    cutOff: z.string(),
    coverage: z.strictObject({
      reports: count,
      outlets: z.array(z.string()),
      first: published,
      last: published,
    }),
    sections: z.array(z.strictObject({ id: z.string(), title: z.string(), blocks: z.array(block) })),
    claims: z.array(z.strictObject({ number: z.int().min(1), id: z.string(), status: z.enum(claimStatuses) })),
    endnotes: z.array(
      z
        .strictObject({
          number: z.int().min(1),
          statement: z.string(),
          report: z.string(),
          outlet: z.string().nullable(),
          title: z.string().nullable(),
          published,
          url: z.string().nullable(),
          chain: z.string(),
          stance: z.string(),
          quote: z.string(),
          start: count,
          end: count,
        })
        .openapi("Endnote"),
    ),
  })
  .openapi("Brief");

const briefFormats = ["json", "html", "md", "text", "pdf", "eml"] as const;

export const briefQuery = z.object({
  ...periodQuery,
  ...asOfQuery,
  format: z.enum(briefFormats).default("json"),
  paper: z
    .enum(papers)
    .default("a4")
    .openapi({ param: { description: "of a PDF" } }),
});
