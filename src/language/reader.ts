import type { EventType, Span, Stance } from "../terms/types.ts";
import type { Annotation, FoundAct, NamedSpan, ScoredWord, Sentence, Word } from "./annotation.ts";
import { infer, type Row } from "./inference.ts";
import { joinAttributions } from "./join-attributions.ts";
import { lemmaOf } from "./lemma.ts";
import { loadModel, type Manifest, type Model } from "./model.ts";
import { cutSentences } from "./sentences.ts";
import { bestTree, type HeadChoices } from "./tree.ts";
import { planWindows } from "./windows.ts";
import { cutWords } from "./words.ts";
import { shapeOf, special, Wordpieces } from "./wordpieces.ts";

/** BERT's position embeddings end here; words of a longer sentence stay unread. */
const mostPieces = 510;

export interface ReadOptions {
  /** Says of each sentence of a text whether the model should read it. Default: all. */
  gate?: (sentences: string[]) => boolean[];
}

/** A pair of parties at an act, spans in characters of the text around it. */
export interface MarkedPair {
  sentence: string;
  source: Span | null;
  target: Span | null;
  act: Span | null;
}

/** Probability of each event type. */
export type TypeScores = Record<EventType, number>;

/** An act between two parties and one who may speak of it, in a sentence of the same text or behind it. */
export interface MarkedTelling extends MarkedPair {
  teller: Span;
}

/** Probability of each stance towards the act; `none`: of saying nothing of it. */
export type StanceScores = Record<Stance | "none", number>;

/** A text whose words are given, as treebanks give them. */
export interface GivenSentence {
  words: string[];
}

/** The model and what is needed to feed it. One reader serves any number of texts. */
export interface Reader {
  /** First part of the model's sha256; statements carry it. */
  readonly version: string;
  /** Finds sentences and words in a canonical text and reads them. */
  read(text: string, options?: ReadOptions): Promise<Annotation>;
  /** Judges what the first party of each pair does with or to the second. */
  relations(pairs: MarkedPair[]): Promise<TypeScores[]>;
  /** Judges what each teller says of an act. */
  stances(tellings: MarkedTelling[]): Promise<StanceScores[]>;
  /** Reads sentences whose words are given, each by itself (for measuring on treebanks). */
  readGiven(sentences: GivenSentence[]): Promise<Annotation>;
  /** Gives its memory back, some hundred megabytes; it must not be asked again. */
  release(): Promise<void>;
}

/**
 * Loads the shipped model. `threads` is the number of threads of one inference call (default 2). Throws `ModelError` where
 * a model file is missing or damaged.
 */
export async function loadReader(options: { threads?: number } = {}): Promise<Reader> {
  const model = await loadModel(options.threads ?? 2);
  const pieces = new Wordpieces(model.wordpieces);
  return {
    version: model.manifest.version,
    read: (text, readOptions) => {
      const spans = cutSentences(text);
      const wanted = readOptions?.gate?.(spans.map((s) => text.slice(s.start, s.end)));
      return annotate(
        model,
        pieces,
        lay(text, spans, (s) => cutWords(text, s.start, s.end), wanted),
      );
    },
    relations: (pairs) => judge(model, pieces, pairs, "relation") as Promise<TypeScores[]>,
    stances: (tellings) => judge(model, pieces, tellings, "stance") as Promise<StanceScores[]>,
    readGiven: (sentences) => {
      let text = "";
      const cut: Span[][] = [];
      const spans = sentences.map(({ words }, paragraph) => {
        const start = text.length;
        cut.push(
          words.map((word) => {
            const from = text.length;
            text += `${word} `;
            return { start: from, end: from + word.length };
          }),
        );
        return { start, end: text.length - 1, paragraph };
      });
      let next = 0;
      return annotate(
        model,
        pieces,
        lay(text, spans, () => cut[next++]!),
        true,
      );
    },
    release: () => model.session.release(),
  };
}

function lay(
  text: string,
  spans: (Span & { paragraph: number })[],
  cut: (span: Span) => Span[],
  wanted?: boolean[],
): Annotation {
  const words: Word[] = [];
  const sentences: Sentence[] = spans.map((span, index) => {
    const firstWord = words.length;
    for (const { start, end } of cut(span)) {
      words.push({
        start,
        end,
        text: text.slice(start, end),
        lemma: "",
        upos: "",
        head: -1,
        deprel: "",
        factuality: 0,
        sentence: index,
      });
    }
    return { ...span, firstWord, endWord: words.length, read: wanted?.[index] ?? true };
  });
  return { text, sentences, words, names: [], attributions: [], acts: [], owners: new Map() };
}

/** `apart`: each sentence by itself, since what stands beside it is not its text. */
async function annotate(model: Model, pieces: Wordpieces, annotation: Annotation, apart = false): Promise<Annotation> {
  const { sentences, words } = annotation;
  const lengths = sentences.map((sentence) => {
    let length = 0;
    for (let w = sentence.firstWord; w < sentence.endWord; w++) length += pieces.of(words[w]!.text).length;
    return length;
  });
  const windows = apart
    ? sentences.map((_, k) => ({ first: k, end: k + 1, keepFrom: k }))
    : planWindows(
        lengths,
        sentences.map((s) => s.read && s.endWord > s.firstWord),
        model.manifest.windowPieces,
      );
  const rows: Row[] = [];
  const starts: number[] = [];
  for (const window of windows) {
    const row: Row = { ids: [special.open], shapes: [0], first: [], sentence: [] };
    const firstWord = sentences[window.first]!.firstWord;
    for (let w = firstWord; w < sentences[window.end - 1]!.endWord; w++) {
      const word = words[w]!;
      const ids = pieces.of(word.text);
      if (row.ids.length + ids.length > mostPieces) break;
      row.first.push(row.ids.length);
      row.sentence.push(word.sentence - window.first);
      const shape = shapeOf(word.text);
      for (const id of ids) {
        row.ids.push(id);
        row.shapes.push(shape);
      }
    }
    row.ids.push(special.close);
    row.shapes.push(0);
    rows.push(row);
    starts.push(firstWord);
  }
  const { labels } = model.manifest;
  // Layers are stored one after the other: source, cue, content with B, I, O per word; then two layers of names.
  const layers = [0, 1, 2].map(() => unread(words.length));
  const nameTags = [0, 1].map(() => new Uint8Array(words.length));
  const nameScores = [0, 1].map(() => new Float32Array(words.length));
  const links = new Map<number, { cues: number[]; scores: ArrayLike<number> }>();
  await infer(model, rows, (index, at) => {
    const window = windows[index]!;
    const base = starts[index]!;
    const from = sentences[window.keepFrom]!.firstWord - base;
    const count = rows[index]!.first.length;
    for (let k = from; k < count; k++) {
      const w = base + k;
      const word = words[w]!;
      word.upos = labels.upos[at("upos", k)[0]!]!;
      word.lemma = lemmaOf(word.text, word.upos);
      word.factuality = at("factuality", k)[0]!;
      const attribution = at("attribution", k);
      for (let layer = 0; layer < 3; layer++) {
        for (let tag = 0; tag < 3; tag++) layers[layer]![3 * w + tag] = attribution[3 * layer + tag]!;
      }
      const names = at("names", k);
      for (let layer = 0; layer < 2; layer++) {
        let best = 0;
        for (let tag = 1; tag < 7; tag++) if (names[7 * layer + tag]! > names[7 * layer + best]!) best = tag;
        nameTags[layer]![w] = best;
        nameScores[layer]![w] = names[7 * layer + best]!;
      }
      const act = actAt(at, k, base, labels.acts);
      if (act) annotation.acts.push(act);
      const owners = ownersAt(at, k, base);
      if (owners.length > 0) annotation.owners.set(w, owners);
      links.set(w, {
        cues: Array.from(at("cues", k), (cue) => base + cue),
        scores: Float32Array.from(at("link_scores", k)),
      });
    }
    for (let s = window.keepFrom; s < window.end; s++) setTree(sentences[s]!, words, base, count, labels.deprel, at);
  });
  for (const word of words) if (word.upos === "") word.lemma = lemmaOf(word.text, "");
  annotation.names = [0, 1].flatMap((layer) =>
    decodeNames(annotation, nameTags[layer]!, nameScores[layer]!, labels.names),
  );
  annotation.acts.sort((a, b) => a.word - b.word);
  annotation.names.sort((a, b) => a.start - b.start || b.end - a.end);
  const sentenceOf = (w: number) => words[w]!.sentence;
  const [source, cue, content] = layers as [Float32Array, Float32Array, Float32Array];
  annotation.attributions = joinAttributions({ source, cue, content }, (w) => links.get(w), sentenceOf);
  return annotation;
}

/** Below this, a word states no act; most words lie far below. */
const leastAct = 0.1;

function actAt(
  at: (output: string, word: number) => ArrayLike<number>,
  k: number,
  base: number,
  types: string[],
): FoundAct | null {
  const acts = at("acts", k);
  const score = 1 - acts[0]!;
  if (score < leastAct) return null;
  let best = 1;
  for (let type = 2; type < types.length; type++) if (acts[type]! > acts[best]!) best = type;
  const parties = (words: string, scores: string): ScoredWord[] => {
    const probabilities = at(scores, k);
    return Array.from(at(words, k), (word, n) => ({ word: base + word, score: probabilities[n]! }));
  };
  return {
    word: base + k,
    score,
    type: types[best] as EventType,
    typeScore: acts[best]! / score,
    acting: parties("actors", "acting"),
    receiving: parties("receivers", "receiving"),
  };
}

/** Owners that are believed less are left out: most words are nobody's voice. */
const leastOwner = 0.05;

function ownersAt(at: (output: string, word: number) => ArrayLike<number>, k: number, base: number): ScoredWord[] {
  const [words, owning] = [at("owners", k), at("owning", k)];
  const found: ScoredWord[] = [];
  // The likeliest stand first.
  for (let n = 0; n < owning.length && owning[n]! >= leastOwner; n++)
    found.push({ word: base + words[n]!, score: owning[n]! });
  return found;
}

function unread(count: number): Float32Array {
  const layer = new Float32Array(3 * count);
  for (let w = 0; w < count; w++) layer[3 * w + 2] = 1;
  return layer;
}

function setTree(
  sentence: Sentence,
  words: Word[],
  base: number,
  count: number,
  deprels: string[],
  at: (output: string, word: number) => ArrayLike<number>,
) {
  const from = sentence.firstWord;
  const end = Math.min(sentence.endWord, base + count);
  const choices: HeadChoices[] = [];
  for (let w = from; w < end; w++) {
    const heads = at("heads", w - base);
    const scores = at("arc_scores", w - base);
    const choice: HeadChoices = { heads: [], scores: [] };
    for (let k = 0; k < heads.length; k++) {
      const head = base + heads[k]! - from;
      // Short sentences offer fewer real candidates than the model has places for.
      if (head < 0 || head >= end - from) continue;
      choice.heads.push(head);
      choice.scores.push(scores[k]!);
    }
    if (choice.heads.length === 0) {
      choice.heads.push(w - from);
      choice.scores.push(0);
    }
    choices.push(choice);
  }
  if (choices.length === 0) return;
  bestTree(choices).forEach((head, k) => {
    const w = from + k;
    const offered = choices[k]!.heads.indexOf(head);
    const labelsAt = at("deprels", w - base);
    // The places of filtered candidates are at the end (they score lowest), so positions agree.
    const label = deprels[labelsAt[Math.max(0, offered)]!]!;
    words[w]!.head = from + head;
    words[w]!.deprel = head === k ? "root" : label === "root" ? "dep" : label;
  });
}

function decodeNames(annotation: Annotation, tags: Uint8Array, scores: Float32Array, names: string[]): NamedSpan[] {
  const { words } = annotation;
  const out: NamedSpan[] = [];
  let open: { type: string; firstWord: number; sum: number } | null = null;
  const close = (end: number) => {
    if (open) {
      const { type, firstWord, sum } = open;
      out.push({
        type: type as NamedSpan["type"],
        firstWord,
        endWord: end,
        start: words[firstWord]!.start,
        end: words[end - 1]!.end,
        score: sum / (end - firstWord),
      });
    }
    open = null;
  };
  for (let w = 0; w <= words.length; w++) {
    const tag = w < words.length ? names[tags[w]!]! : "O";
    const type = tag.slice(2);
    const current = open as { type: string; firstWord: number; sum: number } | null;
    const goesOn =
      current && tag.startsWith("I-") && current.type === type && words[w]!.sentence === words[w - 1]!.sentence;
    if (goesOn) {
      current.sum += scores[w]!;
      continue;
    }
    close(w);
    if (tag !== "O") open = { type, firstWord: w, sum: scores[w]! };
  }
  return out;
}

type Marked = MarkedPair & Partial<MarkedTelling>;

/** The wordpieces of a text with marks around those that it is asked about. */
function markedRow({ markers, windowPieces }: Manifest, pieces: Wordpieces, marked: Marked): Row {
  const marks: { at: number; opens: boolean; id: number }[] = [];
  const mark = (span: Span | null | undefined, open: number, close: number): void => {
    if (span) marks.push({ at: span.start, opens: true, id: open }, { at: span.end, opens: false, id: close });
  };
  mark(marked.source, markers.sourceOpen, markers.sourceClose);
  mark(marked.target, markers.targetOpen, markers.targetClose);
  mark(marked.act, markers.actOpen, markers.actClose);
  mark(marked.teller, markers.tellerOpen, markers.tellerClose);
  marks.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || a.id - b.id);
  let ids: number[] = [special.open, markers.pair];
  let shapes: number[] = ids.map(() => 0);
  const { sentence } = marked;
  for (const word of cutWords(sentence)) {
    while (marks[0] && (marks[0].opens ? marks[0].at < word.end : marks[0].at <= word.start)) {
      ids.push(marks.shift()!.id);
      shapes.push(0);
    }
    const text = sentence.slice(word.start, word.end);
    const shape = shapeOf(text);
    for (const id of pieces.of(text)) {
      ids.push(id);
      shapes.push(shape);
    }
  }
  ids = ids.slice(0, windowPieces - 5);
  shapes = shapes.slice(0, windowPieces - 5);
  for (const { id } of marks) {
    ids.push(id);
    shapes.push(0);
  }
  return { ids: [...ids, special.close], shapes: [...shapes, 0], first: [1], sentence: [0] };
}

async function judge(
  model: Model,
  pieces: Wordpieces,
  marked: Marked[],
  output: "relation" | "stance",
): Promise<Record<string, number>[]> {
  const rows = marked.map((one) => markedRow(model.manifest, pieces, one));
  const labels = model.manifest.labels[output];
  const out: Record<string, number>[] = [];
  await infer(model, rows, (index, at) => {
    const scores = at(output, 0);
    out[index] = Object.fromEntries(labels.map((label, k) => [label, scores[k]!]));
  });
  return out;
}
