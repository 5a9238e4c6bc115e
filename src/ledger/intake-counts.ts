/** What has been read, from whom, and when. */
import { sql, type Kysely } from "kysely";
import type { LedgerTables } from "./schema.ts";

export interface IntakeCounts {
  reports: number;
  revisions: number;
  copies: number;
  retracted: number;
  withoutStatements: number;
  statements: number;
  claims: number;
  lastRecordedAt: string | null;
}

export interface OutletDay {
  /** Null where the reports name none. */
  outlet: string | null;
  /** ISO day of publication; null where undated. */
  day: string | null;
  reports: number;
  lastRecordedAt: string;
}

export async function countIntake(db: Kysely<LedgerTables>): Promise<IntakeCounts> {
  const { rows } = await sql<IntakeCounts>`
    select (select count(distinct id) from reports) as reports,
      (select count(*) from reports where revision > 1) as revisions,
      (select count(*) from copy_groups where report_id <> root_id) as copies,
      (select count(distinct report_id) from retractions) as retracted,
      (select count(*) from (select distinct id from reports) r where not exists
        (select 1 from statements s where s.report_id = r.id and s.superseded = 0)) as withoutStatements,
      (select count(*) from members) as statements,
      (select count(*) from claims) as claims,
      (select max(recorded_at) from readings) as lastRecordedAt`.execute(db);
  return rows[0] as IntakeCounts;
}

/** Reports of each outlet by day of publication, in the revision that stands. */
export async function selectOutletDays(db: Kysely<LedgerTables>): Promise<OutletDay[]> {
  const { rows } = await sql<OutletDay>`
    select outlet, substr(published, 1, 10) as day, count(*) as reports, max(recorded_at) as lastRecordedAt
    from reports r where not exists (select 1 from reports later where later.id = r.id and later.revision > r.revision)
    group by outlet, day order by outlet, day`.execute(db);
  return rows;
}
