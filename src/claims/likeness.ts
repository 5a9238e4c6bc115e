/** Whether two statements carry the same proposition. The rule is meant to be read: each line is one condition. */
import type { Quantity } from "../terms/types.ts";
import type { Signature } from "./signature.ts";
import { thresholds } from "./thresholds.ts";
import { common, compatibleTypes, containment, contentWords, isPerson, sharedThings, typesAgree } from "./wording.ts";

/** Likeness of two statements that can never be one claim, whatever their words. */
export const never = -1;

export interface Comparison {
  /** 0 to 1; `never` where a rule forbids one claim. */
  alike: number;
  /** Whether they are alike only because one goes on about what the same report has told. */
  elaborates: boolean;
}

/** Each line of the first lines is a rule that forbids one claim; what is left is weighed. Symmetric. */
export function compare(a: Signature, b: Signature): Comparison {
  if (!sameParties(a, b)) return apart;
  if (a.stage !== b.stage) return apart;
  if (a.aspect !== b.aspect) return apart;
  if (!typesAgree(a.type, b.type)) return apart;
  if (!timesMeet(a, b)) return apart;
  const words = wordLikeness(a, b);
  const plain = within(words + beside(a, b, words));
  const going = plain < thresholds().sameClaim && isElaboration(a, b) ? elaborationOf(a, b) : 0;
  const alike = within(plain + going);
  if (conflictingQuantities(a.quantities, b.quantities).length > 0 && !clearlySameAct(a, b, alike)) return apart;
  return { alike, elaborates: going > 0 };
}

const apart: Comparison = { alike: never, elaborates: false };

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** What speaks for or against one act beside its words. Statements with no word in common are never alike. */
function beside(a: Signature, b: Signature, words: number): number {
  const limits = thresholds();
  let sum = 0;
  if (!shareDomain(a, b)) sum -= limits.otherDomain;
  const names = common(a.names, b.names);
  if (names === 0 && a.names.size > 0 && b.names.size > 0) sum -= limits.otherNames;
  // Arms given are not drones given, however much else is the same: only two things more in common make one act of them.
  if (a.object.size > 0 && b.object.size > 0 && sharedThings(a.object, b.object) === 0) sum -= limits.otherThings;
  const between = daysBetween(a, b);
  if (between > 0) sum -= limits.otherDay * between;
  const together = isNearby(a, b);
  // Statements of different reports with no word in common are never one claim, whatever else they share.
  if (a.type !== b.type || (!together && (words === 0 || common(a.words, b.words) === 0))) return sum;
  if (names > 0) sum += limits.sharedNames;
  if (sameFigures(a.quantities, b.quantities)) sum += limits.sameFigures;
  if (between === 0) sum += limits.sameDay;
  if (a.reacts !== b.reacts) sum += limits.reaction;
  return sum;
}

/** Whether both give one exact figure above two for the same thing or currency. */
function sameFigures(a: Quantity[], b: Quantity[]): boolean {
  return a.some(
    (left) =>
      left.value !== null &&
      left.value > 2 &&
      b.some((right) => right.value === left.value && (commensurable(left, right) || bothPersons(left, right))),
  );
}

/** Days between two stated times of three days at most, 0 where they overlap; -1 where either states none so short. */
function daysBetween(a: Signature, b: Signature): number {
  const exact = ({ period }: Signature): boolean => period !== null && period.stated && period.end - period.start < 3;
  if (a.period === null || b.period === null || !exact(a) || !exact(b)) return -1;
  return Math.max(0, a.period.start - b.period.end, b.period.start - a.period.end);
}

/** Characters within which a report goes on about what it has just told. */
const nearbyCharacters = 600;

/** Whether both stand close together in one report, or one is its headline. */
function isNearby(a: Signature, b: Signature): boolean {
  return a.report === b.report && (a.inTitle !== b.inTitle || Math.abs(a.start - b.start) <= nearbyCharacters);
}

/** Whether one of them may say nothing more of the act than the other: a headline, talks told at length, a verb without its object, a denial that names the same place. */
function isElaboration(a: Signature, b: Signature): boolean {
  if (a.type !== b.type || !isNearby(a, b)) return false;
  if (a.inTitle !== b.inTitle || compatibleTypes().topicTypes.includes(a.type)) return true;
  if (a.reacts !== b.reacts && common(a.names, b.names) > 0) return true;
  return a.object.size === 0 || b.object.size === 0 || (a.reacts && b.reacts);
}

function elaborationOf(a: Signature, b: Signature): number {
  const { headline, elaboration } = thresholds();
  return a.inTitle !== b.inTitle ? headline : elaboration;
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

/** Days above which a stated time is a span of the calendar, with sharp ends. */
const longDays = 7;

function timesMeet(a: Signature, b: Signature): boolean {
  if (a.period === null || b.period === null) return true;
  // Standing conditions have no day of their own.
  if (a.aspect === "state" && b.aspect === "state") return true;
  const gap = Math.max(a.period.start - b.period.end, b.period.start - a.period.end);
  const { adjacentDays, reactionDays } = thresholds();
  // "In March" and "in April" touch, and are two times; only days are given loosely.
  const long = [a.period, b.period].some(({ start, end, stated }) => stated && end - start > longDays);
  if (gap <= (long && a.period.stated && b.period.stated ? 0 : adjacentDays)) return true;
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
  if (compatibleTypes().topicTypes.includes(a.type) && compatibleTypes().topicTypes.includes(b.type)) {
    // Topics of talks are told in part by each report.
    const shared = common(a.object, b.object);
    object = predicate === 1 || shared > 0 ? Math.max(limits.missingObject, containment(a.object, b.object)) : 0;
  } else if (a.object.size === 0 || b.object.size === 0) {
    // Two acts of which nothing but different verbs is known have nothing in common.
    const bothMissing = a.object.size === b.object.size;
    object = bothMissing && predicate === 1 ? 1 : limits.missingObject;
  } else {
    const shared = sharedThings(a.object, b.object);
    const overlap = shared / (a.object.size + b.object.size - shared);
    const share = limits.containmentShare;
    object = share * (shared / Math.min(a.object.size, b.object.size)) + (1 - share) * overlap;
  }
  return limits.predicateWeight * predicate + limits.objectWeight * object;
}

function clearlySameAct(a: Signature, b: Signature, alike: number): boolean {
  const { sameAct, sameActDays } = thresholds();
  if (alike < sameAct || a.period === null || b.period === null) return false;
  return Math.max(a.period.start - b.period.end, b.period.start - a.period.end) <= sameActDays;
}

/** Words of units, which are few and are compared with one another again and again. */
const units = new Map<string, Set<string>>();

function unitWords(unit: string): Set<string> {
  let words = units.get(unit);
  if (words === undefined) {
    if (units.size >= 20_000) units.clear();
    units.set(unit, (words = contentWords(unit)));
  }
  return words;
}

function commensurable(a: Quantity, b: Quantity): boolean {
  if (a.currency !== b.currency) return false;
  if (a.unit === null || b.unit === null) return a.currency !== null && a.unit === b.unit;
  return containment(unitWords(a.unit), unitWords(b.unit)) === 1;
}

/** Whether both count people, by whatever name: nine woodcutters may be nine workers. */
function bothPersons(a: Quantity, b: Quantity): boolean {
  return a.unit !== null && b.unit !== null && isPerson(a.unit) && isPerson(b.unit);
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
