/** When an act is said to happen, and on what that rests. */
import { en, type ParsedResult } from "chrono-node";
import type { StatedTime } from "../terms/types.ts";
import { addDays, dateOf } from "./calendar.ts";
import { findPhrase, type Reference } from "./time-phrases.ts";

export interface TimeContext extends Reference {
  /** Whether the words stand inside quotation marks: "last week" then counts from a day that is not known. */
  quoted: boolean;
  /** Whether the sentence goes on from a quoted outlet without quoting it. */
  carried: boolean;
}

const none: StatedTime = { start: null, end: null, text: null, basis: "none" };

/** The time that a proposition's words name. Relative times count from publication. */
export function timeIn(words: string, context: TimeContext): StatedTime {
  const phrase = findPhrase(words, context);
  const day = findDay(words, context);
  const chosen = day && (!phrase || day.index <= phrase.index || overlaps(day, phrase)) ? day : phrase;
  if (!chosen) return none;
  const { text, days, stated } = chosen;
  if (stated) return { ...days, text, basis: "stated" };
  if (context.quoted) return { start: null, end: context.published, text, basis: "quoted" };
  if (context.published === null) return { ...none, text };
  return { ...days, text, basis: context.carried ? "carried" : "published" };
}

/** A day of the month, a weekday, "yesterday", and spans between days. */
function findDay(words: string, { published, future }: Reference) {
  const reference = published === null ? null : dateOf(published);
  const results = en.parse(
    words,
    reference ? { instant: new Date(reference.getTime() + 12 * 3_600_000), timezone: 0 } : undefined,
    { forwardDate: future },
  );
  const at = results.findIndex(namesDay);
  const found = results[at];
  if (!found) return null;
  const { start } = found;
  // "on Sunday and Monday" is one stay of two days.
  const next = results[at + 1];
  const isPair =
    next !== undefined &&
    start.isCertain("weekday") &&
    next.start.isCertain("weekday") &&
    isoOf(next.start) === addDays(isoOf(start), 1) &&
    /^\s+and\s+$/iu.test(words.slice(found.index + found.text.length, next.index));
  const end = isPair ? next.start : found.end;
  const text = isPair ? words.slice(found.index, next.index + next.text.length) : found.text;
  const stated = /(?:19|20)\d\d/u.test(text);
  if (published === null && !stated)
    return { index: found.index, text, days: { start: null, end: null }, stated: false };
  let first = isoOf(start);
  let last = end ? isoOf(end) : first;
  if (published !== null && !stated && !future) {
    // What is told as done was done before it was told: "on Friday" in a report of Monday is last Friday.
    while (start.isCertain("weekday") && first > published) [first, last] = [addDays(first, -7), addDays(last, -7)];
    if (!start.isCertain("weekday") && start.isCertain("month") && first > published) {
      first = `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
      last = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
    }
  }
  return { index: found.index, text, days: { start: first, end: last }, stated };
}

/** Hours alone ("at 3 pm") and bare numbers are no days; weeks, months and years are `findPhrase`'s. */
function namesDay({ start, text }: ParsedResult): boolean {
  if (/\bweekend\b/iu.test(text)) return false;
  if (
    start.isCertain("weekday") ||
    /\b(?:today|yesterday|tomorrow|tonight|overnight|this morning|last night)\b/iu.test(text)
  )
    return true;
  // "last week" comes with a day of its own too, which the words do not say.
  return (
    start.isCertain("day") &&
    start.isCertain("month") &&
    /\d/u.test(text) &&
    /\p{L}{3}|\d[/.-]\d/u.test(text) &&
    !/\bago\b|\b(?:last|next|past)\b/iu.test(text)
  );
}

function isoOf(parts: ParsedResult["start"]): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(parts.get("year") ?? 1970, 4)}-${pad(parts.get("month") ?? 1, 2)}-${pad(parts.get("day") ?? 1, 2)}`;
}

function overlaps(a: { index: number; text: string }, b: { index: number; text: string }): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}
