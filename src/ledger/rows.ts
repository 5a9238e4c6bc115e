/** Between the ledger's rows and the shared types. */
import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Report, Statement } from "../terms/types.ts";
import type { LedgerTables } from "./schema.ts";

export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

export function reportRow(report: Report, revision: number, recordedAt: string): Selectable<LedgerTables["reports"]> {
  const { id, text, title, outlet, author, published, url, credit, dateline, removed, corrects } = report;
  return {
    id,
    revision,
    hash: hashOf(text),
    text,
    title,
    outlet,
    author,
    published,
    url,
    credit,
    dateline,
    removed: JSON.stringify(removed),
    corrects: corrects === null ? null : JSON.stringify(corrects),
    recorded_at: recordedAt,
  };
}

export function reportOf(row: Selectable<LedgerTables["reports"]>): Report {
  const { id, text, title, outlet, author, published, url, credit, dateline } = row;
  return {
    id,
    text,
    title,
    outlet,
    author,
    published,
    url,
    credit,
    dateline,
    removed: JSON.parse(row.removed) as Report["removed"],
    corrects: row.corrects === null ? null : (JSON.parse(row.corrects) as Report["corrects"]),
  };
}

/** Principals of a dyad in alphabetical order, "" where unknown. */
export function dyadOf(a: string | null, b: string | null): [string, string] {
  const pair = [a ?? "", b ?? ""].toSorted();
  return [pair[0] as string, pair[1] as string];
}

export function statementRow(
  statement: Statement,
  revision: number,
  readerVersion: string,
  recordedAt: string,
): Selectable<LedgerTables["statements"]> {
  const { source, target, type } = statement.proposition;
  const [principalA, principalB] = dyadOf(source.principal, target.principal);
  return {
    id: statement.id,
    report_id: statement.report.id,
    revision,
    reader_version: readerVersion,
    principal_a: principalA,
    principal_b: principalB,
    type,
    published: statement.report.published,
    superseded: 0,
    recorded_at: recordedAt,
    json: JSON.stringify(statement),
  };
}

/** A day reaches to its end. */
export function endOf(iso: string): string {
  return iso.length === 10 ? `${iso}T23:59:59.999Z` : iso;
}

/** By publication, report, place in the text, id. */
export function byPlace(a: Statement, b: Statement): number {
  const key = ({ report, evidence, id }: Statement): [string, string, number, string] => [
    report.published ?? "",
    report.id,
    evidence.start,
    id,
  ];
  const left = key(a);
  const right = key(b);
  for (const [index, value] of left.entries()) {
    const other = right[index] as string | number;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
