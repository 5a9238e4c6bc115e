import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entente, workFolder } from "../cli/run.ts";

const folder = workFolder();
afterAll(() => folder.remove());

const bench = (...args: string[]) => entente(["bench", ...args]);
async function figures(...args: string[]) {
  const { status, stdout, stderr } = await bench(...args, "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as Record<string, number | string>;
}

const article =
  "Ferry talks open in Varna\n\nThe harbour master said that the ferry would sail on Tuesday. Passengers waited on the quay.\n";
const span = (role: string, id: number, words: string) => {
  const start = article.indexOf(words);
  return `T${id}\t${role} ${start} ${start + words.length}\t${words}`;
};
const marks = [
  span("Source", 1, "The harbour master"),
  span("Cue", 2, "said"),
  span("Content", 3, "that the ferry would sail on Tuesday"),
  span("Attribution", 4, "said"),
  "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
  "",
].join("\n");

const rows = [
  ["The", "DET", 2, "det", "Entity=(1-person-new"],
  ["captain", "NOUN", 3, "nsubj", "Entity=1)"],
  ["sees", "VERB", 0, "root", "_"],
  ["Varna", "PROPN", 3, "obj", "Entity=(2-place-new)"],
  [".", "PUNCT", 3, "punct", "_"],
] as const;
const treebank = (relation: (deprel: string) => string) =>
  `# newdoc id = made\n${rows.map(([form, upos, head, deprel, misc], k) => [k + 1, form, "_", upos, "_", "_", head, relation(deprel), "_", misc].join("\t")).join("\n")}\n\n`;

beforeAll(() => {
  mkdirSync(folder.file("articles"));
  mkdirSync(folder.file("bare"));
  mkdirSync(folder.file("empty"));
  writeFileSync(folder.file("articles/a.txt"), article);
  writeFileSync(folder.file("articles/a.ann"), marks);
  writeFileSync(folder.file("bare/a.txt"), article);
  writeFileSync(
    folder.file("plain.conllu"),
    treebank((deprel) => deprel),
  );
  writeFileSync(
    folder.file("subtypes.conllu"),
    treebank((deprel) => (deprel === "obj" ? "obj:made" : deprel)),
  );
  writeFileSync(
    folder.file("facts.jsonl"),
    [
      { tokens: ["The", "ferry", "sailed", "."], predicate: 2, factuality: 3 },
      { tokens: ["The", "ferry", "did", "not", "sail", "."], predicate: 4, factuality: -3 },
    ]
      .map((row) => JSON.stringify(row))
      .join("\n"),
  );
  writeFileSync(
    folder.file("pairs.jsonl"),
    `${JSON.stringify({ sentence: "Freedonia bombed Sylvania.", source: [0, 9], target: [17, 25], root: "ASSAULT", quad: 4 })}\n`,
  );
});

describe("figures", () => {
  test("attribution: one label a word, and whole attributions", async () => {
    const found = await figures("attribution", "--data", folder.file("articles"));
    expect(Object.keys(found).slice(0, 7)).toEqual([
      "task",
      "n",
      "alpha",
      "f1_source",
      "f1_cue",
      "f1_content",
      "attribution_f1",
    ]);
    expect(found).toMatchObject({ task: "attribution", n: 1, words: 21, attributions: 1 });
    expect(found["alpha"]).toBeGreaterThan(0.6);
    expect(found["attribution_f1"]).toBe(1);
  });

  test("parse: on the words given, subtypes ignored", async () => {
    const plain = await figures("parse", "--data", folder.file("plain.conllu"));
    expect(plain).toEqual({ task: "parse", n: 1, upos: 1, uas: 1, las: 1, words: 5 });
    expect(await figures("parse", "--data", folder.file("subtypes.conllu"))).toEqual(plain);
  });

  test("names: mentions with a proper noun as head", async () => {
    expect(await figures("names", "--data", folder.file("plain.conllu"))).toMatchObject({ task: "names", mentions: 1 });
  });

  test("factuality: what happened lies above what did not", async () => {
    expect(await figures("factuality", "--data", folder.file("facts.jsonl"))).toMatchObject({ n: 2, r: 1 });
  });

  test("relations: shares of classes and quad classes", async () => {
    const found = await figures("relations", "--data", folder.file("pairs.jsonl"));
    expect(Object.keys(found)).toEqual([
      "task",
      "n",
      "root_accuracy",
      "root_macro_f1",
      "quad_accuracy",
      "quad_macro_f1",
    ]);
    expect(found["n"]).toBe(1);
  });

  test("throughput: articles in, a fresh ledger out; without the gate every sentence is read", async () => {
    const found = await figures("throughput", "--data", folder.file("bare"), "--no-gate");
    expect(found).toMatchObject({ task: "throughput", n: 1, words: 21, failed: 0 });
    expect(found["sentences_read"]).toBe(found["sentences"]);
    expect(found["words_per_second"]).toBeGreaterThan(0);
    expect(found["peak_memory_mb"]).toBeGreaterThan(0);
    const gated = await figures("throughput", "--data", folder.file("bare"));
    expect(gated["sentences"]).toBe(found["sentences"]);
    expect(gated["sentences_read"]).toBeLessThanOrEqual(Number(found["sentences_read"]));
  });

  test("without --json a line for each figure", async () => {
    const { status, stdout } = await bench("parse", "--data", folder.file("plain.conllu"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^task +parse\nn +1\nupos +1\n/u);
  });
});

describe("data that cannot be measured on ends with status 2 and a message that names it", () => {
  const broken = [
    ["a path that does not exist", "attribution", "nowhere", /nowhere: cannot be read as a folder: it does not exist/u],
    ["a file where a folder is wanted", "throughput", "facts.jsonl", /facts\.jsonl: .* it is a file/u],
    ["a folder where a file is wanted", "parse", "articles", /articles: cannot be read: it is a folder/u],
    ["an empty folder", "attribution", "empty", /empty: holds no \.txt file/u],
    ["an article without marks", "attribution", "bare", /bare\/a\.ann: cannot be read: it does not exist/u],
    ["a treebank without mentions", "names", "no-mentions.conllu", /no-mentions\.conllu: marks no mentions/u],
    ["a broken line of JSON", "factuality", "broken.jsonl", /broken\.jsonl:2: is not JSON/u],
    ["a missing field", "factuality", "lacking.jsonl", /lacking\.jsonl:2: predicate: /u],
    ["a predicate that is no token", "factuality", "beyond.jsonl", /beyond\.jsonl:1: predicate: is no token/u],
    ["a span outside the sentence", "relations", "span.jsonl", /span\.jsonl:1: target: 3 to 99 is no range/u],
    ["a treebank line of other shape", "parse", "broken.conllu", /broken\.conllu:4: expected 10 columns, found 2/u],
    ["a head outside the sentence", "parse", "head.conllu", /head\.conllu:1: the head lies outside the sentence/u],
    ["a file without sentences", "parse", "blank.conllu", /blank\.conllu: holds no sentences/u],
    ["bytes that are no UTF-8", "parse", "latin.conllu", /latin\.conllu: is not UTF-8/u],
  ] as const;

  beforeAll(() => {
    const good = JSON.stringify({ tokens: ["Go"], predicate: 0, factuality: 1 });
    const span = { sentence: "A met B.", source: [0, 1], target: [3, 99], root: "CONSULT", quad: 1 };
    writeFileSync(folder.file("no-mentions.conllu"), treebank((deprel) => deprel).replace(/Entity=\S+/gu, "_"));
    writeFileSync(folder.file("broken.jsonl"), `${good}\n{"tokens": [\n`);
    writeFileSync(folder.file("lacking.jsonl"), `${good}\n{"tokens":["Go"],"factuality":1}\n`);
    writeFileSync(folder.file("beyond.jsonl"), `{"tokens":["Go"],"predicate":1,"factuality":1}\n`);
    writeFileSync(folder.file("span.jsonl"), JSON.stringify(span));
    writeFileSync(folder.file("broken.conllu"), treebank((deprel) => deprel).replace(/^3\tsees.*$/mu, "3\tsees"));
    writeFileSync(folder.file("head.conllu"), "1\tGo\t_\tVERB\t_\t_\t7\troot\t_\t_\n\n");
    writeFileSync(folder.file("blank.conllu"), "# nothing\n\n");
    writeFileSync(folder.file("latin.conllu"), Buffer.from([0x31, 0x09, 0xe9, 0x09]));
  });

  test.each(broken)("%s", async (_, task, name, message) => {
    const { status, stdout, stderr } = await bench(task, "--data", folder.file(name), "--json");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("defect");
  });

  test("an unknown task, and no data at all", async () => {
    expect(await bench("poetry", "--data", folder.file("bare"))).toMatchObject({ status: 2, stdout: "" });
    const missing = await bench("parse");
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain("--data");
  });
});
