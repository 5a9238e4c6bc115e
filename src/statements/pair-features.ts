/** What is known of two parties at an act, as numbers for the judge of pairs. */
import { type ActorKind, actorKinds, type ActorMention } from "../actors/mention.ts";
import { eventTypes } from "../terms/types.ts";
import type { CandidateDraft } from "./candidate-drafts.ts";
import { isContrary, standsForAct } from "./model-acts.ts";
import { takesGround } from "./pairs.ts";
import type { Parties, Party } from "./parties.ts";
import type { Trees } from "./trees.ts";

/** Farther apart than this in words is as good as this far. */
const farthest = 80;
/** Dependency paths longer than this say no more. */
const longestPath = 12;
/** Prepositions that places of arguments are told apart by; a place of another one counts as "other". */
const slots =
  "model agent patient recipient bare with to against on from of between among for by in into at over".split(" ");

/** What a report says of its principals as a whole; made once a report. */
export class TextFacts {
  readonly trees: Trees;
  readonly parties: Parties;
  readonly #byPrincipal = new Map<string, ActorMention[]>();
  readonly #bySentence = new Map<number, Set<string>>();

  constructor(trees: Trees, parties: Parties) {
    this.trees = trees;
    this.parties = parties;
    for (const mention of parties.mentions) {
      const { sentence } = trees.word(mention.firstWord);
      const here = this.#bySentence.get(sentence) ?? new Set();
      for (const principal of new Set([...mention.principals, ...mention.ground])) {
        const known = this.#byPrincipal.get(principal);
        if (known) known.push(mention);
        else this.#byPrincipal.set(principal, [mention]);
        here.add(principal);
      }
      this.#bySentence.set(sentence, here);
    }
  }

  /** Mentions of a principal by position. */
  mentionsOf(principal: string): ActorMention[] {
    return this.#byPrincipal.get(principal) ?? [];
  }

  principalsIn(sentence: number): number {
    return this.#bySentence.get(sentence)?.size ?? 0;
  }

  get principals(): number {
    return this.#byPrincipal.size;
  }

  /** Share of all mentions that are this principal's. */
  share(principal: string): number {
    return this.mentionsOf(principal).length / Math.max(1, this.parties.mentions.length);
  }
}

/** Numbers by name, in a fixed order; -1 where something does not apply. */
export function pairFeatures(facts: TextFacts, draft: CandidateDraft): Record<string, number> {
  const { trees, parties } = facts;
  const { predicate, pair, modality, chain, found, scores, rivals, type } = draft;
  const { marks } = pair;
  const beliefs = rivals.map((rival) => rival.marks?.belief ?? 0);
  const belief = marks?.belief ?? 0;
  const others = (side: "acting" | "receiving"): number =>
    Math.max(
      0,
      ...[...scores[side]]
        .filter(([principal]) => principal !== pair.source.principal && principal !== pair.target.principal)
        .map(([, score]) => score),
    );
  const agents = predicate.arguments.filter(({ slot }) => slot === "agent");
  const patients = predicate.arguments.filter(({ slot }) => slot === "patient");
  const standing = (places: { word: number }[]): Set<string> =>
    new Set(places.flatMap(({ word }) => parties.of(word)).map(({ principal }) => principal));
  const [acting, undergoing] = [standing(agents), standing(patients)];
  const isPronoun = (word: number): boolean => trees.word(word).upos === "PRON";
  const is = Number;
  const last = pair.slot.split(" ").at(-1)!;
  return {
    act: marks?.act ?? found?.score ?? 0,
    source: marks?.source ?? 0,
    target: marks?.target ?? 0,
    sourceReceives: marks?.sourceReceives ?? 0,
    targetActs: marks?.targetActs ?? 0,
    belief,
    behindBest: Math.max(...beliefs) - belief,
    rank: beliefs.filter((other) => other > belief).length,
    rivals: rivals.length,
    otherActing: others("acting"),
    otherReceiving: others("receiving"),
    sameType: found === undefined ? -1 : is(found.type === type),
    type: eventTypes.indexOf((type ?? found?.type)!),
    known: is(predicate.type !== null && predicate.byModel === undefined),
    bySyntax: is(pair.slot !== "model"),
    syntaxPairs: rivals.filter((rival) => rival.slot !== "model").length,
    slot: slots.indexOf(last),
    onlySaying: is(draft.onlySaying),
    standsForAct: is(standsForAct(trees, predicate.word)),
    contrary: is(found !== undefined && isContrary(type, found.type)),
    takesGround: is(takesGround(predicate)),
    verbal: is(trees.isVerbal(predicate.word)),
    carried: is(predicate.noun !== null),
    reciprocal: is(predicate.reciprocal),
    state: is(predicate.state),
    receives: is(predicate.receives),
    passive: is(trees.isPassive(predicate.word)),
    places: predicate.arguments.length,
    agents: agents.length,
    patients: patients.length,
    agentPrincipals: acting.size,
    patientPrincipals: undergoing.size,
    agentPronoun: is(agents.some(({ word }) => isPronoun(word))),
    sourceIsAgent: is(acting.has(pair.source.principal)),
    targetIsAgent: is(acting.has(pair.target.principal)),
    sourceIsPatient: is(undergoing.has(pair.source.principal)),
    targetIsPatient: is(undergoing.has(pair.target.principal)),
    operators: modality.operators.length,
    negated: is(modality.negated),
    future: is(modality.future),
    hypothetical: is(modality.hypothetical),
    alleged: is(modality.alleged),
    possible: is(modality.possible),
    question: is(modality.question),
    chain: chain.length,
    paragraph: Math.min(20, trees.sentenceOf(predicate.word).paragraph),
    sentenceWords: trees.sentenceOf(predicate.word).endWord - trees.sentenceOf(predicate.word).firstWord,
    sentencePrincipals: facts.principalsIn(trees.word(predicate.word).sentence),
    textPrincipals: facts.principals,
    ...side(facts, predicate.word, pair.source, "source"),
    ...side(facts, predicate.word, pair.target, "target"),
  };
}

function side(facts: TextFacts, predicate: number, party: Party, name: string): Record<string, number> {
  const { trees } = facts;
  const { mention } = party;
  const at = trees.word(predicate).sentence;
  const all = facts.mentionsOf(party.principal);
  const distance = (one: ActorMention): number =>
    predicate < one.firstWord ? one.firstWord - predicate : Math.max(0, predicate - one.endWord + 1);
  const { firstWord: start, endWord: end } = trees.sentenceOf(predicate);
  // Mentions do not overlap, so the nearest are those beside the predicate.
  const next = countBefore(all, predicate);
  const near = all.slice(Math.max(0, next - 1), next + 2).map(distance);
  const { sentence } = trees.word(mention.firstWord);
  return {
    [`${name}Sentences`]: Math.max(-5, Math.min(20, at - sentence)),
    [`${name}Words`]: Math.min(farthest, distance(mention)) * (mention.firstWord < predicate ? 1 : -1),
    [`${name}Path`]: sentence === at ? pathLength(trees, predicate, mention.headWord) : -1,
    [`${name}Here`]: countBefore(all, end) - countBefore(all, start),
    [`${name}Nearest`]: Math.min(farthest, ...near),
    [`${name}NearestBefore`]: next === 0 ? -1 : Math.min(farthest, distance(all[next - 1]!)),
    [`${name}Share`]: facts.share(party.principal),
    [`${name}Mentions`]: all.length,
    [`${name}First`]: Math.min(farthest, all[0]?.firstWord ?? farthest),
    [`${name}Direct`]: Number(party.direct),
    [`${name}Ground`]: Number(party.ground === true),
    [`${name}Adjectival`]: Number(mention.adjectival),
    [`${name}Kind`]: actorKinds.indexOf(mention.kind satisfies ActorKind),
    [`${name}Together`]: mention.principals.length,
    [`${name}Referring`]: Number(!/\p{Lu}/u.test(trees.text(mention))),
    [`${name}Below`]: Number(sentence === at && trees.isBelow(mention.headWord, predicate)),
  };
}

/** How many mentions, by position, begin before a word. */
function countBefore(mentions: ActorMention[], word: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.firstWord < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Steps between two words of one sentence in its tree. */
function pathLength(trees: Trees, from: number, to: number): number {
  const up = [from, ...trees.ancestors(from)];
  const down = [to, ...trees.ancestors(to)];
  const meeting = down.findIndex((word) => up.includes(word));
  return meeting < 0 ? longestPath : Math.min(longestPath, meeting + up.indexOf(down[meeting]!));
}
