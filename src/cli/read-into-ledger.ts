/** Reports into the ledger, a receipt for each. */
import type { Receipt } from "../intake/receipt.ts";
import { unreadLanguage } from "../intake/unread-language.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Report } from "../terms/types.ts";
import { claimKeeper } from "../keeping/keeper.ts";
import type { ReportResult, StatementReader } from "./pipeline.ts";

/** Begins to read a report that will be recorded, unless the ledger shows that it need not be read. */
export async function beginReport(ledger: Ledger, report: Report, reader: StatementReader): Promise<void> {
  const { known } = await standing(ledger, report, reader);
  if (!known && unreadLanguage(report.text) === null) reader.begin(report);
}

/**
 * Records one report with its statements and the claims they make. Words are read before anything is written, and all is
 * written in one transaction, so that an interruption leaves a report with its statements or neither. `now`: ISO moment. Throws LedgerError and ModelError.
 */
export async function recordReport(
  ledger: Ledger,
  result: ReportResult,
  reader: StatementReader,
  now: () => string,
): Promise<Receipt> {
  const { origin } = result;
  if (!result.ok) return { origin, outcome: "failed", reason: result.reason };
  const { report, bytes } = result;
  const { earlier, sameText, known } = await standing(ledger, report, reader);
  if (known) return { origin, outcome: "known", reportId: report.id };

  const language = unreadLanguage(report.text);
  const read = language === null ? await reader.read(report) : { ok: true as const, statements: [] };
  if (!read.ok) return { origin, outcome: "failed", reportId: report.id, reason: read.reason };

  // The text of an earlier revision, handed in once more, changes nothing.
  if (!sameText && (await ledger.hasText(report))) return { origin, outcome: "known", reportId: report.id };
  // A better reader's statements stand beside the superseded ones, and claims use them.
  const entry = { report, bytes, statements: read.statements, readerVersion: await reader.version() };
  const { outcome: added } = await ledger.record({ ...entry, recordedAt: now() }, claimKeeper());
  const receipt = { origin, reportId: report.id, statements: read.statements.length };
  if (language !== null) return { ...receipt, outcome: "unread-language", reason: `it seems to be in ${language}` };
  if (added === "known") return { ...receipt, outcome: "read", reason: "read anew, since the reader has changed" };
  if (added === "revision") {
    const revision = (earlier?.revision ?? 0) + 1;
    return { ...receipt, outcome: "revision", reason: `revision ${revision} of ${report.id}` };
  }
  const [copy] = await ledger.nearCopies(report.id);
  if (copy !== undefined) return { ...receipt, outcome: "near-copy", reason: `near copy of ${copy.id}` };
  return { ...receipt, outcome: "read" };
}

/** What the ledger holds of a report; `known` where this version of the reader has read the same text. */
async function standing(ledger: Ledger, report: Report, reader: StatementReader) {
  const earlier = await ledger.report(report.id);
  const sameText = earlier?.report.text === report.text;
  const known = sameText && (await ledger.hasReading(report.id, await reader.version()));
  return { earlier, sameText, known };
}
