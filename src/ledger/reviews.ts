/** Reviewers' decisions in the ledger: added, never changed. */
import { isDeepStrictEqual } from "node:util";
import { sql, type Kysely } from "kysely";
import type { Anchor, Review } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";
import { dyadOf, endOf } from "./rows.ts";
import type { LedgerTables } from "./schema.ts";

export interface ReviewFilter {
  /** Decisions that touch claims of this pair, in any order. */
  dyad?: [string, string];
  /** Decisions that touch claims of this principal with whomever. */
  principal?: string;
  /** ISO day (its end) or moment: those that the ledger held then. */
  asOf?: string;
}

export type ReviewOutcome = "new" | "known" | "differs";

/**
 * Records decisions. "known": one is there already, nothing changes. "differs": its id belongs to another decision,
 * which stays; it is not recorded. `added`: the statements that the new ones are about, to be looked at anew.
 * `recordedAt`: ISO moment.
 */
export async function insertReviews(
  db: Kysely<LedgerTables>,
  reviews: Review[],
  recordedAt: string,
): Promise<{ outcomes: ReviewOutcome[]; added: Statement[] }> {
  const outcomes: ReviewOutcome[] = [];
  for (const review of reviews) outcomes.push(await insertReview(db, review, recordedAt));
  const fresh = reviews.filter((_, index) => outcomes[index] === "new");
  return { outcomes, added: await statementsTouched(db, fresh) };
}

async function insertReview(db: Kysely<LedgerTables>, review: Review, recordedAt: string): Promise<ReviewOutcome> {
  const { id, at, author, action } = review;
  const known = await db.selectFrom("reviews").select("json").where("id", "=", id).executeTakeFirst();
  if (known !== undefined) return sameRecord(JSON.parse(known.json), review) ? "known" : "differs";
  const row = { id, at, author, action, recorded_at: recordedAt, json: JSON.stringify(review) };
  await db.insertInto("reviews").values(row).execute();
  for (const [a, b] of dyadsOf(review)) {
    await db.insertInto("review_dyads").values({ review_id: id, principal_a: a, principal_b: b }).execute();
  }
  return "new";
}

/**
 * Decisions by the time they were taken, then id; undone ones and their undos included. Grades of sources, which
 * belong to no pair, and undos of others' decisions are left out where a pair or principal is asked for.
 */
export async function selectReviews(db: Kysely<LedgerTables>, filter: ReviewFilter = {}): Promise<Review[]> {
  let query = db.selectFrom("reviews").select("json").orderBy("at").orderBy("id");
  if (filter.asOf !== undefined) query = query.where("recorded_at", "<=", endOf(filter.asOf));
  const { principal } = filter;
  const dyad = filter.dyad === undefined ? undefined : dyadOf(...filter.dyad);
  if (dyad !== undefined || principal !== undefined) {
    // An undo has no pair of its own: it goes with what it takes back.
    let touching = db.selectFrom("review_dyads").select("review_id");
    if (dyad !== undefined) touching = touching.where("principal_a", "=", dyad[0]).where("principal_b", "=", dyad[1]);
    if (principal !== undefined) {
      touching = touching.where((is) => is.or([is("principal_a", "=", principal), is("principal_b", "=", principal)]));
    }
    query = query.where((is) => is.or([is("action", "=", "undo"), is("id", "in", touching)]));
  }
  const found = (await query.execute()).map(({ json }) => JSON.parse(json) as Review);
  return dyad === undefined && principal === undefined ? found : withOwnUndos(found);
}

/** Decisions whose id begins with `prefix`; at most 20. */
export async function selectReview(db: Kysely<LedgerTables>, prefix: string): Promise<Review[]> {
  const rows = await db
    .selectFrom("reviews")
    .select("json")
    .where(sql<boolean>`substr(id, 1, ${prefix.length}) = ${prefix}`)
    .orderBy("id")
    .limit(20)
    .execute();
  return rows.map(({ json }) => JSON.parse(json) as Review);
}

/** Statements in force that these decisions are about, or that an undo among them gives back: to be looked at anew. */
async function statementsTouched(db: Kysely<LedgerTables>, reviews: Review[]): Promise<Statement[]> {
  const wanted = new Map<string, [string, string, string]>();
  for (const review of reviews) {
    for (const { report, dyad } of anchorsBehind(await decisionBehind(db, review))) {
      const [a, b] = dyadOf(...dyad);
      wanted.set(JSON.stringify([report, a, b]), [report, a, b]);
    }
  }
  if (wanted.size === 0) return [];
  // What stands in the same report between the same pair holds every successor of an anchor.
  const { rows } = await sql<{ json: string }>`
    select s.json from json_each(${JSON.stringify([...wanted.values()])}) w
    join statements s on s.report_id = w.value ->> 0 and s.principal_a = w.value ->> 1 and s.principal_b = w.value ->> 2
    where s.superseded = 0 group by s.id`.execute(db);
  return rows.map(({ json }) => JSON.parse(json) as Statement);
}

/** What an undo takes back in the end; null where that is not in the ledger. */
async function decisionBehind(db: Kysely<LedgerTables>, review: Review): Promise<Review | null> {
  let at = review;
  const passed = new Set<string>();
  while (at.action === "undo") {
    if (passed.has(at.id)) return null;
    passed.add(at.id);
    const row = await db.selectFrom("reviews").select("json").where("id", "=", at.subject.review).executeTakeFirst();
    if (row === undefined) return null;
    at = JSON.parse(row.json) as Review;
  }
  return at;
}

function anchorsBehind(review: Review | null): Anchor[] {
  if (review === null || review.action === "undo" || review.action === "grade") return [];
  if ("statement" in review.subject) return [review.subject.statement];
  return [...review.subject.statements, ...(review.action === "join" ? review.with.statements : [])];
}

/** Pairs whose claims a decision may change: of its statements, as read and as corrected. None for undos and grades. */
function dyadsOf(review: Review): [string, string][] {
  const pairs = anchorsBehind(review).map(({ dyad: [a, b] }) => dyadOf(a, b));
  if (review.action === "correct") {
    pairs.push(dyadOf(...review.pair));
    // Another decision about the other party may be undone later: each party as corrected with each as read.
    for (const change of review.changes) {
      if (change.field !== "source" && change.field !== "target") continue;
      for (const other of review.subject.statement.dyad) pairs.push(dyadOf(change.to.principal, other));
    }
  }
  return [...new Map(pairs.map((pair) => [pair.join("|"), pair])).values()];
}

/** Leaves out undos that lead, one by one, to no decision among these. */
function withOwnUndos(reviews: Review[]): Review[] {
  const targets = new Map(
    reviews.flatMap((review) => (review.action === "undo" ? [[review.id, review.subject.review] as const] : [])),
  );
  const kept = new Set(reviews.filter(({ action }) => action !== "undo").map(({ id }) => id));
  const leads = (id: string): boolean => {
    const passed = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !kept.has(at) && !passed.has(at)) {
      passed.add(at);
      at = targets.get(at);
    }
    return at !== undefined && kept.has(at);
  };
  return reviews.filter(({ id }) => leads(id));
}

/** A record read back and one handed in: their fields may stand in another order. */
function sameRecord(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, JSON.parse(JSON.stringify(b)));
}
