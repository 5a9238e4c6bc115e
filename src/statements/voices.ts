/** Who speaks at each level of a chain, where "I" and "we" are whoever is quoted. */
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import type { Parties } from "./parties.ts";
import { own } from "./predicates.ts";
import { speakersOf, type Speaker } from "./source.ts";
import type { Trees } from "./trees.ts";
import { leavesSource, range } from "./word-ranges.ts";

/**
 * Speakers of each attribution of a chain, outermost first. A first person speaks for the level around it; outside of all
 * quotation it is the report's author, who is no link of the chain: nobody.
 */
export function voicesOf(trees: Trees, parties: Parties, chain: Attribution[]): Speaker[][] {
  const voices: Speaker[][] = [];
  for (const attribution of chain) {
    if (!isFirstPerson(trees, attribution)) voices.push(speakersOf(trees, parties, ofRelative(trees, attribution)));
    else {
      const { cue } = attribution;
      const span = { start: trees.word(cue.firstWord).start, end: trees.word(cue.endWord - 1).end };
      const above = voices.at(-1) ?? [];
      voices.push(
        above.map((speaker) => ({ ...speaker, cue: trees.text(span), cueStart: span.start, cueEnd: span.end })),
      );
    }
  }
  return voices.map((speakers, at) => withoutGuess(trees, chain, speakers, at));
}

/** "Quoting Korean officials, it said": "it" is an outlet, whose voice the model takes for one of those whom the report is about. */
function withoutGuess(trees: Trees, chain: Attribution[], speakers: Speaker[], at: number): Speaker[] {
  const { sourceHead } = chain[at]!;
  const cites = chain[at + 1]?.rule.endsWith("citing") === true;
  if (!cites || sourceHead === null || trees.lemma(sourceHead) !== "it") return speakers;
  return speakers.map((speaker) => (speaker.voice === null ? speaker : { ...speaker, principal: null, voice: null }));
}

/** "the agency, which quoted the governor": the pronoun stands for the noun that its clause hangs on. */
function ofRelative(trees: Trees, attribution: Attribution): Attribution {
  const { sourceHead } = attribution;
  if (sourceHead === null || !trees.isRelative(sourceHead)) return attribution;
  const clause = [sourceHead, ...trees.ancestors(sourceHead)].find((word) => trees.word(word).deprel === "acl:relcl");
  if (clause === undefined) return attribution;
  const noun = trees.head(clause);
  return { ...attribution, sourceHead: noun, source: range(trees.subtree(noun, (c) => leavesSource(trees, c))) };
}

function isFirstPerson(trees: Trees, { source, sourceHead }: Attribution): boolean {
  const { firstPerson } = vocabulary<{ firstPerson: string[] }>("speakers");
  return source !== null && sourceHead !== null && own(firstPerson, trees.word(sourceHead).text.toLowerCase());
}
