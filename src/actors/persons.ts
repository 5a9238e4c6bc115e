import { fold } from "./fold.ts";
import { roles } from "./people-and-organs.ts";

/** A person whom the report introduces. */
export interface Person {
  /** Name as the report writes it at its longest. */
  name: string;
  /** The role at its first mention, in lower case ("foreign minister"); "" where none is said. */
  role: string;
  principals: string[];
  /** True for people who act for nobody: private citizens, former office-holders. */
  private: boolean;
}

/** Persons of one report, found again by full name or by surname. */
export class Persons {
  readonly #byName = new Map<string, Person>();
  readonly #bySurname = new Map<string, Set<Person>>();
  readonly #words = new Set<string>();

  /** Adds what one mention says of a person. Where mentions disagree about whom the person acts for, nobody is named. */
  learn(person: Person): Person {
    for (const word of fold(person.name).split(/[\s-]+/u)) this.#words.add(word);
    const key = fold(person.name);
    const known = this.#byName.get(key) ?? this.#sameSurname(person);
    if (!known) {
      this.#byName.set(key, person);
      this.#file(surnameOf(person.name), person);
      this.#fileByFirst(person);
      return person;
    }
    this.#byName.set(key, known);
    if (person.name.length > known.name.length) known.name = person.name;
    if (known.role === "") known.role = person.role;
    known.private ||= person.private;
    if (known.principals.length === 0) known.principals = person.principals;
    else if (person.principals.length > 0 && person.principals.join() !== known.principals.join())
      known.principals = [];
    if (known.private) known.principals = [];
    this.#fileByFirst(known);
    return known;
  }

  /** "Xi" is Xi Jinping's family name. */
  #fileByFirst(person: Person): void {
    if (person.principals.some((principal) => roles().familyNameFirst.principals.includes(principal))) {
      this.#file(fold(person.name).split(" ")[0]!, person);
    }
  }

  #file(surname: string, person: Person): void {
    const set = this.#bySurname.get(surname);
    if (set) set.add(person);
    else this.#bySurname.set(surname, new Set([person]));
  }

  /** Whether a word could begin or be a name of somebody here, so that the rest need not be looked at. */
  knows(word: string): boolean {
    return this.#words.has(word);
  }

  /** The one person of that full name, or of that surname alone; null where nobody or several fit. */
  find(text: string): Person | null {
    const named = this.#byName.get(fold(text));
    if (named) return named;
    const set = this.#bySurname.get(surnameOf(text));
    if (!set || set.size !== 1) return null;
    const [person] = set as Set<Person>;
    return agrees(text, person!.name) ? person! : null;
  }

  /** "Erdogan" and "Recep Tayyip Erdogan" are one person, "Bilal Erdogan" and "Recep Tayyip Erdogan" are two. */
  #sameSurname(person: Person): Person | null {
    const set = this.#bySurname.get(surnameOf(person.name));
    if (!set || set.size !== 1) return null;
    const [only] = set as Set<Person>;
    return agrees(person.name, only!.name) ? only! : null;
  }
}

/** Whether every word of the shorter name stands in the longer one. */
function agrees(a: string, b: string): boolean {
  const [short, long] = [a, b].map((name) => fold(name).split(/[\s-]+/u)).sort((x, y) => x.length - y.length);
  return short!.every((word) => long!.includes(word));
}

/** The last word of a name, in the form by which it is found again. */
export function surnameOf(name: string): string {
  const words = fold(name).split(/\s+/u);
  return words.at(-1)!.replace(/^al-|^el-/u, "");
}
