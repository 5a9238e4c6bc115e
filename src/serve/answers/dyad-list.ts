/** GET /dyads */
import type { z } from "@hono/zod-openapi";
import { nameOf } from "../../actors/principals.ts";
import type { PairCount, PairMonth } from "../../ledger/pair-counts.ts";
import { claimStatuses } from "../../terms/types.ts";
import { periodsBetween } from "../../ties/periods.ts";
import { quadOf } from "../../ties/quad.ts";
import type { Desk } from "../desk.ts";
import type { dyad, dyadsPage, dyadsQuery } from "../schemas/desk.ts";
import { grouped } from "./grouped.ts";
import { pageOf } from "./cursor.ts";
import { principalOf } from "./principal-of.ts";
import { daysBefore, deskThresholds } from "./thresholds.ts";

type Dyad = z.infer<typeof dyad>;
type Sort = z.output<typeof dyadsQuery>["sort"];

export async function dyadList(desk: Desk, query: z.output<typeof dyadsQuery>): Promise<z.infer<typeof dyadsPage>> {
  const { sort } = query;
  const ledger = await desk.read();
  const cutOff = (await ledger.lists.latestPublication())?.slice(0, 10) ?? null;
  const newSince = query.newSince ?? (cutOff === null ? null : daysBefore(cutOff, deskThresholds().newDays - 1));
  const all = await desk.kept(`pairs ${newSince}`, (open) => open.lists.pairs(newSince));
  const of = query.principal === undefined ? null : principalOf(query.principal, "bad-request");
  const chosen = of === null ? all : all.filter(({ a, b }) => a === of || b === of);
  const page = pageOf(chosen.toSorted(by(sort)), `dyads ${sort} ${of ?? ""}`, query);
  const months = cutOff === null ? [] : monthsUntil(cutOff);
  const counted = months.length === 0 ? [] : await ledger.lists.pairMonths(page.items, months[0] as string);
  const byPair = grouped(counted, ({ a, b }) => `${a}|${b}`);
  const items = page.items.map((pair) => dyadOf(pair, months, byPair.get(`${pair.a}|${pair.b}`) ?? []));
  return { ...page, items, newSince, cutOff };
}

function by(sort: Sort): (x: PairCount, y: PairCount) => number {
  const value = (pair: PairCount): string | number => {
    if (sort === "last") return pair.last ?? "";
    if (sort === "claims") return pair.claims;
    return sort === "new" ? pair.fresh : (pair.statuses.disputed ?? 0);
  };
  return (x, y) => {
    const [left, right] = [value(x), value(y)];
    if (left !== right) return left > right ? -1 : 1;
    return y.claims - x.claims || (`${x.a}|${x.b}` < `${y.a}|${y.b}` ? -1 : 1);
  };
}

function monthsUntil(cutOff: string): string[] {
  const last = cutOff.slice(0, 7);
  const [year = 0, month = 1] = last.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - deskThresholds().sparklineMonths, 1)).toISOString().slice(0, 7);
  return periodsBetween(first, last);
}

function dyadOf(
  { a, b, claims, statuses, fresh, first, last }: PairCount,
  months: string[],
  counted: PairMonth[],
): Dyad {
  const points = new Map(months.map((month) => [month, { month, cooperation: 0, conflict: 0, neutral: 0 }]));
  for (const { month, type, claims: number } of counted) {
    const point = points.get(month);
    const quad = quadOf(type);
    const side = quad.endsWith("cooperation") ? "cooperation" : quad.endsWith("conflict") ? "conflict" : "neutral";
    if (point !== undefined) point[side] += number;
  }
  return {
    a: { principal: a, name: nameOf(a) },
    b: { principal: b, name: nameOf(b) },
    claims,
    statuses: Object.fromEntries(claimStatuses.map((status) => [status, statuses[status] ?? 0])) as Dyad["statuses"],
    new: fresh,
    disputed: statuses.disputed ?? 0,
    first,
    last,
    sparkline: [...points.values()],
  };
}
