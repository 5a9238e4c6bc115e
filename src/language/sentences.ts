import type { Span } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface Abbreviations {
  always: string[];
  beforeCapital: string[];
  openers: string[];
}

let lists: { always: Set<string>; beforeCapital: Set<string>; openers: Set<string> } | undefined;

function abbreviations() {
  if (!lists) {
    const { always, beforeCapital, openers } = vocabulary<Abbreviations>("abbreviations");
    lists = { always: new Set(always), beforeCapital: new Set(beforeCapital), openers: new Set(openers) };
  }
  return lists;
}

export interface SentenceSpan extends Span {
  /** Counted from 0 over the text. */
  paragraph: number;
}

const boundary = /[.!?…]+["”’')\]]*\s+(?=["“‘'([—–-]*\s?[\p{Lu}\p{N}"“‘'([])/gu;

/** Sentences of a canonical text; none crosses a line break, none has white space at its ends. */
export function cutSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let paragraph = 0;
  for (const line of lines(text)) {
    for (const span of cutLine(text, line)) sentences.push({ ...span, paragraph });
    paragraph++;
  }
  return sentences;
}

function* lines(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const trimmed = trim(text, start, end);
    if (trimmed.start < trimmed.end) yield trimmed;
    start = end + 1;
  }
}

function cutLine(text: string, line: Span): Span[] {
  const out: Span[] = [];
  let start = line.start;
  boundary.lastIndex = line.start;
  for (let match = boundary.exec(text); match && match.index < line.end; match = boundary.exec(text)) {
    const end = match.index + match[0].length;
    if (end > line.end) break;
    if (!endsSentence(text, start, match.index, match[0], end)) continue;
    out.push(trim(text, start, end));
    start = end;
  }
  const rest = trim(text, start, line.end);
  if (rest.start < rest.end) out.push(rest);
  return out;
}

/** Only a single full stop is in doubt; it may belong to an abbreviation or an initial. */
function endsSentence(text: string, start: number, at: number, signs: string, next: number): boolean {
  if (!/^\.(?!\.)/.test(signs)) return true;
  let begin = at;
  while (begin > start && /[\p{L}.]/u.test(text[begin - 1]!)) begin--;
  const before = text.slice(begin, at);
  const closed = /^\.["”’')\]]/.test(signs);
  const { always, beforeCapital, openers } = abbreviations();
  if (closed) return true;
  if (/^\p{Lu}$/u.test(before)) return false;
  if (always.has(before)) return before === "No" ? !/\p{N}/u.test(text[next] ?? "") : false;
  if (beforeCapital.has(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) {
    const word = /^["“‘'([]*([\p{L}’']+)/u.exec(text.slice(next, next + 40))?.[1] ?? "";
    return openers.has(word);
  }
  return true;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
