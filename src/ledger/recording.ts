/** Reports and readings into the ledger's tables. Each function runs within the transaction it is given. */
import { sql, type Kysely, type Transaction } from "kysely";
import type { Report, Statement } from "../terms/types.ts";
import { recordCopies } from "./copies.ts";
import { LedgerError } from "./errors.ts";
import { recordRetractions } from "./facts.ts";
import { insertRows } from "./insert-rows.ts";
import { latestReadings } from "./readings.ts";
import { hashOf, reportRow, statementRow } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";

export interface Recording {
  report: Report;
  bytes: Uint8Array;
  statements: Statement[];
  readerVersion: string;
  /** ISO moment. */
  recordedAt: string;
}

export interface Recorded {
  /** "known": this id has had this text before. "revision": the id is known with another text, which is kept as the older revision. */
  outcome: "new" | "known" | "revision";
  /** Statements that were not there before. */
  statements: number;
}

/** What came into force with a reading, and what went out. */
export interface ReadingChange {
  added: Statement[];
  removed: string[];
  fresh: number;
}

/** `facts`: ids of reports whose facts have changed with it; `removed`: statements of the text that it replaces. */
export async function insertReport(
  db: Transaction<LedgerTables>,
  { report, bytes, recordedAt }: Pick<Recording, "report" | "bytes" | "recordedAt">,
): Promise<{ outcome: Recorded["outcome"]; facts: string[]; removed: string[] }> {
  const earlier = await db.selectFrom("reports").select(["revision", "hash"]).where("id", "=", report.id).execute();
  const hash = hashOf(report.text);
  if (earlier.some((row) => row.hash === hash)) return { outcome: "known", facts: [], removed: [] };
  const revision = Math.max(0, ...earlier.map((row) => row.revision)) + 1;
  await db
    .insertInto("reports")
    .values(reportRow(report, revision, recordedAt))
    .execute();
  await db
    .insertInto("raw_bytes")
    .values({ report_id: report.id, revision, bytes: Buffer.from(bytes) })
    .execute();
  const facts = [...(await recordCopies(db, report, revision)), ...(await recordRetractions(db, report))];
  const month = report.published?.slice(0, 7) ?? null;
  const exposure = { report_id: report.id, outlet: report.outlet, month, statements: 0 };
  await db.replaceInto("report_exposure").values(exposure).execute();
  if (revision === 1) return { outcome: "new", facts, removed: [] };
  const removed = [...(await inForce(db, report.id)).keys()];
  await markSuperseded(db, report.id);
  return { outcome: "revision", facts: [...facts, report.id], removed };
}

/** Throws where the report is unknown or a statement's evidence does not stand in its text. */
export async function insertReading(
  db: Transaction<LedgerTables>,
  location: string,
  entry: { report: { id: string }; statements: Statement[]; readerVersion: string; recordedAt: string },
): Promise<ReadingChange> {
  const { statements, readerVersion, recordedAt } = entry;
  const reportId = entry.report.id;
  const texts = await db
    .selectFrom("reports")
    .select(["revision", "text"])
    .where("id", "=", reportId)
    .orderBy("revision", "desc")
    .execute();
  if (texts.length === 0)
    throw new LedgerError(`Report "${reportId}" is not in ${location}: add it before its statements.`);
  const read = texts.find(({ text }) =>
    statements.every(({ evidence: { start, end, quote } }) => text.slice(start, end) === quote),
  );
  if (read === undefined) {
    throw new LedgerError(
      `The statements of report "${reportId}" quote words that do not stand in its text; they were not recorded.`,
    );
  }
  const { revision } = read;
  const before = await inForce(db, reportId);
  await db
    .insertInto("readings")
    .values({ report_id: reportId, revision, reader_version: readerVersion, recorded_at: recordedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = statements.map((each) => ({
    ...statementRow(each, revision, readerVersion, recordedAt),
    report_id: reportId,
  }));
  const fresh = await insertRows(db, "insert or ignore into statements", rows);
  await markSuperseded(db, reportId);
  const after = await inForce(db, reportId);
  await sql`
    update report_exposure set statements =
      (select count(*) from statements where report_id = ${reportId} and superseded = 0 and principal_a <> '')
    where report_id = ${reportId}`.execute(db);
  const added = [...after].filter(([id, reading]) => before.get(id) !== reading).map(([id]) => id);
  const removed = [...before.keys()].filter((id) => !after.has(id));
  return { added: await selectStatements(db, added), removed, fresh };
}

/** Statements that are in force, as they were read, by no order; unknown ids are left out. */
export async function selectStatements(db: Kysely<LedgerTables>, ids: string[]): Promise<Statement[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ json: string }>`
    select s.json from json_each(${JSON.stringify(ids)}) w join statements s on s.id = w.value and s.superseded = 0
    group by s.id`.execute(db);
  return rows.map(({ json }) => JSON.parse(json) as Statement);
}

/** Statements of a report that claims rest on: id, and the reading they are of. */
async function inForce(db: Transaction<LedgerTables>, reportId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("statements")
    .select(["id", "revision", "reader_version"])
    .where("report_id", "=", reportId)
    .where("superseded", "=", 0)
    .execute();
  return new Map(rows.map((row) => [row.id, `${row.revision} ${row.reader_version}`]));
}

/** Marks all statements of a report that its latest reading of its latest revision has replaced. */
async function markSuperseded(db: Transaction<LedgerTables>, reportId: string): Promise<void> {
  const inForceNow = sql`(report_id, revision, reader_version) in (${latestReadings("9999-12-31T23:59:59Z", reportId)})`;
  await sql`
    update statements set superseded = 1 - superseded
    where report_id = ${reportId} and superseded = (${inForceNow})`.execute(db);
}
