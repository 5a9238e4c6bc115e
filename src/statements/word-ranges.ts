/** Ranges of words and what heads them. */
import type { WordRange } from "../language/annotation.ts";
import type { Trees } from "./trees.ts";

export function range(words: number[]): WordRange {
  return { firstWord: words[0]!, endWord: words.at(-1)! + 1 };
}

/** The word of a range that hangs on something outside it. */
export function headOf(trees: Trees, range: WordRange): number {
  for (let word = range.firstWord; word < range.endWord; word++) {
    const head = trees.head(word);
    if ((head < range.firstWord || head >= range.endWord || head === word) && trees.word(word).upos !== "PUNCT")
      return word;
  }
  return range.firstWord;
}

export function leavesSource(trees: Trees, word: number): boolean {
  return ["acl:relcl", "parataxis", "punct", "case"].includes(trees.word(word).deprel);
}

export function rootOf(trees: Trees, word: number): number {
  return [word, ...trees.ancestors(word)].at(-1)!;
}

/** Whether a comma stands at one of these words: the parser hangs it inside a clause or outside. */
export function isComma(trees: Trees, ...words: number[]): boolean {
  return words.some((word) => trees.words[word]?.text === ",");
}

/** What is left of a range where another one is taken out of it. */
export function without({ firstWord, endWord }: WordRange, taken: WordRange): WordRange[] {
  if (taken.endWord <= firstWord || endWord <= taken.firstWord) return [{ firstWord, endWord }];
  const left = { firstWord, endWord: taken.firstWord };
  const right = { firstWord: taken.endWord, endWord };
  return [left, right].filter((part) => part.endWord > part.firstWord);
}
