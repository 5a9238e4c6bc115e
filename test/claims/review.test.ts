import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyReviews } from "../../src/claims/apply-reviews.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import { anchorOf, claimSubject, type Decision, pairOf, signReview } from "../../src/claims/review.ts";
import { statusAmong } from "../../src/claims/reviewed.ts";
import { gradesOf } from "../../src/claims/reviews-in-force.ts";
import { type Review, reviewSchema } from "../../src/terms/review-schema.ts";
import type { Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, statement } from "../support/statement.ts";

let minute = 0;
/** A decision by Ada, each a minute after the one before. */
const by = (decision: Decision, author = "Ada"): Review =>
  signReview(decision, { author, at: new Date(Date.UTC(2024, 5, 1, 0, minute++)), because: null });
const undo = (review: Review, author?: string) => by({ action: "undo", subject: { review: review.id } }, author);
const onClaim = (...statements: Statement[]) => ({
  claim: `c-${statements[0]?.id}`,
  statements: statements.map(anchorOf),
});
const setType = (of: Statement, type: Statement["proposition"]["type"], author?: string) =>
  by(
    {
      action: "correct",
      subject: { statement: anchorOf(of) },
      changes: [{ field: "type", from: of.proposition.type, to: type }],
      pair: pairOf(of),
    },
    author,
  );
const splitOff = (out: Statement[], all: Statement[], author?: string) =>
  by({ action: "split", subject: onClaim(...all), apart: out.map(anchorOf) }, author);
const joined = (one: Statement[], other: Statement[], author?: string) =>
  by({ action: "join", subject: onClaim(...one), with: onClaim(...other) }, author);
const status = (of: Statement[], value: "confirmed" | "denied" | "disputed", author?: string) =>
  by({ action: "status", subject: onClaim(...of), status: value }, author);

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => statement({ id })) as [
  Statement,
  Statement,
  Statement,
  Statement,
];
const all = [a, b, c, d];

describe("a record", () => {
  test("has an id that is made of all it says, and fits the schema", () => {
    const at = new Date("2024-06-01T00:00:00Z");
    const decision: Decision = { action: "note", subject: onClaim(a), text: " Ask the outlet. " };
    const one = signReview(decision, { author: " Ada ", at, because: null });
    expect(signReview({ ...decision, text: "Ask the outlet." }, { author: "Ada", at, because: null })).toEqual(one);
    expect(signReview(decision, { author: "Ben", at, because: null }).id).not.toBe(one.id);
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  test("is refused where a value does not fit its field", () => {
    const wrong = { ...setType(a, "COOPERATE"), changes: [{ field: "type", from: "AID", to: "YIELD" }] };
    expect(reviewSchema.safeParse(wrong).success).toBe(false);
    expect(() => by({ action: "grade", subject: { source: "", kind: null }, grade: "A" })).toThrow();
  });

  test("anchors a claim by its statements", () => {
    const [claim] = buildClaims([a, b], factsOf([a, b]));
    const subject = claimSubject(claim!, new Map([a, b].map((each) => [each.id, each])));
    expect(subject.statements.map((anchor) => anchor.statement)).toEqual(["a", "b"]);
    expect(() => claimSubject(claim!, new Map())).toThrow(/is missing/u);
  });
});

describe("a correction", () => {
  test("makes a fresh statement with the same id and leaves the original as it was", () => {
    const before = structuredClone(a);
    const { statements, corrections } = applyReviews(all, [setType(a, "COOPERATE")]);
    expect(statements[0]).toEqual({ ...a, proposition: { ...a.proposition, type: "COOPERATE" } });
    expect(statements.slice(1)).toEqual([b, c, d]);
    expect(a).toEqual(before);
    expect(corrections.get("a")).toMatchObject([{ field: "type", from: "AID", to: "COOPERATE" }]);
  });

  test("of the same field wins over an earlier one, which is reported", () => {
    const first = setType(a, "COOPERATE", "Ben");
    const second = setType(a, "CONSULT");
    const { statements, conflicts } = applyReviews(all, [second, first]);
    expect(statements[0]?.proposition.type).toBe("CONSULT");
    expect(conflicts).toMatchObject([
      { kind: "overruled", review: first.id, author: "Ben", by: { review: second.id, author: "Ada" } },
    ]);
    expect(applyReviews(all, [first, second, undo(second)]).statements[0]?.proposition.type).toBe("COOPERATE");
  });

  test("reaches times and the statement's own fields", () => {
    const change = by({
      action: "correct",
      subject: { statement: anchorOf(a) },
      changes: [
        { field: "time.start", from: a.proposition.time.start, to: "2024-02-27" },
        { field: "stance", from: "asserts", to: "denies" },
        { field: "scope", from: null, to: "part" },
      ],
      pair: pairOf(a),
    });
    const [corrected] = applyReviews(all, [change]).statements;
    expect(corrected).toMatchObject({ stance: "denies", scope: "part" });
    expect(corrected?.proposition.time).toEqual({ ...a.proposition.time, start: "2024-02-27" });
  });
});

describe("after re-reading", () => {
  const words = "Turkey handed over armoured vehicles to Somalia last week";
  const old = statement({ id: "old", report: "r", start: 10, quote: words });
  const correction = setType(old, "COOPERATE");
  const apply = (...now: Statement[]) => applyReviews(now, [correction]);

  test("a decision finds the statement of the same words, whatever its id", () => {
    const now = statement({ id: "new", report: "r", start: 17, quote: words.slice(7) });
    expect(apply(now).statements[0]).toMatchObject({ id: "new", proposition: { type: "COOPERATE" } });
  });

  test("another report, another pair and other words of the same place are not taken for it", () => {
    const elsewhere = statement({ id: "new", report: "other", start: 10, quote: words });
    const others = statement({ id: "new", report: "r", start: 10, quote: words, dyad: ["TUR", "ARM"] });
    const rewritten = statement({ id: "new", report: "r", start: 10, quote: words.replace("Turkey", "Ankara") });
    for (const now of [elsewhere, others, rewritten]) {
      const { statements, conflicts } = apply(now);
      expect(statements).toEqual([now]);
      expect(conflicts).toMatchObject([{ kind: "unplaced", review: correction.id }]);
    }
  });

  test("of two that overlap the larger overlap counts; of one sentence with two speakers, the same speaker", () => {
    const part = statement({ id: "a-part", report: "r", start: 10, quote: words.slice(0, 12) });
    const whole = statement({ id: "whole", report: "r", start: 10, quote: words });
    expect(apply(part, whole).corrections.has("whole")).toBe(true);
    const spoken = statement({ id: "z", report: "r", start: 10, quote: words, chain: [ministry("SOM", "receiving")] });
    const denial = { ...spoken, id: "y", stance: "denies" as const, chain: [] };
    const told = setType(spoken, "CONSULT");
    const now = [
      { ...denial, id: "n1" },
      { ...spoken, id: "n2" },
    ];
    expect([...applyReviews(now, [told]).corrections.keys()]).toEqual(["n2"]);
  });

  test("words that a revision has moved are found by what they say", () => {
    const moved = statement({ id: "new", report: "r", start: 300, quote: words });
    expect(apply(moved).corrections.has("new")).toBe(true);
  });

  test("a reader that now says a third thing is reported, and the correction holds", () => {
    const third = statement({ id: "new", report: "r", start: 10, quote: words, proposition: { type: "CONSULT" } });
    const { statements, conflicts } = apply(third);
    expect(statements[0]?.proposition.type).toBe("COOPERATE");
    expect(conflicts).toMatchObject([{ kind: "reader-differs", review: correction.id, statements: ["new"] }]);
    expect(apply({ ...third, proposition: { ...third.proposition, type: "COOPERATE" } }).conflicts).toEqual([]);
  });

  test("a correction of the parties finds the statement by the parties as read", () => {
    const parties = by({
      action: "correct",
      subject: { statement: anchorOf(old) },
      changes: [
        {
          field: "target",
          from: old.proposition.target,
          to: { principal: "ETH", name: "Ethiopia", mention: "Somalia" },
        },
      ],
      pair: ["ETH", "TUR"],
    });
    const now = { ...old, id: "new" };
    expect(applyReviews([now], [parties]).statements[0]?.proposition.target.principal).toBe("ETH");
  });
});

describe("splits and joins", () => {
  const constraints = (...reviews: Review[]) => applyReviews(all, reviews).constraints;

  test("say which statements stand apart and which together", () => {
    expect(constraints(splitOff([a], [a, b, c]))).toEqual({ together: [], apart: [[["a"], ["b", "c"]]] });
    expect(constraints(joined([a], [b]), joined([b], [c]))).toEqual({ together: [["a", "b", "c"]], apart: [] });
  });

  test("a later split of a part leaves the rest of a join together, and a later join undoes only what it contradicts", () => {
    const join = joined([a, b], [c, d]);
    const split = splitOff([a], all);
    const after = applyReviews(all, [join, split]);
    expect(after.constraints).toEqual({ together: [["b", "c", "d"]], apart: [[["a"], ["b", "c", "d"]]] });
    expect(after.conflicts).toMatchObject([{ kind: "overruled", review: join.id, by: { review: split.id } }]);
    expect(constraints(split, joined([a], [b]))).toEqual({ together: [["a", "b"]], apart: [[["a"], ["c", "d"]]] });
  });

  test("a join across pairs holds within each of them and is reported", () => {
    const other = statement({ id: "x", dyad: ["TUR", "ARM"] });
    const { constraints: made, conflicts } = applyReviews([...all, other], [joined([a, b], [other])]);
    expect(made.together).toEqual([["a", "b"]]);
    expect(conflicts).toMatchObject([{ kind: "parties-differ" }]);
  });
});

test("a status stands at the earliest statement that is still there, the latest wins", () => {
  const first = status([a, b], "denied", "Ben");
  const second = status([a, b], "confirmed");
  const { statuses, conflicts } = applyReviews([b, c], [first, second]);
  expect([...statuses.keys()]).toEqual(["b"]);
  expect(statusAmong([c, b], statuses)).toMatchObject({ status: "confirmed", author: "Ada", review: second.id });
  expect(statusAmong([c], statuses)).toBeNull();
  expect(conflicts).toMatchObject([{ kind: "overruled", review: first.id }]);
});

test("an undo of an undo brings the decision back; undos in a circle and of nothing have no effect", () => {
  const set = status([a], "confirmed");
  const taken = undo(set);
  expect(applyReviews(all, [set, taken]).statuses.size).toBe(0);
  expect(applyReviews(all, [set, taken, undo(taken)]).statuses.size).toBe(1);
  const round = (id: string, review: string): Review => ({ ...taken, id, subject: { review } }) as Review;
  expect(applyReviews(all, [set, round("v-1", "v-2"), round("v-2", "v-1")]).statuses.size).toBe(1);
  expect(applyReviews(all, [set, round("v-1", "v-nowhere")]).conflicts).toMatchObject([{ kind: "unplaced" }]);
});

test("grades of sources: the latest that holds", () => {
  const grade = (value: "B" | "C") =>
    by({ action: "grade", subject: { source: "Sample Courier", kind: null }, grade: value });
  const first = grade("B");
  const second = grade("C");
  expect(gradesOf([second, first]).get("|Sample Courier")).toMatchObject({ grade: "C", author: "Ada" });
  expect(gradesOf([first, second, undo(second)]).get("|Sample Courier")?.grade).toBe("B");
});

/** Decisions about some of four statements, each a minute after the one before. */
const anyReviews = fc
  .array(
    fc.record({
      kind: fc.constantFrom("split", "join", "correct", "status", "note", "accept"),
      some: fc.subarray(all, { minLength: 2 }),
      size: fc.nat(),
      type: fc.constantFrom("AID" as const, "COOPERATE" as const, "CONSULT" as const),
      author: fc.constantFrom("Ada", "Ben"),
      undone: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((plans) =>
    plans.flatMap(({ kind, some, size, type, author, undone }) => {
      const cut = 1 + (size % (some.length - 1));
      const [out, rest] = [some.slice(0, cut), some.slice(cut)];
      const made =
        kind === "split"
          ? splitOff(out, some, author)
          : kind === "join"
            ? joined(out, rest, author)
            : kind === "correct"
              ? setType(some[0]!, type, author)
              : kind === "status"
                ? status(some, "disputed", author)
                : kind === "note"
                  ? by({ action: "note", subject: onClaim(...some), text: "A note." }, author)
                  : by({ action: "accept", subject: onClaim(...some) }, author);
      return undone ? [made, undo(made)] : [made];
    }),
  );

describe("whatever was decided", () => {
  test("doing and undoing is as if nothing had been done", () => {
    fc.assert(
      fc.property(anyReviews, anyReviews, (kept, dropped) => {
        const taken = dropped.filter(({ action }) => action !== "undo");
        const undos = taken.filter((each) => !dropped.some((other) => isUndoOf(other, each))).map((each) => undo(each));
        expect(applyReviews(all, [...kept, ...dropped, ...undos])).toEqual(applyReviews(all, kept));
      }),
    );
  });

  test("the order in which records arrive does not matter", () => {
    const shuffled = anyReviews.chain((reviews) =>
      fc.tuple(fc.constant(reviews), fc.shuffledSubarray(reviews, { minLength: reviews.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.shuffledSubarray(all, { minLength: all.length }), ([reviews, mixed], statements) => {
        const { statements: corrected, ...rest } = applyReviews(all, reviews);
        const { statements: mixedUp, ...other } = applyReviews(statements, [...mixed, ...mixed]);
        expect(other).toEqual(rest);
        expect(sorted(mixedUp)).toEqual(sorted(corrected));
      }),
    );
  });

  test("what is together is nowhere apart, and no statement is lost", () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const { statements, constraints } = applyReviews(all, reviews);
        expect(statements.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
        for (const [out, rest] of constraints.apart) {
          for (const set of constraints.together) {
            expect(set.some((id) => out.includes(id)) && set.some((id) => rest.includes(id))).toBe(false);
          }
        }
        const members = constraints.together.flat();
        expect(new Set(members).size).toBe(members.length);
      }),
    );
  });

  test("re-reading with other ids and slightly other spans changes nothing but the ids", () => {
    const anyShift = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyReviews, anyShift, (reviews, shifts) => {
        const again = all.map((each, index) => reread(each, shifts[index]!));
        const before = applyReviews(all, reviews);
        const after = applyReviews(again, reviews);
        expect(after.statements.map(({ proposition }) => proposition.type)).toEqual(
          before.statements.map(({ proposition }) => proposition.type),
        );
        const renamed = JSON.parse(
          JSON.stringify(before.constraints).replaceAll(/"([abcd])"/gu, '"new-$1"'),
        ) as unknown;
        expect(after.constraints).toEqual(renamed);
        expect([...after.statuses.keys()]).toEqual([...before.statuses.keys()].map((id) => `new-${id}`));
        expect(after.conflicts.map(({ kind }) => kind)).toEqual(before.conflicts.map(({ kind }) => kind));
      }),
    );
  });
});

function isUndoOf(review: Review, of: Review): boolean {
  return review.action === "undo" && review.subject.review === of.id;
}

function sorted(statements: Statement[]): Statement[] {
  return statements.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** The same words as another reader would mark them. */
function reread(of: Statement, [front, back]: [number, number]): Statement {
  const { start, end, quote } = of.evidence;
  const evidence = {
    ...of.evidence,
    start: start + front,
    end: end - back,
    quote: quote.slice(front, -back || undefined),
  };
  return { ...of, id: `new-${of.id}`, evidence };
}
