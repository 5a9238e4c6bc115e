/** What the ledger stores of claims is what all of its statements make, whatever the order in which they came. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildClaims } from "../../src/claims/build-claims.ts";
import { signReview } from "../../src/claims/review.ts";
import { anchorOf } from "../../src/claims/review.ts";
import { claimsOf } from "../../src/keeping/claims-of.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Statement } from "../../src/terms/types.ts";
import { report } from "../support/statement.ts";
import { someValues, statementsOf } from "../claims/statements-at-random.ts";

const at = (minute: number): string => new Date(Date.UTC(2024, 3, 1, 0, minute)).toISOString();

/** A report whose text holds the statement's words. */
async function record(ledger: Ledger, made: Statement, minute: number, text = ""): Promise<void> {
  const { id, outlet, published } = made.report;
  const words = `${" ".repeat(made.evidence.start)}${made.evidence.quote} ${text}`;
  const entry = { bytes: new Uint8Array(), statements: [made], readerVersion: "test", recordedAt: at(minute) };
  await ledger.record({ report: report({ id, text: words, outlet, published }), ...entry }, claimKeeper());
}

async function fresh(): Promise<Ledger> {
  const ledger = await openLedger(":memory:");
  await bringUpToDate(ledger, at(0));
  return ledger;
}

test("claims that are kept report by report are those that all statements make at once", async () => {
  await fc.assert(
    fc.asyncProperty(someValues, fc.infiniteStream(fc.nat()), async (values, keys) => {
      const statements = statementsOf(values);
      const ledger = await fresh();
      try {
        const order = statements.map((each) => ({ each, key: keys.next().value as number }));
        for (const [minute, { each }] of order.toSorted((a, b) => a.key - b.key).entries()) {
          await record(ledger, each, minute, each.id);
        }
        expect(await ledger.claimsVersion()).toBe(claimKeeper().version);
        const { claims } = await claimsOf(ledger, { dyad: ["SOM", "TUR"] });
        const facts = await ledger.facts(statements.map((each) => each.report.id));
        expect(claims).toEqual(buildClaims(statements, facts));
      } finally {
        await ledger.close();
      }
    }),
    { numRuns: 40 },
  );
});

test("a revision takes its report's earlier statements out of the claims", async () => {
  const [first, second] = statementsOf([
    {
      object: "jets",
      predicate: "deliver",
      day: 1,
      published: 2,
      stance: "asserts",
      amount: null,
      timed: true,
      dyad: ["TUR", "SOM"],
    },
    {
      object: "rockets",
      predicate: "deliver",
      day: 1,
      published: 2,
      stance: "asserts",
      amount: null,
      timed: true,
      dyad: ["TUR", "SOM"],
    },
  ]) as [Statement, Statement];
  const ledger = await fresh();
  await record(ledger, first, 1);
  const revised = { ...second, report: { ...second.report, id: first.report.id } };
  await record(ledger, revised, 2, "corrected");
  const { claims } = await claimsOf(ledger, {});
  expect(claims.map(({ id }) => id)).toEqual(["c-s1"]);
  const before = await claimsOf(ledger, { asOf: at(1) });
  expect(before.claims.map(({ id }) => id)).toEqual(["c-s0"]);
  await ledger.close();
});

test("a decision is kept when more reports arrive", async () => {
  const statements = statementsOf(
    [1, 2, 3].map((published) => ({
      object: "jets",
      predicate: "deliver",
      day: 1,
      published,
      stance: "asserts",
      amount: null,
      timed: true,
      dyad: ["TUR", "SOM"],
    })),
  );
  const [a, b, c] = statements as [Statement, Statement, Statement];
  const ledger = await fresh();
  await record(ledger, a, 1, "a");
  await record(ledger, b, 2, "b");
  const subject = { claim: "c-s0", statements: [anchorOf(a), anchorOf(b)] };
  const decision = signReview(
    { action: "split", subject, apart: [anchorOf(b)] },
    { author: "desk", at: new Date(at(3)), because: null },
  );
  await ledger.addReviews([decision], claimKeeper(), at(3));
  await record(ledger, c, 4, "c");
  const { claims } = await claimsOf(ledger, {});
  expect(claims.map(({ statements: own }) => own.map(({ id }) => id))).toEqual([["s0", "s2"], ["s1"]]);
  await ledger.close();
});
