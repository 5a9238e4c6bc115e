/** Whatever goes wrong leaves the API in one shape. */
import type { ErrorCode } from "../schemas/common.ts";

export const statusOf = {
  "bad-request": 400,
  unauthorised: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  conflict: 409,
  "too-large": 413,
  "unsupported-type": 415,
  unprocessable: 422,
  "too-many-requests": 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** A request that is answered with an error: `message` says what is wrong, `hint` what to do. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: ErrorCode;
  readonly hint: string | null;
  readonly headers: Record<string, string>;

  constructor(
    code: ErrorCode,
    message: string,
    {
      hint = null,
      headers = {},
      cause,
    }: { hint?: string | null; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.hint = hint;
    this.headers = headers;
  }
}

/** The answer to a request that went wrong. */
export function errorResponse({ code, message, hint, headers }: ApiError): Response {
  return Response.json({ error: { code, message, hint } }, { status: statusOf[code], headers });
}
