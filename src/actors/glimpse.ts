/** What can be seen of a sentence before the model has read it. */
import { lemmaOf } from "../language/lemma.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { fold } from "./fold.ts";
import { cutTokens } from "./gate-tokens.ts";
import { lexiconEntries, variants } from "./lexicon.ts";
import { officeHolders } from "./office-holders.ts";
import { definiteNouns, roles } from "./people-and-organs.ts";
import { surnameOf } from "./persons.ts";
import { TokenTrie } from "./token-trie.ts";

export interface Glimpse {
  /** Whoever it names. */
  principals: Set<string>;
  /** Nouns of offices, organs and descriptions ("ministry"), and those that stand where they take one up ("the ministry"). */
  nouns: Set<string>;
  takesUp: Set<string>;
  /** Names that the report introduces with a title or an office, and those that are introduced here. */
  names: string[];
  introduces: Set<string>;
  pronoun: boolean;
  /** "the two countries", "both sides". */
  pair: boolean;
  /** Whether a verb in it answers what others say ("denied", "confirmed", "declined"). */
  answers: boolean;
}

interface Words {
  /** Forms of actors with their principals; none for a form that stands for nobody, or contains a name without naming it. */
  names: TokenTrie<string[]>;
  nouns: TokenTrie<string>;
  /** "Mr", "Gen". */
  titles: Set<string>;
  /** Principals for whom somebody of this surname has held an office. */
  holders: Map<string, Set<string>>;
  pronouns: Set<string>;
  pairs: Set<string>;
  answering: Set<string>;
}

let loaded: Words | undefined;

function words(): Words {
  if (loaded) return loaded;
  const names = new TokenTrie<string[]>();
  for (const { form, principal, rule } of lexiconEntries()) {
    const stands = principal === null || rule === "embedded" ? [] : [principal];
    for (const variant of variants(form)) names.add(cutTokens(variant), stands);
  }
  const holders = new Map<string, Set<string>>();
  for (const { name, principal } of officeHolders()) {
    names.add(cutTokens(fold(name)), [principal]);
    const surname = cutTokens(fold(surnameOf(name))).at(-1)!;
    holders.set(surname, (holders.get(surname) ?? new Set()).add(principal));
  }
  const nouns = new TokenTrie<string>();
  for (const noun of definiteNouns()) nouns.add(cutTokens(noun), noun);
  const { ranks, titles } = roles();
  const anaphora = vocabulary<{
    states: string[];
    pronouns: Record<string, string[]>;
    pairs: { determiners: string[] };
    directions: { form: string; first: string }[];
  }>("anaphora");
  for (const noun of anaphora.states) nouns.add([noun], noun);
  for (const { form, first } of anaphora.directions) names.add(["the", form], [first]);
  const { cues } = vocabulary<{
    cues: Record<string, { stance?: string; whenUnable?: string; whenRefusing?: string }>;
  }>("cues");
  const stances = new Set(["denies", "confirms", "cannot-confirm", "declines", "doubts"]);
  const answering = Object.entries(cues).filter(([, cue]) =>
    Object.values(cue).some((value) => stances.has(String(value))),
  );
  loaded = {
    names,
    nouns,
    titles: new Set([...ranks, ...titles].map((title) => title.replace(".", ""))),
    holders,
    pronouns: new Set(Object.values(anaphora.pronouns).flat()),
    pairs: new Set(anaphora.pairs.determiners),
    answering: new Set(answering.map(([lemma]) => lemma)),
  };
  return loaded;
}

/** One for each sentence of a report, in order: a name that one introduces is known in all. */
export function glimpsesOf(sentences: string[]): Glimpse[] {
  const tokens = sentences.map(cutTokens);
  const glimpses = tokens.map(glimpse);
  const known = new Set(glimpses.flatMap(({ introduces }) => [...introduces]));
  glimpses.forEach((each, at) => {
    each.names = [...new Set(tokens[at]!.filter((token) => known.has(token)))];
  });
  return glimpses;
}

/** Most words between "the" and the noun that takes up an actor: "the deputy foreign minister". */
const mostModifiers = 2;
const longestName = 5;

function glimpse(tokens: string[]): Glimpse {
  const { names, nouns, titles, holders, pronouns, pairs, answering } = words();
  const seen: Glimpse = {
    principals: new Set(),
    nouns: new Set(),
    takesUp: new Set(),
    names: [],
    introduces: new Set(),
    pronoun: false,
    pair: false,
    answers: false,
  };
  let nameEnd = 0;
  let article = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const lower = token.toLowerCase();
    if (at >= nameEnd) {
      const name = names.longest(tokens, at);
      for (const principal of name?.value ?? []) seen.principals.add(principal);
      if (name) nameEnd = name.end;
    }
    if (pronouns.has(lower)) seen.pronoun = true;
    if (!seen.answers && answering.has(lemmaOf(token, "VERB"))) seen.answers = true;
    if (lower === "the" || lower === "this") article = at;
    const noun = nouns.longest(tokens, at, tokens.length, true);
    if (noun) {
      seen.nouns.add(noun.value);
      if (article >= 0 && at - article <= mostModifiers + 1) seen.takesUp.add(noun.value);
      if (pairs.has(tokens[at - 1]?.toLowerCase() ?? "")) seen.pair = true;
    }
    if (!noun && !titles.has(token)) continue;
    for (const introduced of namesAround(tokens, at, noun?.end ?? at + 1)) {
      seen.introduces.add(introduced);
      for (const principal of holders.get(introduced) ?? []) seen.principals.add(principal);
    }
  }
  return seen;
}

/** Last words of the names beside a title or an office: "President Recep Erdogan", "Selin Aksu, a spokeswoman". */
function namesAround(tokens: string[], at: number, end: number): string[] {
  const found: string[] = [];
  let last: string | undefined;
  for (let k = end; k < end + longestName && isCapital(tokens[k] ?? ""); k++) last = tokens[k];
  if (last !== undefined) found.push(last);
  // The name before the comma ends at most a few words ahead of the office: "Aksu, a senior Turkish spokeswoman".
  for (let k = at - 1; k > at - longestName && k > 0; k--) {
    if (["a", "an", "the"].includes(tokens[k]!) && isCapital(tokens[k - 1]!)) found.push(tokens[k - 1]!);
  }
  return found;
}

function isCapital(token: string): boolean {
  const code = token.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 192 && code <= 222);
}
