/** The two ways from a case to its claims: from its annotated statements, and from its reports. */
import type { Claim } from "../claims/claim.ts";
import { unreadLanguage } from "../intake/unread-language.ts";
import { claimsOf as ledgerClaims } from "../keeping/claims-of.ts";
import { openLedger } from "../ledger/open.ts";
import type { ReportReaders } from "../statements/report-readers.ts";
import type { Report, Statement } from "../terms/types.ts";
import { inWhole } from "./as-report.ts";
import { type CaseVerdict, judgeCase } from "./case-claims.ts";
import type { Case, CaseReport, CaseStatement } from "./case-file.ts";
import { namesIn } from "./case-names.ts";
import { annotatedVersion, statementsOf } from "./case-statements.ts";
import { matchStatements, type MatchedStatements } from "./match-statements.ts";
import { BenchError } from "./task.ts";

/** Readings are in force by the moment they were recorded; which one it is changes nothing here. */
const recordedAt = "2000-01-01T00:00:00.000Z";

export interface ReadReport {
  report: CaseReport;
  /** Spans count in the whole text of the report. */
  matched: MatchedStatements<CaseStatement>;
}

/** The claims stage alone: whatever is wrong is not the reader's. */
export async function fromStatements({ file, reports }: Case): Promise<CaseVerdict> {
  const nameOfLink = namesIn(
    file.statements,
    reports.flatMap(({ report }) => report.outlet ?? []),
  );
  const made = reports.map((one) => ({ report: one.report, statements: statementsOf(one, nameOfLink) }));
  const itself = new Map(file.statements.map(({ id }) => [id, id]));
  return judgeCase(file.claims, await claimsOf(made, annotatedVersion), itself, true);
}

/** From the reports as they were published. Throws BenchError where the reader fails on one. */
export async function fromReports(
  { path, file, reports }: Case,
  readers: ReportReaders,
): Promise<{ verdict: CaseVerdict; read: ReadReport[] }> {
  const made: ReportWithStatements[] = [];
  const read: ReadReport[] = [];
  for (const one of reports) {
    const statements = await readOne(one.report, path, readers);
    made.push({ report: one.report, statements });
    const matched = matchStatements(
      one.statements,
      statements.map((each) => inWhole(each, one.toWhole)),
    );
    read.push({ report: one, matched });
  }
  const standsFor = new Map(
    read.flatMap(({ matched }) => matched.pairs.map(([{ annotation }, { id }]) => [id, annotation.id] as const)),
  );
  const claims = await claimsOf(made, await readers.version());
  return { verdict: judgeCase(file.claims, claims, standsFor, false), read };
}

/** Whether the reader is asked at all, as when reports are read into a ledger. */
export function isRead({ text }: Report): boolean {
  return unreadLanguage(text) === null;
}

async function readOne(report: Report, path: string, readers: ReportReaders): Promise<Statement[]> {
  if (!isRead(report)) return [];
  try {
    return (await readers.read(report)).statements;
  } catch (cause) {
    throw new BenchError(`${path}: report "${report.id}": the reader failed on it: ${(cause as Error).message}`, {
      cause,
    });
  }
}

interface ReportWithStatements {
  report: Report;
  statements: Statement[];
}

/** What follows from these reports, and from no others, in a ledger of their own. */
async function claimsOf(reports: ReportWithStatements[], version: string): Promise<Claim[]> {
  const ledger = await openLedger(":memory:");
  try {
    for (const { report, statements } of reports) {
      await ledger.addReport(report, new Uint8Array(), recordedAt);
      await ledger.addStatements(report.id, statements, version, recordedAt);
    }
    return (await ledgerClaims(ledger, {})).claims;
  } finally {
    await ledger.close();
  }
}
