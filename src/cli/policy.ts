/** A user's own thresholds for merging and judging claims, from a file. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Option } from "commander";
import { z } from "zod";
import { overlayVocabulary, vocabulary } from "../terms/vocabulary.ts";
import { Failure } from "./failure.ts";

export function policyOption(): Option {
  return new Option(
    "--policy <file>",
    "a JSON file with other thresholds for merging and judging claims; the brief names it",
  );
}

/** The parts of the vocabulary that a policy may change, by their name in the policy. */
const parts = { merging: "thresholds-claims", status: "claim-status" } as const;

const value = z.union([z.number(), z.record(z.string(), z.number())]);
const policySchema = z.strictObject({
  about: z.string().optional(),
  merging: z.record(z.string(), value).optional(),
  status: z.record(z.string(), z.int().min(1)).optional(),
});

/**
 * Applies a policy for the rest of the process and returns its file's name; null without one. Must run before claims are made:
 * stored claims follow the program's own thresholds, so that under a policy they are made anew from the statements.
 */
export function applyPolicy(file: string | undefined): string | null {
  if (file === undefined) return null;
  const policy = read(file);
  const merging = vocabulary<Record<string, unknown>>(parts.merging);
  check(file, "merging", policy.merging ?? {}, merging);
  overlayVocabulary(parts.merging, merged(merging, policy.merging ?? {}));
  const status = vocabulary<{ rules: Record<string, number> }>(parts.status);
  check(file, "status", policy.status ?? {}, status.rules);
  overlayVocabulary(parts.status, { rules: { ...status.rules, ...policy.status } });
  return basename(file);
}

function read(file: string): z.infer<typeof policySchema> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new Failure(`The policy ${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new Failure(`The policy ${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const parsed = policySchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure(`The policy ${file} is not usable: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function check(file: string, part: string, given: Record<string, unknown>, known: Record<string, unknown>): void {
  for (const [name, set] of Object.entries(given)) {
    const own = known[name];
    if (name !== "about" && typeof own === typeof set) continue;
    const names = Object.keys(known).filter((each) => each !== "about");
    throw new Failure(
      `The policy ${file} sets ${part}.${name}, which is ${own === undefined ? "not a threshold" : `not a ${typeof set}`}. There are: ${names.join(", ")}.`,
    );
  }
}

function merged(known: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(given).map(([name, set]) => {
    const own = known[name];
    return [name, typeof set === "object" && typeof own === "object" ? { ...own, ...set } : set];
  });
  return Object.fromEntries(entries);
}
