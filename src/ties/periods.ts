/** Months, quarters and years as text that sorts by time: "2024-03", "2024-Q1", "2024". */
import type { Granularity } from "./tie.ts";

/** The period of an ISO day, moment or month ("2024-03"), as written in its own offset. */
export function periodOf(iso: string, by: Granularity): string {
  const year = iso.slice(0, 4);
  if (by === "year") return year;
  return by === "month" ? iso.slice(0, 7) : `${year}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
}

/** All periods from the first to the last, both included; none where the last lies before the first. */
export function periodsBetween(first: string, last: string): string[] {
  const periods: string[] = [];
  for (let period = first; period <= last; period = next(period)) periods.push(period);
  return periods;
}

function next(period: string): string {
  const [year = "", part] = period.split("-");
  const following = String(Number(year) + 1).padStart(4, "0");
  if (part === undefined) return following;
  if (part.startsWith("Q")) return part === "Q4" ? `${following}-Q1` : `${year}-Q${Number(part[1]) + 1}`;
  return part === "12" ? `${following}-01` : `${year}-${String(Number(part) + 1).padStart(2, "0")}`;
}

/** ISO day on which a period begins. */
export function firstDay(period: string): string {
  const [year, part] = period.split("-");
  if (part === undefined) return `${year}-01-01`;
  return part.startsWith("Q") ? `${year}-${String(Number(part[1]) * 3 - 2).padStart(2, "0")}-01` : `${year}-${part}-01`;
}

/** ISO day on which a period ends. */
export function lastDay(period: string): string {
  return new Date(Date.parse(firstDay(next(period))) - 86_400_000).toISOString().slice(0, 10);
}
