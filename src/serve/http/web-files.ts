/** The built app: files that were there when it was looked at, and no others. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Context } from "hono";
import { ApiError } from "./api-error.ts";
import { namesTag } from "./conditional.ts";
import type { AllowedInline } from "./headers.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

interface WebFile {
  bytes: Buffer;
  type: string;
  tag: string;
  /** Its name holds a hash of its content, so that it never changes. */
  lasting: boolean;
}

/** Hashes of inline styles and scripts that the build lets pass; not served. */
const inlineFile = "/csp-hashes.json";

export class WebFiles {
  readonly #folder: string;
  #files = new Map<string, WebFile>();
  #builtAt = -1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether there is an app to be served. */
  get built(): boolean {
    return existsSync(join(this.#folder, "index.html"));
  }

  /** What the app's policy lets pass beside its own files. */
  allowedInline(): AllowedInline {
    this.#look();
    const file = this.#files.get(inlineFile);
    return file === undefined ? {} : (JSON.parse(file.bytes.toString("utf8")) as AllowedInline);
  }

  /** A file, or the app's first page for an address within the app. Throws ApiError. */
  answer(context: Context): Response {
    this.#look();
    const { path } = context.req;
    const file = path === inlineFile ? undefined : this.#files.get(decoded(path));
    if (file !== undefined) return fileResponse(context, file);
    const index = this.#files.get("/index.html");
    // Ids in an address of the app may have a dot.
    if (index !== undefined && !path.startsWith("/assets/") && wantsPage(context)) return fileResponse(context, index);
    throw new ApiError("not-found", `There is no ${path} here.`, {
      hint:
        index === undefined ? "The app is not built: npm run build. The API is described at /api/openapi.json." : null,
    });
  }

  #look(): void {
    const index = join(this.#folder, "index.html");
    const builtAt = existsSync(index) ? statSync(index).mtimeMs : 0;
    if (builtAt === this.#builtAt) return;
    this.#builtAt = builtAt;
    this.#files = builtAt === 0 ? new Map() : filesOf(this.#folder);
  }
}

function filesOf(folder: string): Map<string, WebFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith("."),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const address = `/${relative(folder, path).split(sep).join("/")}`;
      const file: WebFile = {
        bytes,
        type: types[extname(entry.name).toLowerCase()] ?? "application/octet-stream",
        tag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
        lasting: /^\/assets\/.*[-.][A-Za-z0-9_-]{8,}\.\w+$/u.test(address),
      };
      return [address, file];
    }),
  );
}

function fileResponse(context: Context, { bytes, type, tag, lasting }: WebFile): Response {
  const headers = {
    "Content-Type": type,
    ETag: tag,
    "Cache-Control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (namesTag(context.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers });
}

function wantsPage(context: Context): boolean {
  return context.req.path === "/" || (context.req.header("accept") ?? "").includes("text/html");
}

function decoded(path: string): string {
  if (path === "/") return "/index.html";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
