/** Acts that the model marks, with the parties that it points at: what the tables of predicates and places do not reach. */
import type { FoundAct, ScoredWord } from "../language/annotation.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { nounArguments, verbArguments } from "./arguments.ts";
import type { Pair } from "./pairs.ts";
import type { Parties, Party } from "./parties.ts";
import { own, predicateTable, type Predicate, verbWords } from "./predicates.ts";
import type { Trees } from "./trees.ts";

interface ActThresholds {
  act: { word: number; party: number; pair: number };
}

export interface ModelAct {
  predicate: Predicate;
  pairs: Pair[];
}

interface Candidate {
  party: Party;
  score: number;
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
  const sources = candidates(parties, found.acting, act.party);
  const targets = candidates(parties, found.receiving, act.party);
  const predicate = known ?? predicateAt(trees, found);
  const pairs = new Map<string, Pair>();
  for (const source of sources) {
    for (const target of targets) {
      if (source.party.principal === target.party.principal) continue;
      const belief = Math.cbrt(found.score * source.score * target.score);
      if (belief < act.pair) continue;
      // Where both do the same, or the model cannot tell who does it, the likelier direction is kept.
      const key = [source.party.principal, target.party.principal].toSorted().join("|");
      if ((pairs.get(key)?.belief ?? 0) >= belief) continue;
      const { headWord } = target.party.mention;
      pairs.set(key, {
        source: source.party,
        target: target.party,
        slot: "model",
        targetWord: headWord,
        others: [],
        belief,
      });
    }
  }
  return pairs.size === 0 ? null : { predicate, pairs: [...pairs.values()] };
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
