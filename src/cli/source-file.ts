/** The register as a file that a person edits: one source a line, as JSON. */
import { z } from "zod";
import { principalFromInput } from "../actors/principals.ts";
import { reliabilities, type SourceFields } from "../claims/source-entry.ts";
import { sourceKinds } from "../terms/types.ts";
import type { ListedSource } from "./source-schema.ts";

const longest = { name: 200, note: 2000 };
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);

const lineSchema = z.strictObject({
  name: words(longest.name),
  kind: z.enum(sourceKinds).exclude(["author"]).nullish(),
  principal: words(longest.name).nullish(),
  owner: words(longest.name).nullish(),
  reliability: z.enum(reliabilities).nullish(),
  note: words(longest.note).nullish(),
});

/** A line of the file: what it says of a source; fields that it leaves out are not said. */
export interface SourceLine {
  /** Counted from 1. */
  line: number;
  name: string;
  fields: SourceFields;
}

/** One line for each source, fields in one order. */
export function sourceFile(sources: ListedSource[]): string {
  return sources
    .map(
      ({ name, kind, principal, owner, reliability, note }) =>
        `${JSON.stringify({ name, kind, principal, owner, reliability, note })}\n`,
    )
    .join("");
}

/**
 * What an edited file says, and what is wrong in it, line by line. Empty lines, the brackets of an array and commas at
 * the end of lines are passed over, since editors add them.
 */
export function readSourceFile(text: string): { lines: SourceLine[]; problems: { line: number; problem: string }[] } {
  const lines: SourceLine[] = [];
  const problems: { line: number; problem: string }[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .entries()) {
    const content = raw.trim().replace(/,$/u, "").trim();
    if (["", "[", "]"].includes(content)) continue;
    const read = readLine(content);
    if ("problem" in read) problems.push({ line: index + 1, problem: read.problem });
    else lines.push({ line: index + 1, ...read });
  }
  return { lines, problems };
}

function readLine(content: string): { name: string; fields: SourceFields } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (cause) {
    return {
      problem: `is not one JSON object (${(cause as Error).message}). Write {"name": "…", "reliability": "B"} on one line.`,
    };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return { problem: parsed.error.issues.map((issue) => problemOf(issue, value)).join(" ") };
  const { name, kind, principal, owner, reliability, note } = parsed.data;
  const speaksFor = principal == null ? { principal } : principalFromInput(principal);
  if ("suggestions" in speaksFor) {
    const hint = speaksFor.suggestions.length > 0 ? `; did you mean ${speaksFor.suggestions.join(", ")}?` : "";
    return {
      problem: `"principal" is no state, organisation or group that is known: "${principal}"${hint}. Write a code like "TUR", or null.`,
    };
  }
  return {
    name,
    fields: {
      ...(kind == null ? {} : { kind }),
      ...(speaksFor.principal === undefined ? {} : { principal: speaksFor.principal }),
      ...(owner === undefined ? {} : { owner }),
      ...(reliability == null ? {} : { reliability }),
      ...(note === undefined ? {} : { note }),
    },
  };
}

/** A schema's complaint in words that say what to write instead. */
function problemOf(issue: z.core.$ZodIssue, value: unknown): string {
  const field = String(issue.path[0] ?? "");
  const found = JSON.stringify((value as Record<string, unknown> | null)?.[field]);
  switch (issue.code) {
    case "unrecognized_keys":
      return `has the unknown field "${issue.keys.join('", "')}". Known are ${Object.keys(lineSchema.shape).join(", ")}.`;
    case "invalid_value":
      return `"${field}" is ${found}; write one of ${issue.values.map(String).join(", ")}.`;
    case "too_big":
      return `"${field}" is too long; write at most ${String(issue.maximum)} characters.`;
    case "invalid_format":
      return `"${field}" holds control characters; leave them out.`;
    default:
      if (field === "") return 'is not one JSON object. Write {"name": "…", "reliability": "B"} on one line.';
      return field === "name"
        ? '"name" is missing; write the name of the source.'
        : `"${field}" is ${found}; write words, or null for none.`;
  }
}
