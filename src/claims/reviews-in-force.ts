/** Which decisions hold: those that no undo in force takes back. */
import type { Grade, Review } from "../terms/review-schema.ts";
import type { SourceKind } from "../terms/types.ts";
import { byTime } from "./review.ts";

export interface Standing {
  /** Decisions that hold, undos left out, in the order of `byTime`. */
  inForce: Review[];
  /** Id of the undo in force that took a record back, by the record's id. */
  undoneBy: Map<string, string>;
  /** Undos of records that are not there. */
  astray: Review[];
}

/**
 * An undo may itself be undone, which brings the decision back. Undos that take back one another in a circle have no
 * effect. Independent of the order in which records are given; a record given twice counts once.
 */
export function standingOf(reviews: Review[]): Standing {
  const ordered = [...new Map(reviews.map((review) => [review.id, review])).values()].toSorted(byTime);
  const byId = new Map(ordered.map((review) => [review.id, review]));
  const undos = ordered.filter((review) => review.action === "undo");
  const targets = new Map(undos.map(({ id, subject }) => [id, subject.review]));
  const undosOf = new Map<string, string[]>();
  for (const { id, subject } of undos) {
    if (!isCircular(id, targets)) undosOf.set(subject.review, [...(undosOf.get(subject.review) ?? []), id]);
  }
  const undoneBy = new Map<string, string>();
  const known = new Map<string, boolean>();
  const holds = (id: string): boolean => {
    let answer = known.get(id);
    if (answer === undefined) {
      const undo = undosOf.get(id)?.find(holds);
      if (undo !== undefined) undoneBy.set(id, undo);
      answer = undo === undefined;
      known.set(id, answer);
    }
    return answer;
  };
  const standing = ordered.filter(({ id }) => holds(id));
  return {
    inForce: standing.filter(({ action }) => action !== "undo"),
    undoneBy,
    astray: undos.filter(({ id, subject }) => holds(id) && !byId.has(subject.review)),
  };
}

/** Each undo has one target, so that following them either ends or comes round. */
function isCircular(id: string, targets: Map<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = targets.get(id); at !== undefined && !seen.has(at); at = targets.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

export interface ReviewedGrade {
  source: string;
  kind: SourceKind | null;
  grade: Grade;
  author: string;
  at: string;
  review: string;
}

/** The reliability that reviewers have given to sources, by `gradeKey`; later grades win. */
export function gradesOf(reviews: Review[]): Map<string, ReviewedGrade> {
  const graded = standingOf(reviews).inForce.filter((review) => review.action === "grade");
  return new Map(
    graded.map(({ id, subject, grade, author, at }) => [
      gradeKey(subject),
      { ...subject, grade, author, at, review: id },
    ]),
  );
}

/** One key for each source that is graded. */
export function gradeKey({ source, kind }: { source: string; kind: SourceKind | null }): string {
  return `${kind ?? ""}|${source}`;
}
