import { createRoute, z } from "@hono/zod-openapi";
import { job, jobEvent, jobs, pasted, preview, uploaded } from "../schemas/jobs.ts";
import { askedByName, asked, body, json, taken, written } from "./answers.ts";

const tags = ["reading"];
const params = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .openapi({ param: { name: "id", in: "path" } }),
});

export const postPreview = createRoute({
  method: "post",
  path: "/preview",
  operationId: "postPreview",
  summary: "The statements that a text yields; nothing is kept",
  tags,
  request: { body: body(pasted) },
  responses: { 200: json(preview, "what would be read"), ...taken },
});

export const postJob = createRoute({
  method: "post",
  path: "/jobs",
  operationId: "postJob",
  summary: "Read files or a text into the ledger",
  tags,
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: pasted }, "multipart/form-data": { schema: uploaded } },
    },
  },
  responses: { 202: json(job, "it has begun or waits its turn"), ...written },
});

export const listJobs = createRoute({
  method: "get",
  path: "/jobs",
  operationId: "listJobs",
  summary: "What this server reads and has read since it was started",
  tags,
  responses: { 200: json(jobs, "the latest first"), ...asked },
});

export const getJob = createRoute({
  method: "get",
  path: "/jobs/{id}",
  operationId: "getJob",
  summary: "One job",
  tags,
  request: { params },
  responses: { 200: json(job, "as it stands"), ...askedByName },
});

export const followJob = createRoute({
  method: "get",
  path: "/jobs/{id}/events",
  operationId: "followJob",
  summary: "Server-sent events of a job, from its beginning: job, progress, receipt, end",
  tags,
  request: { params },
  responses: {
    200: {
      description: "a stream; `data` of each event is a JobEvent, its `event` names the kind",
      content: { "text/event-stream": { schema: jobEvent } },
    },
    ...askedByName,
  },
});
