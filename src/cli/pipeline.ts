/** The stages in a row: inputs become reports, reports become statements. */
import type { Readable } from "node:stream";
import { readInputs } from "../intake/inputs.ts";
import { loadReader, type Reader } from "../language/reader.ts";
import { ReportError, toReport } from "../report/to-report.ts";
import { readReport } from "../statements/read-report.ts";
import { readingVersion } from "../statements/reading-version.ts";
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
export async function* readReports(
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

export type StatementsResult = { ok: true; statements: Statement[] } | { ok: false; reason: string };

/** Reads statements out of reports. The model is loaded when the first report comes. */
export interface StatementReader {
  /** Version of model, rules and vocabulary. Throws ModelError where it is missing or damaged. */
  version(): Promise<string>;
  /** A failure is this report's alone; the next can be read all the same. Throws ModelError as `version` does. */
  read(report: Report): Promise<StatementsResult>;
}

export function statementReader(): StatementReader {
  let loading: Promise<Reader> | undefined;
  const reader = (): Promise<Reader> => (loading ??= loadReader());
  return {
    version: async () => readingVersion(await reader()),
    read: async (report) => {
      const loaded = await reader();
      try {
        return { ok: true, statements: (await readReport(report, loaded)).statements };
      } catch (cause) {
        return { ok: false, reason: `the reader failed on it: ${(cause as Error).message}` };
      }
    },
  };
}
