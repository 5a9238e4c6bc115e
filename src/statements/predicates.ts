/** Words that say what one party does with or to another, typed by vocabulary/predicates.json. */
import type { EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { argumentPlaces } from "./argument-places.ts";
import type { Argument } from "./arguments.ts";
import { nounArguments, verbArguments } from "./arguments.ts";
import { hasRelation, type Trees } from "./trees.ts";

interface PredicateTable {
  verbs: Record<string, EventType>;
  light: string[];
  nouns: Record<string, EventType>;
  reciprocal: { verbs: string[]; nouns: string[] };
  states: { nouns: string[]; verbs: string[] };
  measures: string[];
  objectType: { verbs: string[]; objects: string[]; type: EventType }[];
  inert: string[];
  /** Inert verbs in which the model may still see an act ("took a hill", "let Cyprus use a port"). */
  hollow: string[];
  receiving: { verbs: string[]; things: string[]; type: EventType };
  /** Verbs whose subject undergoes what another does ("suffered", "faces"). */
  undergoing: string[];
  instruments: string[];
  describing: string[];
  /** What only says how two states lie or are ("share a border"), and reporters' questions ("request for comment"). */
  situation: { verbs: string[]; objects: string[]; asking: string[]; askedFor: string[] };
  engaging: string[];
  particles: string[];
  bareNouns: string[];
}

export const predicateTable = (): PredicateTable => vocabulary<PredicateTable>("predicates");

export interface Predicate {
  /** The word that the proposition hangs on: a verb, or an event noun. */
  word: number;
  /** In base form, particle included: "hand over", "call on", "delivery". */
  words: string;
  /** The event noun that a light verb carries ("imposed sanctions"); `word` is then the verb. */
  noun: number | null;
  /** Null where the vocabulary does not know the verb: the model may. */
  type: EventType | null;
  /** Where only the model knows what the verb is: the principals that it believes to be parties. */
  byModel?: Set<string>;
  reciprocal: boolean;
  /** A condition rather than an event. */
  state: boolean;
  /** True where the grammatical subject is the one that receives ("Somalia received vehicles from Turkey"). */
  receives: boolean;
  /** True where the object tells the type ("recalled its ambassador"). */
  byObject?: boolean;
  arguments: Argument[];
}

/** All predicates of a report. An event noun that a verb carries is part of the verb's. */
export function findPredicates(trees: Trees): Predicate[] {
  const found: Predicate[] = [];
  const carried = new Set<number>();
  for (const word of trees.words.keys()) {
    const predicate = trees.isVerbal(word) ? verbPredicate(trees, word) : null;
    if (!predicate) continue;
    found.push(predicate);
    if (predicate.noun !== null) carried.add(predicate.noun);
  }
  for (const word of trees.words.keys()) {
    if (carried.has(word)) continue;
    const predicate = nounPredicate(trees, word);
    if (predicate) found.push(predicate);
  }
  return found;
}

/** "told Tbilisi to tighten checks": telling somebody to act is asking for it. */
export function tellsToAct(trees: Trees, word: number): boolean {
  if (trees.lemma(word) !== "tell" || !trees.isVerbal(word)) return false;
  return trees.children(word, "xcomp", "ccomp", "advcl").some((clause) => trees.marks(clause).includes("to"));
}

/** "recalled its ambassador": what is done to such an object makes an act of a verb that may mean something else. */
export function isDoneTo(trees: Trees, word: number): boolean {
  const object = trees.child(word, "obj");
  return object !== undefined && typeByObject(trees.lemma(word), [trees.lemma(object)]) !== undefined;
}

/** What one of its objects makes of a verb ("recall" with "ambassador"). */
function typeByObject(verb: string, objects: string[]): PredicateTable["objectType"][number] | undefined {
  return predicateTable().objectType.find(
    (entry) =>
      entry.verbs.includes(verb) && objects.some((o) => entry.objects.includes("*") || entry.objects.includes(o)),
  );
}

/** "share a border", "the boundary that India shares with China", "a request for comment": no act of either. */
export function isSituation(trees: Trees, word: number): boolean {
  const { verbs, objects, asking, askedFor } = predicateTable().situation;
  const lemma = trees.lemma(word);
  if (own(asking, lemma)) return trees.children(word, "nmod").some((about) => own(askedFor, trees.lemma(about)));
  if (!own(verbs, lemma)) return false;
  const object = trees.child(word, "obj");
  const shared = hasRelation(trees.word(word), "acl") ? [trees.head(word)] : [];
  return [...shared, ...(object === undefined ? [] : [object])].some((thing) => own(objects, trees.lemma(thing)));
}

function verbPredicate(trees: Trees, word: number): Predicate | null {
  const table = predicateTable();
  const lemma = trees.lemma(word);
  // "called Burma a good news story" describes and does nothing.
  if (own(table.describing, lemma) && trees.children(word, "xcomp").some((child) => !trees.isVerbal(child)))
    return null;
  const filled = verbArguments(trees, word);
  const noun = carriedNoun(trees, word, filled);
  const object = filled.find(({ slot }) => slot === "patient")?.word;
  const entered = filled.filter(({ slot }) => slot === "into").map((place) => place.word);
  const objects = [...(object === undefined ? [] : [object, ...trees.children(object, "conj")]), ...entered];
  const objectLemmas = objects.flatMap((w) => [trees.lemma(w), trees.lemma(measured(trees, w))]);
  if (isSituation(trees, word)) return null;
  const byObject = typeByObject(lemma, objectLemmas);
  const byNoun = noun === null ? undefined : table.nouns[trees.lemma(noun)];
  // "received vehicles from Turkey", "received a shipment of drones"; but "received the minister".
  const verb = verbType(trees, word, filled);
  const receivesPersons = object !== undefined && own(argumentPlaces().posting.things, trees.lemma(object));
  const receives =
    own(table.receiving.verbs, lemma) &&
    filled.some(
      ({ slot, word: place }) =>
        (slot === "from" && !receivesPersons) ||
        (slot === "patient" && own(table.receiving.things, trees.lemma(place))),
    );
  const asks = tellsToAct(trees, word) ? "REQUEST" : undefined;
  const type = receives ? table.receiving.type : (asks ?? byObject?.type ?? byNoun ?? verb.type);
  if (type === undefined && own(table.inert, lemma)) return null;
  const reciprocal =
    own(table.reciprocal.verbs, lemma) || (noun !== null && own(table.reciprocal.nouns, trees.lemma(noun)));
  return {
    word,
    words: byObject || byNoun !== undefined ? verbWords(trees, word) : verb.words,
    noun: byNoun === undefined ? null : noun,
    type: type ?? null,
    reciprocal,
    state: own(table.states.verbs, lemma) && trees.word(word).text.toLowerCase() !== `${lemma}ed`,
    receives,
    byObject: byObject !== undefined,
    arguments: byNoun === undefined || noun === null ? filled : [...filled, ...nounArguments(trees, noun)],
  };
}

/** The verb's words as the vocabulary knows them, "call on" and "pull out" before the bare lemma, and their type. */
function verbType(trees: Trees, word: number, filled: Argument[]): { words: string; type: EventType | undefined } {
  const { verbs, inert } = predicateTable();
  const lemma = trees.lemma(word);
  const withPreposition = filled.map(({ slot }) => `${lemma} ${slot}`);
  const longer = [verbWords(trees, word), ...withPreposition].find(
    (phrase) => phrase !== lemma && Object.hasOwn(verbs, phrase),
  );
  if (longer !== undefined) return { words: longer, type: verbs[longer] };
  const type = Object.hasOwn(verbs, lemma) && !own(inert, lemma) ? verbs[lemma] : undefined;
  return { words: trees.phrasal(word), type };
}

/** "hand over": the lemma with its particle, also where the parser took that for a preposition of what follows. */
export function verbWords(trees: Trees, word: number): string {
  const { verbs, particles } = predicateTable();
  const phrasal = trees.phrasal(word);
  // "set free nine men", whatever the parser takes "free" for.
  const follower = trees.words[word + 1]?.text.toLowerCase() ?? "";
  const next = `${trees.lemma(word)} ${follower}`;
  const isParticle = Object.hasOwn(verbs, next) && own(particles, follower);
  return phrasal === trees.lemma(word) && isParticle ? next : phrasal;
}

/** "held talks", "engaged in talks", "took part in an exercise": the event noun that says what the verb leaves open. */
function carriedNoun(trees: Trees, word: number, filled: Argument[]): number | null {
  const { light, nouns, engaging } = predicateTable();
  const lemma = trees.lemma(word);
  const isEvent = (place: number): boolean =>
    trees.word(place).upos === "NOUN" && Object.hasOwn(nouns, trees.lemma(place));
  const objects = filled.filter(({ slot }) => slot === "patient").map((place) => place.word);
  if (own(engaging, lemma) || objects.some((object) => trees.lemma(object) === "part")) {
    const event = filled.find(({ slot, word: place }) => ["in", "into"].includes(slot) && isEvent(place));
    if (event) return event.word;
  }
  if (!own(light, lemma) && !own(light, trees.phrasal(word))) return null;
  return objects.map((object) => measured(trees, object)).find(isEvent) ?? null;
}

/** "sanctions", of "a package of sanctions"; "soldiers", of "thousands of soldiers": what there is so much of; else the noun itself. */
function measured(trees: Trees, noun: number): number {
  if (!own(predicateTable().measures, trees.lemma(noun))) return noun;
  return trees.children(noun, "nmod").find((child) => trees.cases(child)[0] === "of") ?? noun;
}

function nounPredicate(trees: Trees, word: number): Predicate | null {
  const table = predicateTable();
  const { upos, lemma, deprel } = trees.word(word);
  if (upos !== "NOUN" || !Object.hasOwn(table.nouns, lemma) || !own(table.bareNouns, lemma)) return null;
  // "trade minister", "war crimes": a noun inside another is no event of its own.
  if (deprel === "compound" || !isCentral(trees, word) || isSituation(trees, word)) return null;
  return {
    word,
    words: lemma,
    noun: null,
    type: table.nouns[lemma] ?? null,
    reciprocal: own(table.reciprocal.nouns, lemma),
    state: own(table.states.nouns, lemma),
    receives: false,
    arguments: nounArguments(trees, word),
  };
}

/** Deep inside another noun's phrase ("missiles for Russia's war in Ukraine"), an event is named and not reported. */
function isCentral(trees: Trees, word: number): boolean {
  const { deprel } = trees.word(word);
  if (hasRelation(trees.word(word), "conj")) return isCentral(trees, trees.head(word));
  if (deprel !== "nmod" && deprel !== "appos" && deprel !== "nmod:poss") return true;
  // "the possibility of a delivery", "reports of an attack".
  const above = trees.head(word);
  return operatorNouns().has(trees.lemma(above)) && isCentral(trees, above);
}

let nouns: Set<string> | undefined;

function operatorNouns(): Set<string> {
  const { plan, expect, transparent } = vocabulary<Record<string, string[]>>("operators");
  const { conveying } = vocabulary<{ conveying: { nouns: string[] } }>("speakers");
  return (nouns ??= new Set([...plan!, ...expect!, ...transparent!, ...conveying.nouns]));
}

const sets = new WeakMap<string[], Set<string>>();

/** Membership in a list of the vocabulary, by hash. */
export function own(list: string[], word: string): boolean {
  let set = sets.get(list);
  if (!set) {
    set = new Set(list);
    sets.set(list, set);
  }
  return set.has(word);
}
