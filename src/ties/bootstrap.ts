/** How much a count hangs on who speaks: voices are drawn anew, with replacement. */
import type { Claim } from "../claims/claim.ts";
import { randomBelow } from "./random.ts";

/** Voices with how often each was drawn in each resample. */
export interface Resamples {
  /** Keys, in alphabetical order. */
  voices: string[];
  number: number;
  /** For each voice, how often it was drawn in each resample. */
  drawn: Uint16Array[];
}

/** What each voice adds to a count: an episode of three voices is a third of each. Pairs of a voice's number and its part. */
export type Parts = { voice: number; part: number }[];

/** Keys of the voices that speak for a claim: a principal is one voice, an expert's nationality none. */
export function voicesOf({ origins: { list } }: Claim): string[] {
  const counted = list.filter((origin) => origin.counted);
  const keys = (counted.length > 0 ? counted : list).map(({ name, principal, kind }) =>
    principal !== null && kind !== "expert" ? principal : `name:${name.normalize("NFKC").toLowerCase()}`,
  );
  return keys.length === 0 ? ["name:"] : [...new Set(keys)].toSorted();
}

/**
 * Draws as many voices as there are, with replacement, `number` times: the bootstrap of clusters (Davison and Hinkley 1997,
 * Bootstrap Methods and their Application, section 3.8), the cluster being all that one voice says.
 */
export function resample(voices: Iterable<string>, number: number, seed: number): Resamples {
  const sorted = [...new Set(voices)].toSorted();
  const below = randomBelow(seed);
  const drawn = sorted.map(() => new Uint16Array(number));
  for (let index = 0; index < number; index++) {
    for (let draw = 0; draw < sorted.length; draw++) {
      const times = drawn[below(sorted.length)] as Uint16Array;
      times[index] = (times[index] ?? 0) + 1;
    }
  }
  return { voices: sorted, number, drawn };
}

/** Parts of a count of episodes, each given by the voices that carry it; by number of the voice. */
export function partsOf(carriedBy: string[][], numbers: Map<string, number>): Parts {
  const parts = new Map<number, number>();
  for (const voices of carriedBy) {
    for (const voice of voices) {
      const number = numbers.get(voice);
      if (number !== undefined) parts.set(number, (parts.get(number) ?? 0) + 1 / voices.length);
    }
  }
  return [...parts].map(([voice, part]) => ({ voice, part })).toSorted((a, b) => a.voice - b.voice);
}

/** Parts of two counts in one; by number of the voice, so that sums are made in the same order. */
export function together(a: Parts, b: Parts): Parts {
  const parts = new Map(a.map(({ voice, part }) => [voice, part]));
  for (const { voice, part } of b) parts.set(voice, (parts.get(voice) ?? 0) + part);
  return [...parts].map(([voice, part]) => ({ voice, part })).toSorted((x, y) => x.voice - y.voice);
}

/**
 * The count in each resample: each voice's part as often as it was drawn. On average that is the count itself, and
 * a count that holds another part by part is never below it. A count of nothing stays nothing: the resamples tell
 * how much hangs on who speaks, not what nobody reports.
 */
export function countsIn(resamples: Resamples, parts: Parts): Float64Array {
  const counts = new Float64Array(resamples.number);
  for (const { voice, part } of parts) {
    const times = resamples.drawn[voice] as Uint16Array;
    for (let index = 0; index < counts.length; index++)
      counts[index] = (counts[index] as number) + part * (times[index] as number);
  }
  return counts;
}

/** The two values between which the middle `share` of the given ones lie. Sorts what it is given. */
export function percentileInterval(values: Float64Array, share: number): [number, number] {
  values.sort();
  const tail = ((1 - share) / 2) * (values.length - 1);
  return [values[Math.floor(tail)] ?? 0, values[Math.ceil(values.length - 1 - tail)] ?? 0];
}
