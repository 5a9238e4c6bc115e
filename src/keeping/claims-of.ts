/** Claims as they follow from the statements in the ledger, with what they rest on. */
import { applyReviews } from "../claims/apply-reviews.ts";
import { buildClaims, byFirst } from "../claims/build-claims.ts";
import type { Claim } from "../claims/claim.ts";
import { linkableDays, linkEpisodes } from "../claims/episodes.ts";
import { unpackSignature } from "../claims/packed-signature.ts";
import { SourceRegister } from "../claims/register.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ClaimFilter, ClaimRow } from "../ledger/stored-claims.ts";
import type { Report, Statement } from "../terms/types.ts";
import { claimKeeper } from "./keeper.ts";
import { reviewedStatements } from "./reviewed-statements.ts";

export interface ClaimsWanted extends ClaimFilter {
  /** False: without statements, where claims alone are wanted. */
  grounds?: boolean;
  /** False: without links between claims. */
  links?: boolean;
  /** ISO day or moment: the ledger as recorded then (a day: at its end). */
  asOf?: string;
}

export interface ClaimsWithGrounds {
  /** By `first`, then `id`. */
  claims: Claim[];
  /** Of these claims, as reviewers have corrected them. */
  statementsById: Map<string, Statement>;
  /** How many claims fit beside those that `latest` let through. */
  left: number;
}

/**
 * The stored claims where they are current; else, and for a moment that has passed, claims made anew from the
 * statements. Both are the same claims.
 */
export function claimsOf(ledger: Ledger, wanted: ClaimsWanted): Promise<ClaimsWithGrounds> {
  // Somebody may be writing: claims and their statements are those of one moment.
  return ledger.atOneMoment(async (then) => {
    const { asOf } = wanted;
    const current = asOf === undefined && (await then.claimsVersion()) === claimKeeper().version;
    return current ? await stored(then, wanted) : await madeAnew(then, wanted);
  });
}

async function stored(ledger: Ledger, wanted: ClaimsWanted): Promise<ClaimsWithGrounds> {
  const { dyad, principal, latest } = wanted;
  const claims = await ledger.claims(wanted);
  const about = { ...(dyad === undefined ? {} : { dyad }), ...(principal === undefined ? {} : { principal }) };
  if (wanted.links !== false) await link(ledger, claims, wanted, about);
  const statements =
    wanted.grounds === false
      ? []
      : await corrected(ledger, await ledger.statementsOf(claims.map(({ id }) => id)), about);
  const left = latest === undefined || claims.length < latest ? 0 : (await ledger.countClaims(wanted)) - claims.length;
  return { claims, statementsById: new Map(statements.map((each) => [each.id, each])), left };
}

/** Links claims with one another and with earlier ones that are not among them. */
async function link(
  ledger: Ledger,
  claims: Claim[],
  wanted: ClaimsWanted,
  about: { dyad?: [string, string]; principal?: string },
): Promise<void> {
  const { latest } = wanted;
  const shown = new Set(claims.map(({ id }) => id));
  // Whatever may stand at an episode's beginning; of others, which a busy pair has many of, only those shown.
  const earliest = claims.flatMap(({ last }) => last ?? []).toSorted()[0] ?? null;
  const since = linkableDays(earliest, earliest)?.since;
  const ahead = latest === undefined ? {} : { ahead: true, ...(since === undefined ? {} : { firstSince: since }) };
  const rows = await ledger.claimRows({ ...about, ...ahead });
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  const own = latest === undefined ? rows : await ledger.claimRows(wanted);
  for (const row of own) rowsById.set(row.id, row);
  linkEpisodes(
    claims.map((claim) => ({ claim, signature: unpackSignature((rowsById.get(claim.id) as ClaimRow).signature) })),
    [...rowsById.values()].flatMap((row) =>
      shown.has(row.id) ? [] : [{ claim: row, signature: unpackSignature(row.signature) }],
    ),
  );
}

async function madeAnew(ledger: Ledger, wanted: ClaimsWanted): Promise<ClaimsWithGrounds> {
  const { dyad, principal, asOf, status, latest, since, until } = wanted;
  const moment = asOf === undefined ? {} : { asOf };
  const about = { ...(dyad === undefined ? {} : { dyad }), ...(principal === undefined ? {} : { principal }) };
  const { statements, constraints, statuses } = await reviewedStatements(ledger, { ...about, ...moment });
  const facts = await ledger.facts([...new Set(statements.map(({ report }) => report.id))], asOf);
  const register = new SourceRegister(await ledger.sourceEntries(asOf));
  const all = buildClaims(statements, facts, { register, constraints, statuses });
  const chosen = all.filter(
    (claim) => (status === undefined || claim.status === status) && inPeriod(claim, { since, until }),
  );
  const byLast = (a: Claim, b: Claim): number => ((a.last ?? "") > (b.last ?? "") ? -1 : 1);
  const claims = latest === undefined ? chosen : chosen.toSorted(byLast).slice(0, latest).toSorted(byFirst);
  const byId = new Map(statements.map((each) => [each.id, each]));
  return { claims, statementsById: byId, left: chosen.length - claims.length };
}

async function corrected(
  ledger: Ledger,
  statements: Statement[],
  about: { dyad?: [string, string]; principal?: string },
): Promise<Statement[]> {
  const reviews = await ledger.reviews(about);
  return reviews.length === 0 ? statements : applyReviews(statements, reviews).statements;
}

/** The reports behind statements by id, in the revision that the statements were read from. */
export async function reportsBehind(ledger: Ledger, statements: Iterable<Statement>): Promise<Map<string, Report>> {
  const byReport = new Map<string, Statement[]>();
  for (const each of statements) {
    const own = byReport.get(each.report.id);
    if (own === undefined) byReport.set(each.report.id, [each]);
    else own.push(each);
  }
  const reports = new Map<string, Report>();
  for (const report of await ledger.reports([...byReport.keys()])) {
    const own = byReport.get(report.id) ?? [];
    reports.set(report.id, quotes(report, own) ? report : await revisionOf(ledger, report, own));
  }
  return reports;
}

/** The latest revision in which the statements' words stand where they say; an earlier moment's statements have an earlier one. */
async function revisionOf(ledger: Ledger, latest: Report, statements: Statement[]): Promise<Report> {
  const newest = (await ledger.report(latest.id))?.revision ?? 1;
  for (let revision = newest - 1; revision >= 1; revision--) {
    const earlier = (await ledger.report(latest.id, revision))?.report;
    if (earlier !== undefined && quotes(earlier, statements)) return earlier;
  }
  return latest;
}

function quotes({ text }: Report, statements: Statement[]): boolean {
  return statements.every(({ evidence: { start, end, quote } }) => text.slice(start, end) === quote);
}

/** Whether a claim was in the reporting of a period, both days included; undated claims always are. */
export function inPeriod(
  { first, last }: Claim,
  { since, until }: { since?: string | null | undefined; until?: string | null | undefined },
): boolean {
  if (since && last !== null && last.slice(0, 10) < since) return false;
  return !until || first === null || first.slice(0, 10) <= until;
}
