/** How often one address may ask. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { ApiError } from "./api-error.ts";

/** So many requests at once, refilled at so many a second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Addresses remembered; the one not seen for longest is forgotten first. */
const mostAddresses = 10_000;

export function rateLimit(rateOf: (context: Context) => { name: string; rate: Rate }): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (context, next) => {
    const { name, rate } = rateOf(context);
    const key = `${name} ${addressOf(context)}`;
    const now = Date.now();
    const known = buckets.get(key) ?? { left: rate.burst, at: now };
    const left = Math.min(rate.burst, known.left + ((now - known.at) / 1000) * rate.perSecond);
    buckets.delete(key);
    buckets.set(key, { left: Math.max(0, left - 1), at: now });
    if (buckets.size > mostAddresses) buckets.delete(buckets.keys().next().value as string);
    if (left < 1) {
      const seconds = Math.max(1, Math.ceil((1 - left) / rate.perSecond));
      throw new ApiError("too-many-requests", "Too many requests.", {
        hint: `Try again in ${seconds} s.`,
        headers: { "Retry-After": String(seconds) },
      });
    }
    await next();
  };
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "";
  } catch {
    // Asked from within, as tests of a single handler do.
    return "";
  }
}
