/** What a proposition is about, by the words of vocabulary/domains.json. */
import { domains as allDomains, type Domain, type EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface DomainTable {
  words: Record<Domain, string[]>;
  byType: Record<EventType, Domain>;
  always: Partial<Record<EventType, Domain>>;
  leisure: { words: string[] };
  mostDomains: number;
}

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

/** Domains of some lemmas, those with the most words first. */
function domainsOf(lemmas: string[]): Domain[] {
  const counts = new Map<Domain, number>();
  for (const lemma of lemmas)
    for (const domain of index().get(lemma) ?? []) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([domain]) => domain);
}

/** Of a proposition: what its type always is, and by its own words, else by its sentence's, else by its type. At least one. */
export function propositionDomains(own: string[], sentence: string[], type: EventType): Domain[] {
  const { always, byType, mostDomains } = vocabulary<DomainTable>("domains");
  const found = domainsOf(own);
  const whatever = always[type];
  if (whatever !== undefined) return [...new Set([whatever, ...found])].slice(0, mostDomains);
  const chosen = found.length > 0 ? found : domainsOf(sentence).slice(0, 1);
  return chosen.length > 0 ? chosen.slice(0, mostDomains) : [byType[type]];
}

/** Sport, arts and entertainment: words of leisure and none of a domain. */
export function isLeisure(lemmas: string[]): boolean {
  const words = leisure();
  const count = lemmas.filter((lemma) => words.has(lemma)).length;
  return count > 0 && count >= domainsOf(lemmas).length;
}

let leisureWords: Set<string> | undefined;
const leisure = (): Set<string> => (leisureWords ??= new Set(vocabulary<DomainTable>("domains").leisure.words));
