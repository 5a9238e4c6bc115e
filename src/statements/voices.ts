/** Who speaks at each level of a chain, where "I" and "we" are whoever is quoted. */
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import type { Parties } from "./parties.ts";
import { own } from "./predicates.ts";
import { speakersOf, type Speaker } from "./source.ts";
import type { Trees } from "./trees.ts";

/**
 * Speakers of each attribution of a chain, outermost first. A first person speaks for the level around it; outside of all
 * quotation it is the report's author, who is no link of the chain: nobody.
 */
export function voicesOf(trees: Trees, parties: Parties, chain: Attribution[]): Speaker[][] {
  const voices: Speaker[][] = [];
  for (const attribution of chain) {
    if (!isFirstPerson(trees, attribution)) voices.push(speakersOf(trees, parties, attribution));
    else {
      const { cue } = attribution;
      const span = { start: trees.word(cue.firstWord).start, end: trees.word(cue.endWord - 1).end };
      const above = voices.at(-1) ?? [];
      voices.push(
        above.map((speaker) => ({ ...speaker, cue: trees.text(span), cueStart: span.start, cueEnd: span.end })),
      );
    }
  }
  return voices;
}

function isFirstPerson(trees: Trees, { source, sourceHead }: Attribution): boolean {
  const { firstPerson } = vocabulary<{ firstPerson: string[] }>("speakers");
  return source !== null && sourceHead !== null && own(firstPerson, trees.word(sourceHead).text.toLowerCase());
}
