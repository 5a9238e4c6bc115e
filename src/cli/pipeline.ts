/** The stages in a row: inputs become reports, reports become statements. */
import type { Readable } from "node:stream";
import { readInputs } from "../intake/inputs.ts";
import { ModelError } from "../language/model.ts";
import { ReportError, toReport } from "../report/to-report.ts";
import { ahead } from "../statements/ahead.ts";
import { ReportReaders } from "../statements/report-readers.ts";
import type { Report, Statement } from "../terms/types.ts";

/** What is taken of an input that does not state it. */
export interface ReportFlags {
  published?: string;
  outlet?: string;
}

export type ReportResult =
  | { ok: true; origin: string; bytes: Uint8Array; report: Report }
  | { ok: false; origin: string; reason: string };

/** A report, or a failure with its reason, for each thing found in the inputs ("-" for `stdin`). */
async function* readReports(
  inputs: string[],
  flags: ReportFlags,
  options: { stdin?: Readable } = {},
): AsyncGenerator<ReportResult> {
  for await (const result of readInputs(inputs, options)) {
    if (!result.ok) {
      yield result;
      continue;
    }
    const { origin, bytes } = result.item;
    try {
      yield { ok: true, origin, bytes, report: toReport(result.item, flags) };
    } catch (cause) {
      yield { ok: false, origin, reason: reasonOf(cause, origin) };
    }
  }
}

/** The error's message without the origin in front, which is printed beside it. */
function reasonOf(cause: unknown, origin: string): string {
  const { message } = cause as Error;
  if (!(cause instanceof ReportError)) return `no report could be made of it: ${message}`;
  return message.startsWith(`${origin}: `) ? message.slice(origin.length + 2) : message;
}

/** Like `readReports`; `begin` is called with each report well before it comes. */
export function readReportsAhead(
  inputs: string[],
  flags: ReportFlags,
  begin: (report: Report) => void,
): AsyncGenerator<ReportResult> {
  return ahead(
    readReports(inputs, flags),
    (result) => (result.ok ? result.report.text.length : 0),
    (result) => result.ok && begin(result.report),
  );
}

export type StatementsResult = { ok: true; statements: Statement[] } | { ok: false; reason: string };

/** Reads statements out of reports. The model is loaded when the first report comes, threads are started when many do. */
export interface StatementReader {
  /** Version of model, rules and vocabulary. Throws ModelError where it is missing or damaged. */
  version(): Promise<string>;
  /** Begins to read a report that `read` will be called with. */
  begin(report: Report): void;
  /** A failure is this report's alone; the next can be read all the same. Throws ModelError as `version` does. */
  read(report: Report): Promise<StatementsResult>;
  /** Ends the threads; to be called in any case, or the program would not end. */
  close(): Promise<void>;
}

export function statementReader(): StatementReader {
  const readers = new ReportReaders();
  return {
    version: () => readers.version(),
    begin: (report) => readers.begin(report),
    read: async (report) => {
      try {
        return { ok: true, statements: (await readers.read(report)).statements };
      } catch (cause) {
        if (cause instanceof ModelError) throw cause;
        return { ok: false, reason: `the reader failed on it: ${(cause as Error).message}` };
      }
    },
    close: () => readers.close(),
  };
}
