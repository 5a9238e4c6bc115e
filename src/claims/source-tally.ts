/** Records of sources while they are made: one for all spellings of a name. */
import type { SourceKind } from "../terms/types.ts";
import type { SourceRegister } from "./register.ts";
import { isHouseKind } from "./source-name.ts";
import type { Speaker } from "./tellings.ts";
import type { SpokenSource, TrackRecord } from "./track-record.ts";

type Count = keyof TrackRecord;

/** Counts by source. */
export class SourceTally {
  readonly #register: SourceRegister;
  readonly #kept = new Map<string, Kept>();

  constructor(register: SourceRegister) {
    this.#register = register;
  }

  /** An agency and a person of one name are two sources. */
  idOf({ name, kind }: Speaker): string {
    return `${isHouseKind(kind) ? "house" : "speaker"}|${this.#register.keyOf(name, kind)}`;
  }

  voiceOf({ name, kind, principal }: Speaker): string {
    return this.#register.voiceKeyOf(name, kind, principal);
  }

  of(speaker: Speaker): Kept {
    const id = this.idOf(speaker);
    const kept = this.#kept.get(id) ?? new Kept(id.slice(id.indexOf("|") + 1));
    this.#kept.set(id, kept);
    return kept;
  }

  saw(speaker: Speaker): Kept {
    const kept = this.of(speaker);
    kept.saw(speaker, this.#register.find(speaker.name, speaker.kind)?.name ?? speaker.name);
    return kept;
  }

  sources(): SpokenSource[] {
    return [...this.#kept.values()]
      .map((kept) => kept.source())
      .toSorted((a, b) => compareText(a.key, b.key) || compareText(a.kind, b.kind));
  }
}

/** One source's counts. */
class Kept {
  readonly #key: string;
  readonly #names: string[] = [];
  readonly #kinds: SourceKind[] = [];
  readonly #principals: string[] = [];
  readonly #claims: Record<Count, Set<string>> = {
    reported: new Set(),
    vouched: new Set(),
    first: new Set(),
    alone: new Set(),
    confirmed: new Set(),
    denied: new Set(),
  };

  constructor(key: string) {
    this.#key = key;
  }

  saw({ kind, principal }: Speaker, name: string): void {
    this.#names.push(name);
    this.#kinds.push(kind);
    if (principal !== null) this.#principals.push(principal);
  }

  add(count: Count, claim: string): void {
    this.#claims[count].add(claim);
  }

  source(): SpokenSource {
    const { reported, vouched, first, alone, confirmed, denied } = this.#claims;
    return {
      key: this.#key,
      name: mostFrequent(this.#names) ?? this.#key,
      kind: mostFrequent(this.#kinds) ?? "outlet",
      principal: mostFrequent(this.#principals) ?? null,
      record: {
        reported: [...reported],
        vouched: [...vouched],
        first: [...first],
        alone: [...alone],
        confirmed: [...confirmed],
        denied: [...denied],
      },
    };
  }
}

function mostFrequent<T extends string>(values: T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || compareText(a, b))[0]?.[0];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
