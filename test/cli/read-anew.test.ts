import { writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { Receipt } from "../../src/intake/receipt.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { entente, jsonLines, workFolder } from "./run.ts";
import { report } from "../support/statement.ts";

const folder = workFolder();
afterAll(folder.remove);

test("a report that an older reader has read is read anew, once", async () => {
  const path = folder.file("anew.ledger");
  const text = "Turkey handed over vehicles to Somalia.";
  const given = report({ id: "a", text, outlet: null });
  const ledger = await openLedger(path);
  await ledger.addReport(given, Buffer.from(text), "2024-03-05T10:00:00.000Z");
  await ledger.addStatements("a", [], "an older reader", "2024-03-05T10:00:00.000Z");
  await ledger.close();

  const input = folder.file("report.jsonl");
  writeFileSync(input, JSON.stringify({ id: "a", text, published: "2024-03-05" }));
  const read = async () => jsonLines((await entente(["read", input, "--json", "--ledger", path])).stdout) as Receipt[];
  expect(await read()).toMatchObject([{ outcome: "read", reason: "read anew, since the reader has changed" }]);
  expect(await read()).toMatchObject([{ outcome: "known" }]);
  const claims = await entente(["claims", "--json", "--ledger", path]);
  expect(JSON.parse(claims.stdout)).toHaveLength(1);
});
