import { createRoute, z } from "@hono/zod-openapi";
import { claimDetail, claimsPage, claimsQuery } from "../schemas/claims.ts";
import { askedByName, asked, json } from "./answers.ts";

const tags = ["claims"];

export const listClaims = createRoute({
  method: "get",
  path: "/claims",
  operationId: "listClaims",
  summary: "Claims that fit, a page at a time",
  tags,
  request: { query: claimsQuery },
  responses: { 200: json(claimsPage, "a page of the table"), ...asked },
});

export const getClaim = createRoute({
  method: "get",
  path: "/claims/{id}",
  operationId: "getClaim",
  summary: "A claim with its statements, who stands behind it, its history and what was decided about it",
  tags,
  request: {
    params: z.object({
      id: z
        .string()
        .min(1)
        .max(202)
        .openapi({
          param: { name: "id", in: "path", description: "c-…; former ids lead to where the statement stands" },
        }),
    }),
  },
  responses: { 200: json(claimDetail, "the claim"), ...askedByName },
});
