/** Stored claims and the places of statements in them. */
import { sql, type Transaction } from "kysely";
import type { ReportFacts } from "../claims/claim.ts";
import type { ClaimStore, Move } from "../claims/claim-store.ts";
import type { PlacedMember, Wanted } from "../claims/merging.ts";
import type { Signature } from "../claims/signature.ts";
import type { SourceEntry } from "../claims/source-entry.ts";
import type { Review } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";
import { factsOf } from "./facts.ts";
import { selectStatements } from "./recording.ts";
import { selectReviews } from "./reviews.ts";
import { dyadOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";
import { sourceEntries } from "./sources.ts";

/** Between a signature and the text that stands for it; the claims stage knows both. */
export interface SignatureCodec {
  pack(signature: Signature): string;
  unpack(text: string): Signature;
  blockOf(signature: Signature): string;
  daysOf(signature: Signature): { from: number; to: number } | null;
}

/** Days that a short period may last. Longer ones are looked for apart, so that an index serves both. */
const shortDays = 45;
const short = 0;
const long = 1;
const any = 2;

interface MemberRow {
  statement_id: string;
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

  constructor(db: Transaction<LedgerTables>, codec: SignatureCodec, recordedAt: string) {
    this.#db = db;
    this.#codec = codec;
    this.#recordedAt = recordedAt;
  }

  async near({ block, days }: Wanted): Promise<PlacedMember[]> {
    const within =
      days === null
        ? sql`select group_id from members where block = ${block}`
        : sql`select group_id from members where block = ${block} and span = ${short}
              and from_day between ${days.from - shortDays} and ${days.to} and to_day >= ${days.from}
            union select group_id from members where block = ${block} and span = ${long}
              and from_day <= ${days.to} and to_day >= ${days.from}
            union select group_id from members where block = ${block} and span = ${any}`;
    const { rows } = await sql<MemberRow>`
      select statement_id, place, group_id, score, bound, signature from members where group_id in (${within})`.execute(
      this.#db,
    );
    return rows.map((row) => this.#memberOf(row));
  }

  async around(statements: string[]): Promise<PlacedMember[]> {
    if (statements.length === 0) return [];
    const { rows } = await sql<MemberRow>`
      select statement_id, place, group_id, score, bound, signature from members where group_id in
        (select group_id from members where statement_id in (select value from json_each(${JSON.stringify(statements)})))`.execute(
      this.#db,
    );
    return rows.map((row) => this.#memberOf(row));
  }

  async nextGroup(): Promise<number> {
    const row = await this.#db
      .selectFrom("members")
      .select(({ fn }) => fn.max("group_id").as("last"))
      .executeTakeFirst();
    return Number(row?.last ?? 0) + 1;
  }

  statements(ids: string[]): Promise<Statement[]> {
    return selectStatements(this.#db, ids);
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
    if (goneMembers.length > 0) await db.deleteFrom("members").where("statement_id", "in", goneMembers).execute();
    const renewed = [...goneGroups, ...claims.map(({ group }) => group)];
    if (renewed.length > 0) {
      await sql`delete from claims where group_id in (select value from json_each(${JSON.stringify(renewed)}))`.execute(
        db,
      );
    }
    for (const chunk of chunksOf(members, 100)) {
      await db
        .replaceInto("members")
        .values(chunk.map((member) => this.#rowOf(member)))
        .execute();
    }
    for (const { group, claim, signature } of claims) {
      const { source, target, type, aspect, domains } = claim.proposition;
      const [a, b] = dyadOf(source.principal, target.principal);
      await db
        .insertInto("claims")
        .values({
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
        })
        .execute();
    }
    for (const move of moves) await this.#recordMove(move);
  }

  /** A merge is a record of its own: who judged, how alike, when, and when it was undone. */
  async #recordMove({ statement, to, score, judge }: Move): Promise<void> {
    const db = this.#db;
    const at = this.#recordedAt;
    const open = await db
      .selectFrom("merges")
      .select("claim_id")
      .where("statement_id", "=", statement)
      .where("undone_at", "is", null)
      .execute();
    if (to !== null && open.length === 1 && open[0]?.claim_id === to) return;
    if (open.length > 0) {
      await db
        .updateTable("merges")
        .set({ undone_at: at })
        .where("statement_id", "=", statement)
        .where("undone_at", "is", null)
        .execute();
    }
    if (to === null) return;
    const row = { claim_id: to, statement_id: statement, judge, score, at, undone_at: null };
    await db.replaceInto("merges").values(row).execute();
  }

  #memberOf(row: MemberRow): PlacedMember {
    return {
      id: row.statement_id,
      order: row.place,
      signature: this.#codec.unpack(row.signature),
      group: row.group_id,
      placement: { score: row.score, bound: row.bound === 1 },
    };
  }

  #rowOf({ id, order, signature, group, placement }: PlacedMember): LedgerTables["members"] {
    const days = this.#codec.daysOf(signature);
    const span = days === null ? any : days.to - days.from > shortDays ? long : short;
    return {
      statement_id: id,
      group_id: group,
      block: this.#codec.blockOf(signature),
      span,
      from_day: days?.from ?? 0,
      to_day: days?.to ?? 0,
      place: order,
      score: placement.score,
      bound: placement.bound ? 1 : 0,
      signature: this.#codec.pack(signature),
    };
  }
}

function chunksOf<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
