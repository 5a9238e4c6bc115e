/** What a gold statement and the output that stands for it agree in, field by field. */
import type { Quantity, Span, Statement } from "../terms/types.ts";
import type { GoldStatement } from "./gold.ts";

export interface Judgement {
  right: boolean;
  expected: unknown;
  got: unknown;
}

/** Null where the gold statement leaves the field open, or it means nothing for this pair. */
type Judge = (gold: GoldStatement, output: Statement) => Judgement | null;

/** The fields that are scored, by the name of their figure. */
export const statementFields = {
  principals: (gold, output) => judged(sharesPrincipals(gold, output) === 2, orderOf(gold), orderIn(output)),
  // Which of two principals acts can only be asked where they are the right two.
  direction: (gold, output) =>
    gold.annotation.reciprocal || sharesPrincipals(gold, output) < 2
      ? null
      : judged(gold.annotation.source === output.proposition.source.principal, orderOf(gold), orderIn(output)),
  type: ({ annotation: { type, alsoTypes } }, { proposition }) => oneOf([type, ...alsoTypes], proposition.type),
  stance: ({ annotation: { stance, alsoStances } }, output) => oneOf([stance, ...alsoStances], output.stance),
  scope: ({ annotation: { stance, scope } }, output) =>
    stance === "denies" && output.stance === "denies" ? judged(scope === output.scope, scope, output.scope) : null,
  chain: judgeChain,
  time: ({ annotation: { time } }, { proposition: { time: found } }) =>
    time == null
      ? null
      : judged(time.start === found.start && time.end === found.end, time, { start: found.start, end: found.end }),
  domains: ({ annotation: { domains } }, { proposition }) =>
    domains.length === 0
      ? null
      : judged(
          domains.some((domain) => proposition.domains.includes(domain)),
          domains,
          proposition.domains,
        ),
  quantities: ({ annotation: { quantities } }, { proposition }) =>
    quantities.length === 0
      ? null
      : judged(
          quantities.every((wanted) => proposition.quantities.some((found) => isAmount(wanted, found))),
          quantities,
          proposition.quantities,
        ),
  aspect: asGiven("aspect"),
  negated: asGiven("negated"),
  future: asGiven("future"),
  hypothetical: asGiven("hypothetical"),
  historical: asGiven("historical"),
} satisfies Record<string, Judge>;

/** How many of the two principals of a gold statement the output has, whatever their order. */
export function sharesPrincipals(
  { annotation: { source, target } }: GoldStatement,
  { proposition }: Statement,
): number {
  const found = [proposition.source.principal, proposition.target.principal];
  return [source, target].filter((principal) => found.includes(principal)).length;
}

function orderOf({ annotation: { source, target } }: GoldStatement): string[] {
  return [source, target];
}

function orderIn({ proposition: { source, target } }: Statement): (string | null)[] {
  return [source.principal, target.principal];
}

function judgeChain({ annotation, mentions }: GoldStatement, { chain }: Statement): Judgement {
  const right =
    annotation.chain.length === chain.length &&
    annotation.chain.every(({ principal }, at) => {
      const found = chain[at]!;
      if (principal !== found.principal) return false;
      return principal !== null || mentions[at]!.some((mention) => overlap(mention, found));
    });
  const told = (links: { mention: string; principal: string | null; cue: string }[]) =>
    links.map(({ mention, principal, cue }) => ({ mention, principal, cue }));
  return judged(right, told(annotation.chain), told(chain));
}

function asGiven(field: "aspect" | "negated" | "future" | "hypothetical" | "historical"): Judge {
  return ({ annotation }, { proposition }) => {
    const wanted = annotation[field];
    return wanted === undefined ? null : judged(wanted === proposition[field], wanted, proposition[field]);
  };
}

/** Annotators put bounds around "some 5,000"; what lies within them is no vaguer than the gold set and right. Open ends are null. */
function isAmount({ min, max, currency }: GoldStatement["annotation"]["quantities"][number], found: Quantity): boolean {
  return (
    (found.min ?? 0) >= (min ?? 0) &&
    (found.max ?? Infinity) <= (max ?? Infinity) &&
    (currency == null || currency === found.currency)
  );
}

function oneOf<T>(wanted: T[], found: T): Judgement {
  return judged(wanted.includes(found), wanted, found);
}

function judged(right: boolean, expected: unknown, got: unknown): Judgement {
  return { right, expected, got };
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
