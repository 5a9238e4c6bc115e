/** A claim's status over time: what it was once the reports of each day were out. Pure. */
import type { ClaimStatus, Statement } from "../terms/types.ts";
import type { Basis, Claim, ReportFacts } from "./claim.ts";
import { type ClaimContext, makeClaim } from "./make-claim.ts";
import { type ReviewedStatus, statusAmong } from "./reviewed.ts";
import { signatureOf } from "./signature.ts";

/** That an outlet has taken a report back. */
export interface Retraction {
  report: string;
  /** Id of the report that says so; a notice may be the report itself. */
  notice: string;
  /** Publication of the notice; where it is unknown, the report counts as taken back from its first day. */
  published: string | null;
}

export interface HistoryEntry {
  /** ISO day of publication, as the reports write it; null for what is undated, which comes first. */
  at: string | null;
  status: ClaimStatus;
  /** That of the entry before; null in the first. */
  before: ClaimStatus | null;
  reason: string;
  basis: Basis;
  credibility: number;
  origins: { min: number; max: number };
  carriers: number;
  /** Ids of what came in, in reading order; none where a retraction or a person changed it. */
  statements: string[];
  /** Ids of the reports that carry these. */
  reports: string[];
  /** Retractions that came in. */
  retractions: Retraction[];
  /** The status that a person has set since the entry before, if it is the one that holds. */
  review: ReviewedStatus | null;
}

/** What a claim is made of, and when reports were taken back. */
export interface HistoryContext extends ClaimContext {
  retractions?: Retraction[];
  /** Days judged, 100 by default: of more, evenly chosen ones, which take in what came on those left out. */
  mostDays?: number;
}

/**
 * One entry for each day on which something came in, the earliest first; the last is the claim as it stands. It says what
 * the reports out by then show as they are read, corrected and merged now, not what a ledger held: for that, give what it
 * held. `statements`: those of one claim, as corrected, in canonical order; `facts` and context as for `buildClaims`.
 */
export function statusHistory(
  statements: Statement[],
  facts: Map<string, ReportFacts>,
  context: HistoryContext = {},
): HistoryEntry[] {
  const { register, statuses: all = new Map<string, ReviewedStatus>(), mostDays = 100 } = context;
  const retractions = (context.retractions ?? []).filter(({ report }) => facts.get(report)?.retracted === true);
  const ids = new Set(statements.map(({ id }) => id));
  const statuses = [...all].filter(([id]) => ids.has(id));
  const days = new Set([
    ...statements.map(({ report }) => dayOf(report.published)),
    ...retractions.flatMap(({ published }) => dayOf(published) ?? []),
    ...statuses.map(([, { at }]) => dayOf(at)),
  ]);
  const history: HistoryEntry[] = [];
  for (const day of thinned(
    [...days].toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1)),
    mostDays,
  )) {
    const by = (moment: string | null): boolean => isOut(moment, day);
    const out = statements.filter(({ report }) => by(report.published));
    const [first] = out;
    // A retraction or a decision cannot stand before the words it is about.
    if (first === undefined) continue;
    const set = new Map(statuses.filter(([, { at }]) => by(at)));
    const claim = makeClaim({ statements: out, signatures: [signatureOf(first)] }, factsBy(day, facts, retractions), {
      ...(register === undefined ? {} : { register }),
      statuses: set,
    });
    const before = history.at(-1);
    const isNew = (moment: string | null): boolean => by(moment) && (before === undefined || !isOut(moment, before.at));
    const came = out.filter(({ report }) => isNew(report.published));
    const review = statusAmong(out, set);
    history.push(
      entryOf(claim, {
        at: day,
        before: before?.status ?? null,
        statements: came.map(({ id }) => id),
        reports: [...new Set(came.map(({ report }) => report.id))],
        retractions: retractions.filter(({ published }) => published !== null && isNew(published)),
        review: review !== null && isNew(review.at) ? review : null,
      }),
    );
  }
  return history;
}

/** The first, the last and as many between as there may be. */
function thinned<T>(days: T[], most: number): T[] {
  if (days.length <= most) return days;
  const step = (days.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: Math.max(2, most) }, (_, index) => days[Math.round(index * step)] as T);
}

function entryOf(
  { status, reason, basis, credibility, origins: { min, max }, carriers }: Claim,
  came: Pick<HistoryEntry, "at" | "before" | "statements" | "reports" | "retractions" | "review">,
): HistoryEntry {
  return { status, reason, basis, credibility, origins: { min, max }, carriers, ...came };
}

function factsBy(
  day: string | null,
  facts: Map<string, ReportFacts>,
  retractions: Retraction[],
): Map<string, ReportFacts> {
  const dated = new Map<string, Retraction[]>();
  for (const each of retractions) dated.set(each.report, [...(dated.get(each.report) ?? []), each]);
  return new Map(
    [...facts].map(([id, fact]) => {
      const known = dated.get(id);
      if (known === undefined) return [id, fact];
      return [id, { ...fact, retracted: known.some(({ published }) => isOut(published, day)) }];
    }),
  );
}

function isOut(moment: string | null, day: string | null): boolean {
  const own = dayOf(moment);
  return own === null || (day !== null && own <= day);
}

function dayOf(moment: string | null): string | null {
  return moment?.slice(0, 10) ?? null;
}
