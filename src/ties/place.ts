/** In which period an episode counts. */
import type { Claim } from "../claims/claim.ts";
import { dayNumber } from "../claims/days.ts";
import { firstDay, lastDay, periodOf, periodsBetween } from "./periods.ts";
import type { Episode, Granularity, LeftOut } from "./tie.ts";

interface Place extends Pick<Episode, "period" | "dated"> {
  leftOut: LeftOut | null;
}

/**
 * By the time of the act where it is stated: the period that holds at least `share` of its days, the earlier one of two
 * that hold half each; "too coarse" where no period does ("in 2023", by month). A time that only begins ("since March") counts
 * where it begins. Otherwise, and where only an end is known, by the first report; what lies in history (`historical`) and
 * bears no time is undated. `firstReport`: ISO day or moment, null where no report is dated.
 */
export function placeOf(
  { proposition: { time, historical } }: Claim,
  firstReport: string | null,
  by: Granularity,
  share: number,
): Place {
  if (time.basis !== "none" && time.start !== null) {
    const [start, end] = [time.start, time.end ?? time.start].toSorted() as [string, string];
    const period = mostOf(start, end, by, share);
    return { period, dated: period === null ? null : "act", leftOut: period === null ? "too coarse" : null };
  }
  return historical ? { period: null, dated: null, leftOut: "undated" } : placeByReport(firstReport, by);
}

/** By the first report, whatever time is stated. */
export function placeByReport(firstReport: string | null, by: Granularity): Place {
  if (firstReport === null) return { period: null, dated: null, leftOut: "undated" };
  return { period: periodOf(firstReport, by), dated: "report", leftOut: null };
}

function mostOf(start: string, end: string, by: Granularity, share: number): string | null {
  const periods = periodsBetween(periodOf(start, by), periodOf(end, by));
  if (periods.length === 1) return periods[0] ?? null;
  const days = (from: string, to: string): number => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;
  const all = days(start, end);
  const held = (period: string): number => {
    const [from, to] = [firstDay(period), lastDay(period)];
    return days(from < start ? start : from, to > end ? end : to) / all;
  };
  const fullest = periods.toSorted((x, y) => held(y) - held(x) || (x < y ? -1 : 1))[0] as string;
  return held(fullest) >= share ? fullest : null;
}
