/** A statement reduced to what merging compares. */
import type { Domain, EventType, Quantity, Stance, Statement } from "../terms/types.ts";
import { dayNumber, periodOf, type Period, type Reach } from "./days.ts";
import { namesIn, ownWords } from "./names-in.ts";
import { thresholds } from "./thresholds.ts";
import { actOf, contentWords, isReciprocal } from "./wording.ts";

/** A plan, a request and a deed of the same matter are three claims; what is only supposed ("if …") is none of them. */
export type Stage = "plan" | "request" | "deed" | "supposition";

export interface Signature {
  /** Acting principal, then receiving; in alphabetical order where the act is reciprocal. */
  direction: [string, string];
  reciprocal: boolean;
  stage: Stage;
  type: EventType;
  domains: Domain[];
  aspect: "event" | "state";
  period: Period | null;
  /** True for stances that answer to an earlier assertion and so may come some days after the act. */
  reacts: boolean;
  predicate: string;
  object: Set<string>;
  words: Set<string>;
  /** Names of places and things beside the parties, in lower case. */
  names: Set<string>;
  /** Where it stands: the report and the offset of its words. */
  report: string;
  start: number;
  /** Whether it stands in the report's title. */
  inTitle: boolean;
  quantities: Quantity[];
  /** Day of publication; null where undated. */
  published: number | null;
}

const reacting = new Set<Stance>(["confirms", "denies", "cannot-confirm", "declines", "doubts", "retracts"]);

/** Stage of a statement: from its stance, its future mode and its type. */
function stageOf(statement: Statement): Stage {
  const { type, future, hypothetical } = statement.proposition;
  // What somebody intends on a condition is intended.
  if (hypothetical && statement.stance !== "plans") return "supposition";
  if (type === "REQUEST" || statement.stance === "asks") return "request";
  if (future || statement.stance === "plans" || statement.stance === "expects") return "plan";
  return "deed";
}

export function signatureOf(statement: Statement): Signature {
  const { proposition, evidence, report } = statement;
  const reciprocal = isReciprocal(proposition, evidence.quote);
  const acting = partyKey(proposition.source);
  const receiving = partyKey(proposition.target);
  const swapped = reciprocal && receiving < acting;
  const { verb, object } = actOf(proposition.predicate, proposition.object);
  const names = namesIn(statement);
  for (const party of [proposition.source, proposition.target]) {
    for (const word of contentWords(party.name)) object.delete(word);
    if (party.principal !== null) for (const word of ownWords(party.principal)) object.delete(word);
  }
  // A place is compared as a name, not as a thing.
  if (object.size > 1) for (const name of names) object.delete(name);
  const stage = stageOf(statement);
  return {
    direction: swapped ? [receiving, acting] : [acting, receiving],
    reciprocal,
    stage,
    type: proposition.type,
    domains: proposition.domains,
    aspect: proposition.aspect,
    period: periodOf(proposition, report.published, thresholds().openIntervalDays, reachOf(stage, proposition.type)),
    reacts: reacting.has(statement.stance),
    predicate: verb,
    object,
    words: new Set([verb, ...object]),
    names,
    report: report.id,
    start: evidence.start,
    inTitle: report.title !== null && evidence.end <= report.title.length,
    quantities: proposition.quantities,
    published: dayNumber(report.published),
  };
}

/** Days in which an act without a stated time may lie. A plan lies ahead of its publication, and may be months old. */
function reachOf(stage: Stage, type: EventType): Reach {
  const { untimedDays, untimedPlanDays, openIntervalDays } = thresholds();
  const historical = { from: 3650, to: 200 };
  if (stage === "deed") return { back: untimedDays[type] ?? untimedDays.default, ahead: 0, historical };
  const back = stage === "supposition" ? untimedDays.default : untimedPlanDays;
  return { back, ahead: stage === "request" ? 0 : openIntervalDays, historical };
}

/** Principal of a party, or its name where the principal is unknown. */
function partyKey(party: { principal: string | null; name: string }): string {
  return party.principal ?? `?${party.name.toLowerCase()}`;
}

/** Everything that merging compares, as one string: statements with the same key need comparing only once. */
export function signatureKey(signature: Signature): string {
  return JSON.stringify([
    signature.direction,
    signature.reciprocal,
    signature.stage,
    signature.type,
    signature.domains.toSorted(),
    signature.aspect,
    signature.period,
    signature.reacts,
    signature.published,
    signature.predicate,
    [...signature.object].toSorted(),
    [...signature.names].toSorted(),
    signature.quantities.map((quantity) => [
      quantity.unit,
      quantity.currency,
      quantity.min,
      quantity.max,
      quantity.value,
    ]),
  ]);
}
