/** Whether two statements carry the same proposition. The rule is meant to be read: each line is one condition. */
import type { Quantity } from "../terms/types.ts";
import type { Signature } from "./signature.ts";
import { thresholds } from "./thresholds.ts";
import { common, containment, contentWords, typesAgree } from "./wording.ts";

/** 0 where the two cannot be one claim, else how alike their words are, up to 1. Symmetric. */
export function likeness(a: Signature, b: Signature): number {
  if (!sameParties(a, b)) return 0;
  if (a.stage !== b.stage) return 0;
  if (a.aspect !== b.aspect) return 0;
  if (!typesAgree(a.type, b.type)) return 0;
  if (!shareDomain(a, b)) return 0;
  if (!timesMeet(a, b)) return 0;
  const alike = wordLikeness(a, b);
  if (conflictingQuantities(a.quantities, b.quantities).length > 0 && !clearlySameAct(a, b, alike)) return 0;
  return alike;
}

/** Pairs of quantities of one unit that cannot both hold. */
export function conflictingQuantities(a: Quantity[], b: Quantity[]): [Quantity, Quantity][] {
  const pairs: [Quantity, Quantity][] = [];
  for (const left of a) {
    // Where one side gives several figures of the unit ("30, then 20"), any that fits will do.
    const sameUnit = b.filter((right) => commensurable(left, right));
    const first = sameUnit[0];
    if (first !== undefined && !sameUnit.some((right) => rangesMeet(left, right))) pairs.push([left, first]);
  }
  return pairs;
}

function sameParties(a: Signature, b: Signature): boolean {
  const [a1, a2] = a.direction;
  const [b1, b2] = b.direction;
  if (a1 === b1 && a2 === b2) return true;
  return a.reciprocal && b.reciprocal && a1 === b2 && a2 === b1;
}

function shareDomain(a: Signature, b: Signature): boolean {
  if (a.domains.length === 0 || b.domains.length === 0) return true;
  return a.domains.some((domain) => b.domains.includes(domain));
}

function timesMeet(a: Signature, b: Signature): boolean {
  if (a.period === null || b.period === null) return true;
  // Standing conditions have no day of their own.
  if (a.aspect === "state" && b.aspect === "state") return true;
  const gap = Math.max(a.period.start - b.period.end, b.period.start - a.period.end);
  const { adjacentDays, reactionDays } = thresholds();
  if (gap <= adjacentDays) return true;
  // A denial without a time of its own answers to what is being reported, however long ago the act was.
  const untimedReaction = (a.reacts && !a.period.stated) || (b.reacts && !b.period.stated);
  if (!untimedReaction) return false;
  const apart = a.published === null || b.published === null ? gap : Math.abs(a.published - b.published);
  return Math.min(gap, apart) <= reactionDays;
}

function wordLikeness(a: Signature, b: Signature): number {
  const limits = thresholds();
  const predicate = a.predicate === b.predicate ? 1 : 0;
  let object: number;
  if (a.object.size === 0 || b.object.size === 0) {
    // Two acts of which nothing but different verbs is known have nothing in common.
    const bothMissing = a.object.size === b.object.size;
    object = bothMissing && predicate === 1 ? 1 : limits.missingObject;
  } else {
    const shared = common(a.object, b.object);
    const overlap = shared / (a.object.size + b.object.size - shared);
    const share = limits.containmentShare;
    object = share * containment(a.object, b.object) + (1 - share) * overlap;
  }
  return limits.predicateWeight * predicate + limits.objectWeight * object;
}

function clearlySameAct(a: Signature, b: Signature, alike: number): boolean {
  const { sameAct, sameActDays } = thresholds();
  if (alike < sameAct || a.period === null || b.period === null) return false;
  return Math.max(a.period.start - b.period.end, b.period.start - a.period.end) <= sameActDays;
}

function commensurable(a: Quantity, b: Quantity): boolean {
  if (a.currency !== b.currency) return false;
  if (a.unit === null || b.unit === null) return a.currency !== null && a.unit === b.unit;
  return containment(contentWords(a.unit), contentWords(b.unit)) === 1;
}

/** Two exact figures meet only where equal; open ends are unbounded; a quantity without figures meets all. */
function rangesMeet(a: Quantity, b: Quantity): boolean {
  const [aMin, aMax] = rangeOf(a);
  const [bMin, bMax] = rangeOf(b);
  return aMin <= bMax && bMin <= aMax;
}

function rangeOf(quantity: Quantity): [number, number] {
  return [
    quantity.min ?? quantity.value ?? Number.NEGATIVE_INFINITY,
    quantity.max ?? quantity.value ?? Number.POSITIVE_INFINITY,
  ];
}
