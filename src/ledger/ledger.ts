import { sql, type Kysely, type Transaction } from "kysely";
import type { Claim } from "../claims/claim.ts";
import { isNearCopy, resemblance, shingles } from "../report/near-copy.ts";
import type { ClaimStatus, Report, Statement } from "../terms/types.ts";
import { ledgerError, LedgerError } from "./errors.ts";
import { dyadOf, hashOf, reportOf, reportRow, statementRow } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";
import { sketchOf } from "./sketch.ts";

export interface StatementFilter {
  /** Both principals, in any order. */
  dyad?: [string, string];
  /** One principal, with whomever. */
  principal?: string;
  /** ISO day or moment: the ledger as recorded then (a day: at its end). */
  asOf?: string;
}

export interface ClaimFilter {
  dyad?: [string, string];
  principal?: string;
  status?: ClaimStatus;
}

/** A report with what the ledger adds to it. */
export interface RecordedReport {
  report: Report;
  /** Counted from 1. */
  revision: number;
  recordedAt: string;
  bytes: Uint8Array;
}

export interface Coverage {
  reports: number;
  /** Named outlets, in alphabetical order. */
  outlets: string[];
  /** Publication of the earliest and the latest report; null where none is dated. */
  first: string | null;
  last: string | null;
}

export interface NearCopy {
  /** The other report. */
  id: string;
  published: string | null;
  /** Jaccard resemblance of the two sets of shingles, 0 to 1. */
  resemblance: number;
}

/**
 * The store of reports, statements and claims. Each method is one transaction: it happens whole or not at all. Methods
 * throw LedgerError where the file cannot be read or written. Made by `openLedger`.
 */
export class Ledger {
  readonly location: string;
  readonly #db: Kysely<LedgerTables>;

  constructor(db: Kysely<LedgerTables>, location: string) {
    this.#db = db;
    this.location = location;
  }

  /**
   * Records a report. "known": this id has had this text before, nothing changes. "revision": the id is known with
   * another text, which is kept as the older revision. `recordedAt`: ISO moment.
   */
  addReport(report: Report, bytes: Uint8Array, recordedAt: string): Promise<"new" | "known" | "revision"> {
    return this.#write(async (db) => {
      const earlier = await db.selectFrom("reports").select(["revision", "hash"]).where("id", "=", report.id).execute();
      const hash = hashOf(report.text);
      if (earlier.some((row) => row.hash === hash)) return "known";
      const revision = Math.max(0, ...earlier.map((row) => row.revision)) + 1;
      await db
        .insertInto("reports")
        .values(reportRow(report, revision, recordedAt))
        .execute();
      await db
        .insertInto("raw_bytes")
        .values({ report_id: report.id, revision, bytes: Buffer.from(bytes) })
        .execute();
      const bands = sketchOf(shingles(report.text));
      if (bands.length > 0) {
        const rows = bands.map((value, band) => ({ report_id: report.id, revision, band, value }));
        await db.insertInto("sketches").values(rows).execute();
      }
      await markSuperseded(db, report.id);
      return revision === 1 ? "new" : "revision";
    });
  }

  /**
   * Records one reading of a report by a reader and returns how many statements were new. An empty reading counts too:
   * it supersedes an earlier one. A reading that is already there changes nothing. Throws where the report is unknown or
   * a statement's evidence does not stand in its text.
   */
  addStatements(reportId: string, statements: Statement[], readerVersion: string, recordedAt: string): Promise<number> {
    return this.#write(async (db) => {
      const texts = await db
        .selectFrom("reports")
        .select(["revision", "text"])
        .where("id", "=", reportId)
        .orderBy("revision", "desc")
        .execute();
      if (texts.length === 0)
        throw new LedgerError(`Report "${reportId}" is not in ${this.location}: add it before its statements.`);
      const read = texts.find(({ text }) =>
        statements.every(({ evidence: { start, end, quote } }) => text.slice(start, end) === quote),
      );
      if (read === undefined) {
        throw new LedgerError(
          `The statements of report "${reportId}" quote words that do not stand in its text; they were not recorded.`,
        );
      }
      const { revision } = read;
      await db
        .insertInto("readings")
        .values({ report_id: reportId, revision, reader_version: readerVersion, recorded_at: recordedAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      let added = 0;
      for (const statement of statements) {
        const result = await db
          .insertInto("statements")
          .values({ ...statementRow(statement, revision, readerVersion, recordedAt), report_id: reportId })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        added += Number(result.numInsertedOrUpdatedRows ?? 0);
      }
      await markSuperseded(db, reportId);
      return added;
    });
  }

  /** Statements of each report's latest revision and latest reading, by publication, report and place in the text. */
  statements(filter: StatementFilter = {}): Promise<Statement[]> {
    return this.#read(async (db) => {
      let query = db.selectFrom("statements").select("statements.json").distinct();
      if (filter.asOf === undefined) query = query.where("superseded", "=", 0);
      else {
        const until = endOf(filter.asOf);
        query = query
          .where("statements.recorded_at", "<=", until)
          .where(
            sql<boolean>`(statements.report_id, statements.revision, statements.reader_version) in (${latestReadings(until)})`,
          );
      }
      if (filter.dyad !== undefined) {
        const [a, b] = dyadOf(...filter.dyad);
        query = query.where("principal_a", "=", a).where("principal_b", "=", b);
      }
      const { principal } = filter;
      if (principal !== undefined) {
        query = query.where((where) =>
          where.or([where("principal_a", "=", principal), where("principal_b", "=", principal)]),
        );
      }
      const rows = await query.execute();
      return rows.map(({ json }) => JSON.parse(json) as Statement).toSorted(byPlace);
    });
  }

  /** The latest revision of a report, or the given one; null where the ledger does not hold it. */
  report(id: string, revision?: number): Promise<RecordedReport | null> {
    return this.#read(async (db) => {
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
    });
  }

  /** Whether a report's latest revision has been read by this version of the reader, in force or superseded. */
  hasReading(reportId: string, readerVersion: string): Promise<boolean> {
    return this.#read(async (db) => {
      const row = await db
        .selectFrom("readings")
        .select("recorded_at")
        .where("report_id", "=", reportId)
        .where("reader_version", "=", readerVersion)
        .where(sql<boolean>`revision = (select max(revision) from reports where id = ${reportId})`)
        .executeTakeFirst();
      return row !== undefined;
    });
  }

  /** Latest revisions of the reports with the given ids, without bytes; unknown ids are left out. Of all, without ids. */
  reports(ids?: string[]): Promise<Report[]> {
    return this.#read(async (db) => {
      let query = db
        .selectFrom("reports")
        .selectAll()
        .where(sql<boolean>`(id, revision) in (select id, max(revision) from reports group by id)`)
        .orderBy("id");
      if (ids !== undefined)
        query = query.where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`);
      return (await query.execute()).map(reportOf);
    });
  }

  /** How many reports of how many outlets stand in the ledger, published within the given inclusive ISO days. */
  reportsCoverage(
    period: { since?: string | null; until?: string | null; asOf?: string | null } = {},
  ): Promise<Coverage> {
    return this.#read(async (db) => {
      let query = db.selectFrom("reports").select(["id", "outlet", "published"]);
      const { since, until, asOf } = period;
      if (since) query = query.where("published", ">=", since);
      if (until) query = query.where("published", "<=", endOf(until));
      if (asOf) query = query.where("recorded_at", "<=", endOf(asOf));
      const rows = await query.execute();
      const dates = rows.flatMap(({ published }) => published ?? []).toSorted();
      return {
        reports: new Set(rows.map(({ id }) => id)).size,
        outlets: [...new Set(rows.flatMap(({ outlet }) => outlet ?? []))].toSorted(),
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
      };
    });
  }

  /** Statements whose id begins with `prefix`, superseded ones included; at most 20. */
  findStatement(prefix: string): Promise<{ statement: Statement; superseded: boolean; readerVersion: string }[]> {
    return this.#read(async (db) => {
      const rows = await db
        .selectFrom("statements")
        .select(["json", "superseded", "reader_version"])
        .where(sql<boolean>`substr(id, 1, ${prefix.length}) = ${prefix}`)
        .orderBy("superseded")
        .orderBy("id")
        .limit(20)
        .execute();
      return rows.map((row) => ({
        statement: JSON.parse(row.json) as Statement,
        superseded: row.superseded === 1,
        readerVersion: row.reader_version,
      }));
    });
  }

  /** Replaces the claims of a dyad. */
  saveClaims(dyad: [string, string], claims: Claim[]): Promise<void> {
    return this.#write(async (db) => {
      const [a, b] = dyadOf(...dyad);
      await db.deleteFrom("claims").where("principal_a", "=", a).where("principal_b", "=", b).execute();
      for (const claim of claims) {
        const { id, status, first, last } = claim;
        const row = { id, principal_a: a, principal_b: b, status, first, last, json: JSON.stringify(claim) };
        await db
          .insertInto("claims")
          .values(row)
          .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
          .execute();
      }
    });
  }

  /** Claims as last saved, by `first`, then `id`. */
  claims(filter: ClaimFilter = {}): Promise<Claim[]> {
    return this.#read(async (db) => {
      let query = db
        .selectFrom("claims")
        .select("json")
        .orderBy(sql`coalesce(first, '')`)
        .orderBy("id");
      if (filter.dyad !== undefined) {
        const [a, b] = dyadOf(...filter.dyad);
        query = query.where("principal_a", "=", a).where("principal_b", "=", b);
      }
      const { principal, status } = filter;
      if (principal !== undefined) {
        query = query.where((where) =>
          where.or([where("principal_a", "=", principal), where("principal_b", "=", principal)]),
        );
      }
      if (status !== undefined) query = query.where("status", "=", status);
      return (await query.execute()).map(({ json }) => JSON.parse(json) as Claim);
    });
  }

  /** Other reports whose text is nearly the same, most alike first. */
  nearCopies(id: string): Promise<NearCopy[]> {
    return this.#read(async (db) => {
      const own = await db
        .selectFrom("reports")
        .select("text")
        .where("id", "=", id)
        .orderBy("revision", "desc")
        .executeTakeFirst();
      if (own === undefined) return [];
      const { rows } = await sql<{ id: string; text: string; published: string | null }>`
        select distinct r.id, r.text, r.published from sketches mine
        join sketches other on other.band = mine.band and other.value = mine.value and other.report_id <> mine.report_id
        join reports r on r.id = other.report_id and r.revision = other.revision
        where mine.report_id = ${id}
          and r.revision = (select max(revision) from reports where id = r.id)`.execute(db);
      const mine = shingles(own.text);
      return rows
        .map((row) => ({ row, theirs: shingles(row.text) }))
        .filter(({ theirs }) => isNearCopy(mine, theirs))
        .map(({ row, theirs }) => ({ id: row.id, published: row.published, resemblance: resemblance(mine, theirs) }))
        .toSorted((a, b) => b.resemblance - a.resemblance || (a.id < b.id ? -1 : 1));
    });
  }

  /** Closes the file. */
  async close(): Promise<void> {
    await this.#db.destroy();
  }

  #read<T>(step: (db: Kysely<LedgerTables>) => Promise<T>): Promise<T> {
    return this.#guard(() => step(this.#db));
  }

  async #write<T>(step: (db: Transaction<LedgerTables>) => Promise<T>): Promise<T> {
    let failure: unknown;
    const remembered = async (db: Transaction<LedgerTables>): Promise<T> => {
      try {
        return await step(db);
      } catch (cause) {
        failure = cause;
        throw cause;
      }
    };
    try {
      return await this.#db.transaction().execute(remembered);
    } catch (cause) {
      // A full disk makes SQLite roll back by itself; the second roll-back then fails and would hide the reason.
      throw ledgerError(failure ?? cause, this.location);
    }
  }

  async #guard<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (cause) {
      throw ledgerError(cause, this.location);
    }
  }
}

/** Marks all statements of a report that its latest reading of its latest revision has replaced. */
async function markSuperseded(db: Transaction<LedgerTables>, reportId: string): Promise<void> {
  await sql`
    update statements set superseded =
      (report_id, revision, reader_version) not in (${latestReadings("9999-12-31T23:59:59Z", reportId)})
    where report_id = ${reportId}`.execute(db);
}

/** The reading in force of each report at a moment: of its latest revision then, the one recorded last. */
function latestReadings(until: string, reportId: string | null = null) {
  return sql`
    select report_id, revision, reader_version from (
      select report_id, revision, reader_version,
        row_number() over (partition by report_id order by recorded_at desc, reader_version desc) as place
      from readings
      where recorded_at <= ${until} and (${reportId} is null or report_id = ${reportId})
        and revision = (select max(revision) from reports where id = readings.report_id and recorded_at <= ${until})
    ) where place = 1`;
}

/** A day reaches to its end. */
function endOf(iso: string): string {
  return iso.length === 10 ? `${iso}T23:59:59.999Z` : iso;
}

function byPlace(a: Statement, b: Statement): number {
  const key = ({ report, evidence, id }: Statement): [string, string, number, string] => [
    report.published ?? "",
    report.id,
    evidence.start,
    id,
  ];
  const left = key(a);
  const right = key(b);
  for (const [index, value] of left.entries()) {
    const other = right[index] as string | number;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
