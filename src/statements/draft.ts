/** A proposition on its way to a statement: what the words claim, before anybody is asked who says so. */
import type { EventType, Proposition, Span } from "../terms/types.ts";
import type { Attribution } from "./attribution.ts";
import type { Modality } from "./modality.ts";
import type { Pair } from "./pairs.ts";
import type { Predicate } from "./predicates.ts";

export interface Draft {
  predicate: Predicate;
  pair: Pair;
  modality: Modality;
  /** The attributions around the predicate, outermost first. */
  chain: Attribution[];
  /** By the vocabulary, what governs it taken into account; null where only the model can tell. */
  type: EventType | null;
  evidence: Span;
  /** Index of the sentence that the evidence stands in. */
  sentence: number;
  /** Probability that the text says this of these two, by the judge of pairs. */
  belief: number;
}

/** In the order of their first drafts. */
export function bySentence<T extends Draft>(drafts: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.sentence);
    if (group) group.push(draft);
    else groups.set(draft.sentence, [draft]);
  }
  return groups;
}

/** A draft whose type is settled. */
export interface Settled extends Draft {
  type: EventType;
  proposition: Proposition;
  /** Probability that the model gives the type: its relation head, or the mark at the word where that says the same as the vocabulary. */
  typeScore: number;
  typeBy: "relation" | "mark";
  /** Whether the model overruled what the vocabulary and what governs the predicate make of it. */
  overruled: boolean;
}
