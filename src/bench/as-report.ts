/** Annotated texts as the report stage takes them. */
import { checkRecord } from "../intake/record.ts";
import { ReportError, toReport } from "../report/to-report.ts";
import type { Report, Statement } from "../terms/types.ts";
import { wholeOf } from "./annotation.ts";
import { canonicalOffsets, sourceOffsets } from "./source-offsets.ts";
import { BenchError } from "./task.ts";

export interface AnnotatedText {
  id: string;
  title?: string | null | undefined;
  outlet?: string | null | undefined;
  published?: string | null | undefined;
  text: string;
}

export interface AsReport {
  report: Report;
  /** The title, if any, as the first paragraph, then the text as it was given. */
  whole: string;
  /** From offsets of the report's canonical text to those of `whole`. */
  toWhole: (offset: number) => number;
  /** And back: null for words that the canonical text leaves out. */
  toCanonical: (offset: number) => number | null;
}

/** `origin` stands in messages. Throws BenchError where the text cannot become a report whose offsets are known. */
export function asReport(text: AnnotatedText, origin: string): AsReport {
  const report = reportOf(text, origin);
  const whole = wholeOf(text);
  const toWhole = sourceOffsets(report.text, whole);
  const toCanonical = canonicalOffsets(report.text, whole);
  if (toWhole === null || toCanonical === null) {
    throw new BenchError(
      `${origin}: text: holds double spaces, signs without width or lines broken within a paragraph, which reports do not keep`,
    );
  }
  return { report, whole, toWhole, toCanonical };
}

/** A statement with its spans counted in the whole text. */
export function inWhole(one: Statement, toWhole: AsReport["toWhole"]): Statement {
  return {
    ...one,
    chain: one.chain.map((link) => ({ ...link, start: toWhole(link.start), end: toWhole(link.end) })),
    evidence: { ...one.evidence, start: toWhole(one.evidence.start), end: toWhole(one.evidence.end) },
  };
}

function reportOf({ id, text, title, outlet, published }: AnnotatedText, origin: string): Report {
  const checked = checkRecord({ id, text, title, outlet, published });
  if (!checked.ok) throw new BenchError(`${origin}: ${checked.reason}`);
  try {
    return toReport({ origin, bytes: new Uint8Array(), content: { kind: "record", record: checked.record } });
  } catch (cause) {
    if (cause instanceof ReportError) throw new BenchError(cause.message, { cause });
    throw cause;
  }
}
