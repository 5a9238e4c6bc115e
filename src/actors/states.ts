import { createRequire } from "node:module";
import { vocabulary } from "../terms/vocabulary.ts";

/** A state as vocabulary/states.json gives it, with the names of ISO 3166-1 added. */
export interface State {
  /** Alpha-3 code; a withdrawn or usual one for historic and contested states. */
  code: string;
  name: string;
  names: string[];
  adjectives: string[];
  people: string[];
  capitals: string[];
}

interface Countries {
  registerLocale(locale: unknown): void;
  getNames(locale: string, options: { select: "all" }): Record<string, string[]>;
  alpha2ToAlpha3(code: string): string | undefined;
  alpha3ToAlpha2(code: string): string | undefined;
  numericToAlpha3(code: string): string | undefined;
}

// Loaded as CommonJS: the package's locales are JSON files, which an import would have to announce.
const require = createRequire(import.meta.url);
let countries: Countries | undefined;

function registry(): Countries {
  if (!countries) {
    countries = require("i18n-iso-countries") as Countries;
    countries.registerLocale(require("i18n-iso-countries/langs/en.json"));
  }
  return countries;
}

/** The package's own code for Kosovo, where everybody else writes XKX. */
const usualCode = new Map([["XKK", "XKX"]]);

let all: State[] | undefined;
let byCode: Map<string, State> | undefined;

/** All states of the vocabulary, then the territories that only ISO 3166-1 names. */
export function states(): State[] {
  if (all) return all;
  const known = vocabulary<{ states: State[] }>("states").states;
  all = known.map((state) => ({ ...state, names: [...state.names] }));
  const of = new Map(all.map((state) => [state.code, state]));
  for (const [alpha2, names] of Object.entries(registry().getNames("en", { select: "all" }))) {
    const alpha3 = registry().alpha2ToAlpha3(alpha2);
    if (alpha3 === undefined) continue;
    const code = usualCode.get(alpha3) ?? alpha3;
    // "Moldova, Republic of" and "Saint Martin (French part)" are index entries, not what anybody writes.
    const written = names.filter((name) => !/[,(]/u.test(name));
    const state = of.get(code);
    if (!state && written[0] !== undefined) {
      all.push({ code, name: written[0], names: written.slice(1), adjectives: [], people: [], capitals: [] });
    } else if (state) {
      for (const name of written) if (name !== state.name && !state.names.includes(name)) state.names.push(name);
    }
  }
  return all;
}

export function stateOf(code: string): State | undefined {
  byCode ??= new Map(states().map((state) => [state.code, state]));
  return byCode.get(code);
}

/** Alpha-3 for an ISO 3166-1 alpha-2 code in capitals; undefined where there is none. */
export function alpha3Of(alpha2: string): string | undefined {
  const found = registry().alpha2ToAlpha3(alpha2);
  return found === undefined ? undefined : (usualCode.get(found) ?? found);
}

/** Alpha-3 for an ISO 3166-1 number of three digits; undefined where there is none. */
export function alpha3OfNumber(number: string): string | undefined {
  const found = registry().numericToAlpha3(number);
  return found === undefined ? undefined : (usualCode.get(found) ?? found);
}
