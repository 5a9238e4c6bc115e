/** Days in words. */
import type { StatedTime } from "../terms/types.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** "5 March 2024" of an ISO day or moment (the day as written, in its own offset); the text itself where it is no date. */
export function dayInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** "on 5 March 2024", "in February 2024", "between 26 February 2024 and 3 March 2024", "by 5 March 2024"; "" where open. */
export function timeInWords({ start, end, basis }: StatedTime): string {
  if (basis === "none") return "";
  if (start === null) return end === null ? "" : `by ${dayInWords(end)}`;
  if (end === null) return `from ${dayInWords(start)}`;
  if (start === end) return `on ${dayInWords(start)}`;
  const last = new Date(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)), 0)).getUTCDate();
  if (start.endsWith("-01") && end === `${start.slice(0, 7)}-${last}`)
    return `in ${dayInWords(start).replace(/^\d+ /u, "")}`;
  if (start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`) return `in ${start.slice(0, 4)}`;
  return `between ${dayInWords(start)} and ${dayInWords(end)}`;
}
