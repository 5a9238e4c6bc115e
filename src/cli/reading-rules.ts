/** What made a statement and the actors in it: the report is read once more to tell. */
import { ModelError } from "../language/model.ts";
import { loadReader } from "../language/reader.ts";
import type { Reason } from "../statements/reasons.ts";
import { readReport } from "../statements/read-report.ts";
import { readingVersion } from "../statements/reading-version.ts";
import type { Report, Statement } from "../terms/types.ts";
import { note } from "./output.ts";

export interface ReadingRule {
  mention: string;
  /** The actor, with its principals. */
  to: string;
  rule: string;
}

export interface ReadingRules {
  actors: ReadingRule[];
  reasons: Reason[];
}

/** Null where the statement was made by another version of the reader, or the reader cannot be loaded (said on stderr). */
export async function rulesFor(statement: Statement, report: Report): Promise<ReadingRules | null> {
  try {
    const reader = await loadReader();
    if (readingVersion(reader) !== statement.reader.version) return null;
    const { actors, reasons } = await readReport(report, reader);
    const { evidence, chain, proposition } = statement;
    const wanted = [proposition.source.mention, proposition.target.mention];
    const inEvidence = (span: { start: number; end: number }): boolean =>
      span.start >= evidence.start &&
      span.end <= evidence.end &&
      wanted.includes(report.text.slice(span.start, span.end));
    const inChain = (span: { start: number; end: number }): boolean =>
      chain.some(({ start, end }) => span.start >= start && span.end <= end);
    const rules = actors
      .filter((actor) => inEvidence(actor) || inChain(actor))
      .map(({ start, end, name, principals, rule }) => ({
        mention: report.text.slice(start, end),
        to: `${name} (${principals.join(", ") || "not resolved"})`,
        rule,
      }));
    return { actors: rules, reasons: reasons(statement.id) };
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    note(`The rules cannot be shown: ${cause.message}`);
    return null;
  }
}
