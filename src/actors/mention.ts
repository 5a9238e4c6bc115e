/** What the actors stage adds to an annotation. */
import type { Span } from "../terms/types.ts";

export const actorKinds = [
  "state",
  "organ",
  "company",
  "organisation",
  "group",
  "person",
  "outlet",
  "agency",
  "collective",
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** A stretch of text that stands for an actor, resolved as far as the reader is sure. */
export interface ActorMention extends Span {
  firstWord: number;
  endWord: number;
  /** The word that carries the mention's syntactic role (its head in the tree). */
  headWord: number;
  /** For whom the actor acts: alpha-3, `org:…`, `grp:…`; [] where unresolved. Several for "the two countries". */
  principals: string[];
  /** The states in which a place lies (a town, a capital that means the city); [] for everything else. */
  ground: string[];
  kind: ActorKind;
  /** Canonical name of the actor itself: "Turkey", "Turkish Ministry of Defence", "Selin Aksu". */
  name: string;
  /** Which rule resolved it, for `entente explain`: "name", "demonym", "capital", "metonym", "organ pattern", "learnt role"…; "place" for a town or a capital that means the city, which have no principals. */
  rule: string;
  /** True for an adjective ("Turkish") that modifies something else rather than standing for the state by itself. */
  adjectival: boolean;
}
