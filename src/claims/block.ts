/** Where a statement can meet others: its block and the days in which it may lie. */
import type { Signature } from "./signature.ts";
import { thresholds } from "./thresholds.ts";
import { compatibleTypes } from "./wording.ts";

/** Inclusive numbers of days since 1970; null for any time. */
export interface Days {
  from: number;
  to: number;
}

let families: Map<string, string> | undefined;

/** The types that may name one act, directly or through others: no claim holds statements of two families. */
function familyOf(type: string): string {
  if (families === undefined) {
    families = new Map();
    for (const [a, b] of compatibleTypes().types) {
      const [left, right] = [families.get(a) ?? a, families.get(b) ?? b];
      families.set(a, left).set(b, left);
      for (const [each, family] of families) if (family === right) families.set(each, left);
    }
  }
  return families.get(type) ?? type;
}

/** Undirected parties, stage, aspect and family of types: statements of two blocks are never one claim. */
export function blockOf(signature: Signature): string {
  const parties = signature.direction.toSorted().join(" ");
  return [parties, signature.stage, signature.aspect, familyOf(signature.type)].join("|");
}

/**
 * The days in which an act lies or was told; standing conditions and undated statements lie at any time. What answers
 * without a time of its own is looked for in wider days, so that the others need not be.
 */
export function daysOf({ aspect, period, published, reacts }: Signature): Days | null {
  if (period === null || aspect === "state") return null;
  const { adjacentDays, reactionDays } = thresholds();
  const wider = reacts && !period.stated ? Math.max(0, reactionDays - adjacentDays) : 0;
  return {
    from: Math.min(period.start, published ?? period.start) - wider,
    to: Math.max(period.end, published ?? period.end) + wider,
  };
}

/** Days by which the days of two statements of one claim may lie apart. */
export function slackDays(): number {
  return thresholds().adjacentDays;
}
