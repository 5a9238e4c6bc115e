import { fold } from "./fold.ts";
import { organisationsAndGroups } from "./named-actors.ts";
import { nearest } from "./near-spelling.ts";
import { alpha3Of, stateOf, states } from "./states.ts";

/** Most suggestions for a name that is not known. */
const mostSuggestions = 5;

let names: Map<string, string> | undefined;
let typed: Map<string, Set<string>> | undefined;

/** What a principal is called: "Turkey", "European Union", "al-Shabaab"; an unknown code is its own name. */
export function nameOf(principal: string): string {
  names ??= new Map(organisationsAndGroups().map(({ principal: code, name }) => [code!, name]));
  return stateOf(principal)?.name ?? names.get(principal) ?? principal;
}

/**
 * The principal that a person means by a name, an official name, a demonym, a capital, an alpha-2 or alpha-3 code or a
 * code such as "org:EU"; letter case and diacritics do not matter. Where several principals share the name ("Korea",
 * "Congo") or none has it, up to five suggestions, as display names; none where nothing is spelt alike.
 */
export function principalFromInput(text: string): { principal: string } | { suggestions: string[] } {
  const wanted = keyOf(text);
  if (wanted === "") return { suggestions: [] };
  const known = inputs();
  const found = known.get(wanted);
  if (found?.size === 1) return { principal: [...found][0]! };
  if (found) return { suggestions: [...found].map(nameOf).sort() };
  const near = nearest(wanted, known.keys(), mostSuggestions);
  const principals = new Set(near.flatMap((name) => [...known.get(name)!]));
  return { suggestions: [...principals].slice(0, mostSuggestions).map(nameOf) };
}

function inputs(): Map<string, Set<string>> {
  if (typed) return typed;
  typed = new Map();
  const add = (form: string, principal: string) => {
    const key = keyOf(form);
    const set = typed!.get(key);
    if (set) set.add(principal);
    else typed!.set(key, new Set([principal]));
  };
  for (const { code, name, names: more } of states()) for (const form of [code, name, ...more]) add(form, code);
  for (const { principal, forms } of organisationsAndGroups()) {
    // An organisation's initials never take a state's code ("NAM" is Namibia).
    const bare = principal!.replace(/^\w+:/u, "");
    for (const form of [principal!, bare, ...forms]) if (!stateOf(form)) add(form, principal!);
  }
  // Demonyms, capitals and alpha-2 codes never take a name from what it names in the first place.
  const further = new Map<string, Set<string>>();
  const addFurther = (form: string, principal: string) => {
    const key = keyOf(form);
    if (typed!.has(key)) return;
    const set = further.get(key);
    if (set) set.add(principal);
    else further.set(key, new Set([principal]));
  };
  for (const state of states()) {
    for (const form of [...state.adjectives, ...state.people, ...state.capitals]) addFurther(form, state.code);
  }
  for (const [key, set] of further) typed.set(key, set);
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const alpha2 = String.fromCharCode(first, second);
      const code = alpha3Of(alpha2);
      if (code !== undefined && !typed.has(keyOf(alpha2))) add(alpha2, code);
    }
  }
  // Names that only a reader of the whole report could settle.
  for (const [shared, codes] of sharedNames()) typed.set(shared, new Set(codes));
  return typed;
}

/** "Korea" and "Congo" name two states each; every state whose name ends in the word is meant. */
function* sharedNames(): Generator<[string, string[]]> {
  const endings = new Map<string, string[]>();
  for (const { code, name } of states()) {
    const last = keyOf(name.split(" ").at(-1)!);
    if (last !== keyOf(name)) endings.set(last, [...(endings.get(last) ?? []), code]);
  }
  for (const [last, codes] of endings) {
    const own = typed!.get(last);
    const several = codes.length > 1 && !own;
    if (several) yield [last, codes];
    // Two states may share a name outright.
    else if (own && own.size > 1) yield [last, [...own]];
  }
}

function keyOf(text: string): string {
  return fold(text.trim())
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replace(/\./gu, "")
    .replace(/[\s_]+/gu, " ");
}
