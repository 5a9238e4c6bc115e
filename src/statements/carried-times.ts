/**
 * The times of acts that the report tells more than once: where the words name none, the act has the time that it has elsewhere. A headline tells
 * again what its article tells, and whoever denies, confirms or doubts an act speaks of one that is told.
 */
import type { Stance } from "../terms/types.ts";
import type { Settled } from "./draft.ts";
import { answering, cueStance } from "./stance.ts";
import type { Trees } from "./trees.ts";

/** Changes nothing but times. `titled`: whether the report has a title, which is its paragraph 0. */
export function withCarriedTimes(trees: Trees, settled: Settled[], titled: boolean): Settled[] {
  const inTitle = (each: Settled): boolean => titled && trees.annotation.sentences[each.sentence]!.paragraph === 0;
  const dated = settled.filter((each) => each.proposition.time.basis !== "none");
  const article = dated.filter((each) => !inTitle(each));
  return settled.map((each) => {
    const { proposition } = each;
    if (proposition.time.basis !== "none") return each;
    const same = inTitle(each)
      ? article.find((other) => tellsTheSame(each, other) && isAlike(each, other))
      : isAnswer(trees, each) && !proposition.future
        ? nearest(
            each,
            dated.filter((other) => tellsTheSame(each, other) && !other.proposition.future),
          )
        : undefined;
    if (!same) return each;
    const { start, end } = same.proposition.time;
    return { ...each, proposition: { ...proposition, time: { start, end, text: null, basis: "carried" } } };
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
  const stance: Stance = innermost ? cueStance(trees, innermost).stance : "asserts";
  return answering.has(stance);
}

/** The last one before it, or else the first behind. */
function nearest({ sentence }: Settled, others: Settled[]): Settled | undefined {
  return others.findLast((other) => other.sentence <= sentence) ?? others[0];
}
