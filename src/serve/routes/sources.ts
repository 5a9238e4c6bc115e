import { createRoute } from "@hono/zod-openapi";
import { source, sourceFields, sourceParams, sources, sourcesQuery } from "../schemas/sources.ts";
import { asked, askedByName, body, json, written } from "./answers.ts";

const tags = ["sources"];

export const listSources = createRoute({
  method: "get",
  path: "/sources",
  operationId: "listSources",
  summary: "The register: who speaks, under whose roof, how reliable, and what became of their word",
  tags,
  request: { query: sourcesQuery },
  responses: { 200: json(sources, "by name"), ...asked },
});

export const getSource = createRoute({
  method: "get",
  path: "/sources/{key}",
  operationId: "getSource",
  summary: "A source in full",
  tags,
  request: { params: sourceParams },
  responses: { 200: json(source, "the source, with the claims of its record"), ...askedByName },
});

export const putSource = createRoute({
  method: "put",
  path: "/sources/{key}",
  operationId: "putSource",
  summary: "Set what is known of a source; earlier words are kept",
  tags,
  request: { params: sourceParams, body: body(sourceFields) },
  responses: { 200: json(source, "as it is now"), ...written },
});
