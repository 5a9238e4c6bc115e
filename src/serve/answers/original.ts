/** GET /reports/:id/original: what a report was read from, harmless to look at, or its bytes. */
import sanitizeHtml from "sanitize-html";
import { decode, declaredCharset } from "../../intake/charset.ts";
import { recognise } from "../../intake/kind.ts";
import { ApiError } from "../http/api-error.ts";
import { framedPolicy } from "../http/headers.ts";
import type { Desk } from "../desk.ts";

export type OriginalKind = "html" | "text" | "json" | "none";

/** Characters of a page that are made harmless; more is cut off, and said so. */
const mostCharacters = 2_000_000;

export function originalKind(bytes: Uint8Array): OriginalKind {
  const { kind } = recognise(bytes.subarray(0, 65_536), "");
  if (kind === "empty") return "none";
  if (kind === "html") return "html";
  return kind === "object" || kind === "lines" || kind === "array" ? "json" : "text";
}

export async function original(
  desk: Desk,
  id: string,
  { as, revision }: { as: "shown" | "raw"; revision?: number | undefined },
): Promise<Response> {
  const recorded = await (await desk.read()).report(id, revision);
  if (recorded === null) throw new ApiError("not-found", `There is no report "${id}" in ${desk.location}.`);
  const { bytes } = recorded;
  if (as === "raw") {
    return new Response(Buffer.from(bytes), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": 'attachment; filename="original"',
        "Content-Security-Policy": framedPolicy(""),
      },
    });
  }
  const page = pageOf(bytes);
  if (page === null) return shown(`${decode(bytes).slice(0, mostCharacters)}`, "text/plain; charset=utf-8", "");
  const html = harmlessPage(page);
  return shown(html, "text/html; charset=utf-8", html);
}

function shown(text: string, type: string, html: string): Response {
  return new Response(text, {
    headers: { "Content-Type": type, "Content-Security-Policy": framedPolicy(html) },
  });
}

/** The page that the bytes are, or that a record's text is; null where they are no page. */
function pageOf(bytes: Uint8Array): string | null {
  const kind = originalKind(bytes);
  if (kind === "html") return decode(bytes, declaredCharset(bytes));
  if (kind !== "json") return null;
  try {
    const { text } = JSON.parse(decode(bytes)) as { text?: unknown };
    return typeof text === "string" && /<(?:p|div|br|article|html|body)\b/iu.test(text) ? text : null;
  } catch {
    return null;
  }
}

const style =
  "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1c1b19;background:#fff}img{max-width:100%}";

const shownTags = (
  "h1 h2 h3 h4 h5 h6 p blockquote pre code hr br ul ol li dl dt dd table thead tbody tfoot tr th td caption figure " +
  "figcaption article section header footer main aside nav address div span b strong i em u s sub sup small time abbr cite q mark"
).split(" ");

/** The page's words in their order, without anything that runs, is fetched, or leads away. */
function harmlessPage(html: string): string {
  const body = sanitizeHtml(html.slice(0, mostCharacters), {
    allowedTags: shownTags,
    allowedAttributes: { td: ["colspan", "rowspan"], th: ["colspan", "rowspan", "scope"], "*": ["dir", "lang"] },
    disallowedTagsMode: "discard",
    nestingLimit: 200,
  });
  const rest = html.length > mostCharacters ? "<p><em>The page is longer; it was cut off here.</em></p>" : "";
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Original</title><style>${style}</style></head>\n<body>\n${body}\n${rest}</body></html>\n`;
}
