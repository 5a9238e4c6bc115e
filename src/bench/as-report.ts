/** Annotated texts as the report stage takes them. */
import { checkRecord } from "../intake/record.ts";
import { ReportError, toReport } from "../report/to-report.ts";
import type { Report } from "../terms/types.ts";
import { wholeOf } from "./annotation.ts";
import { sourceOffsets } from "./source-offsets.ts";
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
  /** From offsets of the report's canonical text to those of the whole text, the title before it. */
  toWhole: (offset: number) => number;
}

/** `origin` stands in messages. Throws BenchError where the text cannot become a report whose offsets are known. */
export function asReport(text: AnnotatedText, origin: string): AsReport {
  const report = reportOf(text, origin);
  const toWhole = sourceOffsets(report.text, wholeOf(text));
  if (toWhole === null) {
    throw new BenchError(
      `${origin}: text: holds double spaces, signs without width or lines broken within a paragraph, which reports do not keep`,
    );
  }
  return { report, toWhole };
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
