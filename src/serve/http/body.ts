/** What a request may carry. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { sizeInWords } from "../../intake/limits.ts";
import { ApiError } from "./api-error.ts";

/** Bytes of a body: files that are handed in, and everything else. */
const filesBytes = 200_000_000;
const jsonBytes = 9_000_000;

const filesPath = "/api/jobs";

const limited = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new ApiError("too-large", `The body is larger than ${sizeInWords(bytes)}.`);
    },
  });
const files = limited(filesBytes);
const json = limited(jsonBytes);

/** Throws ApiError for a body that is too large or of a type that is not taken. */
export const bodyGuard: MiddlewareHandler = async (context, next) => {
  const { method, path } = context.req;
  if (method !== "POST" && method !== "PUT") return await next();
  const type = (context.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const multipart = type === "multipart/form-data" && path === filesPath;
  if (type !== "application/json" && !multipart) {
    throw new ApiError(
      "unsupported-type",
      type === "" ? "The body has no type." : `A body of type ${type} is not taken.`,
      {
        hint: path === filesPath ? "Send application/json or multipart/form-data." : "Send application/json.",
      },
    );
  }
  return await (multipart ? files : json)(context, next);
};
