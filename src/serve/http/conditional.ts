/** Answers that are still good need not be made again. */
import { createHash, randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Desk } from "../desk.ts";

/** Another program may answer otherwise: marks of an earlier start mean nothing. */
const start = randomBytes(6).toString("base64url");

/**
 * Gives answers to questions an ETag made of the ledger's change mark and the address, and answers 304 where the asker
 * has that one. The mark is taken before the answer is made, so that a change in between makes it look old, never new.
 */
export function conditional(desk: Desk): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (method !== "GET" && method !== "HEAD") {
      await next();
      return;
    }
    const url = createHash("sha256").update(context.req.url).digest("base64url").slice(0, 10);
    const tag = `W/"${start}-${await desk.changeMark()}-${url}"`;
    if (namesTag(context.req.header("if-none-match"), tag)) {
      context.res = new Response(null, { status: 304, headers: { ETag: tag, "Cache-Control": "private, no-cache" } });
      return;
    }
    await next();
    if (context.res.status === 200) {
      if (!context.res.headers.has("ETag")) context.res.headers.set("ETag", tag);
      if (!context.res.headers.has("Cache-Control")) context.res.headers.set("Cache-Control", "private, no-cache");
    } else context.res.headers.set("Cache-Control", "no-store");
  };
}

export function namesTag(asked: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//u, "");
  return asked !== undefined && asked.split(",").some((each) => bare(each) === bare(tag));
}
