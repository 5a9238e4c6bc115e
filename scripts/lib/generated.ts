/** Files that are made from the sources: the JSON Schemas, the app's types of the API, the reference of the command line. */
import { z } from "zod";
import { claimsSchema } from "../../src/cli/claim-schema.ts";
import { tieSchema } from "../../src/cli/tie-schema.ts";
import { createProgram } from "../../src/cli/program.ts";
import { sourcesSchema } from "../../src/cli/source-schema.ts";
import { reviewSchema } from "../../src/terms/review-schema.ts";
import { openApiDocument } from "../../src/serve/openapi.ts";
import { extractLineSchema } from "../../src/terms/statement-schema.ts";
import { apiTypes } from "./api-types.ts";
import { commandReference } from "./command-reference.ts";

/** Contents by path from the package's folder. */
export function generatedFiles(): Record<string, string> {
  return {
    "schema/statement.schema.json": schema("A line of `entente extract`", extractLineSchema),
    "schema/claim.schema.json": schema("The output of `entente claims --json`", claimsSchema),
    "schema/ties.schema.json": schema("The output of `entente ties --json`", tieSchema),
    "schema/sources.schema.json": schema("The output of `entente sources --json`", sourcesSchema),
    "schema/review.schema.json": schema("A line of `entente review export`", reviewSchema),
    "schema/openapi.json": `${JSON.stringify(openApiDocument(), null, 2)}\n`,
    "web/src/api/schema.ts": apiTypes(openApiDocument()),
    "docs/cli.md": commandReference(createProgram()),
  };
}

function schema(title: string, described: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(described, { target: "draft-2020-12" });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
