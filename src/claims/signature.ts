/** A statement reduced to what merging compares. */
import { lemmaOf } from "../language/lemma.ts";
import type { Domain, EventType, Quantity, Stance, Statement } from "../terms/types.ts";
import { dayNumber, periodOf, type Period } from "./days.ts";
import { thresholds } from "./thresholds.ts";
import { contentWords, isReciprocal } from "./wording.ts";

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
  quantities: Quantity[];
  /** Day of publication; null where undated. */
  published: number | null;
}

const reacting = new Set<Stance>(["confirms", "denies", "cannot-confirm", "declines", "doubts", "retracts"]);

/** Stage of a statement: from its stance, its future mode and its type. */
function stageOf(statement: Statement): Stage {
  const { type, future, hypothetical } = statement.proposition;
  if (hypothetical) return "supposition";
  if (type === "REQUEST" || statement.stance === "asks") return "request";
  if (future || statement.stance === "plans" || statement.stance === "expects") return "plan";
  return "deed";
}

export function signatureOf(statement: Statement): Signature {
  const { proposition } = statement;
  const reciprocal = isReciprocal(proposition);
  const acting = partyKey(proposition.source);
  const receiving = partyKey(proposition.target);
  const swapped = reciprocal && receiving < acting;
  const verb = proposition.predicate.trim().split(/\s+/u)[0] ?? "";
  const predicateWords = contentWords(lemmaOf(verb, "VERB"), "VERB");
  const rest = contentWords(proposition.predicate.trim().slice(verb.length));
  const object = new Set([...contentWords(proposition.object), ...rest]);
  for (const party of [proposition.source, proposition.target]) {
    for (const word of contentWords(party.name)) object.delete(word);
  }
  const predicate = [...predicateWords][0] ?? [...rest][0] ?? lemmaOf(verb, "VERB");
  return {
    direction: swapped ? [receiving, acting] : [acting, receiving],
    reciprocal,
    stage: stageOf(statement),
    type: proposition.type,
    domains: proposition.domains,
    aspect: proposition.aspect,
    period: periodOf(proposition, statement.report.published, thresholds().openIntervalDays),
    reacts: reacting.has(statement.stance),
    predicate,
    object,
    words: new Set([predicate, ...object]),
    quantities: proposition.quantities,
    published: dayNumber(statement.report.published),
  };
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
    signature.quantities.map((quantity) => [
      quantity.unit,
      quantity.currency,
      quantity.min,
      quantity.max,
      quantity.value,
    ]),
  ]);
}
