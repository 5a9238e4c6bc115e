/** Propositions of a report: of all that may be meant, what the judge of pairs believes, each once. */
import { judge } from "../language/judges.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import { candidateDrafts, type CandidateDraft } from "./candidate-drafts.ts";
import { bySentence, type Draft } from "./draft.ts";
import { pairKey, turned } from "./model-acts.ts";
import { pairFeatures, TextFacts } from "./pair-features.ts";
import type { Parties } from "./parties.ts";
import { hasRelation, type Trees } from "./trees.ts";

interface Thresholds {
  pointedAt: number;
  inPlaces: number;
  placesTurned: number;
}

export function findDrafts(trees: Trees, parties: Parties, attributions: Attribution[]): Draft[] {
  const { believed } = vocabulary<{ believed: Thresholds }>("thresholds-statements");
  const facts = new TextFacts(trees, parties);
  const pairs = judge("pairs");
  const judged = candidateDrafts(trees, parties, attributions).map((draft) => {
    const features = pairFeatures(facts, draft);
    return { ...draft, features, belief: pairs.answer("told", features) };
  });
  const byWord = new Map<number, Draft[]>();
  for (const draft of judged) byWord.set(draft.predicate.word, [...(byWord.get(draft.predicate.word) ?? []), draft]);
  const drafts = judged
    .map((draft) => ({ ...draft, belief: Math.max(draft.belief, beliefAbove(draft, byWord)) }))
    .filter(({ belief, pair }) => belief >= (pair.slot === "model" ? believed.pointedAt : believed.inPlaces))
    .map((draft) => {
      // Who stands in the places of the sentence acts as the places say, unless all else speaks against it.
      const { sourceIsAgent, targetIsAgent } = draft.features;
      const isPlaced = draft.pair.slot !== "model" || sourceIsAgent! > targetIsAgent!;
      const least = isPlaced ? believed.placesTurned : 0.5;
      const isTurned = !draft.isDenied && pairs.answer("turned", draft.features) > least;
      return { ...draft, pair: isTurned ? turned(draft.pair) : draft.pair };
    });
  // "told the Serbs that Pakistan had been offered it": where what is said becomes a statement, saying it is no act besides.
  const conveying = new Set(drafts.flatMap(({ chain }) => chain.map(({ cueHead }) => cueHead)));
  const acts = drafts.filter(({ onlySaying, predicate }) => !onlySaying || !conveying.has(predicate.word));
  return [...bySentence(acts).values()].flatMap((ofSentence) => withoutEchoes(trees, ofSentence));
}

/** "agreed to resume talks" is one proposition, that of the talks: who believes that they agreed believes it. */
function beliefAbove({ pair, modality }: CandidateDraft, byWord: Map<number, Draft[]>): number {
  if (pair.slot === "model") return 0;
  const governing = modality.operators
    .flatMap(({ word }) => byWord.get(word) ?? [])
    .filter((other) => pairKey(other.pair) === pairKey(pair));
  return Math.max(0, ...governing.map(({ belief }) => belief));
}

/** Of one sentence. An event noun within a verb's clause that has the same two parties says nothing new ("delivered the shipment to"). */
function withoutEchoes(trees: Trees, drafts: Draft[]): Draft[] {
  const verbs = drafts.filter(({ predicate }) => trees.isVerbal(predicate.word));
  return drafts
    .filter((draft) => trees.isVerbal(draft.predicate.word) || !verbs.some((verb) => isEcho(trees, draft, verb)))
    .filter((draft) => !drafts.some((other) => isOutcome(trees, draft, other)))
    .filter(
      // "summoned the ambassador to condemn the raid": what an act is for is told with the act.
      (draft) =>
        !isPurpose(trees, draft.predicate.word) ||
        !verbs.some(
          (verb) =>
            pairKey(verb.pair) === pairKey(draft.pair) && trees.head(draft.predicate.word) === verb.predicate.word,
        ),
    )
    .filter(
      // "agreed to resume talks" is one proposition, that of the talks.
      (draft, _, kept) =>
        !kept.some(
          (other) =>
            pairKey(other.pair) === pairKey(draft.pair) &&
            other.modality.operators.some(({ word }) => word === draft.predicate.word),
        ),
    );
}

function isEcho(trees: Trees, noun: Draft, verb: Draft): boolean {
  if (pairKey(noun.pair) !== pairKey(verb.pair) || !trees.isBelow(noun.predicate.word, verb.predicate.word))
    return false;
  // "condemned China's sanctions", "turned down an Emirati offer": what the other one does is an act of its own.
  const sameWay = noun.pair.source.principal === verb.pair.source.principal;
  return sameWay || noun.predicate.reciprocal || verb.predicate.reciprocal;
}

/** "fired on the post, wounding a guard", "firing that killed three soldiers": what came of an act is told with the act. */
function isOutcome(trees: Trees, { predicate, pair, type }: Draft, act: Draft): boolean {
  const { word } = predicate;
  if (trees.head(word) !== act.predicate.word || word < act.predicate.word || type !== act.type) return false;
  const { deprel, text } = trees.word(word);
  const isParticiple =
    hasRelation(trees.word(word), "advcl") && text.toLowerCase().endsWith("ing") && trees.marks(word).length === 0;
  if (!isParticiple && (deprel !== "acl:relcl" || trees.isVerbal(act.predicate.word))) return false;
  return pairKey(pair) === pairKey(act.pair) && pair.source.principal === act.pair.source.principal;
}

function isPurpose(trees: Trees, word: number): boolean {
  return hasRelation(trees.word(word), "advcl") && trees.marks(word).includes("to");
}
