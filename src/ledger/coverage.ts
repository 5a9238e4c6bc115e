/** How much was read of a period. */
import type { Kysely } from "kysely";
import { endOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";

export interface Coverage {
  reports: number;
  /** Named outlets, in alphabetical order. */
  outlets: string[];
  /** Publication of the earliest and the latest report; null where none is dated. */
  first: string | null;
  last: string | null;
}

/** Inclusive ISO days of publication; `asOf`: as recorded on a day (at its end) or at a moment. */
export interface CoveragePeriod {
  since?: string | null;
  until?: string | null;
  asOf?: string | null;
}

export async function coverageOf(db: Kysely<LedgerTables>, period: CoveragePeriod): Promise<Coverage> {
  const { since, until, asOf } = period;
  let query = db.selectFrom("reports");
  if (since) query = query.where("published", ">=", since);
  if (until) query = query.where("published", "<=", endOf(until));
  if (asOf) query = query.where("recorded_at", "<=", endOf(asOf));
  // Each of the three has an index that answers it, but not all three together.
  const { reports } = await query.select(({ fn }) => fn.count("id").distinct().as("reports")).executeTakeFirstOrThrow();
  const { first } = await query.select(({ fn }) => fn.min("published").as("first")).executeTakeFirstOrThrow();
  const { last } = await query.select(({ fn }) => fn.max("published").as("last")).executeTakeFirstOrThrow();
  const outlets = await query.select("outlet").distinct().where("outlet", "is not", null).execute();
  return {
    reports: Number(reports),
    outlets: outlets.flatMap(({ outlet }) => outlet ?? []).toSorted(),
    first,
    last,
  };
}
