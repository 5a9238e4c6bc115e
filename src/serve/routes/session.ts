import { createRoute } from "@hono/zod-openapi";
import { sessionRequest } from "../schemas/session.ts";
import { body, taken } from "./answers.ts";

const tags = ["session"];

export const openSession = createRoute({
  method: "post",
  path: "/session",
  operationId: "openSession",
  summary: "Hand in the token once; a cookie stands for it from then on",
  tags,
  request: { body: body(sessionRequest) },
  responses: { 204: { description: "the cookie is set" }, ...taken },
});

export const closeSession = createRoute({
  method: "delete",
  path: "/session",
  operationId: "closeSession",
  summary: "Take the cookie away",
  tags,
  responses: { 204: { description: "the cookie is gone" }, ...taken },
});
