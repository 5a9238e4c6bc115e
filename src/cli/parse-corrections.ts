/** Corrections as a person types them: `type=AID`, `source=Turkey`, `time.start=2024-03-01`, `domains=arms,trade`. */
import { nameOf } from "../actors/principals.ts";
import { sameValue, valueAt, withChanges } from "../claims/corrections.ts";
import { correctable, type Change, type CorrectableField } from "../terms/review-schema.ts";
import { statementSchema } from "../terms/statement-schema.ts";
import type { PartyRef, Statement } from "../terms/types.ts";
import { Failure } from "./failure.ts";
import { principalOf } from "./principals.ts";

/** What stands for a value that is not known. */
const nothing = new Set(["", "-", "null", "none"]);

/**
 * Changes of a statement, each with what the reader had made of the field. `asRead`: the statement as read;
 * `corrected`: with the corrections that hold. What follows of itself is added: an end to "no time stated" where a day
 * is given, and a scope where a denial is made or unmade. Throws Failure for an unknown field, a value that does not
 * fit it, a period that ends before it begins, and where nothing would change.
 */
export function parseCorrections(asRead: Statement, corrected: Statement, typed: string[]): Change[] {
  const values = new Map<CorrectableField, unknown>();
  for (const each of typed) {
    const at = each.indexOf("=");
    const field = (at < 0 ? each : each.slice(0, at)).trim();
    if (!isField(field)) {
      throw new Failure(
        `"${field}" is no field that can be corrected. There are: ${Object.keys(correctable).join(", ")}.`,
      );
    }
    if (at < 0) throw new Failure(`Write a value behind ${field}: ${field}=VALUE.`);
    values.set(field, valueOf(field, each.slice(at + 1).trim(), corrected));
  }
  addWhatFollows(values, corrected);
  const changes = [...values]
    .filter(([field, to]) => !sameValue(valueAt(corrected, field), to))
    .map(([field, to]) => ({ field, from: valueAt(asRead, field), to }) as Change);
  if (changes.length === 0) throw new Failure("The statement says so already; there is nothing to correct.");
  checkWhole(withChanges(corrected, changes));
  return changes;
}

function isField(name: string): name is CorrectableField {
  return Object.hasOwn(correctable, name);
}

function valueOf(field: CorrectableField, text: string, statement: Statement): unknown {
  const candidate = candidateOf(field, text, statement);
  const { success, data, error } = correctable[field].safeParse(candidate);
  if (success) return data;
  const why = error.issues.map(({ path, message }) => [...path, message].join(": ")).join("; ");
  throw new Failure(`"${text}" does not fit ${field}: ${why}.`);
}

function candidateOf(field: CorrectableField, text: string, statement: Statement): unknown {
  switch (field) {
    case "source":
    case "target":
      return partyOf(text, statement.proposition[field]);
    case "domains":
      return text.split(/[\s,]+/u).filter((part) => part !== "");
    case "quantities":
    case "chain":
      return parsed(field, text);
    case "historical":
    case "future":
    case "hypothetical":
    case "negated":
      return text === "true" || text === "yes" ? true : text === "false" || text === "no" ? false : text;
    case "type":
      return text.toUpperCase();
    case "predicate":
    case "stance":
    case "aspect":
    case "factuality":
    case "time.basis":
      return text;
    default:
      return nothing.has(text.toLowerCase()) ? null : text;
  }
}

/** The words by which the report mentions the party stay as they are. */
function partyOf(text: string, { mention }: PartyRef): PartyRef {
  if (nothing.has(text.toLowerCase())) return { principal: null, name: mention === "" ? "unknown" : mention, mention };
  const principal = principalOf(text);
  return { principal, name: nameOf(principal), mention };
}

function parsed(field: CorrectableField, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Failure(`Write ${field} as JSON, in the shape of schema/statement.schema.json.`);
  }
}

function addWhatFollows(values: Map<CorrectableField, unknown>, { proposition, stance, scope }: Statement): void {
  const dated = ["time.start", "time.end"].some((field) => values.get(field as CorrectableField) != null);
  if (dated && !values.has("time.basis") && proposition.time.basis === "none") values.set("time.basis", "stated");
  const now = values.get("stance") ?? stance;
  if (values.has("scope") || (now === "denies") === (scope !== null)) return;
  values.set("scope", now === "denies" ? "unclear" : null);
}

function checkWhole(statement: Statement): void {
  const { start, end } = statement.proposition.time;
  if (start !== null && end !== null && end < start) {
    throw new Failure(
      `The time would end (${end}) before it begins (${start}). Correct time.start and time.end together.`,
    );
  }
  const { success, error } = statementSchema.safeParse(statement);
  if (success) return;
  const why = error.issues.map(({ path, message }) => [path.join("."), message].join(": ")).join("; ");
  throw new Failure(`The statement would no longer be one: ${why}.`);
}
