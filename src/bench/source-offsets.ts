/** Canonical text leaves out what is no text (datelines, bylines); gold spans count in the text as it was given. */

/**
 * Maps offsets of a canonical text to those of the text it was made of, whose paragraphs it holds in their order, each whole
 * or without its beginning or end. Null where it does not.
 */
export function sourceOffsets(canonical: string, source: string): ((offset: number) => number) | null {
  const parts: { start: number; source: number }[] = [];
  let start = 0;
  let from = 0;
  for (const paragraph of canonical.split("\n\n")) {
    const found = source.indexOf(paragraph, from);
    if (found < 0) return null;
    parts.push({ start, source: found });
    start += paragraph.length + "\n\n".length;
    from = found + paragraph.length;
  }
  return (offset) => {
    const part = parts.findLast((one) => one.start <= offset)!;
    return part.source + offset - part.start;
  };
}
