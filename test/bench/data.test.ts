import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { labelsOf } from "../../src/bench/attribution.ts";
import { byDocument, readTreebank } from "../../src/bench/conllu.ts";
import { namedMentions } from "../../src/bench/mentions.ts";
import { plainWords } from "../../src/bench/plain-words.ts";
import { readArticle } from "../../src/bench/polnear.ts";
import { judge } from "../../src/bench/relations.ts";
import { eventTypes } from "../../src/terms/types.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-bench-data-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function article(name: string, text: string, ann: string) {
  file(`${name}.ann`, ann);
  return readArticle(file(`${name}.txt`, text));
}

test("offsets count code points: what stands behind an emoji is found all the same", () => {
  const text = "🚢🚢 Harbour news\r\nOlena Marsh said: ships wait.\n";
  const points = [...text];
  const at = (words: string) => {
    const before = text.slice(0, text.indexOf(words));
    const start = [...before].length;
    return `${start} ${start + [...words].length}`;
  };
  expect(points.length).toBe(text.length - 2);
  const { attributions } = article(
    "emoji",
    text,
    [
      `T1\tSource ${at("Olena Marsh")}\tOlena Marsh`,
      `T2\tCue ${at("said")}\tsaid`,
      `T3\tContent ${at("ships")};${at("wait")}\tships wait`,
      `T4\tAttribution ${at("said")}\tsaid`,
      "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
      "",
    ].join("\n"),
  );
  const [one] = attributions;
  const texts = (spans: { start: number; end: number }[] = []) => spans.map(({ start, end }) => text.slice(start, end));
  expect(texts(one?.source)).toEqual(["Olena Marsh"]);
  expect(texts(one?.cue)).toEqual(["said"]);
  expect(texts(one?.content)).toEqual(["ships", "wait"]);
});

test("a word that a span touches is labelled; a cue inside a content stays a cue", () => {
  const text = "“Ships wait,” said Marsh.";
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const labels = labelsOf(plainWords(text), {
    source: [span("Marsh")],
    cue: [span("said")],
    content: [span("Ships wait,” said")],
  });
  expect(labels).toEqual(["content", "content", "cue", "source"]);
});

test("broken lines of an .ann file are named", () => {
  const broken = (ann: string) => () => article("broken", "Marsh said so.", ann);
  expect(broken("T1\tCue 6 10\tsaid\nT2\tCue six ten\tsaid\n")).toThrow(/broken\.ann:2: expected "Role start end/u);
  expect(broken("T1\tCue 6 99\tsaid\n")).toThrow(/broken\.ann:1: 6 99 is no range/u);
  expect(broken("E1\tAttribution:T4 Cue:T9\n")).toThrow(/broken\.ann:1: names T9/u);
});

/** Lines of a treebank: form, part of speech, head, relation, last column. */
const tree = (...rows: [string, string, number, string, string?][]) =>
  `${rows.map(([form, upos, head, rel, misc = "_"], k) => [k + 1, form, "_", upos, "_", "_", head, rel, "_", misc].join("\t")).join("\n")}\n\n`;

test("multiword tokens and empty nodes are no words, and documents keep their sentences together", () => {
  const path = file(
    "a.conllu",
    `# newdoc id = one\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n${tree(["do", "AUX", 2, "aux"], ["n't", "PART", 0, "root"])}1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n${tree(["Go", "VERB", 0, "root"])}# newdoc id = two\r\n${tree(["Stop", "VERB", 0, "root"])}`,
  );
  const documents = byDocument(readTreebank(path));
  expect(documents.map((sentences) => sentences.map(({ words }) => words.map(({ form }) => form).join(" ")))).toEqual([
    ["do n't", "Go"],
    ["Stop"],
  ]);
  expect(documents[0]![0]!.words.map(({ head }) => head)).toEqual([1, 1]);
});

test("named mentions are persons, places and organizations with a proper noun as head", () => {
  const path = file(
    "names.conllu",
    tree(
      ["the", "DET", 2, "det", "Entity=(1-organization-new(2-place-new)"],
      ["Council", "PROPN", 5, "nsubj"],
      ["of", "ADP", 4, "case"],
      ["Varna", "PROPN", 2, "nmod", "Entity=(3-place-new)1)"],
      ["met", "VERB", 0, "root"],
      ["him", "PRON", 5, "obj", "Entity=(4-person-giv)"],
      ["Monday", "PROPN", 5, "obl", "SpaceAfter=No|Entity=(5-time-new)"],
    ),
  );
  expect(namedMentions(readTreebank(path)[0]!)).toEqual([
    expect.objectContaining({ firstWord: 3, endWord: 4, type: "place" }),
    expect.objectContaining({ firstWord: 0, endWord: 4, type: "organization" }),
  ]);
});

test("CONCEDE and RETREAT count together, and so do the types of a quad class", () => {
  const scores = (given: Partial<Record<(typeof eventTypes)[number], number>>) =>
    Object.fromEntries(eventTypes.map((type) => [type, given[type] ?? 0])) as Record<
      (typeof eventTypes)[number],
      number
    >;
  expect(judge(scores({ CONCEDE: 0.3, RETREAT: 0.2, AID: 0.4, ACCUSE: 0.1 }))).toEqual({ root: "YIELD", quad: "2" });
  expect(judge(scores({ AID: 0.4, ASSAULT: 0.3, COERCE: 0.3 }))).toEqual({ root: "AID", quad: "4" });
});
