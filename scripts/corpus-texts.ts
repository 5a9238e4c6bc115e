/**
 * Annotated texts of public corpora, which are kept by places alone, as files that bench/gold/GUIDE.md describes; and back.
 *
 *   npm run -s corpus-texts -- CORPORA ANNOTATIONS FOLDER         writes the files into the folder
 *   npm run -s corpus-texts -- CORPORA ANNOTATIONS FOLDER --take  puts the folder's annotations into the file of ANNOTATIONS
 *
 * ANNOTATIONS: training/annotations/news.jsonl to train on, bench/news/polnear-dev.jsonl to measure by.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readGold } from "../src/bench/gold.ts";
import { CorpusTexts } from "./lib/corpus-texts.ts";
import { placed, type PlacedText, worded } from "./lib/placed.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { take: { type: "boolean" } } });
const [corpora, annotations, folder] = positionals;
if (folder === undefined || annotations === undefined || corpora === undefined)
  throw new Error("Name the folder of the corpora, the file of annotations and the folder of their files.");
const texts = new CorpusTexts(corpora);
const known = existsSync(annotations)
  ? readFileSync(annotations, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as PlacedText)
  : [];

if (values.take) {
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const { file } of readGold(folder)) {
    const { text } = texts.get(file.id);
    if (text !== file.text) throw new Error(`${file.id}: its text is not the corpus' own`);
    byId.set(file.id, placed(file.id, text, file.statements));
  }
  const lines = [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(annotations, lines.map((one) => `${JSON.stringify(one)}\n`).join(""));
} else {
  mkdirSync(folder, { recursive: true });
  for (const one of known) {
    const { text, published } = texts.get(one.id);
    const file = { id: one.id, genre: "newspaper", title: null, outlet: null, published, text };
    writeFileSync(join(folder, `${one.id}.json`), JSON.stringify({ ...file, statements: worded(text, one) }));
  }
}
