/** Stored claims and the places of statements in them. */
import { sql, type Transaction } from "kysely";
import type { ReportFacts } from "../claims/claim.ts";
import type { ClaimStore, KeptClaim } from "../claims/claim-store.ts";
import type { PlacedMember, Wanted } from "../claims/merging.ts";
import type { Signature } from "../claims/signature.ts";
import type { SourceEntry } from "../claims/source-entry.ts";
import type { Review } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";
import { factsOf } from "./facts.ts";
import { insertRows } from "./insert-rows.ts";
import { recordNames } from "./claim-names.ts";
import { keyHash } from "./key-hash.ts";
import { recordMoves } from "./moves.ts";
import type { KnownStatements } from "./known-statements.ts";
import { selectStatements } from "./recording.ts";
import { selectReviews } from "./reviews.ts";
import { dyadOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";
import { sourceEntries } from "./sources.ts";

/** Between a signature and the text that stands for it; the claims stage knows both. */
export interface SignatureCodec {
  pack(signature: Signature): string;
  unpack(text: string): Signature;
  /** Two statements that share no key are never one claim by themselves. */
  meetingKeys(signature: Signature): string[];
  daysOf(signature: Signature): { from: number; to: number } | null;
}

/** Days that a short period may last. Longer ones are looked for apart, so that an index serves both. */
const shortDays = 45;
const short = 0;
const long = 1;
const any = 2;

interface MemberRow {
  statement_id: string;
  statement_row: number;
  place: string;
  group_id: number;
  score: number | null;
  bound: number;
  signature: string;
}

/** A store of claims within one transaction. `recordedAt`: ISO moment, for the record of merges. */
export class LedgerClaimStore implements ClaimStore {
  readonly #db: Transaction<LedgerTables>;
  readonly #codec: SignatureCodec;
  readonly #recordedAt: string;
  /** Groups that whoever keeps claims knows whole, since a store serves one change. */
  readonly #handedOut = new Set<number>();
  readonly #known: KnownStatements;
  /** Rows of the statements whose members have been handed out. */
  readonly #rows = new Map<string, number>();

  constructor(db: Transaction<LedgerTables>, codec: SignatureCodec, recordedAt: string, known: KnownStatements) {
    this.#db = db;
    this.#codec = codec;
    this.#recordedAt = recordedAt;
    this.#known = known;
  }

  async near({ keys, days }: Wanted): Promise<PlacedMember[]> {
    const own = sql`key in (select value from json_each(${JSON.stringify(keys.map(keyHash))}))`;
    const within =
      days === null
        ? sql`select group_id from member_keys where ${own}`
        : sql`select group_id from member_keys where ${own} and span = ${short}
              and from_day between ${days.from - shortDays} and ${days.to} and to_day >= ${days.from}
            union select group_id from member_keys where ${own} and span = ${long}
              and from_day <= ${days.to} and to_day >= ${days.from}
            union select group_id from member_keys where ${own} and span = ${any}`;
    const { rows } = await sql<{ group_id: number }>`select distinct group_id from (${within})`.execute(this.#db);
    return await this.#membersOf(rows.map((row) => row.group_id));
  }

  async around(statements: string[]): Promise<PlacedMember[]> {
    if (statements.length === 0) return [];
    const { rows } = await sql<{ group_id: number }>`
      select distinct group_id from members where statement_id in (select value from json_each(${JSON.stringify(statements)}))`.execute(
      this.#db,
    );
    return await this.#membersOf(rows.map((row) => row.group_id));
  }

  /** Members of groups that have not been handed out yet. */
  async #membersOf(groups: number[]): Promise<PlacedMember[]> {
    const fresh = groups.filter((group) => !this.#handedOut.has(group));
    if (fresh.length === 0) return [];
    for (const group of fresh) this.#handedOut.add(group);
    const { rows } = await sql<MemberRow>`
      select statement_id, statement_row, place, group_id, score, bound, signature from members
      where group_id in (select value from json_each(${JSON.stringify(fresh)}))`.execute(this.#db);
    return rows.map((row) => this.#memberOf(row));
  }

  async nextGroup(): Promise<number> {
    const row = await this.#db
      .selectFrom("members")
      .select(({ fn }) => fn.max("group_id").as("last"))
      .executeTakeFirst();
    return Number(row?.last ?? 0) + 1;
  }

  async statements(ids: string[]): Promise<Statement[]> {
    const rows: number[] = [];
    const others: string[] = [];
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row === undefined) others.push(id);
      else rows.push(row);
    }
    return [...(await this.#known.ofRows(this.#db, rows)), ...(await selectStatements(this.#db, others))];
  }

  async statementsOf(reports: string[]): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select distinct s.id from json_each(${JSON.stringify(reports)}) w
      join statements s on s.report_id = w.value and s.superseded = 0`.execute(this.#db);
    return rows.map(({ id }) => id);
  }

  facts(reports: string[]): Promise<Map<string, ReportFacts>> {
    return factsOf(this.#db, reports);
  }

  async claimIds(groups: number[]): Promise<Map<number, string>> {
    if (groups.length === 0) return new Map();
    const { rows } = await sql<{ group_id: number; id: string }>`
      select group_id, id from claims where group_id in (select value from json_each(${JSON.stringify(groups)}))`.execute(
      this.#db,
    );
    return new Map(rows.map(({ group_id, id }) => [group_id, id]));
  }

  /** Decisions and the register, since both are asked within the same transaction. */
  reviews(): Promise<Review[]> {
    return selectReviews(this.#db);
  }

  sources(): Promise<SourceEntry[]> {
    return sourceEntries(this.#db, null);
  }

  async save({ members, claims, goneMembers, goneGroups, moves }: Parameters<ClaimStore["save"]>[0]): Promise<void> {
    const db = this.#db;
    if (goneMembers.length > 0) {
      await sql`
        delete from members where statement_id in (select value from json_each(${JSON.stringify(goneMembers)}))`.execute(
        db,
      );
    }
    const renewed = [...goneGroups, ...claims.map(({ group }) => group)];
    if (renewed.length > 0) {
      await sql`delete from claims where group_id in (select value from json_each(${JSON.stringify(renewed)}))`.execute(
        db,
      );
    }
    const numbers = await this.#numbersOf(members.map(({ id }) => id));
    await insertRows(
      db,
      "insert or replace into members",
      members.map((member) => this.#rowOf(member, numbers)),
    );
    // A group's keys outlive members that leave it: what they lead to is asked, and likeness decides.
    await insertRows(
      db,
      "insert or ignore into member_keys",
      members.flatMap((member) => this.#keysOf(member)),
    );
    await insertRows(
      db,
      "insert into claims",
      claims.map((kept) => this.#claimRow(kept)),
    );
    await recordNames(db, claims, goneGroups);
    await recordMoves(db, moves, this.#recordedAt);
  }

  #claimRow({ group, claim, signature }: KeptClaim): LedgerTables["claims"] {
    const { source, target, type, aspect, domains } = claim.proposition;
    const [a, b] = dyadOf(source.principal, target.principal);
    return {
      id: claim.id,
      group_id: group,
      principal_a: a,
      principal_b: b,
      type,
      aspect,
      stage: signature.stage,
      domains: domains.join(" "),
      status: claim.status,
      origins_min: claim.origins.min,
      origins_max: claim.origins.max,
      carriers: claim.carriers,
      first: claim.first,
      last: claim.last,
      signature: this.#codec.pack(signature),
      json: JSON.stringify(claim),
    };
  }

  #memberOf(row: MemberRow): PlacedMember {
    this.#rows.set(row.statement_id, row.statement_row);
    return {
      id: row.statement_id,
      order: row.place,
      signature: this.#known.signatureOf(row.signature, this.#codec.unpack),
      group: row.group_id,
      placement: { score: row.score, bound: row.bound === 1, aside: row.bound === 2 },
    };
  }

  /** Rows of the statements in force, by id. */
  async #numbersOf(ids: string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; number: number }>`
      select s.id, s.rowid as number from json_each(${JSON.stringify(ids)}) w
      join statements s on s.id = w.value and s.superseded = 0`.execute(this.#db);
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  #rowOf(
    { id, order, signature, group, placement }: PlacedMember,
    numbers: Map<string, number>,
  ): LedgerTables["members"] {
    return {
      group_id: group,
      statement_id: id,
      statement_row: numbers.get(id) ?? 0,
      place: order,
      score: placement.score,
      bound: placement.bound ? 1 : placement.aside ? 2 : 0,
      signature: this.#codec.pack(signature),
    };
  }

  #keysOf({ signature, group }: PlacedMember): LedgerTables["member_keys"][] {
    const days = this.#codec.daysOf(signature);
    const span = days === null ? any : days.to - days.from > shortDays ? long : short;
    const place = { span, from_day: days?.from ?? 0, to_day: days?.to ?? 0, group_id: group };
    return this.#codec.meetingKeys(signature).map((key) => ({ key: keyHash(key), ...place }));
  }
}
