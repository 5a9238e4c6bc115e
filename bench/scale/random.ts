/** Draws that depend on nothing but their seeds, so that any report can be made without those before it. */

/** A row of draws for one thing: the same seeds give the same row. */
export class Draw {
  #state: number;

  constructor(...seeds: number[]) {
    let state = 0x9e3779b9;
    for (const seed of seeds) state = mix(state ^ Math.imul(seed + 1, 0x85ebca6b)) + 0x6d2b79f5;
    this.#state = state | 0;
  }

  /** In [0, 1). Mulberry32 (Tommy Ettinger, public domain). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** In 0 … below - 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Waiting time of an exponential distribution. */
  waiting(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  /** One of the keys, each by its share. */
  byShare<T extends string>(shares: Record<T, number>): T {
    let left = this.unit() * Object.values<number>(shares).reduce((a, b) => a + b, 0);
    const entries = Object.entries<number>(shares);
    for (const [key, share] of entries) if ((left -= share) < 0) return key as T;
    return entries.at(-1)?.[0] as T;
  }
}

/** Ranks by Zipf's law: the n-th of `count` is drawn in proportion to n^-exponent. */
export class Zipf {
  readonly #upTo: Float64Array;

  constructor(count: number, exponent: number) {
    this.#upTo = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank++) this.#upTo[rank] = sum += (rank + 1) ** -exponent;
  }

  /** Counted from 0. */
  rank(draw: Draw): number {
    const wanted = draw.unit() * (this.#upTo.at(-1) as number);
    let [low, high] = [0, this.#upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The share of a rank in all draws. */
  share(rank: number): number {
    const before = rank === 0 ? 0 : (this.#upTo[rank - 1] as number);
    return ((this.#upTo[rank] as number) - before) / (this.#upTo.at(-1) as number);
  }
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
