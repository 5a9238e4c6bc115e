/** Dossiers of the project's own cases: nothing is said that the claims do not bear out. */
import { expect, test } from "vitest";
import { nameOf } from "../../src/actors/principals.ts";
import { readCases } from "../../src/bench/case-file.ts";
import { namesIn } from "../../src/bench/case-names.ts";
import { statementsOf } from "../../src/bench/case-statements.ts";
import { unsupported } from "../../src/brief/unsupported.ts";
import { briefOf } from "../../src/keeping/brief-of.ts";
import { claimsOf, reportsBehind } from "../../src/keeping/claims-of.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { tieOf } from "../../src/ties/tie-of.ts";

/** Topics whose dossiers have something in every section. */
const topics = ["mixed", "quantity", "change-of-mind"];
const recordedAt = "2030-01-01T00:00:00.000Z";

test("every name, figure, day and count of a dossier leads back to its claims", async () => {
  const wrong: string[] = [];
  for (const { file, reports } of readCases("bench/cases/own")) {
    if (!topics.includes(file.topic)) continue;
    const ledger = await openLedger(":memory:");
    await bringUpToDate(ledger, recordedAt);
    const outlets = reports.flatMap(({ report }) => report.outlet ?? []);
    const nameOfLink = namesIn(file.statements, outlets);
    for (const one of reports) {
      const entry = { report: one.report, bytes: new Uint8Array(), readerVersion: "annotated", recordedAt };
      await ledger.record({ ...entry, statements: statementsOf(one, nameOfLink) }, claimKeeper());
    }
    const pairs = new Set(file.statements.map(({ source, target }) => [source, target].toSorted().join("|")));
    for (const pair of pairs) {
      const [a = "", b = ""] = pair.split("|");
      const brief = await briefOf(ledger, [a, b]);
      const { claims, statementsById } = await claimsOf(ledger, { dyad: [a, b] });
      const reportsById = await reportsBehind(ledger, statementsById.values());
      const { cutOff } = brief;
      const tie = tieOf(claims, await ledger.exposure(), { a, b, cutOff, eachDomain: false });
      const found = unsupported(brief, { claims, statementsById, reportsById, names: nameOf, tie });
      wrong.push(...found.map(({ section, text, what }) => `${file.id} ${pair} ${section}: ${what} in “${text}”`));
    }
    await ledger.close();
  }
  expect(wrong).toEqual([]);
});
