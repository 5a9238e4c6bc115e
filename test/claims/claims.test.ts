import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { Claim, ReportFacts } from "../../src/claims/claim.ts";
import type { ChainLink, Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, statement } from "../support/statement.ts";

function one(statements: Statement[], changes: Record<string, Partial<ReportFacts>> = {}): Claim {
  const claims = buildClaims(statements, factsOf(statements, changes));
  expect(claims).toHaveLength(1);
  return claims[0] as Claim;
}

const turkey = ministry("TUR", "acting");
const somalia = ministry("SOM", "receiving");

describe("status follows the table", () => {
  test("both parties state it: confirmed", () => {
    const claim = one([
      statement({ id: "a", chain: [turkey] }),
      statement({ id: "b", chain: [somalia], stance: "confirms" }),
    ]);
    expect(claim).toMatchObject({ status: "confirmed", credibility: 1, basis: "party", carriers: 2 });
    expect(claim.origins).toMatchObject({ min: 2, max: 2 });
  });
  test("a party states it and another voice asserts it: confirmed", () => {
    const claim = one([statement({ id: "a", chain: [turkey] }), statement({ id: "b", chain: [ministry("RUS")] })]);
    expect(claim.status).toBe("confirmed");
  });
  test("in conflict types the receiving party and a third state only corroborate", () => {
    const attack = {
      dyad: ["AZE", "ARM"] as [string, string],
      proposition: {
        type: "ASSAULT" as const,
        predicate: "shell",
        object: "positions",
        domains: ["military" as const],
      },
    };
    const claim = one([
      statement({ id: "a", ...attack, chain: [ministry("ARM", "receiving")] }),
      statement({ id: "b", ...attack, chain: [ministry("RUS")] }),
    ]);
    expect(claim.status).toBe("corroborated");
  });
  test("a party's denial joins the claim that it denies and makes it disputed", () => {
    const attack = {
      dyad: ["AZE", "ARM"] as [string, string],
      proposition: {
        type: "ASSAULT" as const,
        predicate: "shell",
        object: "positions",
        domains: ["military" as const],
      },
    };
    const claim = one([
      statement({ id: "a", ...attack, chain: [ministry("ARM", "receiving")] }),
      statement({ id: "b", ...attack, published: "2024-03-06", chain: [ministry("AZE", "acting")], stance: "denies" }),
    ]);
    expect(claim).toMatchObject({ status: "disputed", credibility: 4, basis: "adversary" });
    expect(claim.reason).toBe("Azerbaijan denies; Armenia asserts; 1 origin, 1 carrier");
    expect(claim.origins.list).toContainEqual(
      expect.objectContaining({ name: "Azerbaijan", stance: "denies", counted: false }),
    );
  });
  test("a third state's denial stands beside the status and disputes nothing", () => {
    const claim = one([
      statement({ id: "a", chain: [turkey] }),
      statement({ id: "b", chain: [ministry("RUS")], stance: "denies" }),
    ]);
    expect(claim.status).toBe("reported");
    expect(claim.reason).toContain("RUS Ministry denies it".replace("RUS", "Russia"));
  });
  test("a denial before the act disputes nothing", () => {
    const claim = one([
      statement({ id: "a", published: "2024-02-25", chain: [turkey], stance: "denies" }),
      statement({ id: "b", chain: [somalia] }),
    ]);
    expect(claim.status).toBe("reported");
  });
  test("a denial of a part only does not dispute", () => {
    const claim = one([
      statement({ id: "a", chain: [turkey], stance: "denies", scope: "part" }),
      statement({ id: "b", chain: [somalia] }),
    ]);
    expect(claim.status).toBe("reported");
    expect(claim.reason).toContain("Turkey denies a part of it");
  });
  test("only denials: denied", () => {
    expect(one([statement({ id: "a", chain: [turkey], stance: "denies" })]).status).toBe("denied");
  });
  test("an unnamed source and an official body that could not confirm: unconfirmed", () => {
    const claim = one([
      statement({ id: "a", chain: [{ name: "diplomat", named: false, kind: "person" }] }),
      statement({ id: "b", chain: [somalia], stance: "cannot-confirm" }),
    ]);
    expect(claim).toMatchObject({ status: "unconfirmed", basis: "anonymous" });
    expect(claim.origins).toMatchObject({ min: 1, max: 1 });
  });
  test("only marked as unproven: alleged", () => {
    expect(one([statement({ id: "a", chain: [ministry("RUS")], stance: "alleges" })]).status).toBe("alleged");
  });
  test("an intention reported as fact: planned; a forecast: expected; neither bears a deed", () => {
    const plan = { proposition: { future: true, type: "AGREE" as const } };
    expect(one([statement({ id: "a", ...plan, chain: [turkey], stance: "plans" })])).toMatchObject({
      status: "planned",
      credibility: 6,
    });
    expect(one([statement({ id: "a", ...plan, chain: [turkey] })]).status).toBe("planned");
    expect(
      one([statement({ id: "a", ...plan, chain: [{ name: "An Analyst", kind: "expert" }], stance: "expects" })]).status,
    ).toBe("expected");
  });
  test("what is only supposed is never a deed or a plan, and joins neither", () => {
    const supposed = statement({ id: "a", proposition: { hypothetical: true }, chain: [turkey] });
    expect(one([supposed]).status).toBe("expected");
    expect(buildClaims([supposed, statement({ id: "b", chain: [turkey] })], new Map())).toHaveLength(2);
  });
  test("an untimed denial joins what is being reported, however long ago the act was", () => {
    const claim = one([
      statement({ id: "a", published: "2024-06-01", chain: [turkey] }),
      statement({
        id: "b",
        published: "2024-06-02",
        chain: [somalia],
        stance: "denies",
        proposition: { time: { start: null, end: null, text: null, basis: "none" } },
      }),
    ]);
    expect(claim.status).toBe("disputed");
  });
  test("an alleged plan is not shown as a plan", () => {
    expect(
      one([statement({ id: "a", proposition: { future: true }, chain: [ministry("RUS")], stance: "alleges" })]).status,
    ).toBe("alleged");
  });
  test("a retracted report with no other voice: withdrawn", () => {
    expect(one([statement({ id: "a" })], { "r-a": { retracted: true } })).toMatchObject({
      status: "withdrawn",
      credibility: 5,
    });
  });
  test("a voice counts once, with its latest stance", () => {
    const claim = one([
      statement({ id: "a", published: "2024-03-04", chain: [turkey] }),
      statement({ id: "b", published: "2024-03-06", chain: [turkey], stance: "denies" }),
    ]);
    expect(claim.status).toBe("denied");
    expect(claim.origins.list).toHaveLength(1);
  });
});

describe("origins are counted by voice", () => {
  test("ten copies of one wire story are one origin and ten carriers", () => {
    const statements = Array.from({ length: 10 }, (_, index) => statement({ id: `s${index}` }));
    const changes = Object.fromEntries(statements.map(({ report }) => [report.id, { credit: "Sample Wire" }]));
    const claim = one(statements, changes);
    expect(claim.origins).toMatchObject({ min: 1, max: 1, list: [{ name: "Sample Wire", kind: "agency" }] });
    expect(claim).toMatchObject({ carriers: 10, status: "reported" });
  });
  test("near copies are one, whatever outlet prints them", () => {
    const claim = one([statement({ id: "a" }), statement({ id: "b" })], { "r-b": { nearCopyOf: "r-a" } });
    expect(claim.origins).toMatchObject({ min: 1, max: 1 });
  });
  test("sentences without attribution raise only the upper bound", () => {
    const claim = one([statement({ id: "a", chain: [turkey] }), statement({ id: "b" }), statement({ id: "c" })]);
    expect(claim.origins).toMatchObject({ min: 1, max: 3 });
    expect(claim.status).toBe("reported");
  });
  test("two outlets that quote one ministry have one origin", () => {
    const claim = one([
      statement({ id: "a", chain: [turkey] }),
      statement({ id: "b", chain: [{ ...turkey, name: "Turkish spokesman" }] }),
    ]);
    expect(claim.origins).toMatchObject({ min: 1, max: 1 });
    expect(claim.carriers).toBe(2);
  });
  test("state media speak with the voice of their state", () => {
    const claim = one([
      statement({ id: "a", chain: [turkey] }),
      statement({ id: "b", chain: [{ name: "Anadolu Agency", kind: "agency", principal: "TUR" }] }),
    ]);
    expect(claim.origins.max).toBe(1);
  });
  test("a circle of citations is reported and is one origin", () => {
    const claim = one([
      statement({ id: "a", outlet: "Alpha", chain: [{ name: "Beta", kind: "outlet" }] }),
      statement({ id: "b", outlet: "Beta", chain: [{ name: "Alpha", kind: "outlet" }] }),
    ]);
    expect(claim).toMatchObject({ circular: true, origins: { min: 1, max: 1 } });
  });
  test("a circle fed from outside adds nothing to that source", () => {
    const claim = one([
      statement({ id: "a", outlet: "Alpha", chain: [{ name: "Beta", kind: "outlet" }] }),
      statement({ id: "b", outlet: "Beta", chain: [{ name: "Alpha", kind: "outlet" }] }),
      statement({ id: "c", outlet: "Beta", chain: [turkey] }),
    ]);
    expect(claim).toMatchObject({ circular: true, origins: { min: 1, max: 1, list: [{ name: "Turkey" }] } });
  });
});

describe("merging", () => {
  const count = (...statements: Statement[]): number => buildClaims(statements, factsOf(statements)).length;
  test("the direction of an act separates, except for reciprocal acts", () => {
    expect(count(statement({ id: "a" }), statement({ id: "b", dyad: ["SOM", "TUR"] }))).toBe(2);
    const meet = {
      proposition: { type: "CONSULT" as const, predicate: "meet", object: null, domains: ["diplomacy" as const] },
    };
    expect(count(statement({ id: "a", ...meet }), statement({ id: "b", ...meet, dyad: ["SOM", "TUR"] }))).toBe(1);
  });
  test("other words for the same act join, other acts do not", () => {
    const a = statement({ id: "a" });
    expect(
      count(a, statement({ id: "b", proposition: { predicate: "deliver", object: "dozens of armored vehicles" } })),
    ).toBe(1);
    expect(count(a, statement({ id: "b", proposition: { predicate: "train", object: "naval officers" } }))).toBe(2);
  });
  test("distant times separate", () => {
    const later = { time: { start: "2024-06-01", end: "2024-06-01", text: "1 June", basis: "stated" as const } };
    expect(count(statement({ id: "a" }), statement({ id: "b", published: "2024-06-02", proposition: later }))).toBe(2);
  });
  test("plan, request and deed are three claims, linked into one episode", () => {
    const statements = [
      statement({
        id: "r",
        published: "2024-01-05",
        dyad: ["SOM", "TUR"],
        chain: [somalia],
        proposition: {
          type: "REQUEST",
          predicate: "request",
          time: { start: null, end: null, text: null, basis: "none" },
        },
      }),
      statement({
        id: "p",
        published: "2024-02-01",
        chain: [turkey],
        stance: "plans",
        proposition: {
          type: "AGREE",
          future: true,
          predicate: "deliver",
          time: { start: null, end: null, text: null, basis: "none" },
        },
      }),
      statement({ id: "d", chain: [turkey] }),
    ];
    const claims = buildClaims(statements, factsOf(statements));
    expect(claims.map(({ id }) => id)).toEqual(["c-r", "c-p", "c-d"]);
    expect(claims[1]?.links).toEqual([{ kind: "requested-by", claim: "c-r" }]);
    expect(claims[2]?.links).toEqual([
      { kind: "planned-by", claim: "c-p" },
      { kind: "requested-by", claim: "c-r" },
    ]);
  });
  test("figures that cannot both hold are named as a disagreement about one act", () => {
    const figure = (value: number) => ({
      text: `${value}`,
      value,
      min: value,
      max: value,
      unit: "armoured vehicle",
      currency: null,
    });
    const claim = one([
      statement({ id: "a", chain: [turkey], proposition: { quantities: [figure(30)] } }),
      statement({ id: "b", chain: [somalia], proposition: { quantities: [figure(22)] } }),
    ]);
    expect(claim.disagreements).toEqual([
      {
        about: "quantity",
        unit: "armoured vehicle",
        values: [
          { text: "30", min: 30, max: 30, statements: ["a"] },
          { text: "22", min: 22, max: 22, statements: ["b"] },
        ],
      },
    ]);
  });
  test("a later, closer statement fills what the earliest leaves open", () => {
    const claim = one([
      statement({ id: "a", published: "2024-03-04", proposition: { object: null } }),
      statement({ id: "b", proposition: { place: "Mogadishu" } }),
    ]);
    expect(claim.proposition).toMatchObject({ object: "armoured vehicles", place: "Mogadishu" });
    expect(claim.id).toBe("c-a");
  });
});

const randomStatement = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  day: fc.integer({ min: 1, max: 28 }),
  dyad: fc.constantFrom<[string, string]>(["TUR", "SOM"], ["SOM", "TUR"], ["AZE", "ARM"]),
  predicate: fc.constantFrom("hand over", "deliver", "shell", "meet", "train"),
  object: fc.constantFrom(null, "armoured vehicles", "30 vehicles", "naval officers", "positions"),
  type: fc.constantFrom("AID", "COOPERATE", "ASSAULT", "CONSULT", "REQUEST"),
  stance: fc.constantFrom("asserts", "confirms", "denies", "plans", "alleges", "cannot-confirm"),
  chain: fc.constantFrom<Partial<ChainLink>[]>(
    [],
    [turkey],
    [somalia],
    [{ name: "Beta", kind: "outlet" as const }],
    [{ name: "official", named: false }],
  ),
  outlet: fc.constantFrom("Alpha", "Beta", "Gamma"),
});

test("claims do not depend on the order in which statements arrive, and no statement is lost", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(randomStatement, { maxLength: 14, selector: ({ id }) => id }),
      fc.infiniteStream(fc.nat()),
      (inputs, order) => {
        const statements = inputs.map(({ id, day, dyad, predicate, object, type, stance, chain, outlet }) =>
          statement({
            id,
            dyad,
            outlet,
            published: `2024-03-${String(day).padStart(2, "0")}`,
            stance: stance as Statement["stance"],
            chain,
            proposition: {
              predicate,
              object,
              type: type as never,
              time: { start: null, end: null, text: null, basis: "none" },
            },
          }),
        );
        const claims = buildClaims(statements, factsOf(statements));
        const shuffled = statements
          .map((value) => ({ value, at: order.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ value }) => value);
        expect(buildClaims([...shuffled, ...statements], factsOf(statements))).toEqual(claims);
        expect(claims.flatMap((claim) => claim.statements.map(({ id }) => id)).toSorted()).toEqual(
          statements.map(({ id }) => id).toSorted(),
        );
      },
    ),
  );
});
