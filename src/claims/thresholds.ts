import { vocabulary } from "../terms/vocabulary.ts";

interface Thresholds {
  /** Days between two times that still count as adjacent. */
  adjacentDays: number;
  /** Days that an open interval reaches back from its known end. */
  openIntervalDays: number;
  /** Days after an act within which a denial, doubt or confirmation without a time of its own may belong to it. */
  reactionDays: number;
  predicateWeight: number;
  objectWeight: number;
  /** Share of containment, against overlap, in the likeness of objects. */
  containmentShare: number;
  /** Likeness of objects where one statement names none. */
  missingObject: number;
  /** Likeness from which two statements may be one claim. */
  sameClaim: number;
  /** Likeness that a statement needs with every member of a claim. */
  everyMember: number;
  /** Likeness from which unlike figures are a disagreement about one act, not two acts. */
  sameAct: number;
  sameActDays: number;
  /** Containment of words from which a plan, a request and a deed are one episode. */
  episode: number;
  episodeDays: number;
}

/** Tolerances of `vocabulary/thresholds-claims.json`. */
export function thresholds(): Thresholds {
  return vocabulary<Thresholds>("thresholds-claims");
}
