/** A headline tells again what its article tells: its propositions take the article's time where they name none. */
import type { Settled } from "./draft.ts";
import type { Trees } from "./trees.ts";

/** Changes nothing but the times of what stands in the title (paragraph 0 of a report that has one). */
export function withArticleTimes(trees: Trees, settled: Settled[], titled: boolean): Settled[] {
  if (!titled) return settled;
  const inTitle = (each: Settled): boolean => trees.annotation.sentences[each.sentence]!.paragraph === 0;
  const article = settled.filter((each) => !inTitle(each));
  return settled.map((each) => {
    if (!inTitle(each) || each.proposition.time.basis !== "none") return each;
    const same = article.find((other) => tellsTheSame(each, other) && other.proposition.time.basis !== "none");
    if (!same) return each;
    const { start, end } = same.proposition.time;
    return { ...each, proposition: { ...each.proposition, time: { start, end, text: null, basis: "carried" } } };
  });
}

function tellsTheSame({ proposition: a }: Settled, { proposition: b }: Settled): boolean {
  return (
    a.source.principal === b.source.principal &&
    a.target.principal === b.target.principal &&
    a.future === b.future &&
    a.negated === b.negated &&
    (a.predicate === b.predicate || a.type === b.type)
  );
}
