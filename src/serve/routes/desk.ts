import { createRoute } from "@hono/zod-openapi";
import { dyadsPage, dyadsQuery, health, intake, principals, principalsQuery, terms } from "../schemas/desk.ts";
import { asked, json } from "./answers.ts";

const tags = ["desk"];

export const listDyads = createRoute({
  method: "get",
  path: "/dyads",
  operationId: "listDyads",
  summary: "Pairs with what is claimed of them, what is new and disputed, and their course by month",
  tags,
  request: { query: dyadsQuery },
  responses: { 200: json(dyadsPage, "a page of pairs"), ...asked },
});

export const getIntake = createRoute({
  method: "get",
  path: "/intake",
  operationId: "getIntake",
  summary: "What has been read, from whom, and who has fallen silent",
  tags,
  responses: { 200: json(intake, "the state of the intake"), ...asked },
});

export const findPrincipals = createRoute({
  method: "get",
  path: "/principals",
  operationId: "findPrincipals",
  summary: "States, organisations and groups by the beginning of a name or by a code",
  tags,
  request: { query: principalsQuery },
  responses: { 200: json(principals, "the best first; without q those that the ledger says most of"), ...asked },
});

export const getTerms = createRoute({
  method: "get",
  path: "/terms",
  operationId: "getTerms",
  summary: "Signs and meanings of statuses, classes of event types, domains",
  tags,
  responses: { 200: json(terms, "closed vocabularies with what belongs to them"), ...asked },
});

export const getHealth = createRoute({
  method: "get",
  path: "/health",
  operationId: "getHealth",
  summary: "Whether the server can answer; asks for no token",
  tags,
  responses: { 200: json(health, "it can"), ...asked },
});
