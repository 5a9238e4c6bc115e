/** Corpora count Unicode code points; the engine counts UTF-16 code units. */

/** Maps a code point offset in `text` to a UTF-16 offset. Offsets beyond the end give undefined. */
export function utf16Offsets(text: string): (codePoint: number) => number | undefined {
  // Most texts hold nothing outside the basic plane: there both counts agree.
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) {
    return (codePoint) => (codePoint <= text.length ? codePoint : undefined);
  }
  const offsets: number[] = [];
  let at = 0;
  for (const sign of text) {
    offsets.push(at);
    at += sign.length;
  }
  offsets.push(at);
  return (codePoint) => offsets[codePoint];
}
