import { cutWords } from "../language/words.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { ambiguousForms } from "./ambiguous.ts";
import { fold } from "./fold.ts";
import type { ActorKind } from "./mention.ts";
import { organisationsAndGroups, otherActors } from "./named-actors.ts";
import { nameOf } from "./principals.ts";
import { states } from "./states.ts";
import { TokenTrie } from "./token-trie.ts";

/** What a form of the vocabulary stands for. */
export interface LexiconEntry {
  /** The form as the vocabulary writes it. */
  form: string;
  /** Null where it acts for nobody known (a private company) or where only the report can tell. */
  principal: string | null;
  kind: ActorKind;
  name: string;
  /** "name", "demonym", "people", "capital", "town", "metonym", "organisation", …; "embedded" names no actor. */
  rule: string;
}

/** Shortest form that is also looked for in capitals ("TURKEY"); shorter ones would be taken for abbreviations. */
const shortestInCapitals = 4;

let lexicon: TokenTrie<LexiconEntry> | undefined;

/** All forms of the vocabulary by their words. */
export function actorLexicon(): TokenTrie<LexiconEntry> {
  if (!lexicon) {
    const built = new TokenTrie<LexiconEntry>();
    for (const entry of lexiconEntries()) {
      for (const form of variants(entry.form)) built.add(wordsOf(form), entry);
    }
    lexicon = built;
  }
  return lexicon;
}

/** What a name holds, from left to right, the longest form at each place; an entry that `opens` is looked into for shorter ones. */
export function* entriesIn(
  name: string,
  opens: (entry: LexiconEntry) => boolean = () => false,
): Generator<LexiconEntry> {
  const tokens = wordsOf(name);
  for (let at = 0; at < tokens.length;) {
    const match = actorLexicon().longest(tokens, at);
    if (match && !opens(match.value)) yield match.value;
    at = match && !opens(match.value) ? match.end : at + 1;
  }
}

/** Every form once; where two say different things, the first has the say. */
export function* lexiconEntries(): Generator<LexiconEntry> {
  for (const form of vocabulary<{ names: string[] }>("embedded-names").names) {
    yield { form, principal: null, kind: "collective", name: form, rule: "embedded" };
  }
  for (const state of states()) {
    const base = { principal: state.code, kind: "state", name: state.name } as const;
    for (const form of [state.name, ...state.names]) yield { ...base, form, rule: "name" };
  }
  for (const state of states()) {
    const base = { principal: state.code, kind: "state", name: state.name } as const;
    for (const form of state.adjectives) yield { ...base, form, rule: "demonym" };
    for (const form of state.people) yield { ...base, form, rule: "people" };
    for (const form of state.capitals) yield { ...base, form, rule: "capital" };
  }
  for (const { forms, ...actor } of [...organisationsAndGroups(), ...otherActors()]) {
    for (const form of forms) yield { ...actor, form };
  }
  for (const { principal, names } of vocabulary<{ towns: { principal: string; names: string[] }[] }>("towns").towns) {
    for (const form of names) yield { form, principal, kind: "state", name: form, rule: "town" };
  }
  // Names that no list above holds because nothing but the report can say whose they are.
  for (const { form, principal } of ambiguousForms()) {
    const rule = /(?:n|ese)$/u.test(form) ? "demonym" : form.endsWith("s") ? "people" : "name";
    const kind = principal.startsWith("org:") ? "organisation" : principal.startsWith("grp:") ? "group" : "state";
    yield { form, principal, kind, name: nameOf(principal), rule: kind === "state" ? rule : kind };
  }
}

/** The form itself, with its first letter in either case, and in capitals. */
export function variants(form: string): string[] {
  const folded = fold(form);
  const out = new Set([folded, folded[0]!.toUpperCase() + folded.slice(1)]);
  if (folded.startsWith("The ")) out.add(`the${folded.slice(3)}`);
  if (folded.length >= shortestInCapitals) out.add(folded.toUpperCase());
  return [...out];
}

export function wordsOf(form: string): string[] {
  return cutWords(form).map(({ start, end }) => form.slice(start, end));
}
