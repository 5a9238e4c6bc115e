/** Headers by which a browser keeps the app and what it shows apart from everything else. */
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/** Hashes of inline styles and scripts that a policy lets pass, as 'sha256-…'. */
export interface AllowedInline {
  styles?: string[];
  scripts?: string[];
}

/** The app's policy: everything from this server, nothing inline but what is named by its hash. */
export function appPolicy({ styles = [], scripts = [] }: AllowedInline = {}): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** For a page that is looked at within a frame of the app: it runs nothing, fetches nothing and leads nowhere. */
export function framedPolicy(html: string): string {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/giu)].map(([, css]) => hashSource(css ?? ""));
  return [
    "default-src 'none'",
    `style-src ${styles.length === 0 ? "'none'" : [...new Set(styles)].join(" ")}`,
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "sandbox",
  ].join("; ");
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** What every answer carries, unless it has said otherwise itself. */
export function securityHeaders(policy: () => string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    const framed = headers.get("Content-Security-Policy")?.includes("frame-ancestors 'self'") === true;
    const all: Record<string, string> = {
      "Content-Security-Policy": policy(),
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": framed ? "SAMEORIGIN" : "DENY",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    };
    for (const [name, value] of Object.entries(all)) if (!headers.has(name)) headers.set(name, value);
  };
}
