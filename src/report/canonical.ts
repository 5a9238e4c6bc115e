/** From raw text to canonical text: title first, article after it, everything else kept beside with its reason. */
import type { RemovedPart, Report } from "../terms/types.ts";
import { authorOf, recogniseBoilerplate, recogniseTail } from "./boilerplate.ts";
import { announcesCorrection, recogniseCorrection } from "./corrections.ts";
import { findDateline, hasSpeakers } from "./dateline.ts";
import { paragraphs } from "./paragraphs.ts";
import { folded, looksLikeTitle, repeatsTitle, withoutOutlet } from "./title.ts";
import { singleLine } from "./whitespace.ts";

interface Draft {
  text: string;
  title: string | null;
  outlet: string | null;
  author: string | null;
}

type Canonical = Pick<Report, "title" | "text" | "author" | "removed" | "dateline" | "credit" | "corrects"> & {
  /** A line of the text that says when it was published, as printed. */
  publishedLine: string | null;
};

/** Paragraphs after the title among which a dateline may stand; a standfirst comes before it now and then. */
const datelineParagraphs = 3;

/**
 * Cleans a draft. The steps are repeated until nothing more is found, so that canonical text read again is unchanged.
 * The text is "" where nothing of use is left.
 */
export function canonical(draft: Draft): Canonical {
  const printed = draft.title === null ? "" : singleLine(draft.title);
  const given = withoutOutlet(printed, draft.outlet);
  let body = paragraphs(draft.text);
  const result: Canonical = {
    title: null,
    text: "",
    author: draft.author === null ? null : singleLine(draft.author) || null,
    removed: [],
    dateline: null,
    credit: null,
    corrects: null,
    publishedLine: null,
  };
  if (given !== printed) remove(result, "outlet behind the title", printed.slice(given.length).trim());
  const usable = body.length > 0;
  for (let size = -1; size !== result.removed.length;) {
    size = result.removed.length;
    const title = given || firstTitle(body, draft.outlet);
    if (!given && title !== null && title !== body[0])
      remove(result, "outlet behind the title", body[0]?.slice(title.length).trim() ?? "");
    const rest = given || title === null ? body : body.slice(1);
    result.title = title;
    const cleaned = withoutCorrections(
      withoutDateline(withoutBoilerplate(rest, title, draft.author, result), result),
      result,
    );
    body = given || title === null ? cleaned : [title, ...cleaned];
  }
  if (given && usable && (body.length > 0 || isOnlyTitle(draft.text, given)))
    result.text = [given, ...body].join("\n\n");
  else if (!given) result.text = body.join("\n\n");
  return result;
}

/** The first paragraph, if it is a headline with an article below it. */
function firstTitle(body: string[], outlet: string | null): string | null {
  const [first, ...rest] = body;
  if (first === undefined || rest.length === 0 || !looksLikeTitle(first)) return null;
  if (recogniseBoilerplate(first, 0, body.length) || findDateline(first, false)) return null;
  return withoutOutlet(first, outlet);
}

function isOnlyTitle(text: string, title: string): boolean {
  return paragraphs(text).every((paragraph) => repeatsTitle(paragraph, title));
}

function withoutBoilerplate(body: string[], title: string | null, author: string | null, into: Canonical): string[] {
  const own = author === null ? "" : folded(author);
  const kept = body.filter((paragraph, i) => {
    if (title !== null && repeatsTitle(paragraph, title)) return !remove(into, "repeated title", paragraph);
    if (own !== "" && i < datelineParagraphs && folded(paragraph) === own) return !remove(into, "byline", paragraph);
    if (!/[\p{L}\p{N}]/u.test(paragraph)) return !remove(into, "no words", paragraph);
    const found = recogniseBoilerplate(paragraph, i, body.length);
    if (!found) return true;
    into.credit ??= found.credit;
    if (found.reason === "byline") into.author ??= authorOf(paragraph);
    if (found.reason === "publication date line") into.publishedLine ??= paragraph;
    return !remove(into, found.reason, paragraph);
  });
  const last = kept.at(-1);
  const tail = last === undefined ? null : recogniseTail(last);
  if (tail) {
    into.credit ??= tail.credit;
    remove(into, tail.reason, tail.text);
    kept[kept.length - 1] = tail.rest;
  }
  return kept.filter((paragraph) => paragraph !== "");
}

function withoutDateline(body: string[], into: Canonical): string[] {
  const colons = !hasSpeakers(body);
  for (const [i, paragraph] of body.slice(0, datelineParagraphs).entries()) {
    const found = findDateline(paragraph, colons && i === 0);
    if (!found) continue;
    // What a dateline says of the whole text weighs more than a line within it, which may credit a picture.
    if (into.dateline === null && found.credit !== null) into.credit = found.credit;
    into.dateline ??= found.dateline;
    remove(into, "dateline", found.removed);
    return body.with(i, found.rest);
  }
  return body;
}

function withoutCorrections(body: string[], into: Canonical): string[] {
  const notes = new Set<number>();
  const about = into.title === null ? body : [into.title, ...body];
  const offset = about.length - body.length;
  for (const [i, paragraph] of about.entries()) {
    const announced = i > 0 && announcesCorrection(about[i - 1] ?? "") && i > about.length - 4;
    const note = recogniseCorrection(paragraph) ?? (announced ? { kind: "correction" as const, removed: true } : null);
    if (!note && !announcesCorrection(paragraph)) continue;
    const kind = note?.kind ?? "correction";
    if (note && (!into.corrects || (into.corrects.kind === "correction" && kind === "retraction")))
      into.corrects = { kind, text: paragraph };
    if ((note?.removed ?? true) && i >= offset) notes.add(i - offset);
  }
  // A report that is nothing but its correction keeps it: there it is the article.
  if (notes.size === body.length) return body;
  return body.filter((paragraph, i) => !notes.has(i) || !remove(into, "correction note", paragraph));
}

function remove(into: { removed: RemovedPart[] }, reason: string, text: string): true {
  into.removed.push({ reason, text });
  return true;
}
