/** How much is claimed of each pair, out of the claims' index alone. */
import { sql, type Kysely } from "kysely";
import type { ClaimStatus, EventType } from "../terms/types.ts";
import type { LedgerTables } from "./schema.ts";

export interface PairCount {
  /** Principals in alphabetical order. */
  a: string;
  b: string;
  claims: number;
  statuses: Partial<Record<ClaimStatus, number>>;
  /** First reported on the given day or later. */
  fresh: number;
  /** Publication of the earliest and the latest report; null where none is dated. */
  first: string | null;
  last: string | null;
}

/** Pairs of two known principals. `since`: ISO day from which a claim's first report makes it fresh; null: none is. */
export async function countPairs(db: Kysely<LedgerTables>, since: string | null): Promise<PairCount[]> {
  const { rows } = await sql<{
    a: string;
    b: string;
    status: ClaimStatus;
    claims: number;
    fresh: number;
    first: string | null;
    last: string | null;
  }>`
    select principal_a as a, principal_b as b, status, count(*) as claims, min(first) as first, max(last) as last,
      sum(first >= ${since ?? "~"}) as fresh
    from claims where principal_a <> '' group by principal_a, principal_b, status`.execute(db);
  const pairs = new Map<string, PairCount>();
  for (const { a, b, status, claims, fresh, first, last } of rows) {
    const key = `${a}|${b}`;
    const pair = pairs.get(key) ?? { a, b, claims: 0, statuses: {}, fresh: 0, first: null, last: null };
    pairs.set(key, pair);
    pair.claims += claims;
    pair.statuses[status] = claims;
    pair.fresh += fresh ?? 0;
    if (first !== null && (pair.first === null || first < pair.first)) pair.first = first;
    if (last !== null && (pair.last === null || last > pair.last)) pair.last = last;
  }
  return [...pairs.values()];
}

export interface PairMonth {
  a: string;
  b: string;
  month: string;
  type: EventType;
  claims: number;
}

/** Claims by pair, month of first report ("2024-03") and type, for the given pairs, from a month on. */
export async function countPairMonths(
  db: Kysely<LedgerTables>,
  pairs: { a: string; b: string }[],
  from: string,
): Promise<PairMonth[]> {
  const { rows } = await sql<PairMonth>`
    select c.principal_a as a, c.principal_b as b, substr(c.first, 1, 7) as month, c.type as type, count(*) as claims
    from json_each(${JSON.stringify(pairs.map(({ a, b }) => [a, b]))}) w
    join claims c on c.principal_a = w.value ->> 0 and c.principal_b = w.value ->> 1
    where c.first >= ${from} group by 1, 2, 3, 4`.execute(db);
  return rows;
}
