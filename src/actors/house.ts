/** Whose voice a text is that an organ of a state publishes itself. */
import { entriesIn, wordsOf } from "./lexicon.ts";
import { organNouns } from "./people-and-organs.ts";

/**
 * The one principal that the name of an outlet holds beside the name of an organ: "Ministry of Foreign Affairs, Doha" is Qatar's.
 * Null for newspapers and agencies, and where several are named or none.
 */
export function houseOf(outlet: string | null): string | null {
  if (outlet === null) return null;
  if (!wordsOf(outlet).some((word) => organNouns().has(word.toLowerCase()))) return null;
  const principals = new Set([...entriesIn(outlet)].flatMap(({ principal }) => principal ?? []));
  const [only = null] = principals;
  return principals.size === 1 ? only : null;
}
