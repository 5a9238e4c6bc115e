/** Acts that the model marks, with the parties that it points at: what the tables of predicates and places do not reach. */
import type { FoundAct, ScoredWord } from "../language/annotation.ts";
import type { EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { cueOf, type CueTable } from "./cue.ts";
import { operatorKind } from "./modality.ts";
import { nounArguments, verbArguments } from "./arguments.ts";
import { type Pair, type PairMarks, takesGround } from "./pairs.ts";
import type { Parties, Party } from "./parties.ts";
import { isSituation, own, predicateTable, type Predicate, verbWords } from "./predicates.ts";
import type { Trees } from "./trees.ts";

interface ActThresholds {
  act: { word: number; party: number; pair: number; beside: number };
}

export interface ModelAct {
  predicate: Predicate;
  found: FoundAct;
  scores: PartyScores;
  pairs: Pair[];
}

/** By principal, the probability that any of its mentions acts, or receives, of the words that the model points at. */
export interface PartyScores {
  acting: Map<string, number>;
  receiving: Map<string, number>;
}

interface Candidate {
  party: Party;
  score: number;
}

/** A verb that the vocabulary lacks ("bugged", "turned back") is what the model firmly takes it for. Changes the predicate. */
export function typeByModel(trees: Trees, parties: Parties, found: FoundAct, known: Predicate): void {
  const { word, score, type } = found;
  const { act } = vocabulary<ActThresholds>("thresholds-statements");
  const governs = operatorKind(trees, word) !== null || cueOf(trees.phrasal(word)) || cueOf(trees.lemma(word));
  if (known.type !== null || known.word !== word || score < act.beside || governs) return;
  const sides = [found.acting, found.receiving].flatMap((words) => candidates(parties, words, act.party));
  Object.assign(known, { type, byModel: new Set(sides.map(({ party }) => party.principal)) });
}

/** `known`: the predicate that the tables find at a word, if any; its type and arguments then hold. */
export function modelAct(
  trees: Trees,
  parties: Parties,
  found: FoundAct,
  known: Predicate | undefined,
): ModelAct | null {
  const { act } = vocabulary<ActThresholds>("thresholds-statements");
  if (found.score < act.word || trees.word(found.word).upos === "") return null;
  const predicate = known ?? predicateAt(trees, found);
  if (
    isContrary(predicate.type, found.type) ||
    (!known && (onlyNames(trees, found.word) || isSituation(trees, found.word)))
  )
    return null;
  const sources = candidates(parties, found.acting, act.party).filter(({ party }) => !party.ground);
  const targets = candidates(parties, found.receiving, act.party).filter(
    ({ party }) => !party.ground || takesGround(predicate),
  );
  const scores = { acting: scoresOf(parties, found.acting), receiving: scoresOf(parties, found.receiving) };
  const pairs = new Map<string, Pair>();
  for (const source of sources) {
    for (const target of targets) {
      if (source.party.principal === target.party.principal) continue;
      const marks = marksOf(found, scores, { source: source.party, target: target.party });
      if (marks.belief < act.pair) continue;
      // Where both do the same, or the model cannot tell who does it, the likelier direction is kept.
      const key = pairKey({ source: source.party, target: target.party });
      if ((pairs.get(key)?.marks!.belief ?? 0) >= marks.belief) continue;
      const { headWord } = target.party.mention;
      pairs.set(key, {
        source: source.party,
        target: target.party,
        slot: "model",
        targetWord: headWord,
        others: [],
        marks,
      });
    }
  }
  const acting = agentsOf(trees, parties, predicate);
  const all = [...pairs.values()].map((pair) => (actsByGrammar(trees, predicate, pair, acting) ? turned(pair) : pair));
  return all.length === 0 ? null : { predicate, found, scores, pairs: all };
}

/** What the model says of two principals at an act, whichever of their mentions it points at. */
export function marksOf(
  found: FoundAct,
  { acting, receiving }: PartyScores,
  pair: { source: Party; target: Party },
): PairMarks {
  const of = (scores: Map<string, number>, { principal }: Party): number => scores.get(principal) ?? 0;
  const source = of(acting, pair.source);
  const target = of(receiving, pair.target);
  return {
    act: found.score,
    source,
    target,
    sourceReceives: of(receiving, pair.source),
    targetActs: of(acting, pair.target),
    belief: Math.cbrt(found.score * source * target),
  };
}

function scoresOf(parties: Parties, words: ScoredWord[]): Map<string, number> {
  return new Map(candidates(parties, words, 0).map(({ party, score }) => [party.principal, score]));
}

/** The two of a pair, whichever acts. */
export function pairKey({ source, target }: Record<"source" | "target", { principal: string }>): string {
  return [source.principal, target.principal].toSorted().join("|");
}

/** "which Algeria arms": whom the grammar of an active verb has act, acts, whatever direction the model believes in. */
function actsByGrammar(trees: Trees, predicate: Predicate, { source, target }: Pair, acting: Set<string>): boolean {
  const { receiving, undergoing } = predicateTable();
  const lemma = trees.lemma(predicate.word);
  if (predicate.receives || own(receiving.verbs, lemma) || own(undergoing, lemma)) return false;
  return acting.has(target.principal) && !acting.has(source.principal);
}

export function turned(pair: Pair): Pair {
  const { marks } = pair;
  const back = marks && {
    ...marks,
    source: marks.targetActs,
    target: marks.sourceReceives,
    targetActs: marks.source,
    sourceReceives: marks.target,
  };
  return {
    ...pair,
    source: pair.target,
    target: pair.source,
    targetWord: pair.source.mention.headWord,
    ...(back && { marks: back }),
  };
}

/**
 * Who stands as the acting party by the grammar of a verb ("sold", "received"), or of a noun of speech ("Juba's accusations"): then one
 * of the two is among them.
 */
function agentsOf(trees: Trees, parties: Parties, predicate: Predicate): Set<string> {
  const { performed } = vocabulary<{ performed: EventType[] }>("speakers");
  const speaks = predicate.type !== null && performed.includes(predicate.type);
  if (!trees.isVerbal(predicate.word) && !speaks) return new Set();
  const agents = predicate.arguments.filter(({ slot }) => slot === "agent");
  return new Set(agents.flatMap(({ word }) => parties.direct(word)).map(({ principal }) => principal));
}

/** A report noun ("the claims") stands for an act told elsewhere, a state ("the war") is a condition. */
function onlyNames(trees: Trees, word: number): boolean {
  const lemma = trees.lemma(word);
  return vocabulary<CueTable>("cues").reportNouns.nouns.includes(lemma) || own(predicateTable().states.nouns, lemma);
}

/**
 * Words that mostly only stand for an act told elsewhere ("denied the claims"), that govern one ("plans to"), that name a condition
 * ("missiles for the war"), or that the tables know to say nothing ("keep", "include").
 */
export function standsForAct(trees: Trees, word: number): boolean {
  const lemma = trees.lemma(word);
  const { inert, states } = predicateTable();
  const { reportNouns } = vocabulary<CueTable>("cues");
  return (
    own(inert, lemma) ||
    reportNouns.nouns.includes(lemma) ||
    own(states.nouns, lemma) ||
    operatorKind(trees, word) !== null
  );
}

/** Where the model takes a friendly word of the vocabulary for a hostile act, or the reverse, one of the two has misread it. */
export function isContrary(known: EventType | null, found: EventType): boolean {
  const { friendly } = vocabulary<{ friendly: EventType[] }>("type-changes");
  if (known === null || known === "REQUEST" || found === "REQUEST") return false;
  return friendly.includes(known) !== friendly.includes(found);
}

/** One candidate a principal: its likeliest mention, with the belief that any of them is meant. */
function candidates(parties: Parties, words: ScoredWord[], least: number): Candidate[] {
  const best = new Map<string, Candidate & { odds: number; top: number }>();
  for (const { word, score } of words) {
    const mention = parties.at(word);
    if (!mention) continue;
    const odds = score / Math.max(1e-6, 1 - score);
    for (const principal of [...mention.principals, ...mention.ground]) {
      const known = best.get(principal);
      const ground = mention.ground.includes(principal) ? ({ ground: true } as const) : {};
      const party: Party = { principal, mention, direct: true, by: null, ...ground };
      if (!known) best.set(principal, { party, score, odds, top: odds });
      else {
        known.odds += odds;
        known.score = known.odds / (1 + known.odds);
        if (odds > known.top) {
          known.party = party;
          known.top = odds;
        }
      }
    }
  }
  return [...best.values()].filter(({ score }) => score >= least);
}

function predicateAt(trees: Trees, { word, type }: FoundAct): Predicate {
  const table = predicateTable();
  const verbal = trees.isVerbal(word);
  const lemma = trees.lemma(word);
  return {
    word,
    words: verbal ? verbWords(trees, word) : lemma,
    noun: null,
    type,
    reciprocal: own(verbal ? table.reciprocal.verbs : table.reciprocal.nouns, lemma),
    state: own(verbal ? table.states.verbs : table.states.nouns, lemma),
    receives: false,
    arguments: verbal ? verbArguments(trees, word) : nounArguments(trees, word),
  };
}
