/** What a statement's predicate and object say, as words that can be compared. */
import { lemmaOf } from "../language/lemma.ts";
import type { Proposition } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface CompatibleTypes {
  types: [string, string][];
  reciprocalTypes: string[];
  reciprocalPredicates: string[];
  conflictTypes: string[];
  synonyms: string[][];
  emptyWords: string[];
}

let table: { synonym: Map<string, string>; empty: Set<string>; pairs: Set<string> } | undefined;

/** The table `vocabulary/compatible-types.json` as it stands in the file. */
export function compatibleTypes(): CompatibleTypes {
  return vocabulary<CompatibleTypes>("compatible-types");
}

function tables(): NonNullable<typeof table> {
  if (table === undefined) {
    const file = compatibleTypes();
    const synonym = new Map<string, string>();
    for (const group of file.synonyms) {
      // A word in two groups keeps the first: the file's order decides.
      for (const word of group) if (!synonym.has(word)) synonym.set(word, group[0] as string);
    }
    const pairs = new Set(file.types.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    table = { synonym, empty: new Set(file.emptyWords), pairs };
  }
  return table;
}

/** Whether two PLOVER types may label one act. */
export function typesAgree(a: string, b: string): boolean {
  return a === b || tables().pairs.has(`${a} ${b}`);
}

/** Whether the order of the two parties means nothing. */
export function isReciprocal(proposition: Proposition): boolean {
  const file = compatibleTypes();
  if (file.reciprocalTypes.includes(proposition.type)) return true;
  const predicate = proposition.predicate.toLowerCase();
  const head = lemmaOf(predicate.split(/\s+/u)[0] ?? "", "VERB");
  return file.reciprocalPredicates.includes(predicate) || file.reciprocalPredicates.includes(head);
}

/** Words that carry meaning, in base form, one word standing for its synonyms; figures and empty words are left out. */
export function contentWords(text: string | null, upos: "VERB" | "NOUN" = "NOUN"): Set<string> {
  const { synonym, empty } = tables();
  const words = new Set<string>();
  for (const word of (text ?? "").toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []) {
    const lemma = lemmaOf(word.replace(/['’]s$/u, ""), upos);
    if (empty.has(word) || empty.has(lemma)) continue;
    words.add(synonym.get(lemma) ?? synonym.get(word) ?? lemma);
  }
  return words;
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
