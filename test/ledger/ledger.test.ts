import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import fc from "fast-check";
import { Kysely, SqliteDialect } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { claimKeeper } from "../../src/keeping/keeper.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { LedgerTables } from "../../src/ledger/schema.ts";
import type { Report, Statement } from "../../src/terms/types.ts";
import { report, statement } from "../support/statement.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = new TextEncoder().encode("raw bytes");
const at = "2024-03-06T08:00:00Z";

/** A report and a statement whose evidence stands in it. */
function sample(
  id: string,
  words = "Turkey handed over armoured vehicles to Somalia.",
): { report: Report; statements: Statement[] } {
  return {
    report: report({ id, text: words }),
    statements: [statement({ id: `s-${id}`, report: id, start: 0, quote: words })],
  };
}

describe("a ledger", () => {
  test("is created on first use, folder included, and holds what it was given when opened again", async () => {
    const path = join(folder, "new", "ledger.db");
    const ledger = await openLedger(path);
    const { report: given, statements } = sample("a");
    expect(await ledger.addReport(given, bytes, at)).toBe("new");
    expect(await ledger.addStatements("a", statements, "1", at)).toBe(1);
    await ledger.close();
    const again = await openLedger(path);
    expect(await again.statements()).toEqual(statements);
    expect(await again.report("a")).toMatchObject({ report: given, revision: 1, recordedAt: at });
    expect(new TextDecoder().decode((await again.report("a"))?.bytes)).toBe("raw bytes");
    expect(await again.report("nothing")).toBeNull();
    await again.close();
  });

  test("keeps the older text of a report that comes with another one, and uses the newer reading", async () => {
    const ledger = await openLedger(":memory:");
    const older = sample("a");
    const newer = sample("a", "Turkey sold armoured vehicles to Somalia.");
    await ledger.addReport(older.report, bytes, at);
    await ledger.addStatements("a", older.statements, "1", at);
    expect(await ledger.addReport(newer.report, bytes, "2024-03-07T08:00:00Z")).toBe("revision");
    expect(await ledger.statements()).toEqual([]);
    const corrected = newer.statements.map((each) => ({ ...each, id: "s-corrected" }));
    await ledger.addStatements("a", corrected, "1", "2024-03-07T08:00:00Z");
    expect(await ledger.statements()).toEqual(corrected);
    expect((await ledger.report("a", 1))?.report.text).toBe(older.report.text);
    expect(await ledger.addReport(older.report, bytes, "2024-03-08T08:00:00Z")).toBe("known");
    expect(await ledger.statements({ asOf: "2024-03-06" })).toEqual(older.statements);
    expect(await ledger.statements({ asOf: "2024-03-05" })).toEqual([]);
    await ledger.close();
  });

  test("lets a newer reader's statements supersede the older ones, even where it finds none, and keeps both", async () => {
    const ledger = await openLedger(":memory:");
    const { report: given, statements } = sample("a");
    await ledger.addReport(given, bytes, at);
    await ledger.addStatements("a", statements, "1", at);
    await ledger.addStatements("a", [], "2", "2024-03-09T08:00:00Z");
    expect(await ledger.statements()).toEqual([]);
    expect(await ledger.findStatement("s-a")).toMatchObject([{ superseded: true, readerVersion: "1" }]);
    await ledger.close();
  });

  test("finds statements by dyad in any order and by principal, and counts its coverage", async () => {
    const ledger = await openLedger(":memory:");
    const { report: given, statements } = sample("a");
    await ledger.addReport(given, bytes, at);
    await ledger.addStatements("a", statements, "1", at);
    expect(await ledger.statements({ dyad: ["TUR", "SOM"] })).toHaveLength(1);
    expect(await ledger.statements({ dyad: ["SOM", "TUR"] })).toHaveLength(1);
    expect(await ledger.statements({ principal: "SOM" })).toHaveLength(1);
    expect(await ledger.statements({ dyad: ["SOM", "FRA"] })).toEqual([]);
    expect(await ledger.reportsCoverage()).toEqual({
      reports: 1,
      outlets: ["Sample Courier"],
      first: "2024-03-05",
      last: "2024-03-05",
    });
    expect(await ledger.reportsCoverage({ since: "2024-04-01" })).toMatchObject({ reports: 0, first: null });
    await ledger.close();
  });

  test("gives claims back as they were kept, and says when they are out of date", async () => {
    const ledger = await openLedger(":memory:");
    const { report: given, statements } = sample("a");
    const entry = { report: given, bytes, statements, readerVersion: "1", recordedAt: at };
    expect(await ledger.claimsVersion()).toBeNull();
    await ledger.rebuildClaims(claimKeeper(), at);
    expect(await ledger.record(entry, claimKeeper())).toEqual({ outcome: "new", statements: 1 });
    expect(await ledger.claimsVersion()).toBe(claimKeeper().version);
    const claims = buildClaims(statements, await ledger.facts(["a"]));
    expect(await ledger.claims({ dyad: ["TUR", "SOM"] })).toEqual(claims);
    expect(await ledger.claims({ status: "confirmed" })).toEqual([]);
    // Whoever adds statements without keeping claims leaves them behind.
    await ledger.addStatements("a", [], "2", "2024-03-09T08:00:00Z");
    expect(await ledger.claimsVersion()).toBeNull();
    await ledger.close();
  });

  test("finds near copies among many reports", async () => {
    const ledger = await openLedger(":memory:");
    const story = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    await ledger.addReport(report({ id: "a", text: story }), bytes, at);
    await ledger.addReport(report({ id: "b", text: `${story} ends` }), bytes, at);
    await ledger.addReport(report({ id: "c", text: story.replaceAll("word", "other") }), bytes, at);
    expect((await ledger.nearCopies("a")).map(({ id }) => id)).toEqual(["b"]);
    await ledger.close();
  });

  test("refuses statements whose words do not stand in the report, and those of an unknown report, whole", async () => {
    const ledger = await openLedger(":memory:");
    const { report: given, statements } = sample("a");
    await expect(ledger.addStatements("a", statements, "1", at)).rejects.toThrow(/not in :memory:/u);
    await ledger.addReport(given, bytes, at);
    const invented = statement({ id: "x", report: "a", quote: "never said" });
    await expect(ledger.addStatements("a", [...statements, invented], "1", at)).rejects.toThrow(
      /do not stand in its text/u,
    );
    expect(await ledger.statements()).toEqual([]);
    await ledger.close();
  });
});

test("adding the same reports and statements again, in any order, changes nothing", async () => {
  const step = fc.record({ report: fc.constantFrom("a", "b", "c"), reader: fc.constantFrom("1", "2") });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      async (steps, order) => {
        const run = async (sequence: typeof steps): Promise<unknown> => {
          const ledger = await openLedger(":memory:");
          for (const { report: id, reader } of sequence) {
            const { report: given, statements } = sample(id, `Turkey handed over vehicles to Somalia, report ${id}.`);
            await ledger.addReport(given, bytes, at);
            await ledger.addStatements(id, statements, reader, at);
          }
          const held = [await ledger.statements(), await ledger.reports(), await ledger.findStatement("s-")];
          await ledger.close();
          return held;
        };
        const once = await run(steps);
        const shuffled = steps
          .map((value) => ({ value, at: order.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ value }) => value);
        expect(await run([...shuffled, ...steps])).toEqual(once);
      },
    ),
    { numRuns: 25 },
  );
});

describe("an unusable ledger is named, with what to do", () => {
  test("a file that is no database is left as it is", async () => {
    const path = join(folder, "letter.db");
    writeFileSync(path, "Dear ledger, this is no database, only a text of some length. ".repeat(20));
    await expect(openLedger(path)).rejects.toThrow(/letter\.db is not an Entente ledger.*--ledger/u);
    expect(readFileSync(path, "utf8")).toContain("Dear ledger");
  });
  test("a database of another program is left as it is", async () => {
    const path = join(folder, "other.db");
    const other = new SQLite(path);
    other.exec("create table songs (title text)");
    other.close();
    await expect(openLedger(path)).rejects.toThrow(/no Entente ledger/u);
    expect(new SQLite(path).prepare("select name from sqlite_master").all()).toEqual([{ name: "songs" }]);
  });
  test("a ledger of a newer program", async () => {
    const path = join(folder, "newer.db");
    await (await openLedger(path)).close();
    const file = new SQLite(path);
    file.exec("insert into kysely_migration (name, timestamp) values ('9999-future', '')");
    file.close();
    await expect(openLedger(path)).rejects.toThrow(/newer\.db was written by a newer Entente.*Update Entente/u);
  });
  test("a path through a file, a folder in place of a file, an empty path, PostgreSQL", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(openLedger(join(folder, "file", "ledger.db"))).rejects.toThrow(/a part of its path is a file/u);
    await expect(openLedger(folder)).rejects.toThrow(/cannot be opened/u);
    await expect(openLedger("")).rejects.toThrow(/path is empty/u);
    await expect(openLedger("postgres://host/db")).rejects.toThrow("PostgreSQL ledgers are not built yet");
  });
  test.skipIf(process.getuid?.() === 0)("a folder without rights", async () => {
    const locked = mkdtempSync(join(folder, "locked-"));
    chmodSync(locked, 0o500);
    await expect(openLedger(join(locked, "ledger.db"))).rejects.toThrow(/--ledger/u);
    expect(existsSync(join(locked, "ledger.db"))).toBe(false);
  });
  test("a full disk while writing: what stood before is whole, and writing goes on once there is room", async () => {
    const path = join(folder, "full.db");
    await (await openLedger(path)).close();
    const file = new SQLite(path);
    const pages = file.pragma("page_count", { simple: true }) as number;
    file.pragma(`max_page_count = ${pages + 4}`);
    const ledger = new Ledger(new Kysely<LedgerTables>({ dialect: new SqliteDialect({ database: file }) }), "my.db");
    expect(await ledger.addReport(report({ id: "small", text: "few words" }), bytes, at)).toBe("new");
    const large = report({ id: "large", text: "many words ".repeat(10_000) });
    await expect(ledger.addReport(large, bytes, at)).rejects.toThrow(/^The disk is full: my\.db could not be written/u);
    expect((await ledger.reports()).map(({ id }) => id)).toEqual(["small"]);
    file.pragma("max_page_count = 100000");
    expect(await ledger.addReport(large, bytes, at)).toBe("new");
    expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
    await ledger.close();
  });
});
