import { createRoute } from "@hono/zod-openapi";
import {
  decided,
  decisionRequest,
  queuePage,
  queueQuery,
  reviewsPage,
  reviewsQuery,
  undoRequest,
} from "../schemas/reviews.ts";
import { asked, body, json, written } from "./answers.ts";

const tags = ["review"];

export const getQueue = createRoute({
  method: "get",
  path: "/review",
  operationId: "getQueue",
  summary: "What most deserves a person's eye, and why",
  tags,
  request: { query: queueQuery },
  responses: { 200: json(queuePage, "by points"), ...asked },
});

export const listReviews = createRoute({
  method: "get",
  path: "/reviews",
  operationId: "listReviews",
  summary: "All decisions, undone ones included",
  tags,
  request: { query: reviewsQuery },
  responses: { 200: json(reviewsPage, "the latest first"), ...asked },
});

export const postReview = createRoute({
  method: "post",
  path: "/reviews",
  operationId: "postReview",
  summary: "Decide: split, join, correct, set a status, grade, note, accept, skip",
  tags,
  request: { body: body(decisionRequest) },
  responses: { 201: json(decided, "the decision as recorded"), ...written },
});

export const postUndo = createRoute({
  method: "post",
  path: "/reviews/undo",
  operationId: "postUndo",
  summary: "Take back a decision; an undo taken back brings it back",
  tags,
  request: { body: body(undoRequest) },
  responses: { 201: json(decided, "the undo as recorded"), ...written },
});
