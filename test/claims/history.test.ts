import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildClaims } from "../../src/claims/build-claims.ts";
import { changesOfMind } from "../../src/claims/changes-of-mind.ts";
import type { Claim, ReportFacts } from "../../src/claims/claim.ts";
import { earlyDenials } from "../../src/claims/early-denials.ts";
import { type HistoryContext, statusHistory } from "../../src/claims/history.ts";
import { overduePlans } from "../../src/claims/overdue.ts";
import type { ReviewedStatus } from "../../src/claims/reviewed.ts";
import type { Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, statement, type StatementInput } from "../support/statement.ts";
import { someValues, statementsOf } from "./statements-at-random.ts";

type Changes = Record<string, Partial<ReportFacts>>;
const turkey = ministry("TUR", "acting");
const somalia = ministry("SOM", "receiving");

function inOrder(claim: Claim, statements: Statement[]): Statement[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  return claim.statements.map(({ id }) => byId.get(id) as Statement);
}

function only(statements: Statement[], changes: Changes = {}): { own: Statement[]; facts: Map<string, ReportFacts> } {
  const facts = factsOf(statements, changes);
  const claims = buildClaims(statements, facts);
  expect(claims).toHaveLength(1);
  return { own: inOrder(claims[0]!, statements), facts };
}

function history(statements: Statement[], changes: Changes = {}, context: HistoryContext = {}) {
  const { own, facts } = only(statements, changes);
  return statusHistory(own, facts, context);
}

const undated = (input: StatementInput): Statement => {
  const made = statement(input);
  return { ...made, report: { ...made.report, published: null } };
};

describe("a claim's history", () => {
  const told = [
    statement({ id: "a", published: "2024-03-05", chain: [turkey] }),
    statement({ id: "b", published: "2024-03-05T11:00:00Z", chain: [turkey] }),
    statement({ id: "c", published: "2024-03-06T09:30:00Z", chain: [somalia], stance: "denies" }),
    statement({ id: "d", published: "2024-03-08", chain: [somalia], stance: "confirms" }),
  ];

  test("has a day for each on which reports came in, with the status they made and what came in", () => {
    expect(history(told).map(({ at, status, before, statements }) => [at, status, before, statements])).toEqual([
      ["2024-03-05", "reported", null, ["a", "b"]],
      ["2024-03-06", "disputed", "reported", ["c"]],
      ["2024-03-08", "confirmed", "disputed", ["d"]],
    ]);
    expect(history(told)[1]!.reason).toBe("Somalia denies; Turkey asserts; 1 origin, 2 carriers");
  });

  test("begins with what is undated", () => {
    const entries = history([undated({ id: "z", chain: [turkey] }), ...told.slice(2, 3)]);
    expect(entries.map(({ at, status }) => [at, status])).toEqual([
      [null, "reported"],
      ["2024-03-06", "disputed"],
    ]);
  });

  test("takes a report back on the day of the notice, and from the first where that is undated", () => {
    const retractions = [{ report: "r-a", notice: "n", published: "2024-03-09" }];
    const back = { "r-a": { retracted: true } };
    const entries = history(told.slice(0, 1), back, { retractions });
    expect(entries.map(({ at, status, retractions: own }) => [at, status, own.length])).toEqual([
      ["2024-03-05", "reported", 0],
      ["2024-03-09", "withdrawn", 1],
    ]);
    for (const given of [[], [{ report: "r-a", notice: "n", published: null }]]) {
      expect(history(told.slice(0, 1), back, { retractions: given })).toMatchObject([{ status: "withdrawn" }]);
    }
    expect(history(told.slice(0, 1), {}, { retractions })).toMatchObject([{ status: "reported" }]);
  });

  test("shows a person's word from the day on which it was given", () => {
    const set: ReviewedStatus = {
      status: "alleged",
      author: "Ada",
      at: "2024-03-07T10:00:00.000Z",
      note: null,
      review: "v-1",
      statements: ["a"],
    };
    const entries = history(told, {}, { statuses: new Map([["a", set]]) });
    expect(entries.map(({ at, status, review }) => [at, status, review?.author])).toEqual([
      ["2024-03-05", "reported", undefined],
      ["2024-03-06", "disputed", undefined],
      ["2024-03-07", "alleged", "Ada"],
      ["2024-03-08", "alleged", undefined],
    ]);
  });

  test("ends with the claim as it stands, and holds every statement once", () => {
    const property = fc.property(
      someValues,
      fc.array(fc.nat(30)),
      fc.array(fc.nat(30)),
      fc.integer({ min: 2, max: 40 }),
      (values, back, copied, mostDays) => {
        const statements = statementsOf(values);
        const changes: Changes = {};
        for (const n of back) changes[`r-s${n}`] = { retracted: true };
        for (const n of copied) changes[`r-s${n}`] = { ...changes[`r-s${n}`], nearCopyOf: `r-s${(n * 7) % 5}` };
        const facts = factsOf(statements, changes);
        const retractions = back.map((n) => ({
          report: `r-s${n}`,
          notice: "n",
          published: `2024-03-${10 + (n % 20)}`,
        }));
        for (const claim of buildClaims(statements, facts)) {
          const context = { retractions, mostDays };
          const entries = statusHistory(inOrder(claim, statements), facts, context);
          expect(entries.length).toBeLessThanOrEqual(mostDays);
          const { status, reason, basis, credibility, origins, carriers } = claim;
          const { min, max } = origins;
          expect(entries.at(-1)).toMatchObject({ status, reason, basis, credibility, carriers, origins: { min, max } });
          expect(entries.flatMap((entry) => entry.statements)).toEqual(claim.statements.map(({ id }) => id));
          const days = entries.map(({ at }) => at ?? "");
          expect(days).toEqual([...new Set(days)].toSorted());
        }
      },
    );
    fc.assert(property, { numRuns: 100 });
  });
});

describe("a change of mind", () => {
  const minds = (statements: Statement[], changes: Changes = {}) => {
    const { own, facts } = only(statements, changes);
    return changesOfMind(own, facts).map(({ kind, voice, from, to, figures }) => {
      const seen = [kind, voice.name, from.statement, to.statement];
      return figures === null ? seen : [...seen, figures.from, figures.to];
    });
  };
  const said = (id: string, day: number, stance: Statement["stance"], input: Partial<StatementInput> = {}) =>
    statement({ id, published: `2024-03-${`${day}`.padStart(2, "0")}`, chain: [turkey], stance, ...input });

  test("is a denial of what was said, an admission of what was denied, and a retraction", () => {
    expect(minds([said("a", 5, "asserts"), said("b", 6, "denies")])).toEqual([["denied", "Turkey", "a", "b"]]);
    expect(minds([said("a", 5, "denies"), said("b", 6, "denies"), said("c", 8, "confirms")])).toEqual([
      ["admitted", "Turkey", "b", "c"],
    ]);
    expect(minds([said("a", 5, "asserts"), said("b", 6, "retracts")])).toEqual([["retracted", "Turkey", "a", "b"]]);
    expect(minds([said("a", 5, "declines"), said("b", 6, "asserts")])).toEqual([["other", "Turkey", "a", "b"]]);
  });

  test("is a narrower denial and another figure", () => {
    expect(minds([said("a", 5, "denies"), said("b", 6, "denies", { scope: "part" })])).toEqual([
      ["scope", "Turkey", "a", "b"],
    ]);
    const figure = (value: number) => ({
      proposition: {
        quantities: [{ text: `${value} vehicles`, value, min: value, max: value, unit: "vehicle", currency: null }],
      },
    });
    expect(
      minds([
        said("a", 5, "asserts", figure(22)),
        said("b", 6, "asserts", figure(22)),
        said("c", 7, "asserts", figure(40)),
      ]),
    ).toEqual([["figures", "Turkey", "b", "c", "22 vehicles", "40 vehicles"]]);
  });

  test("is none where another voice denies, where one report says both, or where the order is not known", () => {
    expect(minds([said("a", 5, "asserts"), said("b", 6, "denies", { chain: [somalia] })])).toEqual([]);
    expect(minds([said("a", 5, "asserts"), said("b", 5, "denies", { published: "2024-03-05T09:00:00Z" })])).toEqual([]);
    expect(
      minds([
        said("a", 5, "asserts", { published: "2024-03-05T08:00:00Z" }),
        said("b", 5, "denies", { published: "2024-03-05T09:00:00Z" }),
      ]),
    ).toEqual([["denied", "Turkey", "a", "b"]]);
  });

  test("is none where only a copy comes later, a report was taken back, or the source has no name", () => {
    const twice = [said("a", 5, "asserts"), said("b", 6, "denies"), said("c", 8, "asserts")];
    expect(minds(twice, { "r-c": { nearCopyOf: "r-a" } })).toEqual([["denied", "Turkey", "a", "b"]]);
    expect(minds(twice.slice(0, 2), { "r-a": { retracted: true } })).toEqual([]);
    const official = { ...turkey, name: "official", named: false };
    expect(minds([said("a", 5, "asserts", { chain: [official] }), said("b", 6, "denies")])).toEqual([]);
  });
});

describe("denials from before the deed", () => {
  test("are those published before its stated beginning", () => {
    const told = [
      statement({ id: "a", published: "2024-02-25", chain: [turkey], stance: "denies" }),
      statement({ id: "b", published: "2024-03-05", chain: [somalia] }),
      statement({ id: "c", published: "2024-03-06", chain: [turkey], stance: "denies" }),
    ];
    expect(earlyDenials(only(told).own)).toEqual([{ statement: "a", published: "2024-02-25", act: "2024-02-26" }]);
    expect(earlyDenials([])).toEqual([]);
  });
});

describe("an overdue plan", () => {
  const plan = statement({
    id: "plan",
    published: "2024-02-20",
    chain: [turkey],
    stance: "plans",
    proposition: { future: true, time: { start: "2024-02-26", end: "2024-03-03", text: "x", basis: "stated" } },
  });
  const claimsOf = (...others: Statement[]) =>
    buildClaims([plan, ...others], factsOf([plan, ...others])).toSorted((a, b) => (a.id > b.id ? -1 : 1));

  test("is one whose stated time has passed before the cut-off", () => {
    const claims = claimsOf();
    expect(overduePlans(claims, "2024-03-03")).toEqual([]);
    expect(overduePlans(claims, "2024-03-04T00:00:00Z")).toMatchObject([{ due: "2024-03-03", unproven: [] }]);
    const untimed = { ...claims[0]!, proposition: { ...plan.proposition, time: { ...plan.proposition.time } } };
    untimed.proposition.time.basis = "none";
    expect(overduePlans([untimed], "2024-06-01")).toEqual([]);
  });

  test("is one no more once somebody states the deed; who only denies or alleges it does not", () => {
    expect(overduePlans(claimsOf(statement({ id: "deed", chain: [somalia] })), "2024-06-01")).toEqual([]);
    for (const stance of ["denies", "alleges"] as const) {
      const claims = claimsOf(statement({ id: "deed", chain: [somalia], stance }));
      expect(claims).toHaveLength(2);
      expect(overduePlans(claims, "2024-06-01")).toMatchObject([{ claim: { id: "c-plan" }, unproven: ["c-deed"] }]);
    }
  });
});
