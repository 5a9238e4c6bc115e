/** POST /preview: what a text would yield. */
import type { z } from "@hono/zod-openapi";
import { unreadLanguage } from "../../intake/unread-language.ts";
import type { StatementReader } from "../../cli/pipeline.ts";
import { ReportError, toReport } from "../../report/to-report.ts";
import type { Report } from "../../terms/types.ts";
import type { Desk } from "../desk.ts";
import { ApiError } from "../http/api-error.ts";
import type { pasted, preview } from "../schemas/jobs.ts";

export type Pasted = z.output<typeof pasted>;

/** Characters of a text that is read while somebody waits. */
const mostCharacters = 200_000;

export async function previewOf(desk: Desk, reader: StatementReader, given: Pasted): Promise<z.infer<typeof preview>> {
  if (given.text.length > mostCharacters) {
    throw new ApiError("too-large", `A preview takes up to ${mostCharacters.toLocaleString("en")} characters.`, {
      hint: "Read it into the ledger with POST /api/jobs.",
    });
  }
  const { report } = pastedReport(given);
  const known = await (await desk.read()).hasText(report);
  const language = unreadLanguage(report.text);
  if (language !== null) return { report, language, statements: [], known };
  const read = await reader.read(report);
  if (!read.ok) throw new ApiError("unprocessable", read.reason);
  return { report, language, statements: read.statements, known };
}

const origin = "pasted text";

/** The report that a pasted text makes, and the bytes it is kept with. Throws ApiError where it makes none. */
export function pastedReport(given: Pasted): { report: Report; bytes: Uint8Array; origin: string } {
  const record = Object.fromEntries(
    Object.entries(given).filter(([, value]) => typeof value === "string" && value.trim() !== ""),
  ) as { text: string };
  const bytes = Buffer.from(JSON.stringify(record), "utf8");
  if (record.text === undefined) throw new ApiError("unprocessable", "The text is empty.");
  try {
    return { report: toReport({ origin, bytes, content: { kind: "record", record } }), bytes, origin };
  } catch (cause) {
    if (cause instanceof ReportError) throw new ApiError("unprocessable", cause.message, { cause });
    throw cause;
  }
}
