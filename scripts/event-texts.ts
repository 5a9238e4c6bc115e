/**
 * Writes annotated texts (bench/gold/GUIDE.md) as the training of the events head reads them: words by sentence, mentions
 * with their principals, acts with those who act and receive, and who tells each act by which words. A text a line.
 *
 *   npm run event-texts -- FOLDER... > training/work/events.jsonl
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { placesOf } from "../src/bench/annotation.ts";
import type { Annotation } from "../src/language/annotation.ts";
import { loadReader } from "../src/language/reader.ts";
import { toReport } from "../src/report/to-report.ts";
import { understand } from "../src/statements/read-report.ts";

interface Annotated {
  id: string;
  title: string | null;
  published: string | null;
  text: string;
  statements: {
    anchor: string;
    in?: string;
    type: string;
    source: string;
    target: string;
    reciprocal?: boolean;
    stance: string;
    chain: { mention: string; principal: string | null; cue: string }[];
  }[];
}

interface Act {
  word: number;
  type: string;
  sources: string[];
  targets: string[];
}

/** Who tells an act, outermost first; a link whose words are not found is left out. */
interface Telling {
  word: number;
  stance: string;
  links: ToldBy[];
  /** Links of the annotation that were not found. */
  lost: number;
}

interface ToldBy {
  mention: number[];
  cue: number[];
  principal: string | null;
}

/** A source without its cue beside it counts as this many words away from it. */
const unlinkedWords = 60;

const reader = await loadReader();
for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const text = JSON.parse(readFileSync(join(folder, file), "utf8")) as Annotated;
    const { id, title, published } = text;
    const record = { id, text: text.text, ...(title === null ? {} : { title }), ...(published ? { published } : {}) };
    const report = toReport({ origin: file, bytes: new Uint8Array(), content: { kind: "record", record } }, {});
    const { annotation, actors } = await understand(report, reader, { gate: false });
    const acts = new Map<number, Act>();
    const tellings: Telling[] = [];
    for (const { anchor, in: around = anchor, type, source, target, reciprocal, stance, chain } of text.statements) {
      const at = report.text.indexOf(around);
      const start = at + around.indexOf(anchor);
      const inside = annotation.words.flatMap((word, k) =>
        at >= 0 && word.start < start + anchor.length && word.end > start ? [k] : [],
      );
      const word = inside.find((k) => !inside.includes(annotation.words[k]!.head)) ?? inside[0];
      if (word === undefined) {
        console.error(`${file}: “${anchor}” is not in the canonical text`);
        continue;
      }
      const act = acts.get(word) ?? { word, type, sources: [], targets: [] };
      const both = reciprocal ? [source, target] : [];
      act.sources = [...new Set([...act.sources, source, ...both])];
      act.targets = [...new Set([...act.targets, target, ...both])];
      acts.set(word, act);
      const links = chain.flatMap((link) => toldBy(annotation, link, word) ?? []);
      tellings.push({ word, stance, links, lost: chain.length - links.length });
    }
    const mentions = actors.flatMap(({ firstWord, endWord, principals, ground }) => {
      const all = [...principals, ...ground];
      return all.length === 0
        ? []
        : [{ words: Array.from({ length: endWord - firstWord }, (_, k) => firstWord + k), principals: all }];
    });
    const sentences = annotation.sentences.map(({ firstWord, endWord }) =>
      annotation.words.slice(firstWord, endWord).map((word) => word.text),
    );
    console.log(JSON.stringify({ id, sentences, mentions, events: [...acts.values()], tellings }));
  }
}

/** Where a source and its cue stand: together, and as near to the act as can be. Null where the words are not in the text. */
function toldBy(
  annotation: Annotation,
  { mention, cue, principal }: Annotated["statements"][number]["chain"][number],
  act: number,
): ToldBy | null {
  const sentenceOf = (words: number[]): number => annotation.words[words[0]!]!.sentence;
  let best: ToldBy | null = null;
  let least = Infinity;
  const cues = wordsAt(annotation, cue);
  for (const words of wordsAt(annotation, mention)) {
    const beside = cues.filter(
      (each) => sentenceOf(each) === sentenceOf(words) && !each.some((w) => words.includes(w)),
    );
    const near = beside.toSorted((a, b) => Math.abs(a[0]! - words[0]!) - Math.abs(b[0]! - words[0]!))[0] ?? [];
    const apart = near.length > 0 ? Math.abs(near[0]! - words[0]!) : unlinkedWords;
    const cost = apart + Math.abs(words[0]! - act);
    if (cost < least) [best, least] = [{ mention: words, cue: near, principal }, cost];
  }
  return best;
}

/** The words at each place where a phrase stands. */
function wordsAt({ text, words }: Annotation, phrase: string): number[][] {
  const places = phrase === "" ? [] : placesOf(phrase, text);
  return places
    .map((place) => words.flatMap(({ start, end }, k) => (start < place.end && end > place.start ? [k] : [])))
    .filter((inside) => inside.length > 0);
}
