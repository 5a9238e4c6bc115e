import { vocabulary } from "../terms/vocabulary.ts";
import type { Anchor } from "./anchors.ts";
import { fold } from "./fold.ts";
import type { ReportWords } from "./report-words.ts";
import { stateOf } from "./states.ts";

interface Places {
  locative: string[];
  directed: string[];
  motion: string[];
  received: string[];
  visited: string[];
  urban: string[];
  held: string[];
  regions: string[];
  governed: string[];
}

interface PlaceSets {
  locative: Set<string>;
  directed: Set<string>;
  motion: Set<string>;
  received: Set<string>;
  visited: Set<string>;
  urban: Set<string>;
  held: Set<string>;
  regions: Set<string>;
}

let sets: PlaceSets | undefined;

function places(): PlaceSets {
  if (!sets) {
    const lists = vocabulary<Places>("places");
    sets = {
      locative: new Set(lists.locative),
      directed: new Set(lists.directed),
      motion: new Set(lists.motion),
      received: new Set(lists.received),
      visited: new Set(lists.visited),
      urban: new Set(lists.urban),
      held: new Set(lists.held),
      regions: new Set(lists.regions.map(fold)),
    };
  }
  return sets;
}

/** Rules whose forms are places as well as governments. */
const seats = new Set(["capital"]);
/** Prepositions before a house in which something takes place. */
const venues = new Set(["at", "in", "inside", "outside"]);

/**
 * Whether a capital means the city: behind a preposition of place ("in Ankara"), behind one of direction beside a word of
 * motion ("flew to Moscow"), as what is visited, or as the city of something ("Moscow airport").
 */
export function isPlace(report: ReportWords, { firstWord, endWord, entry }: Anchor): boolean {
  if (!seats.has(entry.rule)) return false;
  const { locative, directed, motion, received, visited, urban } = places();
  const carrier = report.headOf(firstWord, endWord);
  const lemma = (word: number) => report.words[word]!.lemma;
  const possessive = /^'s?$/u.test(report.token(endWord));
  const after = possessive ? endWord + 1 : endWord;
  if (report.deprel(carrier).startsWith("nmod:poss") || report.deprel(carrier) === "compound" || possessive) {
    const owner = report.head(carrier);
    if (urban.has(lemma(owner)) || (after < report.words.length && urban.has(lemma(after)))) return true;
    if (possessive || report.deprel(carrier) === "compound") return false;
  }
  // "Moscow, Russia": the state after the comma makes the capital an address.
  if (report.token(endWord) === "," && isOwnState(report, endWord + 1, entry.principal)) return true;
  // The preposition: one that the tree puts on the name, else the word before it.
  const cases = report.children(carrier, "case").filter((word) => word < firstWord);
  const marker = cases.at(-1) ?? (report.upos(firstWord - 1) === "ADP" ? firstWord - 1 : undefined);
  const governor = report.head(carrier);
  if (marker === undefined) return report.deprel(carrier) === "obj" && visited.has(lemma(governor));
  const preposition = report.lower(marker);
  if (locative.has(preposition)) return true;
  if (!directed.has(preposition)) return false;
  const neighbours = marker > 0 ? [lemma(governor), lemma(marker - 1)] : [lemma(governor)];
  return neighbours.some((word) => (preposition === "from" ? received : motion).has(word)) !== (preposition === "from");
}

/** "signed a deal at the White House", "talks in the Kremlin"; but officials at the Pentagon and a source in it are its own. */
export function isVenue(report: ReportWords, { firstWord, endWord, entry }: Anchor): boolean {
  if (entry.rule !== "metonym") return false;
  const marker = report.lower(firstWord - 1) === "the" ? firstWord - 2 : firstWord - 1;
  if (marker <= report.sentenceStart(firstWord) || !venues.has(report.lower(marker))) return false;
  const { upos, lemma } = report.words[marker - 1]!;
  if (upos !== "VERB" && !places().urban.has(lemma) && !places().held.has(lemma)) return false;
  // "at the Kremlin's request", "in the Pentagon budget"
  return !/^'s?$/u.test(report.token(endWord)) && report.deprel(report.headOf(firstWord, endWord)) !== "compound";
}

function isOwnState(report: ReportWords, word: number, principal: string | null): boolean {
  const state = principal === null ? undefined : stateOf(principal);
  if (!state || word >= report.words.length) return false;
  return [state.name, ...state.names].some((name) => fold(name).split(" ")[0] === report.token(word));
}

/** "London, Ontario", "Lebanon, Pa.": another place of that name. */
export function isOtherPlace(report: ReportWords, { endWord, entry }: Anchor): boolean {
  if (entry.kind !== "state" || report.token(endWord) !== "," || endWord + 1 >= report.sentenceEnd(endWord - 1))
    return false;
  const { regions } = places();
  const one = report.token(endWord + 1);
  const region = regions.has(one) || regions.has(`${one} ${report.token(endWord + 2)}`) || regions.has(`${one}.`);
  // "Tbilisi, Georgia" is no town in the American south.
  return region && !isOwnState(report, endWord + 1, entry.principal) && entry.rule !== "demonym";
}

let governedNouns: Set<string> | undefined;

/** Whether a noun before "in Moscow" is somebody who governs there. */
export function isGoverned(base: string): boolean {
  governedNouns ??= new Set(vocabulary<Places>("places").governed);
  return governedNouns.has(base);
}
