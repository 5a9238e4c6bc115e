/** Reading and replacing single fields of a statement. The statement itself is never changed. */
import type { CorrectableField, ReviewOf } from "../terms/review-schema.ts";
import type { Proposition, Statement } from "../terms/types.ts";
import type { ReportConflict } from "./reviewed.ts";

/** What stands in a field of a statement. */
export function valueAt(statement: Statement, field: CorrectableField): unknown {
  switch (field) {
    case "stance":
    case "scope":
    case "factuality":
    case "chain":
      return statement[field];
    case "time.start":
      return statement.proposition.time.start;
    case "time.end":
      return statement.proposition.time.end;
    case "time.basis":
      return statement.proposition.time.basis;
    default:
      return statement.proposition[field];
  }
}

/** A statement with the given values in the given fields; a fresh object, ids and evidence as they were. */
export function withChanges(statement: Statement, changes: { field: CorrectableField; to: unknown }[]): Statement {
  let { proposition, ...rest } = statement;
  for (const { field, to } of changes) {
    // The record's schema has seen to it that the value fits its field.
    if (field === "stance" || field === "scope" || field === "factuality" || field === "chain") {
      rest = { ...rest, [field]: to };
    } else if (field.startsWith("time.")) {
      proposition = { ...proposition, time: { ...proposition.time, [field.slice("time.".length)]: to } };
    } else proposition = { ...proposition, [field]: to } satisfies Proposition;
  }
  return { ...rest, proposition };
}

/** Whether two values of a field say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortedKeys) === JSON.stringify(b, sortedKeys);
}

function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A field of a statement with the decision that prevails for it. */
export interface Correction {
  field: CorrectableField;
  /** What the reader had made of it then. */
  from: unknown;
  to: unknown;
  review: ReviewOf<"correct">;
}

/** Collects corrections in the order in which they count: for each field of a statement the latest prevails. */
export class Corrections {
  readonly #found = new Map<string, { asRead: Statement; fields: Map<string, Correction> }>();

  /** `statement`: the one that the decision's anchor has led to, as read. */
  add(statement: Statement, review: ReviewOf<"correct">, report: ReportConflict): void {
    const { fields } = this.#found.get(statement.id) ?? { fields: new Map<string, Correction>() };
    this.#found.set(statement.id, { asRead: statement, fields });
    for (const { field, from, to } of review.changes) {
      const earlier = fields.get(field);
      if (earlier !== undefined && !sameValue(earlier.to, to)) {
        report("overruled", earlier.review, [statement.id], `it corrected ${field} otherwise`, review);
      }
      fields.set(field, { field, from, to, review });
    }
  }

  /** Reports where the reader has come to say a third thing: neither what was corrected nor the correction. */
  compare(report: ReportConflict): void {
    for (const { asRead, fields } of this.#found.values()) {
      for (const { field, from, to, review } of fields.values()) {
        const now = valueAt(asRead, field);
        if (asRead.id === review.subject.statement.statement || sameValue(now, from) || sameValue(now, to)) continue;
        const [nowText, fromText] = [JSON.stringify(now), JSON.stringify(from)];
        const text = `the reader now says ${nowText} for ${field}, where it said ${fromText}; the correction holds`;
        report("reader-differs", review, [asRead.id], text);
      }
    }
  }

  applyTo(statement: Statement): Statement {
    const corrected = this.#found.get(statement.id);
    return corrected === undefined ? statement : withChanges(statement, [...corrected.fields.values()]);
  }

  prevailing(): Map<string, Correction[]> {
    return new Map([...this.#found].map(([id, { fields }]) => [id, [...fields.values()]]));
  }
}
