import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeCase, reasonOf } from "../../src/bench/case-claims.ts";
import type { ExpectedClaim } from "../../src/bench/case-file.ts";
import { pairCounts } from "../../src/bench/pairwise.ts";
import type { Claim } from "../../src/claims/claim.ts";

function expected(ids: string, changes: Partial<ExpectedClaim> = {}): ExpectedClaim {
  return {
    statements: ids.split(" "),
    status: "reported",
    alsoStatuses: [],
    origins: { min: 1, max: 1 },
    circular: false,
    links: [],
    ...changes,
  };
}

function output(ids: string, changes: object = {}): Claim {
  return {
    id: `c-${ids}`,
    proposition: { type: "AID", source: { principal: "ZWE" }, target: { principal: "MOZ" }, predicate: "give" },
    status: "reported",
    origins: { min: 1, max: 1, list: [] },
    carriers: 2,
    circular: false,
    disagreements: [],
    links: [],
    statements: ids.split(" ").map((id) => ({ id })),
    ...changes,
  } as unknown as Claim;
}

const itself = (ids: string) => new Map(ids.split(" ").map((id) => [id, id]));

describe("from annotated statements", () => {
  const judge = (wanted: ExpectedClaim[], found: Claim[]) => judgeCase(wanted, found, itself("a b c d"), true);
  const faultsOf = (wanted: ExpectedClaim, found: Claim) => judge([wanted], [found]).claims[0]!.faults;

  test("a claim is met where all its statements stand in one claim of that status and those origins", () => {
    const verdict = judge([expected("a b"), expected("c")], [output("c"), output("b a")]);
    expect(verdict).toMatchObject({ passed: true, invented: [], pairs: { expected: 1, found: 1, both: 1 } });
    expect(reasonOf(verdict)).toBe("");
  });

  test("a second status is as good as the first", () => {
    expect(faultsOf(expected("a", { alsoStatuses: ["alleged"] }), output("a", { status: "alleged" }))).toEqual([]);
  });

  test("a claim in two parts is split, two claims in one are merged", () => {
    const split = judge([expected("a b c")], [output("a"), output("b c")]);
    expect(split).toMatchObject({ passed: false, pairs: { expected: 3, found: 1, both: 1 } });
    expect(split.claims[0]).toMatchObject({ claim: { id: "c-b c" }, faults: ["split: b c | a"] });
    const merged = judge([expected("a b"), expected("c")], [output("a b c")]);
    expect(merged.claims.map(({ faults }) => faults)).toEqual([["merged with c"], ["merged with a b"]]);
    expect(merged.pairs).toEqual({ expected: 1, found: 3, both: 1 });
  });

  test("every property that the case states is asked for", () => {
    const asked: [Partial<ExpectedClaim>, object, string][] = [
      [{}, { status: "denied" }, "status denied, not reported"],
      [{}, { origins: { min: 1, max: 2, list: [] } }, "origins 1 to 2, not 1 to 1"],
      [{ carriers: 3 }, {}, "2 carriers, not 3"],
      [{}, { circular: true }, "circular"],
      [{ circular: true }, {}, "not circular"],
      [{ disagreement: true }, {}, "no disagreement"],
      [{ disagreement: false }, { disagreements: [{}] }, "disagreement"],
    ];
    for (const [wanted, found, fault] of asked) {
      expect(faultsOf(expected("a", wanted), output("a", found))).toEqual([fault]);
    }
    expect(faultsOf(expected("a"), output("a", { carriers: 9, disagreements: [{}], links: [{}] }))).toEqual([]);
  });

  test("a link leads to the claim that holds the other claim's statements", () => {
    const wanted = [expected("a"), expected("b", { links: [{ kind: "planned-by", to: 0 }] })];
    const linked = (claim: string, kind = "planned-by") => [output("a"), output("b", { links: [{ kind, claim }] })];
    expect(judge(wanted, linked("c-a")).passed).toBe(true);
    expect(judge(wanted, linked("c-x")).claims[1]!.faults).toEqual(["not planned-by claim 1"]);
    expect(judge(wanted, linked("c-a", "follows")).passed).toBe(false);
  });
});

describe("from reports, whose statements may be missed", () => {
  const judge = (wanted: ExpectedClaim[], found: Claim[], pairs: Record<string, string>) =>
    judgeCase(wanted, found, new Map(Object.entries(pairs)), false);

  test("a claim is met by one found statement, with whatever else of its own", () => {
    const verdict = judge([expected("a b", { carriers: 7 })], [output("x y")], { x: "a" });
    expect(verdict).toMatchObject({ passed: true, pairs: { expected: 0, found: 0, both: 0 } });
    expect(verdict.claims[0]!.right).toEqual({ status: true, origins: true, carriers: false, circular: true });
  });

  test("status and origins must be right, and no second claim may hold a statement of it", () => {
    const wrong = judge([expected("a")], [output("x", { status: "alleged" })], { x: "a" });
    expect(reasonOf(wrong)).toBe("claim 1: status alleged, not reported");
    const split = judge([expected("a b c")], [output("x"), output("y z")], { x: "a", y: "b", z: "c" });
    expect(split.claims[0]!.faults).toEqual(["split: b c | a"]);
  });

  test("what is not found is named, what nobody said is invented and fails the case", () => {
    const verdict = judge([expected("a")], [output("x")], {});
    expect(verdict.claims[0]!.faults).toEqual(["not found"]);
    expect(reasonOf(verdict)).toBe("claim 1: not found; invented: ZWE AID MOZ (give)");
    expect(judge([], [output("x")], {}).passed).toBe(false);
    expect(judge([], [], {}).passed).toBe(true);
  });
});

test("pairs: whatever groups are compared with themselves agree wholly, and single items make none", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 4 })), (groups) => {
      const same = pairCounts(groups.map((group) => ({ expected: group, found: `group ${group}` })));
      expect([same.found, same.both]).toEqual([same.expected, same.expected]);
      const apart = pairCounts(groups.map((group, at) => ({ expected: group, found: at })));
      expect(apart).toEqual({ expected: same.expected, found: 0, both: 0 });
    }),
  );
});
