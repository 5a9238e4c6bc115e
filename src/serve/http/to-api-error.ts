/** What was thrown, as an error of the API. */
import { HTTPException } from "hono/http-exception";
import { ZodError } from "zod";
import { Failure } from "../../cli/failure.ts";
import { LedgerError } from "../../ledger/errors.ts";
import { ModelError } from "../../language/model.ts";
import type { ErrorCode } from "../schemas/common.ts";
import { ApiError, statusOf } from "./api-error.ts";

/** Most faults of a request that are told at once. */
const mostFaults = 5;

/** `log` is told of what is a defect or an unusable environment, and not the asker's fault. */
export function toApiError(cause: unknown, log: (cause: unknown) => void): ApiError {
  if (cause instanceof ApiError) return cause;
  if (cause instanceof Failure) return new ApiError("unprocessable", cause.message, { cause });
  if (cause instanceof ZodError) return notUnderstood(cause);
  if (cause instanceof HTTPException) return fromHono(cause);
  log(cause);
  if (cause instanceof LedgerError) return new ApiError("unavailable", cause.message, { cause });
  if (cause instanceof ModelError) {
    return new ApiError("unavailable", cause.message, { hint: "entente doctor says what is missing.", cause });
  }
  return new ApiError("internal", "This is a defect in Entente; what is in the ledger is whole.", {
    hint: "The server's own output says where it happened.",
    cause,
  });
}

/** A question or body that does not fit its description: each fault with its place. */
export function notUnderstood({ issues }: Pick<ZodError, "issues">): ApiError {
  const faults = issues.slice(0, mostFaults).map(({ path, message }) => {
    const place = path.map(String).join(".");
    return place === "" ? message : `${place}: ${message}`;
  });
  const rest = issues.length > mostFaults ? ` and ${issues.length - mostFaults} more` : "";
  return new ApiError("bad-request", `${faults.join("; ")}${rest}`, {
    hint: "/api/openapi.json describes what is taken.",
  });
}

function fromHono(cause: HTTPException): ApiError {
  const code = (Object.keys(statusOf) as ErrorCode[]).find((each) => statusOf[each] === cause.status) ?? "bad-request";
  return new ApiError(code, cause.message || "The request is not understood.", { cause });
}
