/** Spans made visible in a text. */
import type { Span } from "../terms/types.ts";

export interface Mark extends Span {
  /** Stands behind the opening bracket: a number or a word. */
  label: string;
}

/**
 * The text with "⟦label …⟧" around each span. Spans may nest and overlap; at one place closing comes before opening,
 * and the longer span opens first. Offsets are those of `text`, moved by `from`. Spans outside are left out.
 */
export function markSpans(text: string, marks: Mark[], from = 0): string {
  const inside = marks.filter(({ start, end }) => start >= from && end <= from + text.length && start < end);
  const events = inside.flatMap(({ start, end, label }) => [
    { at: start - from, opens: true, length: end - start, words: `⟦${label} ` },
    { at: end - from, opens: false, length: end - start, words: "⟧" },
  ]);
  events.sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.length - a.length : a.length - b.length),
  );
  let out = "";
  let at = 0;
  for (const event of events) {
    out += text.slice(at, event.at) + event.words;
    at = event.at;
  }
  return out + text.slice(at);
}
