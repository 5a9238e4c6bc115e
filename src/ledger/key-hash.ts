/** Texts as whole numbers, so that an index over many of them stays small. */

/**
 * 53 bits (FNV-1a). The upper ones come from what stands before the last "|", so that keys of one beginning stand together
 * in an index. Different texts may share a number, so whatever is found by it is a superset.
 */
export function keyHash(text: string): number {
  const beginning = text.slice(0, Math.max(0, text.lastIndexOf("|")));
  return (hash(beginning) & 0x1fffff) * 0x1_0000_0000 + hash(text);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
