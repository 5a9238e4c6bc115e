/** A proposition's own words: predicate, object, evidence, place. */
import type { Annotation, WordRange } from "../language/annotation.ts";
import type { Span } from "../terms/types.ts";
import { argumentPlaces } from "./argument-places.ts";
import type { Attribution } from "./attribution.ts";
import type { Modality } from "./modality.ts";
import type { Pair } from "./pairs.ts";
import { verbWords, type Predicate } from "./predicates.ts";
import { timeIn } from "./time.ts";
import { hasRelation, type Trees } from "./trees.ts";

/** Longer objects are clauses in disguise; they end at a word boundary. */
const longestObject = 160;

/** What the act is about, in the report's words: "dozens of armoured vehicles". Null where nothing is said of it. */
export function objectWords(trees: Trees, predicate: Predicate, pair: Pair): Span | null {
  const { word, noun } = predicate;
  const patient = noun ?? predicate.arguments.find(({ slot }) => slot === "patient")?.word;
  // "three Russian diplomats" are a party and what the act is about; "Russia" is only the party.
  if (patient !== undefined && (!isParty(patient, pair) || isDealtWith(trees, patient, pair, predicate)))
    return nominal(trees, patient, pair, particleOf(trees, predicate));
  const clause =
    trees.children(word, "xcomp", "ccomp").find((child) => trees.isVerbal(child)) ??
    trees
      .children(word, "advcl", "obl")
      .find((child) => trees.marks(child).includes("of") || trees.cases(child).includes("of"));
  if (clause !== undefined) return withoutEdges(trees, trees.subtree(clause), ["of", "to", "that", "against", "from"]);
  const about = predicate.arguments.find(
    ({ slot, word: place }) =>
      argumentPlaces().topic.includes(slot) &&
      !isParty(place, pair) &&
      place !== pair.targetWord &&
      !namesTime(trees, place),
  );
  if (about) return nominal(trees, about.word, pair);
  return null;
}

/** The particle that the parser took for a preposition of the object ("handed | over 22 vehicles"); -1 where there is none. */
function particleOf(trees: Trees, { word }: Predicate): number {
  return verbWords(trees, word) !== trees.phrasal(word) ? word + 1 : -1;
}

/** "three Russian diplomats" and "the Somali navy" are a party and what is dealt with; "Russia" is only the party, and so is whom one meets. */
function isDealtWith(trees: Trees, word: number, { target: { mention } }: Pair, { type }: Predicate): boolean {
  if (type === "CONSULT" || type === "REQUEST" || type === "ACCUSE") return false;
  if (word < mention.firstWord || word >= mention.endWord) return false;
  return mention.kind === "organ" || (mention.kind === "person" && trees.word(word).upos === "NOUN");
}

/** "on Monday", "for two weeks". */
function namesTime(trees: Trees, word: number): boolean {
  const context = { published: "2000-01-01", future: false, quoted: false, carried: false };
  return timeIn(trees.text(trees.span(trees.subtree(word))), context).text !== null;
}

function isParty(word: number, { source, target }: Pair): boolean {
  return [source, target].some(({ mention }) => mention.firstWord <= word && word < mention.endWord);
}

/** A noun phrase without relative clauses, times and the phrase that names the other party. */
function nominal(trees: Trees, word: number, pair: Pair, particle = -1): Span | null {
  // Two objects side by side are one that the parser has split ("jamming | equipment").
  const next = trees.children(trees.head(word), "obj").find((other) => other === word + 1);
  if (trees.word(word).deprel === "obj" && next !== undefined && trees.word(next).upos === "NOUN") {
    const rest = nominal(trees, next, pair, particle);
    const own = trees.span(trees.subtree(word));
    return rest && { start: Math.min(own.start, rest.start), end: rest.end };
  }
  const words = trees.subtree(word, (child) => {
    if (child === particle) return true;
    const { deprel } = trees.word(child);
    if (
      ["acl:relcl", "parataxis", "appos", "obl:unmarked", "cc:preconj"].includes(deprel) ||
      hasRelation(trees.word(child), "acl")
    )
      return true;
    if (deprel === "case" && trees.head(child) === word) return true;
    if (
      hasRelation(trees.word(child), "nmod") &&
      deprel !== "nmod:poss" &&
      trees.subtree(child).some((inner) => isParty(inner, pair))
    )
      return true;
    // "positions near Tegh": where it was stands in the place.
    if (
      trees.word(child).upos === "PROPN" &&
      trees.cases(child).some((preposition) => argumentPlaces().beside.includes(preposition))
    )
      return true;
    return deprel === "nmod:poss" && isParty(child, pair) && trees.head(child) === word;
  });
  return withoutEdges(trees, around(words, word), []);
}

/** The unbroken run of words around one of them. */
function around(words: number[], word: number): number[] {
  const at = words.indexOf(word);
  let from = at;
  let to = at;
  while (from > 0 && words[from - 1] === words[from]! - 1) from--;
  while (to < words.length - 1 && words[to + 1] === words[to]! + 1) to++;
  return words.slice(from, to + 1);
}

function withoutEdges(trees: Trees, words: number[], openers: string[]): Span | null {
  // "it", "that": a pronoun says nothing of what is meant.
  if (words.length === 1 && ["PRON", "SCONJ", "DET"].includes(trees.word(words[0]!).upos)) return null;
  let from = 0;
  let to = words.length;
  const edge = (word: number): boolean => ["PUNCT", "CCONJ"].includes(trees.word(word).upos);
  while (from < to && (edge(words[from]!) || (openers.includes(trees.lemma(words[from]!)) && to - from > 1))) from++;
  while (to > from && edge(words[to - 1]!)) to--;
  if (from === to) return null;
  const span = trees.span(words.slice(from, to));
  if (span.end - span.start <= longestObject) return span;
  const cut = trees.text(span).slice(0, longestObject).lastIndexOf(" ");
  return { start: span.start, end: span.start + cut };
}

/** The words of the report that carry the proposition, without who says so. */
export function evidenceOf(trees: Trees, pair: Pair, modality: Modality, chain: Attribution[]): Span {
  const within = (word: number, range: WordRange | null): boolean =>
    range !== null && range.firstWord <= word && word < range.endWord;
  const said = (word: number): boolean =>
    chain.some(
      (attribution) =>
        within(word, attribution.source) ||
        (within(word, attribution.cue) && (word === attribution.cueHead || !trees.isBelow(word, modality.top))),
    );
  const top = topOf(trees, modality, said);
  const clause = trees.subtree(top, (child) => said(child) || trees.word(child).deprel === "parataxis");
  const wanted = [pair.source.mention, pair.target.mention].filter(
    ({ firstWord }) => trees.word(firstWord).sentence === trees.word(top).sentence && !said(firstWord),
  );
  const words = [...clause, ...wanted.flatMap(({ firstWord, endWord }) => [firstWord, endWord - 1])].filter(
    (word) => !said(word) || wanted.some(({ firstWord, endWord }) => firstWord <= word && word < endWord),
  );
  const kept = words.toSorted((a, b) => a - b);
  return withoutPunctuation(trees, kept);
}

/** Of a noun, the clause in which it stands, so that the evidence says something. */
function topOf(trees: Trees, modality: Modality, said: (word: number) => boolean): number {
  let top = modality.top;
  while (!trees.isVerbal(top) && !trees.isRoot(top) && !said(trees.head(top))) {
    const parent = trees.head(top);
    if (trees.word(top).deprel === "acl:relcl" || trees.isVerbal(parent)) return said(parent) ? top : parent;
    top = parent;
  }
  return top;
}

/** "and", "that", "after" before a clause say nothing of it. */
function opensNothing(trees: Trees, word: number): boolean {
  const { upos, deprel } = trees.word(word);
  return ["PUNCT", "CCONJ", "SCONJ"].includes(upos) || deprel === "mark";
}

function withoutPunctuation(trees: Trees, words: number[]): Span {
  let from = 0;
  let to = words.length;
  while (from < to - 1 && opensNothing(trees, words[from]!)) from++;
  while (to - 1 > from && trees.word(words[to - 1]!).upos === "PUNCT") to--;
  return trees.span(words.slice(from, to));
}

/** A place that is named and is no party: "near Tegh", "in Geneva". */
export function placeOf(trees: Trees, annotation: Annotation, predicate: Predicate, pair: Pair): string | null {
  for (const { slot, word } of predicate.arguments) {
    if (!argumentPlaces().where.includes(slot) || isParty(word, pair) || namesTime(trees, word)) continue;
    const name = annotation.names.find(
      ({ type, firstWord, endWord }) => type === "place" && firstWord <= word && word < endWord,
    );
    if (name) return trees.text(name);
    if (trees.word(word).upos === "PROPN")
      return trees.text(
        trees.span(
          around(
            trees.subtree(word, (child) => !["flat", "compound"].includes(trees.word(child).deprel)),
            word,
          ),
        ),
      );
  }
  return null;
}
