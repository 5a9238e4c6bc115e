/** A report's sketch: min-hashes of its shingles in bands, so that near copies are found without comparing all texts. */

const bands = 16;
const rowsPerBand = 2;

/**
 * One number per band; reports that share a band may be near copies. With 16 bands of 2 rows a pair of resemblance 0.5
 * shares one with probability 0.99, a pair of 0.1 with 0.15 (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4).
 * A short text that stands whole in a much longer one may be missed.
 * Empty for a text without shingles.
 */
export function sketchOf(shingles: Set<number>): number[] {
  if (shingles.size === 0) return [];
  const sketch: number[] = [];
  for (let band = 0; band < bands; band++) {
    let value = band;
    for (let row = 0; row < rowsPerBand; row++) {
      const seed = band * rowsPerBand + row + 1;
      let least = 0xffffffff;
      for (const shingle of shingles) least = Math.min(least, mix(shingle ^ Math.imul(seed, 0x9e3779b9)));
      value = mix(value ^ least);
    }
    sketch.push(value);
  }
  return sketch;
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
