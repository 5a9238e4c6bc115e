import { createRoute, z } from "@hono/zod-openapi";
import { pairParams } from "../schemas/common.ts";
import { brief, briefQuery, tie, tieQuery } from "../schemas/dossier.ts";
import { askedByName } from "./answers.ts";

const tags = ["dossier"];
const bytes = z.string().openapi({ type: "string", format: "binary" });
const text = { schema: z.string() };

export const getTie = createRoute({
  method: "get",
  path: "/ties/{a}/{b}",
  operationId: "getTie",
  summary: "How often two are reported to cooperate and to quarrel, over time",
  tags,
  request: { params: pairParams, query: tieQuery },
  responses: {
    200: {
      description: "the series, or a drawing of it",
      content: { "application/json": { schema: tie }, "image/svg+xml": text },
    },
    ...askedByName,
  },
});

export const getBrief = createRoute({
  method: "get",
  path: "/brief/{a}/{b}",
  operationId: "getBrief",
  summary: "The dossier of a pair",
  tags,
  request: { params: pairParams, query: briefQuery },
  responses: {
    200: {
      description: "as data, or composed for reading, printing and sending",
      content: {
        "application/json": { schema: brief },
        "text/html": text,
        "text/markdown": text,
        "text/plain": text,
        "application/pdf": { schema: bytes },
        "message/rfc822": text,
      },
    },
    ...askedByName,
  },
});
