/** How much each outlet reported on all dyads, month by month. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Exposure } from "../terms/exposure.ts";
import type { LedgerTables } from "./schema.ts";

/**
 * Reports and statements per outlet and month of publication, by month, then outlet; undated reports are in none.
 * Statements are counted rather than claims: how claims are stored may change, and one claim has many outlets. Only
 * columns are read, no JSON. Without `then`: as kept beside each report, of its latest revision and the statements in force now; with it: as
 * recorded until that ISO moment, under the readings in force then (rows of report_id, revision, reader_version).
 */
export async function exposureOf(
  db: Kysely<LedgerTables>,
  then: { until: string; readings: RawBuilder<unknown> } | null,
): Promise<Exposure[]> {
  if (then === null) {
    const { rows } = await sql<Exposure>`
      select outlet, month, count(*) as reports, sum(statements) as statements from report_exposure
      where month is not null group by outlet, month order by month, outlet`.execute(db);
    return rows;
  }
  const inForce = sql`s.recorded_at <= ${then.until} and (s.report_id, s.revision, s.reader_version) in (${then.readings})`;
  const recorded = sql`recorded_at <= ${then.until}`;
  const { rows } = await sql<Exposure>`
    with counted as (
      select s.report_id as id, count(*) as statements from statements s
      where ${inForce} and s.principal_a <> '' group by s.report_id)
    select r.outlet as outlet, substr(r.published, 1, 7) as month, count(*) as reports,
      coalesce(sum(counted.statements), 0) as statements
    from reports r left join counted on counted.id = r.id
    where r.published is not null
      and (r.id, r.revision) in (select id, max(revision) from reports where ${recorded} group by id)
    group by r.outlet, month order by month, r.outlet`.execute(db);
  return rows;
}
