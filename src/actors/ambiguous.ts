import { vocabulary } from "../terms/vocabulary.ts";

interface AmbiguousName {
  form: string;
  principal: string;
  /** A second principal that the form names together with the first. */
  also?: string;
  for: string[];
  against: string[];
  otherwise: "accept" | "open";
  /** Whether the form is a usual given name or surname too. */
  persons: boolean;
}

let byForm: Map<string, AmbiguousName[]> | undefined;

export function ambiguousForms(): AmbiguousName[] {
  return vocabulary<{ names: AmbiguousName[] }>("ambiguous-names").names;
}

function entriesOf(form: string): AmbiguousName[] | undefined {
  if (!byForm) {
    byForm = new Map();
    for (const entry of ambiguousForms()) {
      const list = byForm.get(entry.form);
      if (list) list.push(entry);
      else byForm.set(entry.form, [entry]);
    }
  }
  return byForm.get(form);
}

let days: Set<string> | undefined;

/** Days and months: capitalised, but no part of the name that they stand beside. */
export function isDayName(token: string): boolean {
  days ??= new Set(vocabulary<{ days: string[] }>("ambiguous-names").days);
  return days.has(token);
}

/** Whether the form is also a person's name, so that an unknown capitalised neighbour makes it one. */
export function maybePerson(form: string): boolean {
  return entriesOf(form)?.some((entry) => entry.persons) ?? false;
}

/** Settles ambiguous names by the words of one report. */
export class NameContext {
  readonly #text: string;
  readonly #settled = new Map<string, string[] | null>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The principals of an ambiguous form in this report, [] where it stays open; null for a form that is not ambiguous. */
  settle(form: string): string[] | null {
    let settled = this.#settled.get(form);
    if (settled === undefined) this.#settled.set(form, (settled = this.#decide(form)));
    return settled;
  }

  #decide(form: string): string[] | null {
    const entries = entriesOf(form);
    if (!entries) return null;
    const judged = entries.map((entry) => {
      const speaksFor = entry.for.some((word) => this.#has(word, form));
      const speaksAgainst = entry.against.some((word) => this.#has(word, form));
      return { entry, speaksFor, speaksAgainst };
    });
    let fit = judged.filter(({ speaksFor, speaksAgainst }) => speaksFor && !speaksAgainst);
    if (fit.length === 0) {
      fit = judged.filter(({ entry, speaksFor, speaksAgainst }) => {
        return entry.otherwise === "accept" && speaksFor === speaksAgainst && !speaksAgainst;
      });
      if (judged.some(({ speaksFor }) => speaksFor)) fit = [];
    }
    if (fit.length !== 1) return [];
    const { principal, also } = fit[0]!.entry;
    return also === undefined ? [principal] : [principal, also];
  }

  /** Whether the report holds a word, as a whole and outside the form that is to be settled. */
  #has(word: string, form: string): boolean {
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (isLetter(this.#text[at - 1]) || isLetter(this.#text[end])) continue;
      // "Korea" inside "South Korea" is what settles "Korea"; the form itself settles nothing.
      if (word === form) continue;
      return true;
    }
    return false;
  }
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
