/** A brief that is asked for while somebody reads reports into the same ledger. */
import { expect, test } from "vitest";
import { busiest } from "../../bench/scale/events.ts";
import { reportOf } from "../../bench/scale/reports.ts";
import { briefOf } from "../../src/keeping/brief-of.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { workFolder } from "../cli/run.ts";

const archive = { seed: 1, reports: 33_333 };

test("is that of one moment, though every claim is renewed meanwhile", async () => {
  const folder = workFolder();
  const writing = await openLedger(folder.file("ledger.db"));
  const reading = await openLedger(folder.file("ledger.db"));
  try {
    await bringUpToDate(writing, "2026-01-01T00:00:00Z");
    let done = false;
    const written = (async () => {
      for (let number = 0; number < 15; number++) await writing.record(reportOf(archive, number), claimKeeper());
      done = true;
    })();
    let last = 0;
    while (!done) {
      const { claims, endnotes } = await briefOf(reading, busiest);
      expect(claims.length).toBeGreaterThanOrEqual(last);
      if (claims.length > 0) expect(endnotes.length).toBeGreaterThan(0);
      last = claims.length;
    }
    await written;
    expect(last).toBeGreaterThan(0);
  } finally {
    await reading.close();
    await writing.close();
    folder.remove();
  }
});
