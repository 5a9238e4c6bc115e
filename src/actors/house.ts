/** Whose voice a text is that an organ of a state publishes itself. */
import { cutWords } from "../language/words.ts";
import { fold } from "./fold.ts";
import { actorLexicon } from "./lexicon.ts";
import { organNouns } from "./people-and-organs.ts";

/**
 * The one principal that the name of an outlet holds beside the name of an organ: "Ministry of Foreign Affairs, Doha" is Qatar's.
 * Null for newspapers and agencies, and where several are named or none.
 */
export function houseOf(outlet: string | null): string | null {
  if (outlet === null) return null;
  const tokens = cutWords(outlet).map(({ start, end }) => fold(outlet.slice(start, end)));
  if (!tokens.some((token) => organNouns().has(token.toLowerCase()))) return null;
  const principals = new Set<string>();
  for (let at = 0; at < tokens.length;) {
    const match = actorLexicon().longest(tokens, at, tokens.length);
    if (match?.value.principal) principals.add(match.value.principal);
    at = match?.end ?? at + 1;
  }
  const [only = null] = principals;
  return principals.size === 1 ? only : null;
}
