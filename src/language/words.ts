import type { Span } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface WordRules {
  alternatives: { name: string; pattern: string }[];
}

let pattern: RegExp | undefined;

/** Cuts text into words as the treebanks do ("don't" → "do" "n't"; "Ankara's" → "Ankara" "'s"); offsets are into `text`. */
export function cutWords(text: string, from = 0, to = text.length): Span[] {
  pattern ??= new RegExp(
    vocabulary<WordRules>("words")
      .alternatives.map((rule) => `(?:${rule.pattern})`)
      .join("|"),
    "gu",
  );
  const words: Span[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    words.push({ start: match.index, end: Math.min(to, match.index + match[0].length) });
  }
  return words;
}
