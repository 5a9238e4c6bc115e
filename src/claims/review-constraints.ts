/** What splits and joins ask of merging: which statements belong together, which stand apart. */
import type { Review } from "../terms/review-schema.ts";

export interface MergeConstraints {
  /** Ids of statements that are one claim. The sets share no member. */
  together: string[][];
  /** No statement of the first list stands in one claim with one of the second. */
  apart: [string[], string[]][];
}

/** A split or a join with the statements that its anchors have led to. */
export type Grouping =
  | { review: Review; together: string[] }
  /** Those taken out, and those that they were taken from. */
  | { review: Review; out: string[]; from: string[] };

/** A decision that gave way, wholly or in part, to a later one. */
export interface Yielding {
  review: Review;
  to: Review;
  statements: string[];
}

interface Block {
  review: Review;
  out: Set<string>;
  from: Set<string>;
}

/**
 * `groupings` in the order in which they count, the latest last. Taken from the latest to the earliest: what contradicts
 * a later decision is left out, and no more than that. After a join of four and a split of one of them, three stay together.
 */
export function constraintsOf(groupings: Grouping[]): { constraints: MergeConstraints; yielding: Yielding[] } {
  const classes = new Classes();
  const blocks: Block[] = [];
  const apart: [string[], string[]][] = [];
  const yielding: Yielding[] = [];
  for (const grouping of groupings.toReversed()) {
    if ("together" in grouping) joinWhole(grouping, classes, blocks, yielding);
    else splitOff(grouping, classes, blocks, apart, yielding);
  }
  const together = classes.sets().map((set) => [...set].toSorted());
  return {
    constraints: { together: together.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)), apart: apart.toReversed() },
    yielding: yielding.toReversed(),
  };
}

function joinWhole(
  { review, together }: Extract<Grouping, { together: string[] }>,
  classes: Classes,
  blocks: Block[],
  yielding: Yielding[],
): void {
  const side = (block: Block, id: string): number => {
    const joined = classes.of(id);
    return joined.some((member) => block.out.has(member))
      ? 1
      : joined.some((member) => block.from.has(member))
        ? -1
        : 0;
  };
  const touching = blocks.filter(({ out, from }) => together.some((id) => reaches(classes.of(id), out, from)));
  const members = together
    .map((id) => ({ id, sides: touching.map((block) => side(block, id)) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups: { ids: string[]; sides: number[] }[] = [];
  const bound = members.filter(({ sides }) => sides.some((each) => each !== 0));
  const free = members.filter(({ sides }) => sides.every((each) => each === 0));
  for (const { id, sides } of bound) {
    const fits = groups.find((group) => group.sides.every((each, at) => each * (sides[at] ?? 0) >= 0));
    if (fits === undefined) groups.push({ ids: [id], sides: [...sides] });
    else {
      fits.ids.push(id);
      fits.sides = fits.sides.map((each, at) => each || (sides[at] ?? 0));
    }
  }
  // Statements that no later split speaks of stay with most of the others.
  const [largest] = groups.toSorted((a, b) => b.ids.length - a.ids.length);
  if (largest === undefined) groups.push({ ids: free.map(({ id }) => id), sides: [] });
  else largest.ids.push(...free.map(({ id }) => id));
  for (const { ids } of groups) classes.unite(review, ids);
  for (const [at, block] of touching.entries()) {
    const both = [1, -1].every((which) => members.some(({ sides }) => sides[at] === which));
    if (!both) continue;
    const statements = members.filter(({ sides }) => sides[at] === 1).map(({ id }) => id);
    yielding.push({ review, to: block.review, statements });
  }
}

function splitOff(
  { review, out, from }: Extract<Grouping, { out: string[] }>,
  classes: Classes,
  blocks: Block[],
  apart: [string[], string[]][],
  yielding: Yielding[],
): void {
  const rest = from.filter((id) => !out.includes(id)).toSorted();
  // Statements of `out` that are joined with the same others are written as one pair of lists.
  const parts = new Map<string, { ids: string[]; others: string[] }>();
  for (const id of out.toSorted()) {
    const joined = new Set(classes.of(id));
    const others = rest.filter((other) => !joined.has(other));
    const key = JSON.stringify(others);
    const part = parts.get(key) ?? { ids: [], others };
    part.ids.push(id);
    parts.set(key, part);
    const kept = rest.filter((other) => joined.has(other));
    const by = kept.length === 0 ? undefined : classes.joiner(id, kept);
    if (by !== undefined) yielding.push({ review, to: by, statements: [id, ...kept] });
  }
  for (const { ids, others } of parts.values()) {
    if (others.length === 0) continue;
    apart.push([ids, others]);
    blocks.push({ review, out: new Set(ids), from: new Set(others) });
  }
}

function reaches(ids: string[], out: Set<string>, from: Set<string>): boolean {
  return ids.some((id) => out.has(id) || from.has(id));
}

/** Sets of statements that have been joined, and who joined them. */
class Classes {
  readonly #classes = new Map<string, Set<string>>();
  readonly #joins: { review: Review; ids: Set<string> }[] = [];

  /** All that a statement is joined with, itself included. */
  of(id: string): string[] {
    return [...(this.#classes.get(id) ?? [id])];
  }

  unite(review: Review, ids: string[]): void {
    if (ids.length < 2) return;
    this.#joins.push({ review, ids: new Set(ids) });
    const whole = new Set(ids.flatMap((id) => this.of(id)));
    for (const id of whole) this.#classes.set(id, whole);
  }

  /** The join that binds a statement to some of the others: directly where there is one, else the latest that holds it. */
  joiner(id: string, others: string[]): Review | undefined {
    const holding = this.#joins.filter(({ ids }) => ids.has(id));
    return (holding.find(({ ids }) => others.some((other) => ids.has(other))) ?? holding[0])?.review;
  }

  sets(): Set<string>[] {
    return [...new Set(this.#classes.values())];
  }
}
