import type { EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface Thresholds {
  /** Days before publication in which an act lies of which no time is stated, by type. */
  untimedDays: Partial<Record<EventType, number>> & { default: number };
  /** The same for plans and requests, which are told again for months. */
  untimedPlanDays: number;
  /** Added where two statements give the same figure. */
  sameFigures: number;
  /** Added where they name the same place or thing. */
  sharedNames: number;
  /** Added where both state the same day or two. */
  sameDay: number;
  /** Taken away for each day that lies between two stated days. */
  otherDay: number;
  /** Added where one is the headline of the other's report. */
  headline: number;
  /** Taken away where each names places or things and none in common. */
  otherNames: number;
  /** Taken away where their domains differ. */
  otherDomain: number;
  /** Added where one only goes on about what the same report has just told. */
  elaboration: number;
  /** Taken away where each names the things it is about and none in common. */
  otherThings: number;
  /** Added where one of them answers to what has been said. */
  reaction: number;
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
  /** Earlier claims that one takes up at most. */
  mostLinks: number;
}

/** Tolerances of `vocabulary/thresholds-claims.json`. */
export function thresholds(): Thresholds {
  return vocabulary<Thresholds>("thresholds-claims");
}
