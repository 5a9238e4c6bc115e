/** Acts that have much in common and are not one. */
import { describe, expect, test } from "vitest";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, statement, type StatementInput } from "../support/statement.ts";

function claimsOf(...inputs: StatementInput[]): string[][] {
  const statements: Statement[] = inputs.map(statement);
  return buildClaims(statements, factsOf(statements)).map((claim) => claim.statements.map(({ id }) => id));
}

const somalia = ministry("SOM", "receiving");
const time = { start: "2024-03-04", end: "2024-03-04", text: "on Monday", basis: "stated" as const };

describe("stay two claims", () => {
  test("armoured vehicles and drones delivered on one day, told by one report, one of them only confirmed", () => {
    expect(
      claimsOf(
        { id: "a", report: "r", chain: [somalia], stance: "confirms", proposition: { time } },
        {
          id: "b",
          report: "r",
          start: 200,
          quote: "Turkey delivered drones to Somalia on Monday",
          chain: [{ name: "a diplomat", named: false }],
          proposition: { predicate: "deliver", object: "drones", time },
        },
      ),
    ).toEqual([["a"], ["b"]]);
  });
  test("a delivery that is denied and another of the same day that is not", () => {
    expect(
      claimsOf(
        { id: "a", chain: [somalia], proposition: { time } },
        { id: "b", chain: [somalia], stance: "denies", scope: "whole", proposition: { object: "drones", time } },
      ),
    ).toEqual([["a"], ["b"]]);
  });
  test("the same in March and in April", () => {
    const month = (start: string, end: string) => ({ start, end, text: null, basis: "stated" as const });
    expect(
      claimsOf(
        { id: "a", published: "2024-04-03", proposition: { time: month("2024-03-01", "2024-03-31") } },
        { id: "b", published: "2024-05-03", proposition: { time: month("2024-04-01", "2024-04-30") } },
      ),
    ).toEqual([["a"], ["b"]]);
  });
});

test("the same act in other words is one claim: a phrase, a light verb, another name for the thing", () => {
  const about = (predicate: string, object: string) => ({ proposition: { predicate, object, time } });
  expect(claimsOf({ id: "a", ...about("hand over", "trucks") }, { id: "b", ...about("deliver", "lorries") })).toEqual([
    ["a", "b"],
  ]);
  expect(claimsOf({ id: "a", ...about("lend", "money") }, { id: "b", ...about("provide", "a loan") })).toEqual([
    ["a", "b"],
  ]);
});
