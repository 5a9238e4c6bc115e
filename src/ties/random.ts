/** Numbers that look random and are the same each time. */

/**
 * Whole numbers from 0 to below `bound`, by the generator mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state,
 * enough for some millions of draws of a bootstrap, not for secrets.
 */
export function randomBelow(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}
