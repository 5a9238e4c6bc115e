import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/open.ts";
import type { Tie } from "../../src/ties/tie.ts";
import { entente, workFolder } from "../cli/run.ts";
import { ministry, report, statement } from "../support/statement.ts";

const folder = workFolder();
const ledger = folder.file("ties.ledger");
const words = "Turkey handed over armoured vehicles to Somalia last week";

beforeAll(async () => {
  const made = await openLedger(ledger);
  for (const [id, outlet, published] of [
    ["a", "Courier", "2024-03-05"],
    ["b", "Herald", "2024-03-06"],
    ["c", "Herald", "2024-05-06"],
  ] as const) {
    await made.addReport(
      report({ id, outlet, published, text: `${words}. Report ${id}.` }),
      new Uint8Array(),
      "2024-06-01T08:00:00Z",
    );
    const chain = [ministry(id === "a" ? "TUR" : "SOM", id === "a" ? "acting" : "receiving")];
    const own = statement({ id: `s${id}`, report: id, outlet, published, chain, start: 0, quote: words });
    await made.addStatements(id, id === "c" ? [] : [own], "1", "2024-06-01T08:00:00Z");
  }
  await made.close();
});
afterAll(folder.remove);

test("ties prints lines for a person, --json an object, --svg also writes a chart", async () => {
  const svg = folder.file("tie.svg");
  const plain = await entente(["ties", "Turkey", "Somalia", "--ledger", ledger, "--svg", svg]);
  expect(plain).toMatchObject({ status: 0 });
  expect(plain.stdout).toContain("Turkey and Somalia: episodes by month, 2024-03 to 2024-05; all domains; all outlets");
  expect(plain.stdout).toContain("The ledger cannot tell");
  expect(readFileSync(svg, "utf8")).toMatch(/^<svg /u);
  const json = await entente(["ties", "SOM", "TUR", "--ledger", ledger, "--json", "--by", "quarter"]);
  const tie = JSON.parse(json.stdout) as Tie;
  expect(tie).toMatchObject({
    by: "quarter",
    cutOff: "2024-05-06",
    episodes: [{ period: "2024-Q1", status: "confirmed" }],
  });
  expect(tie.coverage).toMatchObject([
    { period: "2024-Q1", reports: 2, outlets: 2, statements: 2, complete: true },
    { period: "2024-Q2", reports: 1, outlets: 1, statements: 0, complete: false },
  ]);
});

test("a fixed set of outlets is taken by exact names", async () => {
  const fixed = await entente(["ties", "SOM", "TUR", "--ledger", ledger, "--json", "--outlet", "Herald"]);
  expect((JSON.parse(fixed.stdout) as Tie).coverage[0]).toMatchObject({ reports: 1, statements: 1 });
});

test("an outlet that the ledger does not know is wrong usage, and those that it knows are named", async () => {
  const wrong = await entente(["ties", "SOM", "TUR", "--ledger", ledger, "--outlet", "herald"]);
  expect(wrong.stderr).toMatch(/outlet "herald"\. It holds: Courier, Herald\./u);
  expect(wrong).toMatchObject({ status: 2, stdout: "" });
});

test("of two that nobody speaks of, the answer is that the ledger cannot tell, with status 0", async () => {
  const none = await entente(["ties", "France", "Ghana", "--ledger", ledger]);
  expect(none.status).toBe(0);
  expect(none.stdout).toContain("The ledger cannot tell");
});
