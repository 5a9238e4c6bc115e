/** Claims as they are kept in the ledger. */
import { sql, type Kysely } from "kysely";
import type { Claim } from "../claims/claim.ts";
import type { ClaimStatus, Statement } from "../terms/types.ts";
import type { LedgerClaimStore, SignatureCodec } from "./claim-store.ts";
import { dyadOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";

export interface ClaimFilter {
  dyad?: [string, string];
  principal?: string;
  status?: ClaimStatus;
  /** Only plans, requests and agreements: what an episode may begin with. */
  ahead?: boolean;
  /** Only the claims that were last reported on, as many as these. */
  latest?: number;
  /** Inclusive ISO days of publication: claims reported in them. */
  since?: string | null;
  until?: string | null;
  /** ISO day: only dated claims that were first reported then or later. */
  firstSince?: string;
}

/** A claim without its words. */
export interface ClaimRow {
  id: string;
  type: string;
  aspect: string;
  stage: string;
  status: string;
  domains: string;
  first: string | null;
  last: string | null;
  carriers: number;
  signature: string;
}

/** What comes into force, what goes out of it, and whose facts change. */
export interface LedgerChange {
  added: Statement[];
  removed: string[];
  reports: string[];
}

/** Who renews stored claims: the claims stage, which the ledger knows by this shape alone. */
export interface ClaimKeeper extends SignatureCodec {
  /** Names the rules by which it makes claims: others make others. */
  version: string;
  keep(store: LedgerClaimStore, change: LedgerChange): Promise<void>;
}

/** In `meta`: the version of the keeper that has kept the stored claims; absent where they are out of date. */
export const claimsKey = "claims";

export async function claimsVersionOf(db: Kysely<LedgerTables>): Promise<string | null> {
  const row = await db.selectFrom("meta").select("value").where("key", "=", claimsKey).executeTakeFirst();
  return row?.value ?? null;
}

export async function selectClaims(db: Kysely<LedgerTables>, filter: ClaimFilter): Promise<Claim[]> {
  const rows = await wanted(db, filter).select("json").execute();
  const claims = rows.map(({ json }) => JSON.parse(json) as Claim);
  return filter.latest === undefined ? claims : claims.toSorted(byFirst);
}

/** How many claims fit, whatever `latest` says. */
export async function countClaims(db: Kysely<LedgerTables>, filter: ClaimFilter): Promise<number> {
  const { latest: _, ...rest } = filter;
  const row = await wanted(db, rest)
    .clearOrderBy()
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export function selectClaimRows(db: Kysely<LedgerTables>, filter: ClaimFilter): Promise<ClaimRow[]> {
  return wanted(db, filter)
    .select(["id", "type", "aspect", "stage", "status", "domains", "first", "last", "carriers", "signature"])
    .execute();
}

/** Statements of claims with these ids, as they were read, in no order. Members lead to them by their numbers. */
export async function selectStatementsOf(db: Kysely<LedgerTables>, claims: string[]): Promise<Statement[]> {
  const { rows } = await sql<{ json: string }>`
    select s.json from json_each(${JSON.stringify(claims)}) w join claims c on c.id = w.value
    join members m on m.group_id = c.group_id join statements s on s.rowid = m.statement_row`.execute(db);
  return rows.map(({ json }) => JSON.parse(json) as Statement);
}

export async function claimHolding(db: Kysely<LedgerTables>, statementId: string): Promise<Claim | null> {
  const row = await db
    .selectFrom("members")
    .innerJoin("claims", "claims.group_id", "members.group_id")
    .select("json")
    .where("statement_id", "=", statementId)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.json) as Claim);
}

function wanted(db: Kysely<LedgerTables>, filter: ClaimFilter) {
  const { dyad, principal, status, ahead, latest, since, until, firstSince } = filter;
  let query = db.selectFrom("claims");
  if (dyad !== undefined) {
    const [a, b] = dyadOf(...dyad);
    query = query.where("principal_a", "=", a).where("principal_b", "=", b);
  }
  if (principal !== undefined) {
    query = query.where((is) => is.or([is("principal_a", "=", principal), is("principal_b", "=", principal)]));
  }
  if (status !== undefined) query = query.where("status", "=", status);
  if (ahead) query = query.where(sql<boolean>`(stage <> 'deed' or type = 'AGREE')`);
  // Undated claims belong to every period.
  if (since) query = query.where((is) => is.or([is("last", "is", null), is("last", ">=", since)]));
  if (until) query = query.where((is) => is.or([is("first", "is", null), is("first", "<", `${until}~`)]));
  if (firstSince !== undefined) query = query.where("first", ">=", firstSince);
  if (latest !== undefined) {
    // As the index has them that holds those wanted: of a pair, or of the whole ledger.
    if (dyad !== undefined) return query.orderBy("last", "desc").orderBy("id").limit(latest);
    return query
      .orderBy(sql`coalesce(last, '')`, "desc")
      .orderBy("id", "desc")
      .limit(latest);
  }
  return query.orderBy(sql`coalesce(first, '')`).orderBy("id");
}

function byFirst(a: Claim, b: Claim): number {
  const [left, right] = [a.first ?? "", b.first ?? ""];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
