import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Receipt } from "../../src/intake/receipt.ts";
import { entente, jsonLines, workFolder } from "./run.ts";

const folder = workFolder();
const good = "Turkey handed over vehicles to Somalia on 1 March 2024, the Turkish Defence Ministry said.";
const names = ["a-good.txt", "b-broken.jsonl", "c-empty.txt", "d-binary.txt", "e-good.jsonl", "f-huge.jsonl"];

beforeAll(() => {
  mkdirSync(folder.file("in"));
  const files: Record<string, string | Buffer> = {
    "a-good.txt": good,
    "b-broken.jsonl": `${JSON.stringify({ id: "b1", text: good })}\n{"id": "b2", "text": \n{"id":"b3"}\n`,
    "c-empty.txt": "",
    "d-binary.txt": Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), randomBytes(4096)]),
    "e-good.jsonl": `${JSON.stringify({ id: "e1", text: good, published: "2024-03-02" })}\n`,
    "f-huge.jsonl": `{"id":"f1","text":"${"x ".repeat(25_000_000)}"}\n${JSON.stringify({ id: "f2", text: good })}\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(folder.file(`in/${name}`), content);
});
afterAll(folder.remove);

test("broken, empty, binary and oversized inputs are named with a reason, the good ones among them are read", async () => {
  const { status, stdout, stderr } = await entente([
    "read",
    folder.file("in"),
    folder.file("missing.txt"),
    "--json",
    "--ledger",
    folder.file("mixed.ledger"),
  ]);
  expect(status).toBe(1);
  const receipts = jsonLines(stdout) as Receipt[];
  const failed = receipts.filter(({ outcome }) => outcome === "failed");
  const at = (name: string) => folder.file(`in/${name}`);
  expect(failed.map(({ origin }) => origin)).toEqual([
    `${at("b-broken.jsonl")}:2`,
    `${at("b-broken.jsonl")}:3`,
    at("c-empty.txt"),
    at("d-binary.txt"),
    `${at("f-huge.jsonl")}:1`,
    folder.file("missing.txt"),
  ]);
  expect(failed.every(({ reason }) => (reason ?? "").length > 10)).toBe(true);
  expect(receipts.flatMap(({ outcome, reportId }) => (outcome === "failed" ? [] : [reportId]))).toEqual(
    expect.arrayContaining(["b1", "e1", "f2"]),
  );
  for (const { origin } of failed) expect(stderr).toContain(`entente: ${origin}: `);
  expect(receipts.length - failed.length).toBe(names.length - 2);
});

test("the same input a second time is known, changes nothing and is well", async () => {
  const ledger = ["--ledger", folder.file("twice.ledger")];
  const input = folder.file("in/e-good.jsonl");
  await entente(["read", input, ...ledger]);
  const before = await entente(["claims", "--json", ...ledger]);
  const again = await entente(["read", input, "--json", ...ledger]);
  expect(again.status).toBe(0);
  expect(jsonLines(again.stdout)).toEqual([{ origin: `${input}:1`, outcome: "known", reportId: "e1" }]);
  expect((await entente(["claims", "--json", ...ledger])).stdout).toBe(before.stdout);
});

test("the same id with another text is a revision and says so", async () => {
  const ledger = ["--ledger", folder.file("revised.ledger")];
  const read = (text: string) =>
    entente(["read", "-", "--json", ...ledger], { stdin: JSON.stringify({ id: "r", text }) });
  await read(good);
  const { status, stdout } = await read(good.replace("vehicles", "drones"));
  expect(status).toBe(0);
  expect(jsonLines(stdout)).toMatchObject([{ outcome: "revision", reportId: "r", reason: "revision 2 of r" }]);
  const shown = await entente(["explain", "r", ...ledger]);
  expect(shown.stdout).toContain("drones");
});

test("extract names each failure on standard error and keeps standard output for statements", async () => {
  const { status, stdout, stderr } = await entente(["extract", folder.file("in/b-broken.jsonl")]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${folder.file("in/b-broken.jsonl")}:2: not JSON`);
  for (const line of jsonLines(stdout)) expect(line).toMatchObject({ report: { id: "b1" } });
});

test("a report in a language that is not read is recorded with its receipt, and is no failure", async () => {
  const text =
    "Le ministère de la Défense a annoncé que la Turquie a livré des véhicules à la Somalie dans le cadre d'un accord qui a été signé la semaine dernière par les deux pays.";
  const { status, stdout } = await entente(["read", "-", "--json", "--ledger", folder.file("french.ledger")], {
    stdin: text,
  });
  expect(status).toBe(0);
  expect(jsonLines(stdout)).toMatchObject([{ outcome: "unread-language", reason: "it seems to be in French" }]);
});

test("empty standard input is no input: extract prints nothing and is well", async () => {
  expect(await entente(["extract"], { stdin: "" })).toEqual({ status: 0, signal: null, stdout: "", stderr: "" });
});
