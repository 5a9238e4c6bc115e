/**
 * Writes annotated texts (bench/gold/GUIDE.md) as the training of the events head reads them: words by sentence, mentions
 * with their principals, and acts with those who act and receive. A text a line.
 *
 *   npm run event-texts -- FOLDER... > training/work/events.jsonl
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadReader } from "../src/language/reader.ts";
import { toReport } from "../src/report/to-report.ts";
import { understand } from "../src/statements/read-report.ts";

interface Annotated {
  id: string;
  title: string | null;
  published: string | null;
  text: string;
  statements: { anchor: string; in?: string; type: string; source: string; target: string; reciprocal?: boolean }[];
}

interface Act {
  word: number;
  type: string;
  sources: string[];
  targets: string[];
}

const reader = await loadReader();
for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const text = JSON.parse(readFileSync(join(folder, file), "utf8")) as Annotated;
    const { id, title, published } = text;
    const record = { id, text: text.text, ...(title === null ? {} : { title }), ...(published ? { published } : {}) };
    const report = toReport({ origin: file, bytes: new Uint8Array(), content: { kind: "record", record } }, {});
    const { annotation, actors } = await understand(report, reader, { gate: false });
    const acts = new Map<number, Act>();
    for (const { anchor, in: around = anchor, type, source, target, reciprocal } of text.statements) {
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
    console.log(JSON.stringify({ id, sentences, mentions, events: [...acts.values()] }));
  }
}
