/** A report as it was recorded, and what its page shows beside it. */
import { sql, type Kysely } from "kysely";
import type { ClaimStatus, Report, Statement } from "../terms/types.ts";
import { byPlace, reportOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";

/** A report with what the ledger adds to it. */
export interface RecordedReport {
  report: Report;
  /** Counted from 1. */
  revision: number;
  recordedAt: string;
  bytes: Uint8Array;
}

/** The latest revision, or the given one; null where the ledger does not hold it. */
export async function selectReport(
  db: Kysely<LedgerTables>,
  id: string,
  revision: number | undefined,
): Promise<RecordedReport | null> {
  let query = db.selectFrom("reports").selectAll().where("id", "=", id).orderBy("revision", "desc").limit(1);
  if (revision !== undefined) query = query.where("revision", "=", revision);
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  const raw = await db
    .selectFrom("raw_bytes")
    .select("bytes")
    .where("report_id", "=", id)
    .where("revision", "=", row.revision)
    .executeTakeFirst();
  return {
    report: reportOf(row),
    revision: row.revision,
    recordedAt: row.recorded_at,
    bytes: raw?.bytes ?? new Uint8Array(),
  };
}

export interface RevisionEntry {
  revision: number;
  recordedAt: string;
  title: string | null;
}

/** The earliest first. */
export async function selectRevisions(db: Kysely<LedgerTables>, id: string): Promise<RevisionEntry[]> {
  const { rows } = await sql<RevisionEntry>`
    select revision, recorded_at as recordedAt, title from reports where id = ${id} order by revision`.execute(db);
  return rows;
}

/** What the latest reading of one revision gave, by place in its text. */
export async function selectReadStatements(
  db: Kysely<LedgerTables>,
  id: string,
  revision: number,
): Promise<Statement[]> {
  const { rows } = await sql<{ json: string }>`
    select json from statements where report_id = ${id} and revision = ${revision} and reader_version =
      (select reader_version from readings where report_id = ${id} and revision = ${revision}
       order by recorded_at desc, reader_version desc limit 1)`.execute(db);
  return rows.map(({ json }) => JSON.parse(json) as Statement).toSorted(byPlace);
}

export interface StatementPlace {
  statement: string;
  claim: string;
  status: ClaimStatus;
}

/** In which stored claim each of these statements stands; those that stand in none are left out. */
export async function selectPlaces(db: Kysely<LedgerTables>, statements: string[]): Promise<StatementPlace[]> {
  const { rows } = await sql<StatementPlace>`
    select m.statement_id as statement, c.id as claim, c.status as status
    from json_each(${JSON.stringify(statements)}) w join members m on m.statement_id = w.value
    join claims c on c.group_id = m.group_id`.execute(db);
  return rows;
}

export interface MergeEntry {
  statement: string;
  claim: string;
  judge: string;
  score: number | null;
  at: string;
  undoneAt: string | null;
}

/** How statements came to stand where they stand, undone merges included; the earliest first. */
export async function selectMerges(db: Kysely<LedgerTables>, statements: string[]): Promise<MergeEntry[]> {
  const { rows } = await sql<MergeEntry>`
    select m.statement_id as statement, m.claim_id as claim, m.judge as judge, m.score as score, m.at as at,
      m.undone_at as undoneAt
    from json_each(${JSON.stringify(statements)}) w join merges m on m.statement_id = w.value
    order by m.at, m.statement_id`.execute(db);
  return rows;
}

export interface RetractionEntry {
  report: string;
  notice: string;
  /** Publication of the notice. */
  published: string | null;
}

/** Which of these reports were taken back, by which notice, and when that was published. */
export async function selectRetractions(db: Kysely<LedgerTables>, reports: string[]): Promise<RetractionEntry[]> {
  const { rows } = await sql<RetractionEntry>`
    select t.report_id as report, t.notice_id as notice, min(n.published) as published
    from json_each(${JSON.stringify(reports)}) w join retractions t on t.report_id = w.value
    join reports n on n.id = t.notice_id group by t.report_id, t.notice_id`.execute(db);
  return rows;
}

/** Those of the reports that have been revised, or that correct or take something back. */
export async function selectChanged(db: Kysely<LedgerTables>, reports: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.id from json_each(${JSON.stringify(reports)}) w join reports r on r.id = w.value
    where r.revision > 1 or r.corrects is not null`.execute(db);
  return rows.map(({ id }) => id);
}
