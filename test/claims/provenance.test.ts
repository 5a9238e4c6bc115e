import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { ReportFacts } from "../../src/claims/claim.ts";
import { type Carrier, type Provenance, provenanceOf } from "../../src/claims/provenance.ts";
import type { ChainLink, Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, statement } from "../support/statement.ts";

type Changes = Record<string, Partial<ReportFacts>>;

function tree(statements: Statement[], changes: Changes = {}): Provenance {
  const facts = factsOf(statements, changes);
  const claims = buildClaims(statements, facts);
  expect(claims).toHaveLength(1);
  const byId = new Map(statements.map((each) => [each.id, each]));
  const own = claims[0]!.statements.map(({ id }) => byId.get(id) as Statement);
  return provenanceOf(own, claims[0]!.proposition, facts);
}

const turkey = ministry("TUR", "acting");
const outlet = (name: string): Partial<ChainLink> => ({ name, kind: "outlet" });
const cites = (id: string, from: string, ...to: string[]): Statement =>
  statement({ id, outlet: from, published: `2024-03-0${id.charCodeAt(0) - 91}`, chain: to.map(outlet) });

const placesOf = ({ statements, copies }: Carrier): string[] => [...statements, ...copies.flatMap(placesOf)];
const allPlaces = ({ origins, beside }: Provenance): string[] =>
  [...origins.flatMap(({ carriers }) => carriers), ...beside].flatMap(placesOf);

describe("the provenance tree", () => {
  test("puts ten outlets that repeat one spokesman under one origin, in reading order with their times", () => {
    const told = ["2024-03-06T09:30:00Z", "2024-03-05", "2024-03-07"].map((published, index) =>
      statement({ id: `s${index}`, outlet: `Sample ${index}`, published, chain: [turkey] }),
    );
    const { origins } = tree(told, { "r-s2": { credit: "Sample Wire" } });
    expect(origins).toHaveLength(1);
    expect(origins[0]).toMatchObject({ name: "Turkey", counted: true, tentative: false, mayRepeat: [], circle: null });
    expect(
      origins[0]!.carriers.map(({ outlet: name, published, credit, speakers }) => [name, published, credit, speakers]),
    ).toEqual([
      ["Sample 1", "2024-03-05", null, ["Turkey Ministry"]],
      ["Sample 0", "2024-03-06T09:30:00Z", null, ["Turkey Ministry"]],
      ["Sample 2", "2024-03-07", "Sample Wire", ["Turkey Ministry"]],
    ]);
  });

  test("puts a near copy under the report it repeats, and beside it where that carries nothing of the origin", () => {
    const told = [
      statement({ id: "a", chain: [turkey] }),
      statement({ id: "b", published: "2024-03-06", chain: [turkey] }),
      statement({ id: "c", published: "2024-03-07", chain: [turkey] }),
    ];
    const { origins, copies } = tree(told, { "r-b": { nearCopyOf: "r-a" }, "r-c": { nearCopyOf: "elsewhere" } });
    expect(origins[0]!.carriers.map(({ report, copies: own }) => [report, own.map((copy) => copy.report)])).toEqual([
      ["r-a", ["r-b"]],
      ["r-c", []],
    ]);
    expect(copies).toEqual([
      { original: "r-a", copies: ["r-b"] },
      { original: "elsewhere", copies: ["r-c"] },
    ]);
  });

  test("shows the chain between a report and the origin", () => {
    const [origin] = tree([
      statement({ id: "a", outlet: "Sample A", chain: [outlet("Sample B"), outlet("Sample C"), turkey] }),
    ]).origins;
    expect(origin).toMatchObject({ name: "Turkey" });
    expect(origin!.carriers[0]).toMatchObject({ via: ["Sample B", "Sample C"], ways: [["Sample B", "Sample C"]] });
  });

  test("keeps denials, doubts and refusals beside those who speak for it, with what they said before", () => {
    const { origins } = tree([
      statement({ id: "a", chain: [turkey] }),
      statement({ id: "b", published: "2024-03-06", chain: [ministry("SOM", "receiving")], stance: "declines" }),
      statement({
        id: "c",
        published: "2024-03-07",
        chain: [ministry("SOM", "receiving")],
        stance: "denies",
        scope: "part",
      }),
    ]);
    expect(origins.map(({ name, stance, scope, counted }) => [name, stance, scope, counted])).toEqual([
      ["Turkey", "asserts", null, true],
      ["Somalia", "denies", "part", false],
    ]);
    expect(origins[1]!.earlier).toEqual([{ stance: "declines", published: "2024-03-06" }]);
    expect(origins[1]!.carriers.map(({ stances }) => stances)).toEqual([["declines"], ["denies"]]);
  });

  test("says whose word an unnamed or unattributed source may repeat: who had spoken by then", () => {
    const unnamed = { name: "diplomat", mention: "a diplomat", kind: "person" as const, named: false };
    const { origins } = tree([
      statement({ id: "a", published: "2024-03-04" }),
      statement({ id: "b", published: "2024-03-05", chain: [turkey] }),
      statement({ id: "c", published: "2024-03-06", chain: [unnamed] }),
    ]);
    expect(origins.map(({ name, tentative, mayRepeat }) => [name, tentative, mayRepeat])).toEqual([
      ["Outlet a", true, []],
      ["Turkey", false, []],
      ["an unnamed source (a diplomat)", true, ["Turkey"]],
    ]);
  });

  test("shows a circle into which nothing leads as the one origin it is", () => {
    const { origins, circles } = tree([
      cites("a", "Sample A", "Sample B"),
      cites("b", "Sample B", "Sample C"),
      cites("c", "Sample C", "Sample A"),
    ]);
    expect(circles).toMatchObject([{ fed: false, loop: ["Sample A", "Sample B", "Sample C", "Sample A"] }]);
    expect(circles[0]!.citations).toEqual([
      { from: "Sample A", to: "Sample B", report: "r-a", published: "2024-03-06" },
      { from: "Sample B", to: "Sample C", report: "r-b", published: "2024-03-07" },
      { from: "Sample C", to: "Sample A", report: "r-c", published: "2024-03-08" },
    ]);
    expect(origins).toMatchObject([{ circle: 0, counted: true }]);
    expect(origins[0]!.carriers.map(({ report, circular }) => [report, circular])).toEqual([
      ["r-a", true],
      ["r-b", true],
      ["r-c", true],
    ]);
  });

  test("puts the citations of a circle that is fed from outside, and headlines, beside the origins", () => {
    const { origins, beside, circles } = tree([
      cites("a", "Sample A", "Sample B"),
      cites("b", "Sample B", "Sample A"),
      statement({ id: "c", outlet: "Sample A", published: "2024-03-08", chain: [turkey] }),
      statement({ id: "d", report: "r-c", outlet: "Sample A", published: "2024-03-08", title: "x".repeat(99) }),
    ]);
    expect(circles).toMatchObject([{ fed: true, loop: ["Sample A", "Sample B", "Sample A"] }]);
    expect(origins).toMatchObject([{ name: "Turkey", circle: null }]);
    expect(beside.map(({ report, why }) => [report, why])).toEqual([
      ["r-c", "headline"],
      ["r-a", "circle"],
      ["r-b", "circle"],
    ]);
  });

  test("marks what its outlet has taken back", () => {
    const { origins } = tree([statement({ id: "a", chain: [turkey] })], { "r-a": { retracted: true } });
    expect(origins).toMatchObject([{ stance: "retracts", counted: false, earlier: [{ stance: "asserts" }] }]);
    expect(origins[0]!.carriers).toMatchObject([{ retracted: true, stances: ["asserts"] }]);
  });
});

const speakers: Partial<ChainLink>[] = [
  turkey,
  ministry("SOM", "receiving"),
  outlet("Sample 0"),
  outlet("Sample 1"),
  outlet("Sample 2"),
  { name: "diplomat", kind: "person", named: false },
];
const some = fc.record({
  id: fc.uuid(),
  report: fc.integer({ min: 0, max: 7 }).map((n) => `r${n}`),
  outlet: fc.integer({ min: 0, max: 2 }).map((n) => `Sample ${n}`),
  published: fc.integer({ min: 1, max: 9 }).map((n) => `2024-03-0${n}`),
  chain: fc.array(fc.constantFrom(...speakers), { maxLength: 3 }),
  stance: fc.constantFrom<Statement["stance"]>(
    "asserts",
    "confirms",
    "denies",
    "doubts",
    "alleges",
    "retracts",
    "declines",
  ),
  title: fc.constantFrom("", "x".repeat(99)),
  retracted: fc.boolean(),
  copyOf: fc.integer({ min: 0, max: 20 }),
});

test("every statement stands in the tree exactly once, and the count is that of its counted origins", () => {
  const property = fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (given) => {
    const statements = given.map(({ id, report, outlet: by, published, chain, stance, title }) =>
      statement({ id, report, outlet: by, published, chain, stance, ...(title === "" ? {} : { title }) }),
    );
    const changes = Object.fromEntries(
      given.map(({ report, retracted, copyOf }) => [
        report,
        { retracted, nearCopyOf: copyOf < 8 && `r${copyOf}` !== report ? `r${copyOf}` : null },
      ]),
    );
    const facts = factsOf(statements, changes);
    const byId = new Map(statements.map((each) => [each.id, each]));
    for (const claim of buildClaims(statements, facts)) {
      const own = claim.statements.map(({ id }) => byId.get(id) as Statement);
      const provenance = provenanceOf(own, claim.proposition, facts);
      expect(allPlaces(provenance).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
      expect(provenance.origins.filter(({ counted }) => counted)).toHaveLength(claim.origins.max);
      expect(provenance.circles.length > 0).toBe(claim.circular);
    }
  });
  fc.assert(property, { numRuns: 100 });
});
