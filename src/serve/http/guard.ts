/** Who may ask: hosts, origins and tokens. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { ApiError } from "./api-error.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether only programs of this machine reach an address. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase()) || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

/**
 * Without a token only names of this machine are answered, so that no page elsewhere reaches the server by a name of
 * its own that leads here (DNS rebinding).
 */
export function hostGuard(token: string | null): MiddlewareHandler {
  return async (context, next) => {
    if (token === null && !isLoopback(hostName(context))) {
      throw new ApiError("forbidden", "This server answers to names of this machine alone.", {
        hint: "Open it as http://localhost, or start it with --token.",
      });
    }
    await next();
  };
}

function hostName(context: Context): string {
  return (context.req.header("host") ?? "").replace(/:\d+$/u, "");
}

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** A write comes from a page of this server or from no page at all. */
export const originGuard: MiddlewareHandler = async (context, next) => {
  if (!reading.has(context.req.method)) {
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const ownSite = site === undefined || site === "same-origin" || site === "none";
    if (origin === undefined ? !ownSite : !isOwn(origin, context.req.header("host"))) {
      throw new ApiError("forbidden", "Writes are taken from this server's own pages alone.");
    }
  }
  await next();
};

function isOwn(origin: string, host: string | undefined): boolean {
  // A proxy before the server may speak another scheme; the host is what tells pages apart.
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

export const sessionCookie = "entente";
/** So that a cookie of an earlier start, or read on the way, is not the token itself. */
const sessionKey = randomBytes(32);

/** What stands for a token in a cookie of this server. */
export function sessionOf(token: string): string {
  return createHmac("sha256", sessionKey).update(token).digest("base64url");
}

/** Compares in a time that says nothing of either text. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Asks for `Authorization: Bearer TOKEN`, or the cookie that POST /session gives; `open`: paths that ask for neither. */
export function tokenGuard(token: string | null, open: Set<string>): MiddlewareHandler {
  return async (context, next) => {
    if (token !== null && !open.has(context.req.path) && !carries(context, token)) {
      throw new ApiError("unauthorised", "A token is needed.", {
        hint: "Send it as `Authorization: Bearer TOKEN`; whoever started the server knows it.",
        headers: { "WWW-Authenticate": "Bearer" },
      });
    }
    await next();
  };
}

function carries(context: Context, token: string): boolean {
  const [, bearer] = /^Bearer +(\S+)$/iu.exec(context.req.header("authorization") ?? "") ?? [];
  if (bearer !== undefined) return sameSecret(bearer, token);
  const session = getCookie(context, sessionCookie);
  return session !== undefined && sameSecret(session, sessionOf(token));
}
