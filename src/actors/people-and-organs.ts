import { cutWords } from "../language/words.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { ReportWords } from "./report-words.ts";
import { TokenTrie } from "./token-trie.ts";

/** "body" is an organ or force, "people" act in a state's service, "office" is held by one person, "private" acts for nobody. */
type NounType = "body" | "people" | "office" | "private";

interface Noun {
  /** The vocabulary's form, in lower case and singular. */
  base: string;
  type: NounType;
  plural: boolean;
  /** False for a body that stands in a state's public life without acting for it. */
  acts: boolean;
}

/** A noun of the vocabulary in a report, as a range of words. */
export interface FoundNoun extends Noun {
  firstWord: number;
  endWord: number;
}

interface Organs {
  bodies: string[];
  people: string[];
  heads: string[];
  domains: string[];
  actsInOwnName: { nouns: string[] };
}

interface Roles {
  offices: string[];
  private: string[];
  serving: string[];
  former: string[];
  running: string[];
  ranks: string[];
  titles: string[];
  particles: string[];
  calendar: string[];
  plurals: { forms: Record<string, string> };
  sentOut: { offices: string[] };
  familyNameFirst: { principals: string[] };
  women: string[];
  men: string[];
}

export function roles(): Roles {
  return vocabulary<Roles>("roles");
}

let nouns: TokenTrie<Noun> | undefined;
let domains: TokenTrie<true> | undefined;

function nounTrie(): TokenTrie<Noun> {
  if (nouns) return nouns;
  nouns = new TokenTrie<Noun>();
  const { bodies, people, heads, actsInOwnName } = vocabulary<Organs>("organs");
  const { offices, private: citizens } = roles();
  const own = new Set(actsInOwnName.nouns);
  addAll(nouns, citizens, (base) => ({ base, type: "private", acts: false }));
  addAll(nouns, offices, (base) => ({ base, type: "office", acts: true }));
  addAll(nouns, people, (base) => ({ base, type: "people", acts: true }));
  addAll(nouns, [...bodies, ...heads], (base) => ({ base, type: "body", acts: !own.has(base) }));
  return nouns;
}

let organSet: Set<string> | undefined;

/** Bodies of a state by one word: "ministry", "embassy", "parliament". */
export function organNouns(): Set<string> {
  organSet ??= new Set(vocabulary<Organs>("organs").bodies.filter((body) => !body.includes(" ")));
  return organSet;
}

/** Nouns, plurals included, in lower case, that take up an actor named before: "ministry", "spokeswoman", "countries". */
export function* definiteNouns(): Generator<string> {
  const { bodies, heads } = vocabulary<Organs>("organs");
  const anaphora = vocabulary<{ descriptions: { noun: string }[]; pairs: { nouns: string[] } }>("anaphora");
  for (const base of [...bodies, ...heads, ...roles().offices]) yield base;
  for (const { noun } of anaphora.descriptions) yield noun.toLowerCase();
  for (const noun of anaphora.pairs.nouns) yield noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function domainTrie(): TokenTrie<true> {
  if (domains) return domains;
  domains = new TokenTrie<true>();
  for (const domain of vocabulary<Organs>("organs").domains) domains.add(tokensOf(domain), true);
  return domains;
}

function addAll(trie: TokenTrie<Noun>, bases: string[], entry: (base: string) => Omit<Noun, "plural">): void {
  const irregular = new Map<string, string[]>();
  for (const [plural, base] of Object.entries(roles().plurals.forms)) {
    irregular.set(base, [...(irregular.get(base) ?? []), plural]);
  }
  for (const base of bases) {
    const tokens = tokensOf(base);
    const last = tokens.at(-1)!;
    trie.add(tokens, { ...entry(base), plural: last === "people" || base.endsWith("forces") });
    for (const plural of irregular.get(last) ?? [`${last}s`]) {
      trie.add([...tokens.slice(0, -1), plural], { ...entry(base), plural: true });
    }
  }
}

function tokensOf(text: string): string[] {
  return cutWords(text).map(({ start, end }) => text.slice(start, end));
}

/** All nouns of the vocabulary in a report, by the word they start and the word they end at; the longest at each place. */
export class NounsOfReport {
  readonly #byFirst = new Map<number, FoundNoun>();
  readonly #byEnd = new Map<number, FoundNoun>();
  readonly #lower: string[];

  constructor(report: ReportWords) {
    this.#lower = report.tokens.map((token) => token.toLowerCase());
    const trie = nounTrie();
    for (const { firstWord, endWord } of report.annotation.sentences) {
      for (let word = firstWord; word < endWord; word++) {
        const found = trie.longest(this.#lower, word, endWord);
        // "The army posted guards": a verb is no noun, whatever it looks like.
        if (!found || report.upos(found.end - 1) === "VERB") continue;
        const noun = { ...found.value, firstWord: word, endWord: this.#withDomain(found.end, endWord) };
        this.#byFirst.set(word, noun);
        if (!this.#byEnd.has(noun.endWord)) this.#byEnd.set(noun.endWord, noun);
      }
    }
  }

  startingAt(word: number): FoundNoun | undefined {
    return this.#byFirst.get(word);
  }

  /** The longest noun that ends before `word`. */
  endingAt(word: number): FoundNoun | undefined {
    return this.#byEnd.get(word);
  }

  /** All nouns in text order. */
  all(): Iterable<FoundNoun> {
    return this.#byFirst.values();
  }

  /** "Ministry" + "of Defence", "of Trade and Industry", "of the Interior". */
  #withDomain(end: number, limit: number): number {
    if (this.#lower[end] !== "of") return end;
    let at = end + 1;
    if (this.#lower[at] === "the") at++;
    let found = domainTrie().longest(this.#lower, at, limit);
    if (!found) return end;
    let last = found.end;
    while (found && (this.#lower[last] === "and" || this.#lower[last] === "&" || this.#lower[last] === ",")) {
      found = domainTrie().longest(this.#lower, last + 1, limit);
      if (found) last = found.end;
    }
    return last;
  }
}
