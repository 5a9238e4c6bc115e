import type { Annotation, Word } from "../language/annotation.ts";
import { fold } from "./fold.ts";

/** Share of capitalised words from which a sentence counts as a headline, where capitals tell nothing. */
const headlineShare = 0.75;
/** Words as short as these are small in headlines as well. */
const shortWord = 3;
/** Fewest longer words by which a headline can be told. */
const fewestWords = 4;

/** The words of one report with what the actors stage asks of them again and again. Words are named by their index. */
export class ReportWords {
  readonly annotation: Annotation;
  readonly words: Word[];
  /** Texts of the words without diacritics. */
  readonly tokens: string[];
  readonly #children: number[][];
  readonly #headlines: boolean[];

  constructor(annotation: Annotation) {
    this.annotation = annotation;
    this.words = annotation.words;
    this.tokens = this.words.map((word) => fold(word.text));
    this.#children = this.words.map(() => []);
    this.words.forEach((word, index) => {
      if (word.head >= 0 && word.head !== index) this.#children[word.head]!.push(index);
    });
    this.#headlines = annotation.sentences.map(({ firstWord, endWord }) => {
      // A title has no full stop.
      if (this.tokens[endWord - 1] === ".") return false;
      const long = this.tokens
        .slice(firstWord, endWord)
        .filter((token) => token.length > shortWord && isName(token, true));
      return long.length >= fewestWords && long.filter((token) => isName(token)).length >= headlineShare * long.length;
    });
  }

  token(index: number): string {
    return this.tokens[index] ?? "";
  }

  lower(index: number): string {
    return this.token(index).toLowerCase();
  }

  upos(index: number): string {
    return this.words[index]?.upos ?? "";
  }

  deprel(index: number): string {
    return this.words[index]?.deprel ?? "";
  }

  head(index: number): number {
    const head = this.words[index]?.head ?? -1;
    return head < 0 ? index : head;
  }

  children(index: number, ...relations: string[]): number[] {
    return this.#children[index]!.filter((child) => relations.includes(this.words[child]!.deprel.split(":")[0]!));
  }

  sentenceStart(index: number): number {
    return this.annotation.sentences[this.words[index]!.sentence]!.firstWord;
  }

  sentenceEnd(index: number): number {
    return this.annotation.sentences[this.words[index]!.sentence]!.endWord;
  }

  isHeadline(index: number): boolean {
    return this.#headlines[this.words[index]!.sentence]!;
  }

  /** Whether the word is written like a name: a capital letter first. */
  isCapitalised(index: number): boolean {
    return isName(this.token(index));
  }

  /**
   * The word of a range that hangs on something outside of it, and so carries the range's role in the sentence. A word of
   * the clause's own (subject, object) is preferred to one that hangs on a further noun.
   */
  headOf(firstWord: number, endWord: number): number {
    let found = -1;
    for (let word = firstWord; word < endWord; word++) {
      const head = this.head(word);
      const inside = head >= firstWord && head < endWord && head !== word;
      const relation = this.deprel(word).split(":")[0]!;
      if (inside || unfit.has(relation)) continue;
      if (clausal.has(relation)) return word;
      if (found < 0) found = word;
    }
    return found < 0 ? endWord - 1 : found;
  }
}

const unfit = new Set(["punct", "case", "det", "cc", "mark"]);
const clausal = new Set(["nsubj", "obj", "iobj", "obl", "root", "conj", "csubj"]);

function isName(token: string, orWord = false): boolean {
  const code = token.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code < 128) return orWord && code >= 97 && code <= 122;
  return orWord ? /^\p{L}/u.test(token) : /^\p{Lu}/u.test(token);
}
