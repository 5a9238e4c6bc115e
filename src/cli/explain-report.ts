/** A report as the ledger holds it: metadata, text, what was read from it and what was left out. */
import type { RecordedReport } from "../ledger/report-parts.ts";
import type { NearCopy } from "../ledger/near-copies.ts";
import type { Statement } from "../terms/types.ts";
import { propositionLine } from "./claim-lines.ts";
import { markSpans } from "./marks.ts";

export function explainReport(recorded: RecordedReport, statements: Statement[], copies: NearCopy[]): string[] {
  const { report, revision, recordedAt, bytes } = recorded;
  const metadata: [string, string | null][] = [
    ["title", report.title],
    ["outlet", report.outlet],
    ["author", report.author],
    ["published", report.published],
    ["address", report.url],
    ["agency credited", report.credit],
    ["dateline", report.dateline],
    ["corrects", report.corrects === null ? null : `${report.corrects.kind}: ${report.corrects.text}`],
    ["revision", `${revision}, recorded ${recordedAt}, from ${bytes.length} bytes`],
    [
      "near copies",
      copies.map(({ id, resemblance }) => `${id} (${Math.round(resemblance * 100)} %)`).join(", ") || null,
    ],
  ];
  const marks = statements.map(({ evidence: { start, end } }, index) => ({ start, end, label: `${index + 1}` }));
  const removed = report.removed.map(({ reason, text }) => `  ${reason}: ${text.replaceAll("\n", "\n    ")}`);
  return [
    `Report ${report.id}`,
    ...metadata.map(([name, value]) => `  ${name.padEnd(16)} ${value ?? "not stated"}`),
    "",
    "Text, with the words of each statement between brackets",
    "",
    markSpans(report.text, marks).trimEnd(),
    "",
    statements.length === 0 ? "No statements were read from it." : "Statements",
    ...statements.map(
      (each, index) => `  ${index + 1}. ${each.id}  ${each.stance} · ${propositionLine(each.proposition)}`,
    ),
    "",
    removed.length === 0 ? "Nothing was left out of the text." : "Left out of the text, and why",
    ...removed,
  ];
}
