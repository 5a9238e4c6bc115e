/** Whole reports out of order, with copies and revisions among them: what is kept is what all of them make at once. */
import { expect, test } from "vitest";
import { reportOf } from "../../bench/scale/reports.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import { claimsOf } from "../../src/keeping/claims-of.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";

const archive = { seed: 2, reports: 33_333 };
const count = 60;

test("reports of thirty statements that come out of order make the claims that all of them make", async () => {
  const ledger = await openLedger(":memory:");
  try {
    await bringUpToDate(ledger, "2026-01-01T00:00:00Z");
    for (let step = 0; step < count; step++) {
      const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, step)).toISOString();
      // Every place once, in leaps.
      const report = reportOf(archive, 500 + ((step * 23) % count));
      await ledger.record({ ...report, recordedAt }, claimKeeper());
    }
    const statements = await ledger.statements();
    const facts = await ledger.facts([...new Set(statements.map(({ report }) => report.id))]);
    const { claims } = await claimsOf(ledger, {});
    expect(statements.length).toBeGreaterThan(1_500);
    expect(claims.some(({ carriers }) => carriers > 5)).toBe(true);
    expect(claims).toEqual(buildClaims(statements, facts));
  } finally {
    await ledger.close();
  }
});
