/** What a statement is about, with the shipped weights. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { loadReader, type Reader } from "../../src/language/reader.ts";
import { domainEvidence, wordsFor } from "../../src/statements/domains.ts";
import { readReport } from "../../src/statements/read-report.ts";
import { domains } from "../../src/terms/types.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { report } from "../support/statement.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

async function domainsOf(text: string): Promise<string[]> {
  const { statements } = await readReport(report({ id: "r", text }), reader);
  return [...new Set(statements.flatMap(({ proposition }) => proposition.domains))];
}

test.each([
  ["Azerbaijan shelled Armenian positions near Tegh.", "military"],
  ["Turkey handed over howitzers and ammunition to Somalia.", "arms"],
  ["Russia halted gas deliveries to Moldova through the pipeline.", "energy"],
  ["China imposed a tariff on Australian wine and barley exports.", "trade"],
  ["The Emirates agreed to lend Kenya $1.5 billion to repay its debt.", "finance"],
  ["Poland summoned the Russian ambassador.", "diplomacy"],
  ["Hungary extradited two suspects to Germany to face trial in court.", "law"],
])("%s — %s", async (text, domain) => {
  expect(await domainsOf(text)).toContain(domain);
});

test("the weights are for the evidence that the program gathers, in its order, and for every domain", () => {
  const file = JSON.parse(readFileSync(packageFile("models/domains.json"), "utf8")) as {
    evidence: string[];
    weights: Record<string, { of: number[] }>;
  };
  const evidence = domainEvidence([["gas"]], 0, wordsFor([["gas"]]), "COOPERATE");
  expect(file.evidence).toEqual(Object.keys(evidence));
  expect(Object.keys(file.weights).toSorted()).toEqual([...domains].toSorted());
  for (const { of } of Object.values(file.weights)) expect(of).toHaveLength(file.evidence.length);
});

test("a statement has one domain at least, and three at most", async () => {
  const { statements } = await readReport(report({ id: "r", text: "Kenya praised Uganda." }), reader);
  expect(statements).not.toHaveLength(0);
  for (const { proposition } of statements) {
    expect(proposition.domains.length).toBeGreaterThan(0);
    expect(proposition.domains.length).toBeLessThanOrEqual(3);
  }
});
