/** Lists and counts that an app asks a ledger for. Nothing here writes; stored claims must be current. */
import { sql, type Kysely } from "kysely";
import type { Claim } from "../claims/claim.ts";
import type { Statement } from "../terms/types.ts";
import {
  type ClaimPage,
  type ClaimPageFilter,
  type ClaimPlace,
  countClaimPages,
  selectClaimPage,
  selectClaimsById,
} from "./claim-pages.ts";
import { ledgerError } from "./errors.ts";
import { countIntake, type IntakeCounts, type OutletDay, selectOutletDays } from "./intake-counts.ts";
import { countPairMonths, countPairs, type PairCount, type PairMonth } from "./pair-counts.ts";
import {
  type MergeEntry,
  type RevisionEntry,
  selectChanged,
  selectMerges,
  selectPlaces,
  selectReadStatements,
  selectRetractions,
  selectRevisions,
  type RetractionEntry,
  type StatementPlace,
} from "./report-parts.ts";
import type { LedgerTables } from "./schema.ts";

export class LedgerLists {
  readonly #db: Kysely<LedgerTables>;
  readonly #location: string;

  constructor(db: Kysely<LedgerTables>, location: string) {
    this.#db = db;
    this.#location = location;
  }

  /** Another text whenever the ledger may say something else than before, whichever process wrote. */
  changeMark(): Promise<string> {
    return this.#ask(async (db) => {
      const { rows } = await sql<{ others: number; own: number }>`
        select data_version as others, total_changes() as own from pragma_data_version`.execute(db);
      return `${rows[0]?.others}-${rows[0]?.own}`;
    });
  }

  claimPage(filter: ClaimPageFilter, page: ClaimPage): Promise<{ claims: Claim[]; next: ClaimPlace | null }> {
    return this.#ask((db) => selectClaimPage(db, filter, page));
  }

  countClaims(filter: ClaimPageFilter): Promise<number> {
    return this.#ask((db) => countClaimPages(db, filter));
  }

  pairs(since: string | null): Promise<PairCount[]> {
    return this.#ask((db) => countPairs(db, since));
  }

  pairMonths(pairs: { a: string; b: string }[], from: string): Promise<PairMonth[]> {
    return this.#ask((db) => countPairMonths(db, pairs, from));
  }

  intake(): Promise<IntakeCounts> {
    return this.#ask(countIntake);
  }

  outletDays(): Promise<OutletDay[]> {
    return this.#ask(selectOutletDays);
  }

  /** ISO day or moment of the latest report; null where none is dated. */
  latestPublication(): Promise<string | null> {
    return this.#ask(async (db) => {
      const row = db.selectFrom("reports").select(({ fn }) => fn.max("published").as("last"));
      return (await row.executeTakeFirst())?.last ?? null;
    });
  }

  revisions(reportId: string): Promise<RevisionEntry[]> {
    return this.#ask((db) => selectRevisions(db, reportId));
  }

  statementsRead(reportId: string, revision: number): Promise<Statement[]> {
    return this.#ask((db) => selectReadStatements(db, reportId, revision));
  }

  placesOf(statements: string[]): Promise<StatementPlace[]> {
    return this.#ask((db) => selectPlaces(db, statements));
  }

  mergesOf(statements: string[]): Promise<MergeEntry[]> {
    return this.#ask((db) => selectMerges(db, statements));
  }

  retractionsOf(reports: string[]): Promise<RetractionEntry[]> {
    return this.#ask((db) => selectRetractions(db, reports));
  }

  /** Those of the reports that have been revised, or that correct or take something back; in no order. */
  changedReports(reports: string[]): Promise<string[]> {
    return this.#ask((db) => selectChanged(db, reports));
  }

  /** Stored claims with these ids, without links, in no order; unknown ids are left out. */
  claimsById(ids: string[]): Promise<Claim[]> {
    return this.#ask((db) => selectClaimsById(db, ids));
  }

  async #ask<T>(step: (db: Kysely<LedgerTables>) => Promise<T>): Promise<T> {
    try {
      return await step(this.#db);
    } catch (cause) {
      throw ledgerError(cause, this.#location);
    }
  }
}
