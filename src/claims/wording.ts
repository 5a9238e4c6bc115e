/** What a statement's predicate and object say, as words that can be compared. */
import { lemmaOf } from "../language/lemma.ts";
import type { Proposition } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface CompatibleTypes {
  types: [string, string][];
  reciprocalTypes: string[];
  reciprocalPredicates: string[];
  reciprocalWords: string[];
  conflictTypes: string[];
  topicTypes: string[];
  verbs: string[][];
  nouns: string[][];
  kinds: Record<string, string[]>;
  compounds: Record<string, string>;
  phrases: Record<string, string>;
  lightVerbs: string[];
  phraseEnds: string[];
  emptyWords: string[];
  persons: { words: string[]; endings: string[] };
}

interface Tables {
  verbs: Map<string, string>;
  nouns: Map<string, string>;
  light: Set<string>;
  ends: Set<string>;
  empty: Set<string>;
  pairs: Set<string>;
  /** The general word for a special one: tanker → vessel. */
  general: Map<string, string>;
}

let made: Tables | undefined;

/** The table `vocabulary/compatible-types.json` as it stands in the file. */
export function compatibleTypes(): CompatibleTypes {
  return vocabulary<CompatibleTypes>("compatible-types");
}

function tables(): Tables {
  if (made === undefined) {
    const file = compatibleTypes();
    made = {
      verbs: synonymsOf(file.verbs),
      nouns: synonymsOf(file.nouns),
      light: new Set(file.lightVerbs),
      ends: new Set(file.phraseEnds),
      empty: new Set(file.emptyWords),
      general: new Map(
        Object.entries(file.kinds).flatMap(([word, kinds]) => kinds.map((kind) => [kind, word] as const)),
      ),
      pairs: new Set(file.types.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    };
  }
  return made;
}

/** A word in two groups keeps the first: the file's order decides. */
function synonymsOf(groups: string[][]): Map<string, string> {
  const synonyms = new Map<string, string>();
  for (const group of groups) {
    for (const word of group) if (!synonyms.has(word)) synonyms.set(word, group[0] as string);
  }
  return synonyms;
}

/** Whether two PLOVER types may label one act. */
export function typesAgree(a: string, b: string): boolean {
  return a === b || tables().pairs.has(`${a} ${b}`);
}

/** Whether the order of the two parties means nothing. `words`: those in which the act is told. */
export function isReciprocal(proposition: Proposition, words = ""): boolean {
  const file = compatibleTypes();
  if (file.reciprocalTypes.includes(proposition.type)) return true;
  const predicate = proposition.predicate.toLowerCase();
  const head = lemmaOf(predicate.split(/\s+/u)[0] ?? "", "VERB");
  if (file.reciprocalPredicates.includes(predicate) || file.reciprocalPredicates.includes(head)) return true;
  if (file.conflictTypes.includes(proposition.type)) return false;
  const around = ` ${predicate} ${proposition.object ?? ""} ${words} `.toLowerCase();
  return file.reciprocalWords.some((word) => around.includes(` ${word} `));
}

/** What is done, as one word that stands for its synonyms, and the words of the object that are left. */
export function actOf(predicate: string, object: string | null): { verb: string; object: Set<string> } {
  const { verbs, light } = tables();
  const { phrases } = compatibleTypes();
  const words = predicate.trim().toLowerCase().split(/\s+/u);
  const head = lemmaOf(words[0] ?? "", "VERB");
  const things = contentWords(clipped(object));
  const phrase = phrases[[head, ...words.slice(1)].join(" ")];
  if (phrase !== undefined) return { verb: verbs.get(phrase) ?? phrase, object: things };
  const [first = [], ...others] = nounForms(clipped(object));
  const withObject = first.map((form) => phrases[`${head} ${form}`]).find((meaning) => meaning !== undefined);
  if (withObject !== undefined) {
    return { verb: verbs.get(withObject) ?? withObject, object: without(things, first) };
  }
  // "provide a loan", "conduct strikes", "place officers under sanctions": the noun says what is done.
  const last = [first, ...others, ...nounForms(words.slice(1).join(" "))].findLast((forms) => forms.length > 0);
  const event = last?.find((form) => verbs.has(form));
  if (light.has(head) && event !== undefined) {
    return { verb: verbs.get(event) as string, object: without(things, last) };
  }
  for (const word of contentWords(words.slice(1).join(" "))) things.add(word);
  return { verb: verbs.get(head) ?? verbs.get(words[0] ?? "") ?? head, object: things };
}

/** The words of an object that carry meaning, each as it stands and in base form. */
function nounForms(text: string | null): string[][] {
  const { empty } = tables();
  return (text?.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [])
    .map((word) => [word, lemmaOf(word, "NOUN")])
    .filter((forms) => !forms.some((form) => empty.has(form)));
}

function without(words: Set<string>, forms: string[] | undefined): Set<string> {
  const { nouns } = tables();
  return new Set(
    [...words].filter((word) => forms?.every((form) => form !== word && nouns.get(form) !== word) ?? true),
  );
}

/** An object without its details: "a hill near the river" is a hill. */
function clipped(object: string | null): string | null {
  if (object === null) return null;
  const words = object.split(/\s+/u);
  const end = words.findIndex((word, at) => at > 0 && tables().ends.has(word.toLowerCase()));
  return end < 0 ? object : words.slice(0, end).join(" ");
}

/** Answers of `isPerson`, which the same words ask for again and again. */
const persons = new Map<string, boolean>();

/** Whether a unit of count is people: "fishermen", "forestry worker". */
export function isPerson(unit: string): boolean {
  let answer = persons.get(unit);
  if (answer === undefined) {
    const { words, endings } = compatibleTypes().persons;
    const head = lemmaOf(unit.trim().toLowerCase().split(/\s+/u).at(-1) ?? "", "NOUN");
    answer = words.includes(head) || endings.some((ending) => head.endsWith(ending));
    if (persons.size >= 20_000) persons.clear();
    persons.set(unit, answer);
  }
  return answer;
}

/** Words that carry meaning, in base form, one word standing for its synonyms; figures and empty words are left out. */
export function contentWords(text: string | null): Set<string> {
  const { nouns, empty } = tables();
  const words = new Set<string>();
  let plain = (text ?? "").toLowerCase();
  for (const [compound, word] of Object.entries(compatibleTypes().compounds)) plain = plain.replaceAll(compound, word);
  for (const word of plain.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []) {
    const bare = word.replace(/['’]s?$/u, "");
    const lemma = lemmaOf(bare, "NOUN");
    if (empty.has(bare) || empty.has(lemma)) continue;
    words.add(nouns.get(lemma) ?? nouns.get(bare) ?? lemma);
  }
  return words;
}

/** How many things two objects share. A ship may be the tanker of which another tells, but a trawler is no tanker. */
export function sharedThings(a: Set<string>, b: Set<string>): number {
  const { general } = tables();
  let count = 0;
  for (const word of a) {
    const upper = general.get(word);
    if (b.has(word) || (upper !== undefined && b.has(upper)) || [...b].some((other) => general.get(other) === word))
      count++;
  }
  return Math.min(count, a.size, b.size);
}

/** Share of the smaller set that the larger holds; 1 where both are empty, 0 where only one is. */
export function containment(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : 0;
  return common(a, b) / Math.min(a.size, b.size);
}

/** How many members two sets share. */
export function common(a: Set<string>, b: Set<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}
