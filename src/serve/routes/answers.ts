/** Parts that the descriptions of routes share. */
import type { z } from "@hono/zod-openapi";
import { errorSchema } from "../schemas/common.ts";

const inWords = {
  400: "the question is not understood",
  401: "a token is needed",
  403: "not from this origin",
  404: "there is no such thing",
  409: "it does not fit what is there",
  413: "too large",
  415: "content of a type that is not taken",
  422: "it is understood, and cannot be done",
  429: "too many requests; `Retry-After` says when",
  500: "a defect",
  503: "the ledger cannot be used at the moment",
} as const;
type Failing = keyof typeof inWords;

const failed = (status: Failing) => ({
  description: inWords[status],
  content: { "application/json": { schema: errorSchema } },
});

/** Errors any request may meet. */
const always = { 401: failed(401), 403: failed(403), 429: failed(429), 500: failed(500), 503: failed(503) };

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** Answers of a question that takes parameters. */
export const asked = {
  304: { description: "as it was: the answer that `If-None-Match` names still holds" },
  400: failed(400),
  ...always,
};

/** Answers of a question about something with a name. */
export const askedByName = { ...asked, 404: failed(404) };

/** Answers of a write. */
export const written = {
  400: failed(400),
  404: failed(404),
  409: failed(409),
  413: failed(413),
  415: failed(415),
  422: failed(422),
  ...always,
};

/** Answers of whatever takes a body and keeps nothing. */
export const taken = { 400: failed(400), 413: failed(413), 415: failed(415), 422: failed(422), ...always };

export const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { "application/json": { schema } },
});
