/** What is asked of a ledger while somebody reads reports into it. */
import { expect, test } from "vitest";
import { reportOf } from "../../bench/scale/reports.ts";
import { claimsOf } from "../../src/keeping/claims-of.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { workFolder } from "../cli/run.ts";

const archive = { seed: 1, reports: 33_333 };

test("is answered as of one moment, and afterwards with what has been written", async () => {
  const folder = workFolder();
  const writing = await openLedger(folder.file("ledger.db"));
  const reading = await openLedger(folder.file("ledger.db"));
  try {
    await bringUpToDate(writing, "2026-01-01T00:00:00Z");
    await writing.record(reportOf(archive, 0), claimKeeper());
    await reading.atOneMoment(async (then) => {
      const before = await claimsOf(then, {});
      expect(before.claims.length).toBeGreaterThan(0);
      await writing.record(reportOf(archive, 1), claimKeeper());
      expect(await claimsOf(then, {})).toEqual(before);
      expect((await then.reportsCoverage()).reports).toBe(1);
    });
    expect((await reading.reportsCoverage()).reports).toBe(2);
  } finally {
    await reading.close();
    await writing.close();
    folder.remove();
  }
});
