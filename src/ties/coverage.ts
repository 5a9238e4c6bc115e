/** What the outlets reported in each period, on whatever dyad. */
import type { Exposure } from "../terms/exposure.ts";
import { lastDay, periodOf, periodsBetween } from "./periods.ts";
import type { TieThresholds } from "./thresholds.ts";
import type { Coverage, Granularity } from "./tie.ts";

export interface Window {
  by: Granularity;
  /** ISO days; null where open. The periods in which they lie are counted whole. */
  since: string | null;
  until: string | null;
  cutOff: string | null;
}

/** Rows of the given outlets alone; of all where `outlets` is null. */
export function ofOutlets(exposure: Exposure[], outlets: string[] | null): Exposure[] {
  if (outlets === null) return exposure;
  const wanted = new Set(outlets);
  return exposure.filter(({ outlet }) => outlet !== null && wanted.has(outlet));
}

/** Every period from the first to the last in which something was reported, within the window, those without reports included. */
export function coverageOf(exposure: Exposure[], window: Window, thresholds: TieThresholds): Coverage[] {
  const { by, since, until, cutOff } = window;
  const rows = new Map<string, Exposure[]>();
  for (const row of exposure) {
    if (row.reports === 0) continue;
    const period = periodOf(row.month, by);
    const known = rows.get(period);
    if (known === undefined) rows.set(period, [row]);
    else known.push(row);
  }
  const covered = [...rows.keys()].filter((period) => inWindow(period, by, since, until)).toSorted();
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined) return [];
  return periodsBetween(first, last).map((period) => {
    const own = rows.get(period) ?? [];
    const reports = total(own.map((row) => row.reports));
    const outlets = new Set(own.map(({ outlet }) => outlet)).size;
    return {
      period,
      reports,
      outlets,
      statements: total(own.map((row) => row.statements)),
      complete: cutOff !== null && lastDay(period) <= cutOff.slice(0, 10),
      enough: reports >= thresholds.fewestReports && outlets >= thresholds.fewestOutlets,
    };
  });
}

/** Whether a period holds a day of the window. */
export function inWindow(period: string, by: Granularity, since: string | null, until: string | null): boolean {
  if (since !== null && period < periodOf(since, by)) return false;
  return until === null || period <= periodOf(until, by);
}

/** Outlets that reported in at least `share` of the complete periods, in alphabetical order. */
export function steadyOutlets(exposure: Exposure[], coverage: Coverage[], by: Granularity, share: number): string[] {
  const complete = new Set(coverage.filter((each) => each.complete).map(({ period }) => period));
  const seen = new Map<string, Set<string>>();
  for (const { outlet, month, reports } of exposure) {
    const period = periodOf(month, by);
    if (outlet === null || reports === 0 || !complete.has(period)) continue;
    const known = seen.get(outlet);
    if (known === undefined) seen.set(outlet, new Set([period]));
    else known.add(period);
  }
  return [...seen].flatMap(([outlet, periods]) => (periods.size >= share * complete.size ? [outlet] : [])).toSorted();
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
