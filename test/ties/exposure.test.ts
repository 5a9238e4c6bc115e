import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { report, statement } from "../support/statement.ts";

const words = "Turkey handed over armoured vehicles to Somalia.";
let ledger: Ledger;

async function add(id: string, outlet: string | null, published: string | null, dyads: [string, string][], at: string) {
  const read = report({ id, text: words, outlet, published });
  await ledger.addReport(read, new Uint8Array(), at);
  const statements = dyads.map((dyad, index) =>
    statement({ id: `${id}-${index}`, report: id, dyad, start: 0, quote: words, published: published ?? "2024-01-01" }),
  );
  await ledger.addStatements(id, statements, "1", at);
}

beforeAll(async () => {
  ledger = await openLedger(":memory:");
  const [first, later] = ["2024-04-01T08:00:00Z", "2024-05-01T08:00:00Z"];
  await add(
    "a",
    "Courier",
    "2024-03-05",
    [
      ["TUR", "SOM"],
      ["ARM", "AZE"],
    ],
    first,
  );
  await add("b", "Courier", "2024-03-31T23:30:00-05:00", [], first);
  await add("c", "Herald", "2024-03-06", [["TUR", "SOM"]], first);
  await add("d", null, "2024-02-01", [["TUR", "RUS"]], first);
  await add("e", "Herald", null, [["TUR", "RUS"]], first);
  await add("f", "Herald", "2024-02-02", [["TUR", "RUS"]], later);
  // A later reading of a report supersedes what the earlier one found.
  await ledger.addStatements("c", [], "2", later);
});
afterAll(() => ledger.close());

test("reports and statements on all dyads are counted by outlet and month, those without statements and without outlet included", async () => {
  expect(await ledger.exposure()).toEqual([
    { outlet: null, month: "2024-02", reports: 1, statements: 1 },
    { outlet: "Herald", month: "2024-02", reports: 1, statements: 1 },
    { outlet: "Courier", month: "2024-03", reports: 2, statements: 2 },
    { outlet: "Herald", month: "2024-03", reports: 1, statements: 0 },
  ]);
});

test("as of an earlier moment it is what the ledger held then, under the readings of then", async () => {
  expect(await ledger.exposure({ asOf: "2024-04-15" })).toEqual([
    { outlet: null, month: "2024-02", reports: 1, statements: 1 },
    { outlet: "Courier", month: "2024-03", reports: 2, statements: 2 },
    { outlet: "Herald", month: "2024-03", reports: 1, statements: 1 },
  ]);
  expect(await ledger.exposure({ asOf: "2024-03-01" })).toEqual([]);
});
