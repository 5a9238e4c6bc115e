/** Places of arguments, of vocabulary/argument-places.json. */
import type { EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface ArgumentPlaces {
  target: string[];
  shared: string[];
  /** Objects that two have together ("its border with Syria"). */
  sharedThings: string[];
  loose: string[];
  territorial: EventType[];
  direction: string[];
  topic: string[];
  where: string[];
  beside: string[];
  /** Verbs of going to a place, which make its state a party, and the places where it then stands. */
  travel: { verbs: string[]; places: string[] };
  /** Verbs of sending and calling home those who speak for a state, and where they do. */
  posting: { verbs: string[]; things: string[]; places: string[] };
  /** Verbs of calling somebody in, and the places in which whoever calls then stands. */
  summoning: { verbs: string[]; places: string[] };
}

export const argumentPlaces = (): ArgumentPlaces => vocabulary<ArgumentPlaces>("argument-places");
