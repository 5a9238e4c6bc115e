/** Denials and confirmations of what was said before: "Moscow denied the report", "the ministry could not confirm the delivery". */
import type { EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { covers, type Attribution } from "./attribution.ts";
import type { CueTable } from "./cue.ts";
import type { Draft } from "./draft.ts";
import { furthestTelling } from "./marked-telling.ts";
import type { Parties } from "./parties.ts";
import { predicateTable } from "./predicates.ts";
import type { Speaker } from "./source.ts";
import { answering, cueStance } from "./stance.ts";
import type { Trees } from "./trees.ts";
import { headOf } from "./word-ranges.ts";

/** Whose words are looked for: the speakers of an attribution, or of a draft's chain. */
type Heard = Pick<Speaker, "name" | "principal" | "kind" | "named">[];

export interface Answer {
  attribution: Attribution;
  speakers: Heard;
}

/**
 * The drafts that an attribution without a proposition of its own answers, all at one predicate; none where none is near.
 * `draftsOf`: those of a sentence; `tellersOf`: who speaks in a draft's chain.
 */
export function antecedentOf<T extends Draft>(
  trees: Trees,
  parties: Parties,
  { attribution, speakers }: Answer,
  draftsOf: (sentence: number) => T[],
  tellersOf: (draft: T) => Heard,
): T[] {
  const { stance } = cueStance(trees, attribution);
  if (!answering.has(stance)) return [];
  const drafts = within(trees, attribution).flatMap(draftsOf);
  const matter = matterOf(trees, attribution);
  const { nouns, accusing } = vocabulary<CueTable>("cues").reportNouns;
  // "denied the allegations": they may be an act themselves, but what is denied is what they say.
  const isReport = matter !== undefined && nouns.includes(trees.lemma(matter));
  if (drafts.some(({ predicate: { word } }) => covers(attribution, word) && !(isReport && word === matter))) return [];
  if (!pointsBack(trees, matter)) return [];
  const principals = speakers.map(({ principal }) => principal);
  const { sentence } = trees.word(attribution.cueHead);
  const named = namedIn(parties, attribution);
  const near = drafts.filter(
    (draft) =>
      draft.sentence <= sentence &&
      sentence - draft.sentence <= furthestTelling &&
      draft.predicate.word < attribution.cueHead &&
      draft.predicate.word !== matter &&
      !draft.chain.includes(attribution) &&
      // "could not confirm the attack on Mali" answers no attack on Niger.
      named.every((principal) => isParty(draft, [principal])),
  );
  const wanted = wordsOf(trees, attribution);
  const type = matter === undefined || isReport ? undefined : typeOf(trees, matter);
  // A word of the matter stands in the draft's sentence, or the matter names an act of its type ("could not confirm the ambush").
  const isSame = (draft: T): boolean => draft.type === type || shared(trees, draft, wanted);
  const { friendly } = vocabulary<{ friendly: EventType[] }>("type-changes");
  const accused = [...wanted].some((lemma) => accusing.includes(lemma));
  const scored = near.map((draft) => {
    // "withdrew the report": that of whoever withdraws it.
    const own = stance === "retracts" && isToldBy(speakers, tellersOf(draft));
    return {
      draft,
      own,
      // The matter named again weighs most, then that the speaker is a party to it, then nearness.
      score:
        4 * Number(isSame(draft)) +
        (own ? 4 : 0) +
        (isParty(draft, principals) ? 2 : 0) +
        // Who denies has mostly been said to act; and an accusation is what somebody says, no plain fact.
        (principals.includes(draft.pair.source.principal) ? 1 : 0) +
        (accused && draft.chain.length > 0 && (draft.type === null || !friendly.includes(draft.type)) ? 1 : 0) -
        0.5 * (sentence - draft.sentence),
    };
  });
  const best = scored.toSorted((a, b) => b.score - a.score || b.draft.predicate.word - a.draft.predicate.word)[0];
  if (!best) return [];
  const answers =
    stance === "retracts"
      ? best.own
      : isSame(best.draft) || isParty(best.draft, principals) || principals.every((principal) => principal === null);
  if (!answers) return [];
  const same = scored.filter(({ draft, score }) => draft.predicate === best.draft.predicate && score === best.score);
  return same.map(({ draft }) => draft);
}

/**
 * The acts told before that an attribution without a proposition of its own may be about, the nearest first: it names nobody who is no
 * party to them, and what it says of acts is said of one of their kind. "would not say whether the talks would go ahead" answers no raid.
 */
export function answerable<T extends Draft>(
  trees: Trees,
  parties: Parties,
  attribution: Attribution,
  draftsOf: (sentence: number) => T[],
): T[] {
  const { cueHead } = attribution;
  const drafts = within(trees, attribution).flatMap(draftsOf);
  const { sentence } = trees.word(cueHead);
  const before = drafts.filter(
    (draft) => draft.sentence <= sentence && draft.predicate.word < cueHead && !draft.chain.includes(attribution),
  );
  if (before.length === 0 || drafts.some(({ predicate: { word } }) => covers(attribution, word))) return [];
  const { nouns, accusing } = vocabulary<CueTable>("cues").reportNouns;
  const said = attribution.content
    .flatMap(({ firstWord, endWord }) => Array.from({ length: endWord - firstWord }, (_, at) => firstWord + at))
    .filter((word) => !nouns.includes(trees.lemma(word)) && !accusing.includes(trees.lemma(word)));
  const types = said.flatMap((word) => typeOf(trees, word) ?? []);
  if (types.length === 0 && said.some((word) => isClause(trees, word))) return [];
  const named = namedIn(parties, attribution);
  return before
    .filter((draft) => types.length === 0 || (draft.type !== null && types.includes(draft.type)))
    .filter((draft) => named.every((principal) => isParty(draft, [principal])))
    .toSorted((a, b) => b.predicate.word - a.predicate.word)
    .slice(0, mostAsked);
}

/** Acts that one attribution is asked about; those further back are mostly answered by what stands nearer. */
const mostAsked = 6;

/** A verb that says something of its own; "had done so", "that it was so" take up what was said. */
function isClause(trees: Trees, word: number): boolean {
  return trees.word(word).upos === "VERB" && !vocabulary<CueTable>("cues").resuming.includes(trees.lemma(word));
}

/** Sentences in which the matter or the attribution's own propositions may stand. */
function within(trees: Trees, { cueHead, content }: Attribution): number[] {
  const { sentence } = trees.word(cueHead);
  const ends = content.map(({ endWord }) => trees.word(endWord - 1).sentence);
  const from = Math.max(0, sentence - furthestTelling);
  const to = Math.max(sentence, ...ends);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The word for what is answered: "the report", "it", "on any mediation"; undefined after "declined to comment". */
function matterOf(trees: Trees, { content, cueHead }: Attribution): number | undefined {
  return trees.child(cueHead, "obj", "nsubj:pass") ?? (content[0] && headOf(trees, content[0]));
}

/** "denied the report", "could not confirm the delivery"; but "rejected the decision" denies nothing. */
function pointsBack(trees: Trees, matter: number | undefined): boolean {
  if (matter === undefined) return true;
  const { reportNouns, retracting } = vocabulary<CueTable>("cues");
  const said = [...reportNouns.nouns, ...retracting.nouns].includes(trees.lemma(matter));
  return said || (trees.word(matter).upos === "NOUN" && typeOf(trees, matter) !== undefined);
}

/** The type of a word for an act, by the vocabulary or the model. */
function typeOf(trees: Trees, noun: number): EventType | undefined {
  const { nouns, verbs } = predicateTable();
  const lemma = trees.lemma(noun);
  const table = trees.isVerbal(noun) ? verbs : nouns;
  if (Object.hasOwn(table, lemma)) return table[lemma];
  // "Nobody knows whether the ferry has sailed": a verb that the model doubts to be an act answers none.
  const act = trees.act(noun);
  return act !== undefined && (act.score >= likelyAct || !trees.isVerbal(noun)) ? act.type : undefined;
}

/** Likelier an act than not. */
const likelyAct = 0.5;

/** The principals that stand in what is answered. */
function namedIn(parties: Parties, { content }: Attribution): string[] {
  const words = content.flatMap(({ firstWord, endWord }) =>
    Array.from({ length: endWord - firstWord }, (_, at) => firstWord + at),
  );
  return words.flatMap((word) => {
    const mention = parties.at(word);
    return mention?.headWord === word && mention.principals.length === 1 ? mention.principals : [];
  });
}

/** "The station later withdrew the report" is who was named before as a station. */
export function isToldBy(speakers: Heard, tellers: Heard): boolean {
  return tellers.some((teller) =>
    speakers.some(
      ({ name, principal, kind, named }) =>
        name === teller.name ||
        (principal !== null && principal === teller.principal) ||
        (!named && kind === teller.kind && (kind === "outlet" || kind === "agency")),
    ),
  );
}

function wordsOf(trees: Trees, { content }: Attribution): Set<string> {
  const words = content.flatMap(({ firstWord, endWord }) => trees.words.slice(firstWord, endWord));
  return new Set(words.filter(({ upos }) => ["NOUN", "VERB"].includes(upos)).map(({ lemma }) => lemma));
}

function shared(trees: Trees, { predicate }: Draft, wanted: Set<string>): boolean {
  const { firstWord, endWord } = trees.sentenceOf(predicate.word);
  const lemmas = new Set(trees.words.slice(firstWord, endWord).map(({ lemma }) => lemma));
  return [...wanted].some((lemma) => lemmas.has(lemma));
}

function isParty({ pair }: Draft, principals: (string | null)[]): boolean {
  return principals.some(
    (principal) => principal !== null && (principal === pair.source.principal || principal === pair.target.principal),
  );
}
