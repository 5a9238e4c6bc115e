/** The state that a report is written from: "the president", with nobody's name beside it, is mostly its president. */
import { entriesIn, type LexiconEntry } from "./lexicon.ts";
import { stateOf } from "./states.ts";

/**
 * The one state that the dateline stands in ("ANKARA, March 5 (Reuters)") or that the outlet's name tells ("The Canberra Times").
 * Null where neither tells one or the two disagree: a correspondent abroad may mean either state's.
 */
export function homeOf({ outlet, dateline }: { outlet: string | null; dateline: string | null }): string | null {
  const states = new Set([outlet, dateline].flatMap((text) => (text === null ? [] : statesIn(text))));
  const [only = null] = states;
  return states.size === 1 ? only : null;
}

/** States, capitals and towns in a name; also within the name of an outlet ("The Jakarta Post"), but not whose an agency is. */
function statesIn(name: string): string[] {
  const opens = ({ kind, rule }: LexiconEntry): boolean => kind !== "state" && rule !== "embedded";
  return [...entriesIn(name, opens)].flatMap(({ principal }) =>
    principal !== null && stateOf(principal) ? principal : [],
  );
}
