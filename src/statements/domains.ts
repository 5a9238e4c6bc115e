/** What a proposition is about: by the words of vocabulary/domains.json near it, in its sentence and in its text, as models/domains.json weighs them. */
import { judgeFile } from "../language/judges.ts";
import { domains as allDomains, type Domain, type EventType, eventTypes } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Trees } from "./trees.ts";

interface DomainTable {
  words: Record<Domain, string[]>;
  leisure: { words: string[] };
  leastBelief: number;
  mostDomains: number;
}

/** Weights of the evidence by its names, for each domain. */
interface DomainWeights {
  evidence: string[];
  weights: Record<Domain, { bias: number; of: number[] }>;
}

/** Words on either side of the predicate that count as near it. */
const nearby = 8;

let byWord: Map<string, Domain[]> | undefined;

function index(): Map<string, Domain[]> {
  if (byWord) return byWord;
  byWord = new Map();
  for (const domain of allDomains) {
    for (const word of vocabulary<DomainTable>("domains").words[domain])
      byWord.set(word, [...(byWord.get(word) ?? []), domain]);
  }
  return byWord;
}

/** How many words speak for each domain, on a scale of logarithms; each word as the lemmas that it may be. */
export function wordsFor(words: string[][]): number[] {
  const counts = new Map<Domain, number>();
  for (const lemmas of words)
    for (const domain of new Set(lemmas.flatMap((lemma) => index().get(lemma) ?? [])))
      counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return allDomains.map((domain) => Math.log1p(counts.get(domain) ?? 0));
}

/** Numbers by name, in a fixed order. `sentence` and `place`: the words of a sentence, and the predicate's index among them; `text`: `wordsFor` of all words. */
export function domainEvidence(
  sentence: string[][],
  place: number,
  text: number[],
  type: EventType,
): Record<string, number> {
  const near = wordsFor(sentence.slice(Math.max(0, place - nearby), place + nearby + 1));
  const around = wordsFor(sentence);
  return Object.fromEntries([
    ...allDomains.flatMap((domain, at) => [
      [`near ${domain}`, near[at]!],
      [`sentence ${domain}`, around[at]!],
      [`text ${domain}`, text[at]!],
    ]),
    ...eventTypes.map((one) => [`type ${one}`, Number(one === type)]),
  ]) as Record<string, number>;
}

const ofText = new WeakMap<Trees, number[]>();
let weights: DomainWeights | undefined;

/** The likeliest domains of a proposition, the likeliest first; at least one. */
export function propositionDomains(trees: Trees, predicate: number, type: EventType): Domain[] {
  const lemmas = (from: number, end: number): string[][] => trees.words.slice(from, end).map(({ lemma }) => [lemma]);
  let text = ofText.get(trees);
  if (text === undefined) ofText.set(trees, (text = wordsFor(lemmas(0, trees.words.length))));
  const { firstWord, endWord } = trees.sentenceOf(predicate);
  const evidence = domainEvidence(lemmas(firstWord, endWord), predicate - firstWord, text, type);
  weights ??= judgeFile<DomainWeights>("domains");
  const { evidence: names, weights: byDomain } = weights;
  const beliefs = allDomains.map((domain) => {
    const { bias, of } = byDomain[domain];
    const sum = names.reduce((total, name, at) => total + of[at]! * evidence[name]!, bias);
    return { domain, belief: 1 / (1 + Math.exp(-sum)) };
  });
  const { leastBelief, mostDomains } = vocabulary<DomainTable>("domains");
  const [best, ...others] = beliefs.toSorted((a, b) => b.belief - a.belief);
  return [best!, ...others.filter(({ belief }) => belief >= leastBelief)]
    .slice(0, mostDomains)
    .map(({ domain }) => domain);
}

/** Sport, arts and entertainment: words of leisure and none of a domain. */
export function isLeisure(lemmas: string[]): boolean {
  const words = leisure();
  const count = lemmas.filter((lemma) => words.has(lemma)).length;
  return count > 0 && count >= new Set(lemmas.flatMap((lemma) => index().get(lemma) ?? [])).size;
}

let leisureWords: Set<string> | undefined;
const leisure = (): Set<string> => (leisureWords ??= new Set(vocabulary<DomainTable>("domains").leisure.words));
