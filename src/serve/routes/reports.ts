import { createRoute, z } from "@hono/zod-openapi";
import { originalQuery, reportDetail, reportQuery } from "../schemas/reports.ts";
import { askedByName, json } from "./answers.ts";

const tags = ["reports"];
const params = z.object({
  id: z
    .string()
    .min(1)
    .max(2000)
    .openapi({ param: { name: "id", in: "path" } }),
});
const bytes = z.string().openapi({ type: "string", format: "binary" });

export const getReport = createRoute({
  method: "get",
  path: "/reports/{id}",
  operationId: "getReport",
  summary: "A report: its text, what was read from it, what was left out, its revisions and near copies",
  tags,
  request: { params, query: reportQuery },
  responses: { 200: json(reportDetail, "the report"), ...askedByName },
});

export const getOriginal = createRoute({
  method: "get",
  path: "/reports/{id}/original",
  operationId: "getOriginal",
  summary: "What the report was read from, made harmless, or its bytes as they came",
  tags,
  request: { params, query: originalQuery },
  responses: {
    200: {
      description: "a page without scripts under a policy of its own, plain text, or a download",
      content: {
        "text/html": { schema: z.string() },
        "text/plain": { schema: z.string() },
        "application/octet-stream": { schema: bytes },
      },
    },
    ...askedByName,
  },
});
