import { readFileSync } from "node:fs";

/** Special wordpieces of the encoder's vocabulary (BERT's, by position). */
export const special = { unknown: 100, open: 101, close: 102 } as const;

/** A word longer than this many pieces is cut, so that no single "word" can fill a window. Same as in training. */
const maxPiecesOfWord = 16;
/** BERT's own limit: longer stretches of letters are unknown. */
const maxCharacters = 100;
/** Enough for the vocabulary of a large ledger; beyond it the cache starts anew, which bounds memory. */
const cacheSize = 200_000;

// BERT splits at ASCII signs that Unicode calls symbols as well as at all punctuation.
const splitter = /[!-/:-@[-`{-~]|\p{P}|[^\s!-/:-@[-`{-~\p{P}]+/gu;
const ideograph = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/gu;

/** Greedy longest-match wordpieces of single, lower-cased, accent-stripped words. */
export class Wordpieces {
  readonly #ids = new Map<string, number>();
  #cache = new Map<string, readonly number[]>();

  constructor(file: URL) {
    const lines = readFileSync(file, "utf8").split("\n");
    for (let id = 0; id < lines.length; id++) if (lines[id]) this.#ids.set(lines[id]!, id);
  }

  of(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known) return known;
    if (this.#cache.size >= cacheSize) this.#cache = new Map();
    const pieces = this.#cut(word);
    this.#cache.set(word, pieces);
    return pieces;
  }

  #cut(word: string): number[] {
    const plain = word
      .replace(/[\p{Cc}\p{Cf}\ufffd]/gu, "")
      .replace(ideograph, " $& ")
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase();
    const pieces: number[] = [];
    for (const [part] of plain.matchAll(splitter)) pieces.push(...this.#longest(part));
    if (pieces.length === 0) pieces.push(special.unknown);
    return pieces.length > maxPiecesOfWord ? pieces.slice(0, maxPiecesOfWord) : pieces;
  }

  #longest(part: string): number[] {
    const characters = [...part];
    if (characters.length > maxCharacters) return [special.unknown];
    const pieces: number[] = [];
    let start = 0;
    while (start < characters.length) {
      let end = characters.length;
      let found: number | undefined;
      while (end > start) {
        const candidate = (start > 0 ? "##" : "") + characters.slice(start, end).join("");
        found = this.#ids.get(candidate);
        if (found !== undefined) break;
        end--;
      }
      if (found === undefined) return [special.unknown];
      pieces.push(found);
      start = end;
    }
    return pieces;
  }
}

/** Shape of a word as the encoder's second embedding knows it: 0 lower, 1 Title, 2 UPPER, 3 other. */
export function shapeOf(word: string): number {
  const lower = word.toLowerCase();
  if (word === lower) return 0;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 0;
  if (letters > 1 && word === word.toUpperCase()) return 2;
  const first = word[0]!;
  if (first !== lower[0] && word.slice(1) === lower.slice(1)) return 1;
  return 3;
}
