/** The state that a report is written from: "the president", with nobody's name beside it, is mostly its president. */
import { cutWords } from "../language/words.ts";
import { fold } from "./fold.ts";
import { actorLexicon } from "./lexicon.ts";
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
function statesIn(text: string): string[] {
  const tokens = cutWords(text).map(({ start, end }) => fold(text.slice(start, end)));
  const found: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const match = actorLexicon().longest(tokens, at);
    const isState = match?.value.kind === "state" && match.value.principal !== null && stateOf(match.value.principal);
    if (match && isState) found.push(match.value.principal!);
    at = match && (isState || match.value.rule === "embedded") ? match.end : at + 1;
  }
  return found;
}
