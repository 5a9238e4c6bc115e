/** What a statement is about, with the shipped weights. */
import { beforeAll, expect, test } from "vitest";
import { loadReader, type Reader } from "../../src/language/reader.ts";
import { readReport } from "../../src/statements/read-report.ts";
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

test("a statement has one domain at least, and three at most", async () => {
  const { statements } = await readReport(report({ id: "r", text: "Kenya praised Uganda." }), reader);
  expect(statements).not.toHaveLength(0);
  for (const { proposition } of statements) {
    expect(proposition.domains.length).toBeGreaterThan(0);
    expect(proposition.domains.length).toBeLessThanOrEqual(3);
  }
});
