/** The source register: what the vocabulary knows of outlets and agencies, overlaid with what a ledger's users have set. */
import type { SourceKind } from "../terms/types.ts";
import { builtInSources } from "./built-in-sources.ts";
import type { Reliability, SourceEntry } from "./source-entry.ts";
import { houseKey, houseKeys, isHouseKind, nameKey } from "./source-name.ts";

/** A source as the register has it. */
export interface RegisteredSource {
  key: string;
  name: string;
  /** Null where nobody has said. */
  kind: SourceKind | null;
  /** With whose voice it speaks; null: its own; undefined: the register does not say. */
  principal: string | null | undefined;
  /** The house that owns it, by name; null: none that is known. */
  owner: string | null;
  reliability: Reliability;
  note: string | null;
  /** By whom and when set; null where the vocabulary alone speaks. */
  changedBy: string | null;
  changedAt: string | null;
}

/** Those who speak to outlets; none of them is the agency of the same name ("Petra", "Saba"). */
const speakers = new Set<SourceKind>(["person", "expert", "government", "document", "group", "author"]);

/** Answers of each kind that are kept. */
const mostAnswers = 50_000;

/**
 * Answers for names as reports print them. `entries` are a ledger's own, as of any moment, in any order; fields that
 * they leave out stay as the vocabulary has them. Where `kind` is left out, an outlet or agency is meant.
 */
export class SourceRegister {
  readonly #known = new Map<string, RegisteredSource>();
  readonly #aliases = builtInSources().aliases;
  readonly #tags = builtInSources().tags;
  /** Keys whose principal a person has set, "none" included. */
  readonly #principalSet = new Set<string>();
  /** Answers given, since reports name the same sources again and again. */
  readonly #found = new Map<string, RegisteredSource | null>();
  readonly #keys = new Map<string, string>();
  readonly #voiceKeys = new Map<string, string>();

  constructor(entries: SourceEntry[] = []) {
    for (const source of builtInSources().byKey.values()) {
      this.#known.set(source.key, { ...source, reliability: "F", note: null, changedBy: null, changedAt: null });
    }
    const inOrder = entries.toSorted(
      (a, b) => compareText(a.changedAt, b.changedAt) || compareText(a.key, b.key) || compareText(a.name, b.name),
    );
    for (const entry of inOrder) this.#overlay(entry);
  }

  /** All sources of the register, by key. */
  all(): RegisteredSource[] {
    return [...this.#known.values()].toSorted((a, b) => compareText(a.key, b.key));
  }

  /** The source of this name; null where the register has none of that kind. */
  find(name: string, kind?: SourceKind): RegisteredSource | null {
    return answered(this.#found, `${kind ?? ""}|${name}`, () => this.#look(name, kind));
  }

  /** One key for all spellings of a source's name, whether the register has it or not. */
  keyOf(name: string, kind?: SourceKind): string {
    return answered(this.#keys, `${kind ?? ""}|${name}`, () => this.#key(name, kind));
  }

  #key(name: string, kind: SourceKind | undefined): string {
    const found = this.find(name, kind);
    if (found !== null) return found.key;
    if (kind === undefined || isHouseKind(kind)) return houseKey(name);
    const key = nameKey(name);
    const namesake = this.#known.get(key);
    return namesake !== undefined && !suits(namesake, kind) ? besideHouse(key) : key;
  }

  /** With whose voice it speaks; null: its own; undefined: the register does not say, so a report's own words may. */
  principalOf(name: string, kind?: SourceKind): string | null | undefined {
    return this.#principal(this.find(name, kind), new Set());
  }

  /** The house under whose roof an outlet or agency is, the topmost one; one of no known owner is its own. */
  houseOf(name: string, kind: SourceKind = "outlet"): { key: string; name: string } {
    const passed: RegisteredSource[] = [];
    let source = this.find(name, kind);
    let top = { key: source?.key ?? this.keyOf(name, kind), name: source?.name ?? name };
    while (source?.owner != null) {
      if (passed.includes(source)) {
        // Owners in a circle are one house, by whichever of them one enters it.
        top = passed.slice(passed.indexOf(source)).toSorted((a, b) => compareText(a.key, b.key))[0] ?? top;
        break;
      }
      passed.push(source);
      top = { key: this.keyOf(source.owner), name: source.owner };
      source = this.find(source.owner);
    }
    return { key: `house:${top.key}`, name: top.name };
  }

  /** F where nobody has graded it. It neither joins nor separates voices. */
  reliabilityOf(name: string, kind?: SourceKind): Reliability {
    return this.find(name, kind)?.reliability ?? "F";
  }

  /**
   * Same key, same voice: "principal:RUS" for whoever speaks for a state, else "house:…" for outlets and agencies,
   * "document:…", "person:…". `read` is the principal that the report's own words give the source; it counts only
   * where the register does not say. An expert's nationality makes nobody a state's voice.
   */
  voiceKeyOf(name: string, kind: SourceKind = "outlet", read: string | null = null): string {
    return answered(this.#voiceKeys, `${kind}|${read ?? ""}|${name}`, () => this.#voiceKey(name, kind, read));
  }

  #voiceKey(name: string, kind: SourceKind, read: string | null): string {
    const set = this.principalOf(name, kind);
    const principal = set === undefined ? (kind === "expert" ? null : read) : set;
    if (principal !== null) return `principal:${principal}`;
    if (isHouseKind(kind)) return this.houseOf(name, kind).key;
    return `${kind === "document" ? "document" : "person"}:${this.keyOf(name, kind)}`;
  }

  #overlay(entry: SourceEntry): void {
    // A list that has learnt an alias since: what was set under it belongs to the source.
    const key = this.#known.has(entry.key) ? entry.key : (this.#aliases.get(entry.key) ?? entry.key);
    const known = this.#known.get(key);
    this.#known.set(key, {
      key,
      name: known?.name ?? entry.name,
      kind: entry.kind ?? known?.kind ?? null,
      principal: entry.principal === undefined ? known?.principal : entry.principal,
      owner: entry.owner === undefined ? (known?.owner ?? null) : entry.owner,
      reliability: entry.reliability ?? known?.reliability ?? "F",
      note: entry.note === undefined ? (known?.note ?? null) : entry.note,
      changedBy: entry.changedBy,
      changedAt: entry.changedAt,
    });
    if (entry.principal !== undefined) this.#principalSet.add(key);
  }

  #look(name: string, kind: SourceKind | undefined): RegisteredSource | null {
    const asHouse = kind === undefined || !speakers.has(kind);
    const tag = asHouse ? this.#tags.get(name.trim()) : undefined;
    const keys = asHouse ? houseKeys(name) : [nameKey(name), besideHouse(nameKey(name))];
    for (const [place, key] of keys.entries()) {
      const source = this.#known.get(key) ?? this.#known.get(this.#aliases.get(key) ?? "");
      // What is left of an outlet's name without its edition must be an outlet: "China News" is not China.
      const exact = place === 0 || !asHouse;
      if (source !== undefined && suits(source, kind) && (exact || isHouseKind(source.kind))) return source;
    }
    return tag === undefined ? null : (this.#known.get(tag) ?? null);
  }

  #principal(source: RegisteredSource | null, passed: Set<string>): string | null | undefined {
    if (source === null || passed.has(source.key)) return undefined;
    if (source.principal != null || this.#principalSet.has(source.key)) return source.principal;
    // A house that speaks for a state lends its voice to its outlets.
    passed.add(source.key);
    const owner = source.owner === null ? null : this.find(source.owner);
    return this.#principal(owner, passed) ?? source.principal;
  }
}

/** The answer that was given before, or a new one. */
function answered<T>(known: Map<string, T>, asked: string, look: () => T): T {
  const before = known.get(asked);
  if (before !== undefined) return before;
  const answer = look();
  if (known.size >= mostAnswers) known.clear();
  known.set(asked, answer);
  return answer;
}

/** Key of a person or ministry that bears the name of an outlet or agency. */
function besideHouse(key: string): string {
  return `${key} (no outlet)`;
}

/** Whether a source of the register may be the one that a report names as of this kind. */
function suits(source: RegisteredSource, kind: SourceKind | undefined): boolean {
  if (kind === undefined || source.kind === null) return true;
  return isHouseKind(source.kind) ? !speakers.has(kind) : !isHouseKind(kind);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
