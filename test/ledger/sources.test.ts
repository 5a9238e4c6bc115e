import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { SourceRegister } from "../../src/claims/register.ts";
import type { SourceFields } from "../../src/claims/source-entry.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-sources-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first = "2024-03-05T08:00:00.000Z";
const second = "2024-03-06T08:00:00.000Z";

function set(ledger: Ledger, name: string, fields: SourceFields, by: string, at: string): Promise<number> {
  const key = new SourceRegister().keyOf(name);
  return ledger.setSources([{ key, name, fields }], by, at);
}

test("what is set of a source is there when the ledger is opened again, with author and time", async () => {
  const path = join(folder, "kept.ledger");
  const ledger = await openLedger(path);
  expect(await set(ledger, "Sample Courier", { kind: "outlet", reliability: "B", note: "by hand" }, "Ada", first)).toBe(
    1,
  );
  await ledger.close();
  const again = await openLedger(path);
  expect(await again.sourceEntries()).toEqual([
    {
      key: "sample courier",
      name: "Sample Courier",
      kind: "outlet",
      reliability: "B",
      note: "by hand",
      changedBy: "Ada",
      changedAt: first,
    },
  ]);
  await again.close();
});

test("a later change leaves the other fields as they were, keeps the earlier state, and as-of finds it", async () => {
  const ledger = await openLedger(":memory:");
  await set(ledger, "Sample Courier", { reliability: "B", owner: "Sample Press" }, "Ada", first);
  await set(ledger, "The Sample Courier", { reliability: "D" }, "Ben", second);
  expect(await ledger.sourceEntries()).toMatchObject([{ reliability: "D", owner: "Sample Press", changedBy: "Ben" }]);
  const history = await ledger.sourceHistory();
  expect(history.map(({ reliability, changedBy }) => [reliability, changedBy])).toEqual([
    ["B", "Ada"],
    ["D", "Ben"],
  ]);
  expect(await ledger.sourceEntries("2024-03-04")).toEqual([]);
  expect(await ledger.sourceEntries("2024-03-05")).toMatchObject([{ reliability: "B", changedBy: "Ada" }]);
  expect(await ledger.sourceEntries("2024-03-06T07:59:59.999Z")).toMatchObject([{ reliability: "B" }]);
  expect(await ledger.sourceEntries("2024-03-06")).toEqual(await ledger.sourceEntries());
  expect(await ledger.sourceHistory("2024-03-05")).toHaveLength(1);
  await ledger.close();
});

test("a change is undone by setting again, and setting what is set already is no change", async () => {
  const ledger = await openLedger(":memory:");
  await set(ledger, "Reuters", { reliability: "A" }, "Ada", first);
  expect(await set(ledger, "Reuters", { reliability: "A" }, "Ben", second)).toBe(0);
  expect(await set(ledger, "Reuters", { reliability: "F" }, "Ben", second)).toBe(1);
  expect(new SourceRegister(await ledger.sourceEntries()).reliabilityOf("Reuters")).toBe("F");
  expect(await ledger.sourceHistory()).toHaveLength(2);
  await ledger.close();
});

test('"none" is kept apart from "nobody has said"', async () => {
  const ledger = await openLedger(":memory:");
  await set(ledger, "MTI", { principal: null }, "Ada", first);
  await set(ledger, "TASS", { note: "seen" }, "Ada", first);
  const register = new SourceRegister(await ledger.sourceEntries());
  expect(register.principalOf("MTI")).toBeNull();
  expect(register.principalOf("TASS")).toBe("RUS");
  await ledger.close();
});

test("several sources are set together or not at all", async () => {
  const ledger = await openLedger(":memory:");
  const good = { key: "a", name: "A", fields: { reliability: "B" as const } };
  const broken = { key: null as unknown as string, name: "B", fields: {} };
  await expect(ledger.setSources([good, broken], "Ada", first)).rejects.toThrow();
  expect(await ledger.sourceEntries()).toEqual([]);
  expect(await ledger.sourceHistory()).toEqual([]);
  await ledger.close();
});

test("no program can change or delete what was once said", async () => {
  const path = join(folder, "append-only.ledger");
  const ledger = await openLedger(path);
  await set(ledger, "Reuters", { reliability: "A" }, "Ada", first);
  await ledger.close();
  const file = new SQLite(path);
  expect(() => file.exec("update source_changes set reliability = 'E'")).toThrow(/never changed/u);
  expect(() => file.exec("delete from source_changes")).toThrow(/never deleted/u);
  file.close();
});
