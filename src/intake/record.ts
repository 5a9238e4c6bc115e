/** A report as a JSON record, and how it is checked. */
import { z } from "zod";

const words = z.string().nullish();

/** Absent and null mean the same. Whole numbers are taken as ids, since archives number their reports. Other keys are ignored. */
const schema = z.object({
  id: z.union([z.string().trim().min(1), z.int().transform(String)]).nullish(),
  text: z.string(),
  title: words,
  outlet: words,
  published: words,
  url: words,
  author: words,
});

export type ReportRecord = {
  id?: string;
  text: string;
  title?: string;
  outlet?: string;
  published?: string;
  url?: string;
  author?: string;
};

export type RecordResult = { ok: true; record: ReportRecord } | { ok: false; reason: string };

/** Checks a parsed JSON value; the reason names each wrong field, what was wanted and what was found. */
export function checkRecord(value: unknown): RecordResult {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, reason: `not a record: wanted an object like {"text": "…"}, found ${typeName(value)}` };
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const fields = new Set(checked.error.issues.map((issue) => String(issue.path[0] ?? "record")));
    const found = value as Record<string, unknown>;
    const problems = [...fields].map((field) => {
      if (!(field in found)) return `"${field}" is missing`;
      if (field === "id")
        return `"id" must be a text that is not empty, or a whole number; found ${typeName(found[field])}`;
      return `"${field}" must be a text, found ${typeName(found[field])}`;
    });
    return { ok: false, reason: `not a report: ${problems.join("; ")}` };
  }
  const record: ReportRecord = { text: checked.data.text };
  for (const key of ["id", "title", "outlet", "published", "url", "author"] as const) {
    const given = checked.data[key];
    if (given !== null && given !== undefined && given.trim() !== "") record[key] = given;
  }
  return record.text.trim() === "" ? { ok: false, reason: `not a report: "text" is empty` } : { ok: true, record };
}

/** Parses and checks one line of JSON lines. */
export function parseRecord(line: string): RecordResult {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { ok: false, reason: `not JSON: ${(cause as Error).message}` };
  }
  return checkRecord(value);
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value === "") return "an empty text";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return "a text";
  return `${typeof value === "boolean" ? "the truth value" : "the number"} ${String(value)}`;
}
