import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { anchorOf, type Decision, pairOf, signReview } from "../../src/claims/review.ts";
import { reviewedAround, reviewedStatements } from "../../src/keeping/reviewed-statements.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Review } from "../../src/terms/review-schema.ts";
import type { Statement } from "../../src/terms/types.ts";
import { report, statement } from "../support/statement.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-reviews-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = "Turkey handed over armoured vehicles to Somalia last week";
const of = (id: string, dyad: [string, string] = ["TUR", "SOM"], version = "1"): Statement =>
  statement({
    id,
    report: `r-${id.slice(0, 1)}`,
    dyad,
    quote: words,
    start: 0,
    reader: { version, scores: { attribution: 1, relation: 1 } },
  });

async function record(ledger: Ledger, statements: Statement[], at: string): Promise<void> {
  for (const each of statements) {
    const { id, outlet } = each.report;
    const given = report({ id, outlet, text: `${words}.` });
    const { version: readerVersion } = each.reader;
    await ledger.record(
      { report: given, bytes: Buffer.from(given.text), statements: [each], readerVersion, recordedAt: at },
      claimKeeper(),
    );
  }
}

const day = (number: number) => `2024-06-0${number}T10:00:00.000Z`;
const sign = (decision: Decision, number: number): Review =>
  signReview(decision, { author: "Ada", at: new Date(day(number)), because: null });
const note = (statementOf: Statement, number: number, text = "A note.") =>
  sign({ action: "note", subject: { statement: anchorOf(statementOf) }, text }, number);
const undo = (review: Review, number: number) => sign({ action: "undo", subject: { review: review.id } }, number);
const add = (ledger: Ledger, ...reviews: Review[]) =>
  ledger.addReviews(reviews, claimKeeper(), reviews.at(-1)?.at ?? day(1));

test("decisions are kept in order, once, and another decision of the same id is refused", async () => {
  const path = join(folder, "kept.ledger");
  const ledger = await openLedger(path);
  const first = note(of("a"), 1);
  const second = note(of("b"), 2);
  expect(await add(ledger, second, first, second)).toEqual(["new", "new", "known"]);
  expect(await add(ledger, { ...first, author: "Ben" })).toEqual(["differs"]);
  await ledger.close();
  const again = await openLedger(path);
  expect(await again.reviews()).toEqual([first, second]);
  expect(await again.findReview(second.id.slice(0, 8))).toEqual([second]);
  await again.close();
});

test("a decision can neither be changed nor deleted, by whatever program", async () => {
  const path = join(folder, "fixed.ledger");
  const ledger = await openLedger(path);
  await add(ledger, note(of("a"), 1));
  await ledger.close();
  const db = new SQLite(path);
  expect(() => db.prepare("delete from reviews").run()).toThrow(/never deleted/u);
  expect(() => db.prepare("update reviews set author = 'Ben'").run()).toThrow(/never changed/u);
  db.close();
});

test("of a pair there are the decisions about it and the undos of these; of a moment those that were there", async () => {
  const ledger = await openLedger(":memory:");
  const [here, there] = [note(of("a"), 1), note(of("b", ["ARM", "AZE"]), 2)];
  const [undone, elsewhere] = [undo(here, 3), undo(there, 4)];
  for (const review of [elsewhere, undone, here, there]) await ledger.addReviews([review], null, review.at);
  expect(await ledger.reviews({ dyad: ["SOM", "TUR"] })).toEqual([here, undone]);
  expect(await ledger.reviews({ principal: "AZE" })).toEqual([there, elsewhere]);
  expect(await ledger.reviews({ asOf: "2024-06-02" })).toEqual([here, there]);
  const late = note(of("a"), 1, "Decided on the first, taken in on the ninth.");
  await ledger.addReviews([late], null, day(9));
  expect(await ledger.reviews({ asOf: "2024-06-08" })).not.toContainEqual(late);
  await ledger.close();
});

test("a statement corrected to another pair is found among that pair, and no longer among its own", async () => {
  const ledger = await openLedger(":memory:");
  const a = of("a");
  const b = of("b");
  await record(ledger, [a, b], day(1));
  const to = { principal: "ETH", name: "Ethiopia", mention: "Somalia" };
  const moved = sign(
    {
      action: "correct",
      subject: { statement: anchorOf(a) },
      changes: [{ field: "target", from: a.proposition.target, to }],
      pair: ["ETH", "TUR"],
    },
    2,
  );
  await add(ledger, moved);
  const among = async (dyad: [string, string]) =>
    (await reviewedStatements(ledger, { dyad })).statements.map((each) => [each.id, pairOf(each).join(" ")]);
  expect(await among(["TUR", "ETH"])).toEqual([["a", "ETH TUR"]]);
  expect(await among(["TUR", "SOM"])).toEqual([["b", "SOM TUR"]]);
  expect((await reviewedAround(ledger, { dyad: ["ETH", "TUR"] })).conflicts).toEqual([]);
  await add(ledger, undo(moved, 3));
  expect(await among(["TUR", "SOM"])).toEqual([
    ["a", "SOM TUR"],
    ["b", "SOM TUR"],
  ]);
  await ledger.close();
});

test("stored claims follow a decision, its undo, and a reading that brings other ids", async () => {
  const ledger = await openLedger(":memory:");
  await bringUpToDate(ledger, day(1));
  const a = of("a");
  const b = of("b");
  await record(ledger, [a, b], day(1));
  const claims = async () => (await ledger.claims()).map(({ statements }) => statements.map(({ id }) => id));
  expect(await claims()).toEqual([["a", "b"]]);
  const both = { claim: "c-a", statements: [a, b].map(anchorOf) };
  const split = sign({ action: "split", subject: both, apart: [anchorOf(a)] }, 2);
  await add(ledger, split);
  expect(await claims()).toEqual([["a"], ["b"]]);
  await record(ledger, [{ ...of("a", ["TUR", "SOM"], "2"), id: "a-new" }], day(3));
  expect((await claims()).toSorted()).toEqual([["a-new"], ["b"]]);
  await add(ledger, undo(split, 4));
  expect(await claims()).toEqual([["a-new", "b"]]);
  await ledger.close();
});
