/** The register of sources. */
import { z } from "@hono/zod-openapi";
import { reliabilities } from "../../claims/source-entry.ts";
import { sourceSchema } from "../../cli/source-schema.ts";
import { sourceKinds } from "../../terms/types.ts";
import { asOfQuery, count, flag } from "./common.ts";

const counts = z.strictObject({
  reported: count,
  vouched: count,
  first: count,
  alone: count,
  confirmed: count,
  denied: count,
});

const key = z.string().min(1).describe("names it in addresses");

const sourceRow = sourceSchema.extend({ key, record: counts.describe("numbers of claims") }).openapi("SourceRow");
export const source = sourceSchema.extend({ key }).openapi("Source");

export const sources = z
  .strictObject({
    items: z.array(sourceRow).describe("by name"),
    recordsOver: z
      .strictObject({ claims: count, left: count.describe("older ones that are left out") })
      .describe("claims of which the track records are made"),
  })
  .openapi("Sources");

export const sourcesQuery = z.object({
  ...asOfQuery,
  all: flag
    .default(false)
    .openapi({ type: "string", enum: ["true", "false"], param: { description: "those that do not speak as well" } }),
});

export const sourceParams = z.object({
  key: z
    .string()
    .min(1)
    .max(1000)
    .openapi({ param: { name: "key", in: "path", description: "`key` of a source, or its name" } }),
});

const kinds = sourceKinds.filter((kind) => kind !== "author") as [
  Exclude<(typeof sourceKinds)[number], "author">,
  ...Exclude<(typeof sourceKinds)[number], "author">[],
];

export const sourceFields = z
  .strictObject({
    name: z.string().trim().min(1).max(1000).optional().describe("of a source that is not listed yet"),
    kind: z.enum(kinds).optional(),
    principal: z.string().trim().min(1).max(200).nullable().optional().describe("a name or code; null: its own voice"),
    owner: z.string().trim().min(1).max(1000).nullable().optional(),
    reliability: z.enum(reliabilities).optional(),
    note: z.string().trim().min(1).max(10_000).nullable().optional(),
    author: z.string().trim().min(1).max(200).optional().describe("who answers for it"),
  })
  .describe("fields left out stay as they are; null means none")
  .openapi("SourceFields");
