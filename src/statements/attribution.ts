/** Who speaks: the attributions of a report, from the model and from the syntax of cues it does not mark. */
import type { Stance } from "../terms/types.ts";
import type { WordRange } from "../language/annotation.ts";

export interface Attribution {
  /** Words of the source's mention; null where nobody is named ("it was reported that"). */
  source: WordRange | null;
  /** The word that carries the source ("spokesman" in "a spokesman for the ministry"); null like `source`. */
  sourceHead: number | null;
  cue: WordRange;
  /** The word of the cue whose lemma tells the stance. */
  cueHead: number;
  content: WordRange[];
  /** Confidence of the model; 1 where a rule made it. */
  score: number;
  /** What made it, for `entente explain`. */
  rule: string;
  /** Set where the words around the cue tell the stance, not the cue ("no evidence that"). */
  stance?: Stance;
  /** True for an outlet that only carries what another source says to it. */
  conveys?: boolean;
}

export function covers(attribution: Attribution, word: number): boolean {
  return attribution.content.some((range) => range.firstWord <= word && word < range.endWord);
}

/** Words of what is said. */
export function sizeOf(attribution: Attribution): number {
  return attribution.content.reduce((sum, r) => sum + r.endWord - r.firstWord, 0);
}

/** The rule of words that are set behind their speaker's name and a colon (labelled.ts). */
export const labelRule = "label of a paragraph";
