import { sql, type Kysely, type Transaction } from "kysely";
import type { Claim, ReportFacts } from "../claims/claim.ts";
import type { SourceEntry } from "../claims/source-entry.ts";
import type { Review } from "../terms/review-schema.ts";
import type { Report, Statement } from "../terms/types.ts";
import type { Exposure } from "../terms/exposure.ts";
import { LedgerClaimStore } from "./claim-store.ts";
import { type Coverage, coverageOf, type CoveragePeriod } from "./coverage.ts";
import { type NearCopy, nearCopiesOf } from "./near-copies.ts";
import { KnownStatements } from "./known-statements.ts";
import { ledgerError } from "./errors.ts";
import { exposureOf } from "./exposure.ts";
import { factsOf } from "./facts.ts";
import { LedgerLists } from "./ledger-lists.ts";
import { latestReadings } from "./readings.ts";
import { type RecordedReport, selectReport } from "./report-parts.ts";
import { insertReading, insertReport, type Recorded, type Recording, selectStatements } from "./recording.ts";
import { insertReviews, type ReviewFilter, type ReviewOutcome, selectReview, selectReviews } from "./reviews.ts";
import { byPlace, dyadOf, endOf, hashOf, reportOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";
import { setSources, type SourceChange, sourceEntries, sourceHistory } from "./sources.ts";
import {
  type ClaimFilter,
  claimHolding,
  type ClaimKeeper,
  type ClaimRow,
  claimsKey,
  claimsVersionOf,
  countClaims,
  type LedgerChange,
  selectClaimRows,
  selectStatementsOf,
  selectClaims,
} from "./stored-claims.ts";

const nothing: LedgerChange = { added: [], removed: [], reports: [] };

export interface StatementFilter {
  /** Both principals, in any order. */
  dyad?: [string, string];
  /** One principal, with whomever. */
  principal?: string;
  /** ISO day or moment: the ledger as recorded then (a day: at its end). */
  asOf?: string;
}

/**
 * The store of reports, statements and claims. Each method is one transaction: it happens whole or not at all. Methods
 * throw LedgerError where the file cannot be read or written. Made by `openLedger`.
 */
export class Ledger {
  readonly location: string;
  /** What an app asks for. */
  readonly lists: LedgerLists;
  readonly #db: Kysely<LedgerTables>;
  readonly #known = new KnownStatements();

  constructor(db: Kysely<LedgerTables>, location: string) {
    this.#db = db;
    this.location = location;
    this.lists = new LedgerLists(db, location);
  }

  /**
   * Records a report with what was read from it, and renews the claims that this touches, in one transaction. Throws as
   * `addStatements` does. `recordedAt`: ISO moment.
   */
  record(entry: Recording, keeper: ClaimKeeper | null): Promise<Recorded> {
    return this.#write(async (db) => {
      const outcome = await insertReport(db, entry);
      const { added, removed, fresh } = await insertReading(db, this.location, entry);
      const back = new Set(added.map(({ id }) => id));
      const gone = [...new Set([...outcome.removed, ...removed])].filter((id) => !back.has(id));
      await this.#keep(db, keeper, entry.recordedAt, { added, removed: gone, reports: outcome.facts });
      return { outcome: outcome.outcome, statements: fresh };
    });
  }

  /** Whether the ledger has this text of the report in any of its revisions. */
  hasText({ id, text }: { id: string; text: string }): Promise<boolean> {
    return this.#read(async (db) => {
      const row = db.selectFrom("reports").select("revision").where("id", "=", id).where("hash", "=", hashOf(text));
      return (await row.executeTakeFirst()) !== undefined;
    });
  }

  /** A report alone, see `record`. Stored claims are no longer current after it. */
  addReport(report: Report, bytes: Uint8Array, recordedAt: string): Promise<"new" | "known" | "revision"> {
    return this.#write(async (db) => {
      const { outcome } = await insertReport(db, { report, bytes, recordedAt });
      if (outcome !== "known") await this.#keep(db, null, recordedAt, nothing);
      return outcome;
    });
  }

  /**
   * Records one reading of a report by a reader and returns how many statements were new. An empty reading counts too:
   * it supersedes an earlier one. A reading that is already there changes nothing. Throws where the report is unknown or
   * a statement's evidence does not stand in its text. Stored claims are no longer current after it.
   */
  addStatements(reportId: string, statements: Statement[], readerVersion: string, recordedAt: string): Promise<number> {
    return this.#write(async (db) => {
      const entry = { report: { id: reportId }, statements, readerVersion, recordedAt };
      const { fresh } = await insertReading(db, this.location, entry);
      await this.#keep(db, null, recordedAt, nothing);
      return fresh;
    });
  }

  /** Renews the claims that a change touches, other than by a report: a decision, a change of the register. */
  renew(change: LedgerChange, keeper: ClaimKeeper, recordedAt: string): Promise<void> {
    return this.#write((db) => this.#keep(db, keeper, recordedAt, change));
  }

  /** Makes the stored claims of all statements in force anew. `progress`: dyads done and all. */
  async rebuildClaims(
    keeper: ClaimKeeper,
    recordedAt: string,
    progress?: (done: number, all: number) => void,
  ): Promise<void> {
    const dyads = await this.#write(async (db) => {
      await db.deleteFrom("members").execute();
      await db.deleteFrom("member_keys").execute();
      await db.deleteFrom("claims").execute();
      await db.deleteFrom("claim_names").execute();
      await db.deleteFrom("meta").where("key", "=", claimsKey).execute();
      const rows = db.selectFrom("statements").select(["principal_a", "principal_b"]).distinct();
      return await rows.where("superseded", "=", 0).execute();
    });
    for (const [index, { principal_a: a, principal_b: b }] of dyads.entries()) {
      const added = await this.statements({ dyad: [a, b] });
      await this.#write((db) =>
        keeper.keep(new LedgerClaimStore(db, keeper, recordedAt, this.#known), { ...nothing, added }),
      );
      progress?.(index + 1, dyads.length);
    }
    await this.#write((db) =>
      db
        .replaceInto("meta")
        .values({ key: claimsKey, value: keeper.version })
        .execute()
        .then(() => undefined),
    );
  }

  /** By what rules the stored claims are current; null where they are not. */
  claimsVersion(): Promise<string | null> {
    return this.#read((db) => claimsVersionOf(db));
  }

  /** Without a keeper that knows the stored claims they are marked as out of date. */
  async #keep(
    db: Transaction<LedgerTables>,
    keeper: ClaimKeeper | null,
    recordedAt: string,
    change: LedgerChange,
  ): Promise<void> {
    const current = await claimsVersionOf(db);
    if (keeper !== null && current === keeper.version) {
      await keeper.keep(new LedgerClaimStore(db, keeper, recordedAt, this.#known), change);
    } else if (current !== null) await db.deleteFrom("meta").where("key", "=", claimsKey).execute();
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
    return this.#read((db) => selectReport(db, id, revision));
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
  reportsCoverage(period: CoveragePeriod = {}): Promise<Coverage> {
    return this.#read((db) => coverageOf(db, period));
  }

  /** Reports and statements per outlet and month of publication, on all dyads; `asOf`: as recorded then. */
  exposure({ asOf }: { asOf?: string | null } = {}): Promise<Exposure[]> {
    const until = asOf ? endOf(asOf) : null;
    return this.#read((db) => exposureOf(db, until === null ? null : { until, readings: latestReadings(until) }));
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

  /** Stored claims, by `first`, then `id`, without links; see `claimsVersion`. */
  claims(filter: ClaimFilter = {}): Promise<Claim[]> {
    return this.#read((db) => selectClaims(db, filter));
  }

  /** How many stored claims fit. */
  countClaims(filter: ClaimFilter = {}): Promise<number> {
    return this.#read((db) => countClaims(db, filter));
  }

  /** What links and counts ask of stored claims, without opening them. */
  claimRows(filter: ClaimFilter = {}): Promise<ClaimRow[]> {
    return this.#read((db) => selectClaimRows(db, filter));
  }

  /** The stored claim in which a statement stands; null where it stands in none. */
  claimWith(statementId: string): Promise<Claim | null> {
    return this.#read((db) => claimHolding(db, statementId));
  }

  /** Facts of reports by id, as recorded at `asOf` (ISO day or moment; default: now). */
  facts(ids: string[], asOf?: string): Promise<Map<string, ReportFacts>> {
    return this.#read((db) => factsOf(db, ids, asOf === undefined ? null : endOf(asOf)));
  }

  /** Statements in force with these ids, in no order. */
  statementsById(ids: string[]): Promise<Statement[]> {
    return this.#read((db) => selectStatements(db, ids));
  }

  /** Statements of the stored claims with these ids, in no order. */
  statementsOf(claims: string[]): Promise<Statement[]> {
    return this.#read((db) => selectStatementsOf(db, claims));
  }

  /** Other reports whose text is nearly the same, most alike first. */
  nearCopies(id: string): Promise<NearCopy[]> {
    return this.#read((db) => nearCopiesOf(db, id));
  }

  /**
   * Sets fields of sources in the register; returns how many are now otherwise. `at`: ISO moment. Stored claims are no
   * longer current where it changes with whose voice somebody speaks.
   */
  setSources(changes: SourceChange[], by: string, at: string): Promise<number> {
    return this.#write(async (db) => {
      const { changed, voices } = await setSources(db, changes, by, at);
      if (voices) await this.#keep(db, null, at, nothing);
      return changed;
    });
  }

  /** What has been said of sources, by key; `asOf`, a day (its end) or moment: what was said then. */
  sourceEntries(asOf?: string): Promise<SourceEntry[]> {
    return this.#read((db) => sourceEntries(db, asOf === undefined ? null : endOf(asOf)));
  }

  /** Every change of a source until then, the earliest first. */
  sourceHistory(asOf?: string): Promise<SourceEntry[]> {
    return this.#read((db) => sourceHistory(db, asOf === undefined ? null : endOf(asOf)));
  }

  /** Records decisions, see `insertReviews`, and renews the claims they touch: all in one transaction. */
  addReviews(reviews: Review[], keeper: ClaimKeeper | null, recordedAt: string): Promise<ReviewOutcome[]> {
    return this.#write(async (db) => {
      const { outcomes, added } = await insertReviews(db, reviews, recordedAt);
      if (outcomes.includes("new")) await this.#keep(db, keeper, recordedAt, { ...nothing, added });
      return outcomes;
    });
  }

  /** Decisions, undone ones included, by the time they were taken; see `selectReviews`. */
  reviews(filter: ReviewFilter = {}): Promise<Review[]> {
    return this.#read((db) => selectReviews(db, filter));
  }

  /** Decisions whose id begins with `prefix`; at most 20. */
  findReview(prefix: string): Promise<Review[]> {
    return this.#read((db) => selectReview(db, prefix));
  }

  /**
   * Runs `step` on the ledger as it stands at one moment, whatever others write meanwhile. `step` only reads, and only
   * from the ledger that it is given.
   */
  atOneMoment<T>(step: (ledger: Ledger) => Promise<T>): Promise<T> {
    if (this.#db.isTransaction) return step(this);
    return this.#guard(() => this.#db.transaction().execute((db) => step(new Ledger(db, this.location))));
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
      this.#known.forget();
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
