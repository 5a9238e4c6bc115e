/** GET /intake */
import type { z } from "@hono/zod-openapi";
import type { Ledger } from "../../ledger/ledger.ts";
import type { OutletDay } from "../../ledger/intake-counts.ts";
import type { Desk } from "../desk.ts";
import type { intake } from "../schemas/desk.ts";
import { grouped } from "./grouped.ts";
import { daysBetween, deskThresholds } from "./thresholds.ts";

type Intake = z.infer<typeof intake>;

export function intakeState(desk: Desk): Promise<Intake> {
  return desk.kept("intake", stateOf);
}

async function stateOf(ledger: Ledger): Promise<Intake> {
  const counts = await ledger.lists.intake();
  const days = await ledger.lists.outletDays();
  const pairs = await ledger.lists.pairs(null);
  const latest = await ledger.lists.latestPublication();
  const dated = days.flatMap(({ day }) => day ?? []).toSorted();
  const months = new Map<string, number>();
  for (const { day, reports } of days) {
    if (day !== null) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + reports);
  }
  return {
    ...counts,
    dyads: pairs.length,
    first: dated[0] ?? null,
    last: latest,
    outlets: [...grouped(days, ({ outlet }) => outlet)].map(([outlet, own]) =>
      outletOf(outlet, own, latest?.slice(0, 10) ?? null),
    ),
    months: [...months].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([month, reports]) => ({ month, reports })),
  };
}

function outletOf(outlet: string | null, own: OutletDay[], cutOff: string | null): Intake["outlets"][number] {
  const days = own.flatMap(({ day }) => day ?? []).toSorted();
  const last = days.at(-1) ?? null;
  const { fewestReports, gaps, fewestDays } = deskThresholds().quiet;
  const between = days.slice(1).map((day, index) => daysBetween(days[index] as string, day));
  const usual = days.length < fewestReports ? null : median(between);
  const silent = last === null || cutOff === null ? 0 : daysBetween(last, cutOff);
  const quiet = usual !== null && silent >= fewestDays && silent > gaps * usual;
  return {
    outlet,
    reports: own.reduce((sum, { reports }) => sum + reports, 0),
    first: days[0] ?? null,
    last,
    lastRecordedAt: own.map(({ lastRecordedAt }) => lastRecordedAt).reduce((a, b) => (a > b ? a : b)),
    usualGapDays: usual,
    quietSince: quiet ? last : null,
    quietDays: quiet ? silent : null,
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
