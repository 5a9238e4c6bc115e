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
  const dated = settled.filter(({ proposition }) => proposition.time.basis !== "none");
  const sameAs = (each: Settled): Settled | undefined => {
    const same = dated.filter((other) => tellsTheSame(each, other));
    if (inTitle(each)) return same.find((other) => !inTitle(other) && isAlike(each, other));
    if (each.proposition.future || !isAnswer(trees, each)) return undefined;
    const done = same.filter(({ proposition }) => !proposition.future);
    // The last one before it, or else the first behind.
    return done.findLast(({ sentence }) => sentence <= each.sentence) ?? done[0];
  };
  return settled.map((each) => {
    const { proposition } = each;
    const same = proposition.time.basis === "none" ? sameAs(each)?.proposition : undefined;
    if (!same) return each;
    const { start, end } = same.time;
    const time = { start, end, text: null, basis: "carried" as const };
    return { ...each, proposition: { ...proposition, time, historical: same.historical } };
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
