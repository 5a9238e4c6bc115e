/** Who acts on whom: pairs of different principals out of a predicate's arguments. */
import { argumentPlaces } from "./argument-places.ts";
import type { Argument } from "./arguments.ts";
import type { Parties, Party } from "./parties.ts";
import { own, predicateTable, type Predicate } from "./predicates.ts";
import type { Trees } from "./trees.ts";

export interface Pair {
  source: Party;
  target: Party;
  /** Place of the target: "patient", "to", "between", … */
  slot: string;
  /** Word of the argument that holds the target. */
  targetWord: number;
  /** Everyone else who stands with the predicate, with the preposition of their place. */
  others: { party: Party; slot: string }[];
  /** What the model marks of it; absent where it marks no act here, or not these two. */
  marks?: PairMarks;
}

/** Probabilities that the model gives to an act and to the two parties of one pair. */
export interface PairMarks {
  act: number;
  source: number;
  target: number;
  /** The other way round: that the target acts and the source receives. */
  sourceReceives: number;
  targetActs: number;
  /** Of act, source and target together: their geometric mean. */
  belief: number;
}

export function pairsOf(trees: Trees, parties: Parties, predicate: Predicate, fallbackAgent: number | null): Pair[] {
  const places = predicate.arguments.map((argument) => ({ ...argument, found: parties.of(argument.word) }));
  let agents = places.filter(({ slot }) => slot === "agent").flatMap(({ word, found }) => acting(trees, word, found));
  if (agents.length === 0 && fallbackAgent !== null) agents = acting(trees, fallbackAgent, parties.of(fallbackAgent));
  const between = places.filter(({ slot }) => slot === "between" || slot === "among").flatMap(({ found }) => found);
  const own = principals(agents);
  // "mediated between Iran and Iraq": who mediates acts towards each.
  const apart = !predicate.reciprocal && own.some((one) => !principals(between).includes(one));
  if (principals(between).length >= 2 && !apart) return among(between, "between", agents);
  const target = targetOf(trees, predicate, places, own);
  if (!target) {
    // "Turkey and Somalia signed an agreement", "the two countries met".
    return predicate.reciprocal && own.length >= 2 ? among(agents, "agent", []) : [];
  }
  const sources = unique(agents).filter(
    ({ principal }) => !target.found.some((party) => party.principal === principal),
  );
  const others = places.flatMap(({ slot, word, found }) =>
    word === target.word || slot === "agent" ? [] : found.map((party) => ({ party, slot })),
  );
  return sources.flatMap((source) =>
    unique(target.found).map((party): Pair => {
      const [from, to] = predicate.receives ? [party, source] : [source, party];
      return { source: from, target: to, slot: target.slot, targetWord: target.word, others };
    }),
  );
}

/** An agent is the actor itself, or a thing of its ("Turkish drones"). */
function acting(trees: Trees, word: number, found: Party[]): Party[] {
  const { instruments } = predicateTable();
  const direct = found.filter((party) => party.direct);
  if (direct.length > 0) return direct;
  const adjective = found.filter(({ mention, ground }) => mention.headWord === word && !ground);
  if (adjective.length > 0) return adjective;
  return own(instruments, trees.lemma(word)) ? found.filter(({ by, ground }) => by === null && !ground) : [];
}

function targetOf(
  trees: Trees,
  predicate: Predicate,
  places: (Argument & { found: Party[] })[],
  exclude: string[],
): (Argument & { found: Party[] }) | null {
  const { target, shared, sharedThings, loose: loosePlaces, posting: posted } = argumentPlaces();
  const posting = isPosting(trees, predicate);
  const isSeat = (slot: string): boolean => posting && posted.places.includes(slot);
  const together = places.some(({ slot, word }) => slot === "patient" && own(sharedThings, trees.lemma(word)));
  const order = predicate.reciprocal ? shared : together ? ["with", ...target] : target;
  const rank = (slot: string): number => {
    const at = order.indexOf(slot.split(" ").at(-1) ?? slot);
    return at < 0 ? order.length : at;
  };
  const open = places
    .filter(({ slot }) => slot !== "agent")
    .filter(({ slot }) => slot !== "in" || predicate.type === null || onGround(predicate, slot))
    .map((place) => ({
      ...place,
      found: place.found.filter(
        ({ principal, ground }) =>
          !exclude.includes(principal) && (!ground || isSeat(place.slot) || onGround(predicate, place.slot)),
      ),
    }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => rank(a.slot) - rank(b.slot));
  const direct = open.find(({ found, slot }) => found.some((party) => party.direct) && rank(slot) < order.length);
  if (direct) return { ...direct, found: direct.found.filter((party) => party.direct) };
  return (
    open.find(({ slot }) => loosePlaces.includes(slot)) ??
    open.find(({ found }) => found.some(({ ground }) => ground)) ??
    null
  );
}

/** "recalled its ambassador from Lisbon": where somebody speaks for a state, the place stands for another. */
function isPosting(trees: Trees, predicate: Predicate): boolean {
  const { verbs, things } = argumentPlaces().posting;
  return (
    verbs.includes(predicate.words) &&
    predicate.arguments.some(({ slot, word }) => slot === "patient" && things.includes(trees.lemma(word)))
  );
}

/** "shelled Kharkiv", "troops into Donetsk", "flew to Ankara": who acts on a place, or goes there, acts towards its state. */
function onGround(predicate: Predicate, slot: string): boolean {
  const { places } = argumentPlaces().travel;
  const { type } = predicate;
  if (type !== null && argumentPlaces().territorial.includes(type)) return true;
  return goesSomewhere(predicate) && places.includes(slot.split(" ").at(-1)!);
}

/** Whether a place can stand for its state with this predicate, wherever in the sentence it is. */
export function takesGround(predicate: Predicate): boolean {
  const { type } = predicate;
  return (type !== null && argumentPlaces().territorial.includes(type)) || goesSomewhere(predicate);
}

function goesSomewhere({ words }: Predicate): boolean {
  return argumentPlaces().travel.verbs.includes(words);
}

function among(found: Party[], slot: string, agents: Party[]): Pair[] {
  const parties = unique(found);
  const helpers = unique(agents).filter(({ principal }) => !parties.some((party) => party.principal === principal));
  const others = helpers.map((party) => ({ party, slot: "agent" }));
  return parties.flatMap((source, at) =>
    parties.slice(at + 1).map((target) => ({ source, target, slot, targetWord: target.mention.headWord, others })),
  );
}

function principals(found: Party[]): string[] {
  return unique(found).map(({ principal }) => principal);
}

function unique(found: Party[]): Party[] {
  return [...new Map(found.toReversed().map((party) => [party.principal, party])).values()].toReversed();
}
