/** Denials and confirmations of what was said before: "Moscow denied the report", "the ministry could not confirm the delivery". */
import { vocabulary } from "../terms/vocabulary.ts";
import { covers, type Attribution } from "./attribution.ts";
import type { CueTable } from "./cue.ts";
import type { Draft } from "./draft.ts";
import { cueStance } from "./stance.ts";
import { predicateTable } from "./predicates.ts";
import type { Trees } from "./trees.ts";

/** Sentences back in which the matter may have been named. */
const furthest = 4;
const answering = new Set(["denies", "confirms", "cannot-confirm", "declines", "doubts"]);

/** The draft that an attribution without a proposition of its own answers; null where none is near. `draftsOf`: those of a sentence. */
export function antecedentOf<T extends Draft>(
  trees: Trees,
  attribution: Attribution,
  draftsOf: (sentence: number) => T[],
  principals: (string | null)[],
): T | null {
  if (!answering.has(cueStance(trees, attribution).stance)) return null;
  const drafts = within(trees, attribution).flatMap(draftsOf);
  if (drafts.some(({ predicate }) => covers(attribution, predicate.word))) return null;
  if (!pointsBack(trees, attribution)) return null;
  const { sentence } = trees.word(attribution.cueHead);
  const near = drafts.filter(
    (draft) =>
      draft.sentence <= sentence &&
      sentence - draft.sentence <= furthest &&
      draft.predicate.word < attribution.cueHead &&
      !draft.chain.includes(attribution),
  );
  const wanted = wordsOf(trees, attribution);
  const { accusing } = vocabulary<CueTable>("cues").reportNouns;
  const accused = [...wanted].some((lemma) => accusing.includes(lemma));
  const scored = near.map((draft) => ({
    draft,
    // The matter named again weighs most, then that the speaker is a party to it, then nearness.
    score:
      4 * shared(trees, draft, wanted) +
      (isParty(draft, principals) ? 2 : 0) +
      // Who denies has mostly been said to act; and an accusation is what somebody says, no plain fact.
      (principals.includes(draft.pair.source.principal) ? 1 : 0) +
      (accused && draft.chain.length > 0 ? 1 : 0) -
      0.5 * (sentence - draft.sentence),
  }));
  const best = scored.toSorted((a, b) => b.score - a.score || b.draft.predicate.word - a.draft.predicate.word)[0];
  if (!best) return null;
  const named = shared(trees, best.draft, wanted) > 0;
  return named || isParty(best.draft, principals) || principals.every((principal) => principal === null)
    ? best.draft
    : null;
}

/** Sentences in which the matter or the attribution's own propositions may stand. */
function within(trees: Trees, { cueHead, content }: Attribution): number[] {
  const { sentence } = trees.word(cueHead);
  const ends = content.map(({ endWord }) => trees.word(endWord - 1).sentence);
  const from = Math.max(0, sentence - furthest);
  const to = Math.max(sentence, ...ends);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** "the report", "it", "the claims", "involvement", or nothing at all after "declined to comment". */
function pointsBack(trees: Trees, { content, cueHead }: Attribution): boolean {
  const { reportNouns } = vocabulary<CueTable>("cues");
  const object = trees.child(cueHead, "obj", "nsubj:pass");
  if (object === undefined) return content.length === 0;
  // "denied the report", "could not confirm the delivery"; but "rejected the decision" denies nothing.
  return reportNouns.nouns.includes(trees.lemma(object)) || Object.hasOwn(predicateTable().nouns, trees.lemma(object));
}

function wordsOf(trees: Trees, { content }: Attribution): Set<string> {
  const words = content.flatMap(({ firstWord, endWord }) => trees.words.slice(firstWord, endWord));
  return new Set(words.filter(({ upos }) => ["NOUN", "VERB"].includes(upos)).map(({ lemma }) => lemma));
}

function shared(trees: Trees, { predicate }: Draft, wanted: Set<string>): number {
  const { firstWord, endWord } = trees.sentenceOf(predicate.word);
  const lemmas = new Set(trees.words.slice(firstWord, endWord).map(({ lemma }) => lemma));
  return [...wanted].filter((lemma) => lemmas.has(lemma)).length > 0 ? 1 : 0;
}

function isParty({ pair }: Draft, principals: (string | null)[]): boolean {
  return principals.some(
    (principal) => principal !== null && (principal === pair.source.principal || principal === pair.target.principal),
  );
}
