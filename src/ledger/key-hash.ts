/** Texts as whole numbers, so that an index over many of them stays small. */

/** 53 bits (two rounds of FNV-1a). Different texts may share a number, so whatever is found by it is a superset. */
export function keyHash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x2f0b4a87;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) ^ (low >>> 13);
  }
  return ((high >>> 0) & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
