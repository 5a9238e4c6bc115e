import type { FoundAttribution, WordRange } from "./annotation.ts";

export interface ScoredRange extends WordRange {
  score: number;
}

/**
 * Spans of one BIO layer. `probabilities` holds B, I, O per word (0, 0, 1 where unread). A span that begins with I is one
 * whose beginning the model did not see (a quotation that runs on).
 */
export function decodeLayer(probabilities: Float32Array, count: number): ScoredRange[] {
  const spans: ScoredRange[] = [];
  let open = -1;
  let sum = 0;
  const close = (end: number) => {
    if (open >= 0) spans.push({ firstWord: open, endWord: end, score: sum / (end - open) });
    open = -1;
    sum = 0;
  };
  for (let word = 0; word < count; word++) {
    const b = probabilities[3 * word]!;
    const i = probabilities[3 * word + 1]!;
    const o = probabilities[3 * word + 2]!;
    // Inside against outside is decided on the sum, since B and I share one belief.
    if (o >= b + i) {
      close(word);
      continue;
    }
    if (open < 0 || b > i) {
      close(word);
      open = word;
    }
    sum += b + i;
  }
  close(count);
  return spans;
}

/** Cues offered for a word: document word indices with their probability. */
export type LinkChoices = (word: number) => { cues: number[]; scores: ArrayLike<number> } | undefined;

/** Joins sources and contents to cues: by the model's link where it points into a cue, else to the nearest cue of the sentence. */
export function joinAttributions(
  sources: ScoredRange[],
  cues: ScoredRange[],
  contents: ScoredRange[],
  links: LinkChoices,
  sentenceOf: (word: number) => number,
): FoundAttribution[] {
  const joined = cues.map((cue) => ({
    cue,
    source: null as ScoredRange | null,
    sourceBelief: 0,
    contents: [] as ScoredRange[],
  }));
  const cueAt = new Map<number, number>();
  cues.forEach((cue, k) => {
    for (let word = cue.firstWord; word < cue.endWord; word++) cueAt.set(word, k);
  });
  const believe = (span: WordRange): Map<number, number> => {
    const belief = new Map<number, number>();
    const offered = links(span.firstWord);
    offered?.cues.forEach((word, k) => {
      const cue = cueAt.get(word);
      if (cue !== undefined) belief.set(cue, (belief.get(cue) ?? 0) + offered.scores[k]!);
    });
    if (belief.size === 0) {
      const near = nearest(span, cues, sentenceOf);
      if (near >= 0) belief.set(near, 0.01);
    }
    return belief;
  };
  const wishes = sources.flatMap((source) => [...believe(source)].map(([cue, belief]) => ({ source, cue, belief })));
  wishes.sort((a, b) => b.belief - a.belief || a.source.firstWord - b.source.firstWord);
  const placed = new Set<ScoredRange>();
  for (const { source, cue, belief } of wishes) {
    const place = joined[cue]!;
    // A source may speak through a second cue ("said … and added") where nobody else does and the link is not weak.
    if (place.source || (placed.has(source) && belief < 0.2)) continue;
    place.source = source;
    place.sourceBelief = belief;
    placed.add(source);
  }
  for (const content of contents) {
    let best = -1;
    let most = 0;
    for (const [cue, belief] of believe(content)) if (belief > most) [best, most] = [cue, belief];
    if (best >= 0) joined[best]!.contents.push(content);
  }
  return joined
    .filter((found) => found.contents.length > 0 || found.source)
    .map((found) => ({
      source: found.source && { firstWord: found.source.firstWord, endWord: found.source.endWord },
      cue: { firstWord: found.cue.firstWord, endWord: found.cue.endWord },
      content: found.contents.map(({ firstWord, endWord }) => ({ firstWord, endWord })),
      score: mean([found.cue, ...(found.source ? [found.source] : []), ...found.contents]),
    }));
}

function nearest(span: WordRange, cues: ScoredRange[], sentenceOf: (word: number) => number): number {
  let best = -1;
  let distance = Infinity;
  const from = sentenceOf(span.firstWord);
  const to = sentenceOf(span.endWord - 1);
  cues.forEach((cue, k) => {
    const sentence = sentenceOf(cue.firstWord);
    if (sentence < from || sentence > to) return;
    const gap = Math.max(span.firstWord - cue.endWord, cue.firstWord - span.endWord, 0);
    if (gap < distance) [best, distance] = [k, gap];
  });
  return best;
}

function mean(spans: ScoredRange[]): number {
  return spans.reduce((sum, span) => sum + span.score, 0) / spans.length;
}
