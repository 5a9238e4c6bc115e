import type { WordRange } from "./annotation.ts";

export interface ScoredRange extends WordRange {
  /** Mean belief that a word of it is inside. */
  score: number;
}

/**
 * Spans of one BIO layer. `probabilities` holds B, I, O per word (0, 0, 1 where unread); a word is inside where B and I together,
 * which share one belief, reach `least` (default 0.5). A span that begins with I is one whose beginning the model did not
 * see (a quotation that runs on).
 */
export function decodeLayer(probabilities: Float32Array, count: number, least = 0.5): ScoredRange[] {
  return cut(probabilities, count, (word) => beliefIn(probabilities, word) > least);
}

/**
 * The same for a layer of long spans, as the likeliest course of inside and outside in which every change costs `cost` (in natural
 * logarithms of probability): a word in doubt does not break a quotation in two, nor makes one.
 */
export function decodeSmoothly(probabilities: Float32Array, count: number, cost: number): ScoredRange[] {
  // Whether the best course with word k outside (even places) or inside (odd places) came from inside.
  const cameFromInside = new Uint8Array(2 * count);
  let outside = 0;
  let inside = -cost;
  for (let word = 0; word < count; word++) {
    const belief = Math.min(Math.max(beliefIn(probabilities, word), 1e-6), 1 - 1e-6);
    const left = inside - cost;
    const entered = outside - cost;
    cameFromInside[2 * word] = Number(left > outside);
    cameFromInside[2 * word + 1] = Number(inside >= entered);
    outside = Math.max(outside, left) + Math.log(1 - belief);
    inside = Math.max(inside, entered) + Math.log(belief);
  }
  const isInside = new Uint8Array(count);
  let state = Number(inside > outside);
  for (let word = count - 1; word >= 0; word--) {
    isInside[word] = state;
    state = cameFromInside[2 * word + state]!;
  }
  return cut(probabilities, count, (word) => isInside[word] === 1);
}

function beliefIn(probabilities: Float32Array, word: number): number {
  return probabilities[3 * word]! + probabilities[3 * word + 1]!;
}

/** Runs of inside words, cut again before a word that rather begins a span than goes on. */
function cut(probabilities: Float32Array, count: number, isInside: (word: number) => boolean): ScoredRange[] {
  const spans: ScoredRange[] = [];
  let open = -1;
  let sum = 0;
  const close = (end: number) => {
    if (open >= 0) spans.push({ firstWord: open, endWord: end, score: sum / (end - open) });
    open = -1;
    sum = 0;
  };
  for (let word = 0; word < count; word++) {
    if (!isInside(word)) {
      close(word);
      continue;
    }
    if (open < 0 || probabilities[3 * word]! > probabilities[3 * word + 1]!) {
      close(word);
      open = word;
    }
    sum += beliefIn(probabilities, word);
  }
  close(count);
  return spans;
}
