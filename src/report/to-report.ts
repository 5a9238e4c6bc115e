/** The report stage: bytes and what they hold become a report with one canonical text. */
import type { IntakeItem } from "../intake/item.ts";
import type { RemovedPart, Report } from "../terms/types.ts";
import { canonical } from "./canonical.ts";
import { reportHash } from "./identity.ts";
import { readPage } from "./page.ts";
import { compile } from "./patterns.ts";
import { normalisePublished } from "./published.ts";
import { singleLine } from "./whitespace.ts";

/** No report can be made of an input; the message says why and what to do. */
export class ReportError extends Error {
  override name = "ReportError";
}

interface Source {
  id: string | null;
  text: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  author: string | null;
  removed: RemovedPart[];
}

/**
 * Makes a report. What the input says of itself (a record's fields, a page's metadata) beats `flags`, and those beat a line
 * in the text that dates it. `published` becomes an ISO day or moment (see `normalisePublished`).
 * Throws ReportError where nothing usable is left as text, or a given `published` is no date.
 */
export function toReport(item: IntakeItem, flags: { published?: string; outlet?: string } = {}): Report {
  const source = sourceOf(item);
  const outlet = cleaned(source.outlet ?? flags.outlet);
  const { publishedLine, ...found } = canonical({
    text: source.text,
    title: source.title,
    outlet,
    author: source.author,
  });
  if (!/[\p{L}\p{N}]/u.test(found.text)) {
    const reason = found.removed.length > 0 ? "everything in it was taken for boilerplate" : "it holds no words";
    throw new ReportError(`${item.origin}: no usable text: ${reason}`);
  }
  const published = date(item.origin, source.published ?? flags.published) ?? dateOfLine(publishedLine);
  const report = { ...found, outlet, published, url: cleaned(source.url) };
  const credit = found.credit ?? creditedAuthor(found.author);
  return { id: source.id ?? reportHash(report), ...report, credit, removed: [...source.removed, ...found.removed] };
}

function sourceOf(item: IntakeItem): Source {
  const { content } = item;
  const nothing = { id: null, title: null, outlet: null, published: null, url: null, author: null, removed: [] };
  if (content.kind === "text") return { ...nothing, text: content.text };
  if (content.kind === "html") return { ...nothing, ...page(item.origin, content.html) };
  const { text, ...fields } = content.record;
  if (!isMarkup(text)) return { ...nothing, ...fields, text };
  const { text: article, removed } = page(item.origin, text);
  return { ...nothing, ...fields, text: article, removed };
}

function page(origin: string, html: string): ReturnType<typeof readPage> {
  try {
    return readPage(html);
  } catch (cause) {
    throw new ReportError(`${origin}: the page cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** Records of feeds and archives often carry markup in `text`. */
function isMarkup(text: string): boolean {
  return (
    /^\s*<(?:!doctype|html|body|article|section|div|p|h[1-6]|figure|blockquote)\b/i.test(text) &&
    /<\/(?:p|div|article|html|h[1-6])>/i.test(text)
  );
}

function date(origin: string, given: string | undefined | null): string | null {
  if (given === undefined || given === null || given.trim() === "") return null;
  const published = normalisePublished(given);
  if (published) return published;
  throw new ReportError(
    `${origin}: "published" is no date that can be read: "${given.slice(0, 60)}"; write it as 2024-03-05 or 2024-03-05T09:30:00Z`,
  );
}

function dateOfLine(line: string | null): string | null {
  if (line === null) return null;
  return normalisePublished(
    line
      .replace(
        /^(?:first |last )?(?:published|updated|posted|issued|modified|created|release date|date)(?: (?:on|at))?:? ?/i,
        "",
      )
      .replace(/\.$/, ""),
  );
}

/** An article signed by an agency is the agency's. */
function creditedAuthor(author: string | null): string | null {
  const found =
    author === null
      ? null
      : compile("^(?:.{2,60}(?:, | [|/–—-] |/))?(?:[Tt]he )?(?<agency>{AGENCY})$", "u").exec(author);
  return found?.groups?.["agency"] ?? null;
}

function cleaned(text: string | null | undefined): string | null {
  return singleLine(text ?? "") || null;
}
