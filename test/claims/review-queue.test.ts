import { expect, test } from "vitest";
import { applyReviews } from "../../src/claims/apply-reviews.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import { anchorOf, claimSubject, type Decision, pairOf, signReview } from "../../src/claims/review.ts";
import { type QueueItem, reviewQueue } from "../../src/claims/review-queue.ts";
import type { Review } from "../../src/terms/review-schema.ts";
import type { Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, statement, type StatementInput } from "../support/statement.ts";

let minute = 0;
const by = (decision: Decision, author = "Ada"): Review =>
  signReview(decision, { author, at: new Date(Date.UTC(2024, 5, 1, 0, minute++)), because: null });

function queue(statements: Statement[], reviews: Review[] = [], graded: string[] = []): QueueItem[] {
  const reviewed = applyReviews(statements, reviews);
  const { constraints, statuses } = reviewed;
  return reviewQueue({
    claims: buildClaims(reviewed.statements, factsOf(statements), { constraints, statuses }),
    statements: new Map(reviewed.statements.map((each) => [each.id, each])),
    reviewed,
    isGraded: (name) => graded.includes(name),
  });
}
const kinds = (items: QueueItem[]) => items.map(({ reasons }) => reasons.map(({ kind }) => kind));

/** Statements of one claim in as many outlets. */
const carried = (count: number, more: Partial<StatementInput> = {}): Statement[] =>
  Array.from({ length: count }, (_, n) => statement({ id: `s${n}`, outlet: `Outlet ${n}`, ...more }));
const disputed = [
  statement({ id: "says", chain: [ministry("TUR", "acting")] }),
  statement({ id: "denies", chain: [ministry("SOM", "receiving")], stance: "denies", scope: "whole" }),
];

test("what is well read, undisputed and small does not call for a look", () => {
  expect(queue([statement({ id: "a", chain: [ministry("TUR", "acting")] })])).toEqual([]);
});

test("a disputed claim is there with who denies it, and with the commands to act", () => {
  const [item, ...rest] = queue(disputed);
  expect(rest).toEqual([]);
  expect(item?.reasons[0]).toMatchObject({ kind: "disputed", text: expect.stringMatching(/Somalia denies/u) });
  expect(item?.commands).toContainEqual(["review", "split", "c-denies", "STATEMENT"]);
  expect(item?.commands).toContainEqual(["review", "accept", "c-denies"]);
});

test("many reports of one origin are there, the more reports the higher; of two origins they are not", () => {
  const one = (count: number) => queue(carried(count, { chain: [ministry("TUR", "acting")] }));
  expect(kinds(one(3))).toEqual([]);
  expect(kinds(one(4))).toEqual([["thin"]]);
  expect(one(4)[0]?.reasons[0]?.text).toMatch(/4 reports, but one origin \(Turkey\)/u);
  expect(one(4)[0]?.points).toBeLessThan(one(9)[0]?.points ?? 0);
  const two = carried(5, { chain: [ministry("TUR", "acting")] });
  expect(kinds(queue([...two, statement({ id: "own", chain: [ministry("RUS")] })]))).toEqual([]);
});

test("a doubtful reading is there unless another statement of the claim is well read; a promise's type is no doubt", () => {
  const low = { version: "1", scores: { attribution: 0.3, relation: 0.9 } };
  const [item] = queue([statement({ id: "a", reader: low })]);
  expect(item?.reasons).toMatchObject([{ kind: "low-score", text: "the reader was not sure who says it (30 %)" }]);
  expect(item?.commands).toContainEqual(["review", "correct", "a", "FIELD=VALUE"]);
  expect(queue([statement({ id: "a", reader: low }), statement({ id: "b" })])).toEqual([]);
  const promised = { version: "1", scores: { attribution: 0.9, relation: 0.01 } };
  expect(kinds(queue([statement({ id: "a", reader: promised })]))).toEqual([["low-score"]]);
  const promise = statement({
    id: "a",
    reader: promised,
    stance: "plans",
    proposition: { type: "AGREE", future: true },
  });
  expect(queue([promise])).toEqual([]);
});

test("a claim whose sources cite one another in a circle is there", () => {
  const statements = [statement({ id: "a", chain: [ministry("TUR", "acting")] })];
  const [claim] = buildClaims(statements, factsOf(statements));
  const reviewed = applyReviews(statements, []);
  const round = { claims: [{ ...claim!, circular: true }], statements: new Map(), reviewed, isGraded: () => true };
  expect(kinds(reviewQueue(round))).toEqual([["circular"]]);
});

test("figures that differ are there, with both", () => {
  const figure = (id: string, value: number) =>
    statement({
      id,
      proposition: {
        quantities: [{ text: `${value} vehicles`, value, min: null, max: null, unit: "vehicle", currency: null }],
      },
    });
  expect(queue([figure("a", 20), figure("b", 30)])[0]?.reasons).toMatchObject([
    { kind: "figures", text: "figures differ for vehicle: “20 vehicles” against “30 vehicles”" },
  ]);
});

test("a claim that somebody accepted, skipped or set stays away until it has new statements", () => {
  const before = buildClaims(disputed, factsOf(disputed));
  const subject = claimSubject(before[0]!, new Map(disputed.map((each) => [each.id, each])));
  const fresh = statement({ id: "more", chain: [ministry("TUR", "acting")], published: "2024-03-06" });
  for (const decision of [
    { action: "accept", subject },
    { action: "skip", subject },
    { action: "status", subject, status: "confirmed" },
  ] as const) {
    const decided = by(decision);
    expect(queue(disputed, [decided])).toEqual([]);
    const [again] = queue([...disputed, fresh], [decided]);
    expect(again?.reasons.map(({ kind }) => kind)).toContain("grown");
    const undone = by({ action: "undo", subject: { review: decided.id } });
    expect(kinds(queue(disputed, [decided, undone]))).toEqual([["disputed"]]);
  }
});

test("decisions of two people that contradict one another are there, one's own change of mind is not", () => {
  const [a] = [statement({ id: "a", chain: [ministry("TUR", "acting")] })];
  const correct = (to: "COOPERATE" | "CONSULT", author: string) =>
    by(
      {
        action: "correct",
        subject: { statement: anchorOf(a) },
        changes: [{ field: "type", from: "AID", to }],
        pair: pairOf(a),
      },
      author,
    );
  const [ben, ada] = [correct("COOPERATE", "Ben"), correct("CONSULT", "Ada")];
  const [item] = queue([a], [ben, ada]);
  expect(item).toMatchObject({ subject: { review: ben.id }, reasons: [{ kind: "conflict" }] });
  expect(item?.commands).toEqual([
    ["review", "undo", ada.id],
    ["review", "undo", ben.id],
  ]);
  expect(queue([a], [correct("COOPERATE", "Ada"), ada])).toEqual([]);
});

test("a decision that has lost its statement is there", () => {
  const lost = by({
    action: "note",
    subject: { statement: anchorOf(statement({ id: "gone", start: 900 })) },
    text: "Hm.",
  });
  expect(kinds(queue([statement({ id: "a", report: "other" })], [lost]))).toEqual([["conflict"]]);
});

test("a named source that speaks in many claims is there until it is graded", () => {
  const days = Array.from({ length: 5 }, (_, n) => `2024-0${n + 1}-01`);
  const statements = days.map((published, n) =>
    statement({
      id: `s${n}`,
      outlet: "Sample Courier",
      published,
      chain: [{ ...ministry("TUR", "acting"), named: n !== 0 }],
      proposition: { time: { start: published, end: published, text: null, basis: "stated" } },
    }),
  );
  const [item, ...rest] = queue(statements);
  expect(rest).toEqual([]);
  expect(item).toMatchObject({
    subject: { source: "Sample Courier", kind: "outlet", claims: 5 },
    commands: [["review", "grade", "Sample Courier", "GRADE", "--kind", "outlet"]],
  });
  expect(queue(statements, [], ["Sample Courier"])).toEqual([]);
});
