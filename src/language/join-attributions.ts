/** Joins sources and contents to cues. The figures below were chosen on the `dev` part of PolNeAR. */
import type { FoundAttribution, WordRange } from "./annotation.ts";
import { decodeLayer, decodeSmoothly, type ScoredRange } from "./spans.ts";

/** What a change between inside and outside costs in the layer of contents, which are long. */
const contentChange = 0.5;
/** A source may have this little belief where a cue has no other and the model links it firmly. */
const faintSource = 0.2;
const firmLink = 0.8;
/** A source takes its first cue by a link above `weakLink`, a second one ("said … and added") above `secondLink`. */
const weakLink = 0.05;
const secondLink = 0.2;
/** Words between a content that no link places and the attribution that it goes on. */
const runsOnWithin = 10;

/** Probabilities of B, I, O per word. */
export interface AttributionLayers {
  source: Float32Array;
  cue: Float32Array;
  content: Float32Array;
}

/** Cues offered for a word: document word indices with their probability. */
export type LinkChoices = (word: number) => { cues: number[]; scores: ArrayLike<number> } | undefined;

interface Joined {
  cue: ScoredRange;
  source: ScoredRange | null;
  contents: ScoredRange[];
}

/** Attributions in the order of their cues; a cue that nothing hangs on is none. `sentenceOf` gives the sentence of a word. */
export function joinAttributions(
  layers: AttributionLayers,
  links: LinkChoices,
  sentenceOf: (word: number) => number,
): FoundAttribution[] {
  const count = layers.cue.length / 3;
  const cues: Joined[] = decodeLayer(layers.cue, count).map((cue) => ({ cue, source: null, contents: [] }));
  const cueAt = new Map<number, Joined>();
  for (const one of cues) for (let word = one.cue.firstWord; word < one.cue.endWord; word++) cueAt.set(word, one);
  const believe: Believe = (span) => {
    const belief = new Map<Joined, number>();
    const offered = links(span.firstWord);
    offered?.cues.forEach((word, k) => {
      const cue = cueAt.get(word);
      if (cue !== undefined) belief.set(cue, (belief.get(cue) ?? 0) + offered.scores[k]!);
    });
    return belief;
  };
  placeContents(decodeSmoothly(layers.content, count, contentChange), cues, believe, sentenceOf);
  const found = cues.filter(({ contents }) => contents.length > 0);
  const sources = decodeLayer(layers.source, count);
  const faint = decodeLayer(layers.source, count, faintSource).filter(
    (span) => !sources.some((source) => between(source, span) < 0),
  );
  placeSources(sources, faint, found, believe, sentenceOf);
  return found.map(({ cue, source, contents }) => ({
    source: source && range(source),
    cue: range(cue),
    content: contents.toSorted((a, b) => a.firstWord - b.firstWord).map(range),
    score: mean([cue, ...(source ? [source] : []), ...contents]),
  }));
}

type Believe = (span: ScoredRange) => Map<Joined, number>;

function placeContents(
  contents: ScoredRange[],
  cues: Joined[],
  believe: Believe,
  sentenceOf: (word: number) => number,
): void {
  const unlinked = contents.filter((content) => {
    const [best] = [...believe(content)].toSorted((a, b) => b[1] - a[1]);
    best?.[0].contents.push(content);
    return best === undefined;
  });
  // A cue of the same sentence, rather one that still has nothing.
  const loose = unlinked.filter((content) => {
    const near = cues.filter(({ cue }) => {
      const sentence = sentenceOf(cue.firstWord);
      return sentence >= sentenceOf(content.firstWord) && sentence <= sentenceOf(content.endWord - 1);
    });
    const bare = near.filter((one) => one.contents.length === 0);
    const best = nearest(bare.length > 0 ? bare : near, ({ cue }) => between(cue, content));
    best?.contents.push(content);
    return best === undefined;
  });
  // Speech that runs on without a cue of its own is the last speaker's: taken for the report's own it would be too firm.
  for (const content of loose) {
    const distance = ({ cue, contents: others }: Joined) =>
      Math.min(between(cue, content), ...others.map((other) => between(other, content)));
    const best = nearest(
      cues.filter((one) => one.contents.length > 0),
      distance,
    );
    if (best !== undefined && distance(best) <= runsOnWithin) best.contents.push(content);
  }
}

function placeSources(
  sources: ScoredRange[],
  faint: ScoredRange[],
  found: Joined[],
  believe: Believe,
  sentenceOf: (word: number) => number,
): void {
  const kept = new Set(found);
  const wishesOf = (spans: ScoredRange[]) =>
    spans
      .flatMap((source) => [...believe(source)].map(([one, belief]) => ({ source, one, belief })))
      .filter(({ one }) => kept.has(one))
      .toSorted((a, b) => b.belief - a.belief);
  const sameSentence = (a: WordRange, b: WordRange) => sentenceOf(a.firstWord) === sentenceOf(b.firstWord);
  const placed = new Set<ScoredRange>();
  for (const { source, one, belief } of wishesOf(sources)) {
    if (one.source || belief < (placed.has(source) ? secondLink : weakLink)) continue;
    one.source = source;
    placed.add(source);
  }
  for (const { source, one, belief } of wishesOf(faint)) {
    if (one.source === null && belief >= firmLink && sameSentence(source, one.cue)) one.source = source;
  }
  for (const one of found) {
    if (one.source) continue;
    const free = sources.filter((source) => !placed.has(source) && sameSentence(source, one.cue));
    const source = nearest(free, (other) => between(other, one.cue));
    if (source !== undefined) {
      one.source = source;
      placed.add(source);
      continue;
    }
    // "The minister said P and added Q": the speaker before goes on, unless the cue stands in what is said.
    const before = found.findLast(
      (other) =>
        other.source !== null &&
        other.cue.firstWord < one.cue.firstWord &&
        sameSentence(other.cue, one.cue) &&
        !other.contents.some((content) => between(content, one.cue) < 0),
    );
    one.source = before?.source ?? null;
  }
}

/** Words from one range to the other; below 0 where they overlap. */
function between(a: WordRange, b: WordRange): number {
  return Math.max(a.firstWord - b.endWord, b.firstWord - a.endWord);
}

function nearest<T>(items: T[], distance: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || distance(item) < distance(best)) best = item;
  return best;
}

function range({ firstWord, endWord }: WordRange): WordRange {
  return { firstWord, endWord };
}

function mean(spans: ScoredRange[]): number {
  return spans.reduce((sum, span) => sum + span.score, 0) / spans.length;
}
