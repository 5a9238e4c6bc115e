/** What the language stage finds in a canonical text. Indices of words are into `Annotation.words`. */
import type { EventType, Span } from "../terms/types.ts";

export interface Word extends Span {
  text: string;
  lemma: string;
  /** Universal part of speech; "" where the model did not read the sentence. */
  upos: string;
  /** Index of the word it depends on; its own index at the root of a sentence; -1 where unread. */
  head: number;
  /** Universal Dependencies relation, subtypes kept ("nsubj:pass"). */
  deprel: string;
  /** -3 (surely did not happen) … +3 (surely did), meaningful for predicates. */
  factuality: number;
  sentence: number;
}

export interface Sentence extends Span {
  /** First word, and the first word after the sentence. */
  firstWord: number;
  endWord: number;
  /** Paragraph number, counted from 0; the title is paragraph 0 of a report that has one. */
  paragraph: number;
  /** Whether the model has read it (the gate may have spared it). */
  read: boolean;
}

export interface NamedSpan extends Span {
  type: "person" | "place" | "organization";
  firstWord: number;
  endWord: number;
  score: number;
}

/** A source, cue and content as the model found them; spans are in characters, words as ranges. */
export interface FoundAttribution {
  source: WordRange | null;
  cue: WordRange;
  /** Fragments in text order ("X", he said, "Y"). */
  content: WordRange[];
  score: number;
}

/** A word that states an act of one party towards another, with the words that are the parties, by the model's belief. */
export interface FoundAct {
  word: number;
  /** Probability that the word states an act between two principals at all. */
  score: number;
  type: EventType;
  /** Probability of the type, where the word states an act. */
  typeScore: number;
  /** Words of those who act and of those who receive, each with its probability; they may stand in other sentences. */
  acting: ScoredWord[];
  receiving: ScoredWord[];
}

export interface ScoredWord {
  word: number;
  score: number;
}

export interface WordRange {
  firstWord: number;
  endWord: number;
}

export interface Annotation {
  text: string;
  sentences: Sentence[];
  words: Word[];
  names: NamedSpan[];
  attributions: FoundAttribution[];
  acts: FoundAct[];
  /**
   * By word, for words that may be a source's: the words that tell whose voice it is ("Canada", of "Foreign Minister Dumont"), with
   * their probabilities; what they leave of 1 is the belief that nothing around tells it.
   */
  owners: Map<number, ScoredWord[]>;
}
