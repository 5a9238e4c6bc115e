/** Canonical text leaves out what is no text (datelines, bylines); annotations count in the text as it was given. */

interface Part {
  /** Where a paragraph begins in the canonical text, and in the text it was made of. */
  start: number;
  source: number;
  length: number;
}

/**
 * Maps offsets of a canonical text to those of the text it was made of, whose paragraphs it holds in their order, each whole
 * or without its beginning or end. Null where it does not.
 */
export function sourceOffsets(canonical: string, source: string): ((offset: number) => number) | null {
  const parts = partsOf(canonical, source);
  if (parts === null) return null;
  return (offset) => {
    const part = parts.findLast((one) => one.start <= offset)!;
    return part.source + offset - part.start;
  };
}

/** The other way: null for an offset whose words the canonical text leaves out. */
export function canonicalOffsets(canonical: string, source: string): ((offset: number) => number | null) | null {
  const parts = partsOf(canonical, source);
  if (parts === null) return null;
  return (offset) => {
    const part = parts.find((one) => one.source <= offset && offset < one.source + one.length);
    return part === undefined ? null : part.start + offset - part.source;
  };
}

function partsOf(canonical: string, source: string): Part[] | null {
  const parts: Part[] = [];
  let start = 0;
  let from = 0;
  for (const paragraph of canonical.split("\n\n")) {
    const found = source.indexOf(paragraph, from);
    if (found < 0) return null;
    parts.push({ start, source: found, length: paragraph.length });
    start += paragraph.length + "\n\n".length;
    from = found + paragraph.length;
  }
  return parts;
}
