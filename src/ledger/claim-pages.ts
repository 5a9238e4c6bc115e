/** Stored claims a page at a time, by what their columns and indexes say. */
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Claim } from "../claims/claim.ts";
import type { ClaimStatus, Domain, EventType } from "../terms/types.ts";
import { dyadOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";
import { textQuery } from "./text-query.ts";

export const claimOrders = ["first", "last", "carriers", "origins"] as const;
export type ClaimOrder = (typeof claimOrders)[number];

export interface ClaimPageFilter {
  dyad?: [string, string];
  principal?: string;
  /** Any of these; left out or empty: all. */
  statuses?: ClaimStatus[];
  domains?: Domain[];
  types?: EventType[];
  /** Inclusive ISO days of publication; undated claims belong to every period. */
  since?: string;
  until?: string;
  /** Name of an outlet that carries it or of an origin, in any case of letters. */
  source?: string;
  /** Words as typed, looked for in the statements of claims (names, act and quote), or in whole reports; all in one of them, of the latest (`mostStatements`, `mostReports`). */
  words?: { text: string; within: "claims" | "reports" };
}

export interface ClaimPage {
  order: ClaimOrder;
  descending: boolean;
  limit: number;
  /** The last claim of the page before. */
  after?: ClaimPlace;
}

/** Where a claim stands in an order. */
export interface ClaimPlace {
  value: string | number;
  id: string;
}

const orders: Record<ClaimOrder, RawBuilder<string | number>> = {
  first: sql`coalesce(first, '')`,
  last: sql`coalesce(last, '')`,
  carriers: sql`carriers`,
  origins: sql`origins_max`,
};

export async function countClaimPages(db: Kysely<LedgerTables>, filter: ClaimPageFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from claims where ${wanted(filter)}`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Without links. `next`: the place of the last one; null where none comes after it. */
export async function selectClaimPage(
  db: Kysely<LedgerTables>,
  filter: ClaimPageFilter,
  { order, descending, limit, after }: ClaimPage,
): Promise<{ claims: Claim[]; next: ClaimPlace | null }> {
  const by = orders[order];
  const way = descending ? sql`desc` : sql`asc`;
  const beyond = descending ? sql`<` : sql`>`;
  const rest =
    after === undefined
      ? sql`1`
      : sql`(${by} ${beyond} ${after.value} or ${by} = ${after.value} and id ${beyond} ${after.id})`;
  // Ids out of an index first: the claims themselves are long, and only those of the page are opened.
  const { rows } = await sql<{ id: string; value: string | number }>`
    select id, ${by} as value from claims where ${wanted(filter)} and ${rest}
    order by ${by} ${way}, id ${way} limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  const whole = await selectClaimsById(
    db,
    shown.map(({ id }) => id),
  );
  const byId = new Map(whole.map((claim) => [claim.id, claim]));
  const last = shown.at(-1);
  return {
    claims: shown.flatMap(({ id }) => byId.get(id) ?? []),
    next: rows.length > limit && last !== undefined ? { value: last.value, id: last.id } : null,
  };
}

/** Without links, in no order; unknown ids are left out. */
export async function selectClaimsById(db: Kysely<LedgerTables>, ids: string[]): Promise<Claim[]> {
  const { rows } = await sql<{ json: string }>`
    select json from claims where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  return rows.map(({ json }) => JSON.parse(json) as Claim);
}

function wanted(filter: ClaimPageFilter): RawBuilder<boolean> {
  const { dyad, principal, statuses = [], domains = [], types = [], since, until, source, words } = filter;
  const parts: RawBuilder<boolean>[] = [sql`1`];
  if (dyad !== undefined) {
    const [a, b] = dyadOf(...dyad);
    parts.push(sql`principal_a = ${a} and principal_b = ${b}`);
  }
  if (principal !== undefined) parts.push(sql`(principal_a = ${principal} or principal_b = ${principal})`);
  if (statuses.length > 0) parts.push(sql`status in (${sql.join(statuses)})`);
  if (types.length > 0) parts.push(sql`type in (${sql.join(types)})`);
  if (domains.length > 0) {
    const any = domains.map((domain) => sql`instr(' ' || domains || ' ', ${` ${domain} `}) > 0`);
    parts.push(sql`(${sql.join(any, sql` or `)})`);
  }
  if (since !== undefined) parts.push(sql`(last is null or last >= ${since})`);
  if (until !== undefined) parts.push(sql`(first is null or first < ${`${until}~`})`);
  if (source !== undefined) parts.push(sql`group_id in (select claim from claim_names where name = lower(${source}))`);
  if (words !== undefined) parts.push(holding(words));
  return sql`(${sql.join(parts, sql` and `)})`;
}

/**
 * Of a word that stands nearly everywhere the latest places are looked at: statements, and reports with all their statements.
 * More of them would take seconds, and nobody pages through them.
 */
const mostStatements = 20_000;
const mostReports = 1000;

function holding({ text, within }: NonNullable<ClaimPageFilter["words"]>): RawBuilder<boolean> {
  const query = textQuery(text);
  if (query === null) return text.trim() === "" ? sql`1` : sql`0`;
  if (within === "claims") {
    return sql`group_id in (
      select m.group_id from (
        select rowid from statements_text where statements_text match ${query} order by rowid desc limit ${mostStatements}) f
      join members m on m.statement_row = f.rowid)`;
  }
  return sql`group_id in (
    select m.group_id from (
      select rowid from reports_text where reports_text match ${query} order by rowid desc limit ${mostReports}) f
    join reports r on r.rowid = f.rowid
    join statements s on s.report_id = r.id and s.revision = r.revision and s.superseded = 0
    join members m on m.statement_row = s.rowid)`;
}
