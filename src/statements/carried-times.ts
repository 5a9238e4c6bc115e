/**
 * The times of acts that the report tells more than once: where the words name none, the act has the time that it has elsewhere. A headline tells
 * again what its article tells, and whoever denies, confirms or doubts an act speaks of one that is told.
 */
import type { Settled } from "./draft.ts";
import { answering, cueStance } from "./stance.ts";
import type { Trees } from "./trees.ts";

/** Changes nothing but times, and whether these are long past. `titled`: whether the report has a title, which is its paragraph 0. */
export function withCarriedTimes(trees: Trees, settled: Settled[], titled: boolean): Settled[] {
  const inTitle = (each: Settled): boolean => titled && trees.annotation.sentences[each.sentence]!.paragraph === 0;
  const told = settled.filter((each) => !isAnswer(trees, each));
  // The act that is meant, whether it has a time or not: another one's time, of years before perhaps, is not its own.
  const meantBy = (each: Settled): Settled | undefined => {
    const same = told.filter((other) => other !== each && tellsTheSame(each, other));
    if (inTitle(each)) return same.find((other) => !inTitle(other) && isAlike(each, other));
    if (each.proposition.future || !isAnswer(trees, each)) return undefined;
    const done = same.filter((other) => !inTitle(other) && !other.proposition.future);
    // The last one before it, or else the first behind.
    return done.findLast(({ sentence }) => sentence <= each.sentence) ?? done[0];
  };
  return settled.map((each) => {
    const { proposition } = each;
    const meant = proposition.time.basis === "none" ? meantBy(each)?.proposition : undefined;
    if (meant === undefined || meant.time.basis === "none") return each;
    const { start, end } = meant.time;
    const time = { start, end, text: null, basis: "carried" as const };
    return { ...each, proposition: { ...proposition, time, historical: meant.historical } };
  });
}

/** The same two, in the same parts, and the same or the same kind of act. */
function tellsTheSame({ proposition: a }: Settled, { proposition: b }: Settled): boolean {
  return (
    a.source.principal === b.source.principal &&
    a.target.principal === b.target.principal &&
    (a.predicate === b.predicate || a.type === b.type)
  );
}

function isAlike({ proposition: a }: Settled, { proposition: b }: Settled): boolean {
  return a.future === b.future && a.negated === b.negated;
}

function isAnswer(trees: Trees, { chain }: Settled): boolean {
  const innermost = chain.at(-1);
  return innermost !== undefined && answering.has(cueStance(trees, innermost).stance);
}
