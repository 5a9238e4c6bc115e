/** Claims as they follow from the statements in the ledger, with the reports behind them. */
import { buildClaims } from "../claims/build-claims.ts";
import type { Claim } from "../claims/claim.ts";
import type { Ledger, StatementFilter } from "../ledger/ledger.ts";
import type { Report, Statement } from "../terms/types.ts";
import { reportFacts } from "./report-facts.ts";

export interface ClaimsWithGrounds {
  /** By `first`, then `id`. */
  claims: Claim[];
  statementsById: Map<string, Statement>;
  /** In the revision that the statements were read from. */
  reportsById: Map<string, Report>;
}

/** Claims are always made anew from the statements, so that they agree with them whatever happened to a run. */
export async function claimsOf(ledger: Ledger, filter: StatementFilter): Promise<ClaimsWithGrounds> {
  const statements = await ledger.statements(filter);
  const reportsById = await reportsBehind(ledger, statements);
  const claims = buildClaims(statements, await reportFacts(ledger, reportsById));
  return { claims, statementsById: new Map(statements.map((each) => [each.id, each])), reportsById };
}

async function reportsBehind(ledger: Ledger, statements: Statement[]): Promise<Map<string, Report>> {
  const byReport = new Map<string, Statement[]>();
  for (const each of statements) byReport.set(each.report.id, [...(byReport.get(each.report.id) ?? []), each]);
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
export function inPeriod({ first, last }: Claim, { since, until }: { since?: string; until?: string }): boolean {
  if (since !== undefined && last !== null && last.slice(0, 10) < since) return false;
  return until === undefined || first === null || first.slice(0, 10) <= until;
}
