import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { Claim } from "../../src/claims/claim.ts";
import { claimStatuses, eventTypes } from "../../src/terms/types.ts";
import { quadClasses, quadOf } from "../../src/ties/quad.ts";
import { tieOf, type TieOptions } from "../../src/ties/tie-of.ts";
import { granularities, type Quad, quads, type Tie } from "../../src/ties/tie.ts";
import { factsOf, ministry, statement } from "../support/statement.ts";
import { claim, coverage, eventful, months } from "./made.ts";

const base: TieOptions = { a: "TUR", b: "SOM", cutOff: "2024-12-31" };

function tie(claims: Claim[], options: Partial<TieOptions> = {}, exposure = coverage(months(24))): Tie {
  return tieOf(claims, exposure, { ...base, ...options });
}

function counts(made: Tie, quad: Quad, period: string): [number, number] {
  const series = made.series.find((each) => each.quad === quad && each.domain === made.domain);
  const point = series?.points.find((each) => each.period === period);
  return [point?.lower.count ?? -1, point?.upper.count ?? -1];
}

test("every event type has one quad class, and a request is neutral", () => {
  expect(eventTypes.map(quadOf)).toHaveLength(16);
  expect(quadOf("REQUEST")).toBe("neutral");
  expect(quadClasses().order).toEqual(quads);
  expect(Object.values(quadClasses().classes).flat().toSorted()).toEqual(eventTypes.toSorted());
});

describe("what counts", () => {
  test("confirmed and corroborated claims in both lines, reported, unconfirmed and disputed ones in the upper alone", () => {
    const made = tie(claimStatuses.map((status) => claim({ id: status, status, act: ["2024-03-02", "2024-03-02"] })));
    expect(counts(made, "material cooperation", "2024-03")).toEqual([2, 5]);
    expect(made.leftOut).toMatchObject({ planned: 1, expected: 1, alleged: 1, denied: 1, withdrawn: 1 });
  });

  test("claims of other pairs do not, in whatever direction those of the pair do", () => {
    const made = tie([
      claim({ id: "there", dyad: ["TUR", "SOM"] }),
      claim({ id: "back", dyad: ["SOM", "TUR"] }),
      claim({ id: "other", dyad: ["TUR", "ARM"] }),
    ]);
    expect(counts(made, "material cooperation", "2024-03")).toEqual([0, 2]);
  });

  test("a plan, a request and their deed once, at the deed, when it happened", () => {
    const made = tie([
      claim({ id: "ask", dyad: ["SOM", "TUR"], first: "2024-01-10", proposition: { type: "REQUEST" } }),
      claim({
        id: "plan",
        first: "2024-02-10",
        status: "planned",
        stance: "plans",
        proposition: { type: "AGREE", future: true },
        links: [["requested-by", "ask"]],
      }),
      claim({ id: "deed", act: ["2024-04-02", "2024-04-02"], links: [["planned-by", "plan"]] }),
    ]);
    expect(made.episodes).toMatchObject([
      { id: "c-deed", claims: ["c-ask", "c-deed", "c-plan"], period: "2024-04", stage: "deed" },
    ]);
    expect([counts(made, "neutral", "2024-01"), made.leftOut.planned]).toEqual([[0, 0], 0]);
  });

  test("two deeds that carry out one plan are two episodes that share it", () => {
    const plan = claim({ id: "plan", status: "planned", stance: "plans", proposition: { future: true } });
    const deeds = ["one", "two"].map((id) => claim({ id, links: [["planned-by", "plan"]] }));
    const made = tie([plan, ...deeds]);
    expect(made.episodes.map(({ claims }) => claims)).toEqual([
      ["c-one", "c-plan"],
      ["c-plan", "c-two"],
    ]);
  });

  test("a plan whose deed is only denied is still not yet done, and a disputed plan is no deed", () => {
    const made = tie([
      claim({ id: "plan", status: "planned", stance: "plans", proposition: { future: true } }),
      claim({ id: "deed", status: "denied", stance: "denies", links: [["planned-by", "plan"]] }),
      claim({ id: "argued", status: "disputed", stance: "plans", proposition: { future: true } }),
    ]);
    expect(made.leftOut).toMatchObject({ planned: 2, denied: 1 });
    expect(made.episodes.every(({ line }) => line === null)).toBe(true);
  });

  test("a plan for later stands where it was first reported, within --until", () => {
    const plan = claim({
      id: "plan",
      status: "planned",
      stance: "plans",
      first: "2024-03-05",
      act: ["2026-01-01", "2026-01-31"],
      proposition: { future: true },
    });
    const made = tie([plan], { until: "2024-04-30" });
    expect([made.leftOut.planned, made.episodes[0]?.period]).toEqual([1, "2024-03"]);
  });

  test("standing conditions count in no series and stand apart with begin and end as stated", () => {
    const made = tie(eventful().claims);
    expect(made.states).toMatchObject([
      { claim: "c-pact", begin: "2021-06-01", end: null, firstReport: "2023-02-10", lastReport: "2024-11-30" },
      { claim: "c-blockade", begin: "2023-07-01", end: "2023-11-30" },
    ]);
    expect(made.episodes.map(({ id }) => id)).not.toContain("c-pact");
  });

  test("claims made of statements give a tie: a delivery confirmed by both sides counts in both lines", () => {
    const statements = [
      statement({ id: "a", chain: [ministry("TUR", "acting")] }),
      statement({ id: "b", chain: [ministry("SOM", "receiving")], stance: "confirms" }),
      statement({
        id: "c",
        published: "2024-06-05",
        stance: "plans",
        chain: [ministry("TUR", "acting")],
        proposition: {
          type: "AGREE",
          predicate: "sell",
          object: "frigates",
          future: true,
          time: { start: null, end: null, text: null, basis: "none" },
        },
      }),
    ];
    const made = tie(buildClaims(statements, factsOf(statements)));
    expect(counts(made, "material cooperation", "2024-02")).toEqual([1, 1]);
    expect(made.leftOut.planned).toBe(1);
  });
});

describe("when it counts", () => {
  const placed = (input: Omit<Parameters<typeof claim>[0], "id">, by: Tie["by"] = "month") => {
    const [episode] = tie([claim({ id: "a", ...input })], { by }).episodes;
    return [episode?.period, episode?.dated, episode?.leftOut];
  };
  const within = (start: string | null, end: string | null) => ({
    proposition: { time: { start, end, text: "then", basis: "stated" as const } },
  });

  test("in the period of the act where it is stated, else in that of the first report", () => {
    expect(placed({ act: ["2024-01-03", "2024-01-03"], first: "2024-03-05" })).toEqual(["2024-01", "act", null]);
    expect(placed({ first: "2024-03-05T23:30:00-05:00" })).toEqual(["2024-03", "report", null]);
  });
  test("in the period that holds most of the stated days; in none where no period does", () => {
    expect(placed({ act: ["2024-02-26", "2024-03-03"] })).toEqual(["2024-02", "act", null]);
    expect(placed({ act: ["2024-02-28", "2024-03-05"] })).toEqual(["2024-03", "act", null]);
    expect(placed({ act: ["2023-01-01", "2023-12-31"] })).toEqual([null, null, "too coarse"]);
    expect(placed({ act: ["2023-01-01", "2023-12-31"] }, "year")).toEqual(["2023", "act", null]);
    expect(placed({ act: ["2023-04-01", "2023-06-30"] }, "quarter")).toEqual(["2023-Q2", "act", null]);
  });
  test("where an open time begins; by the first report where only its end is known", () => {
    expect(placed({ ...within("2024-02-10", null), first: "2024-03-05" })).toEqual(["2024-02", "act", null]);
    expect(placed({ ...within(null, "2024-02-10"), first: "2024-03-05" })).toEqual(["2024-03", "report", null]);
  });
  test("in no period where nothing is dated, where it is history without a time, or where the outlets reported nothing", () => {
    expect(placed({ first: null })).toEqual([null, null, "undated"]);
    expect(placed({ proposition: { historical: true } })).toEqual([null, null, "undated"]);
    expect(placed({ act: ["1998-05-05", "1998-05-05"] })).toEqual(["1998-05", "act", "without coverage"]);
  });
  test("--since and --until choose whole periods", () => {
    const made = tie(eventful().claims, { since: "2023-05-20", until: "2024-02-02" });
    expect(made.coverage.map(({ period }) => period)).toEqual(months(24).slice(4, 14));
    expect(made.episodes.every(({ period }) => period === null || (period >= "2023-05" && period <= "2024-02"))).toBe(
      true,
    );
  });
});

describe("rates", () => {
  test("are episodes per 100 statements of the same outlets on all dyads", () => {
    const four = Array.from({ length: 4 }, (_, at) =>
      claim({ id: String(at), outlets: at < 1 ? ["Herald"] : ["Courier"] }),
    );
    const upper = (options: Partial<TieOptions>) =>
      tie(four, options).series[0]?.points.find(({ period }) => period === "2024-03")?.upper;
    expect(upper({})).toMatchObject({ count: 4, rate: 1.3333 });
    expect(upper({ outlets: ["Courier"] })).toMatchObject({ count: 3, rate: 3 });
  });

  test("are unknown, not nothing, where the outlets made no statement; a period without reports stays in the row", () => {
    const made = tie([], {}, [
      ...coverage(["2024-01"]),
      ...coverage(["2024-03"], ["Courier"], { reports: 4, statements: 0 }),
    ]);
    expect(made.coverage.map(({ period, reports }) => [period, reports])).toEqual([
      ["2024-01", 30],
      ["2024-02", 0],
      ["2024-03", 4],
    ]);
    expect(made.series[0]?.points.map(({ upper }) => upper.rate)).toEqual([0, null, null]);
  });

  test("have no interval where too few voices speak", () => {
    const point = tie([claim({ id: "a" })]).series[0]?.points.find(({ period }) => period === "2024-03");
    expect(point?.upper).toEqual({ count: 1, rate: 0.3333, low: null, high: null });
  });

  test("have a wider interval where one voice says everything than where many do", () => {
    const many = ["v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8"];
    const width = (voice: (at: number) => string) => {
      const twelve = Array.from({ length: 16 }, (_, at) => claim({ id: `${at}`, voices: [voice(at)] }));
      // The same voices speak in both, elsewhere.
      const elsewhere = many.map((name) => claim({ id: name, voices: [name], first: "2023-01-09" }));
      const point = tie([...twelve, ...elsewhere]).series[0]?.points.find(({ period }) => period === "2024-03");
      return (point?.upper.high ?? 0) - (point?.upper.low ?? 0);
    };
    expect(width(() => "v1")).toBeGreaterThan(2 * width((at) => many[at % 8] as string));
  });
});

describe("change points", () => {
  test("stand where the rate changes for good, with both rates and both coverages", () => {
    const { claims, exposure } = eventful();
    const made = tie(claims, {}, exposure);
    const aid = made.series.find(({ quad, domain }) => quad === "material cooperation" && domain === null);
    expect(aid?.changes.upper).toMatchObject([{ period: "2024-01", outletsBefore: 3, outletsAfter: 3 }]);
    const change = aid?.changes.upper[0];
    expect(change?.after).toBeGreaterThan(3 * (change?.before ?? 0));
  });

  test("do not follow coverage: twice the reports with twice the episodes are no change", () => {
    const claims = months(24).flatMap((month, at) =>
      Array.from({ length: at < 12 ? 4 : 8 }, (_, index) => claim({ id: `${month}${index}`, first: `${month}-05` })),
    );
    const exposure = [
      ...coverage(months(12)),
      ...coverage(months(24).slice(12), undefined, { reports: 20, statements: 200 }),
    ];
    expect(tie(claims, {}, exposure).series[0]?.changes.upper).toEqual([]);
    expect(tie(claims).series[0]?.changes.upper).toMatchObject([{ period: "2024-01" }]);
  });

  test("are not seen in a steady series", () => {
    const claims = months(24).flatMap((month, at) =>
      Array.from({ length: 2 + ((at * 7) % 3) }, (_, index) => claim({ id: `${month}${index}`, first: `${month}-05` })),
    );
    expect(tie(claims).series[0]?.changes.upper).toEqual([]);
  });
});

const anyClaims = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 60 }),
    month: fc.constantFrom(...months(12)),
    status: fc.constantFrom(...claimStatuses),
    type: fc.constantFrom(...eventTypes),
    voices: fc.uniqueArray(fc.constantFrom("v1", "v2", "v3", "v4", "v5", "v6", "v7"), { minLength: 1, maxLength: 3 }),
    link: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    future: fc.boolean(),
    outlets: fc.uniqueArray(fc.constantFrom("Courier", "Herald", "Gazette"), { minLength: 1 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 40 },
);
const claimsFrom = (drawn: typeof anyClaims extends fc.Arbitrary<infer T> ? T : never): Claim[] =>
  drawn.map(({ id, month, status, type, voices, link, future, outlets }) =>
    claim({
      id: String(id),
      first: `${month}-05`,
      status,
      voices,
      outlets,
      proposition: { type, future },
      ...(link === null || link === id ? {} : { links: [["follows", String(link)]] }),
    }),
  );
const few = { numRuns: 40 };

describe("whatever the claims", () => {
  test("their order and that of the coverage change nothing", () => {
    fc.assert(
      fc.property(
        anyClaims.chain((drawn) =>
          fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
        ),
        fc.constantFrom(...granularities),
        ([drawn, shuffled], by) => {
          const exposure = coverage(months(12));
          expect(tie(claimsFrom(shuffled), { by }, exposure.toReversed())).toEqual(
            tie(claimsFrom(drawn), { by }, exposure),
          );
        },
      ),
      few,
    );
  });

  test("the lower line is never above the upper one, nor is its interval, and each episode is accounted for once", () => {
    fc.assert(
      fc.property(anyClaims, (drawn) => {
        const made = tie(claimsFrom(drawn), {}, coverage(months(12)));
        for (const { points } of made.series) {
          for (const { lower, upper } of points) {
            expect(lower.count).toBeLessThanOrEqual(upper.count);
            expect(lower.low ?? 0).toBeLessThanOrEqual(upper.low ?? 0);
            expect(lower.high ?? 0).toBeLessThanOrEqual(upper.high ?? 0);
            expect(upper.low ?? 0).toBeLessThanOrEqual(upper.high ?? 0);
          }
        }
        const all = made.series.filter(({ domain }) => domain === null).flatMap(({ points }) => points);
        const counted = all.reduce((sum, { upper }) => sum + upper.count, 0);
        const left = Object.values(made.leftOut).reduce((sum, each) => sum + each, 0);
        expect(counted + left).toBe(made.episodes.length);
        expect(new Set(made.episodes.flatMap(({ claims }) => claims)).size).toBe(drawn.length);
      }),
      few,
    );
  });

  test("the same seed gives the same intervals, another seed the same counts", () => {
    fc.assert(
      fc.property(anyClaims, fc.integer({ min: 1, max: 1e6 }), (drawn, seed) => {
        const exposure = coverage(months(12));
        const plain = tie(claimsFrom(drawn), {}, exposure);
        const other = tie(claimsFrom(drawn), { thresholds: { ...plain.method, seed } }, exposure);
        expect(tie(claimsFrom(drawn), {}, exposure)).toEqual(plain);
        const bare = ({ series }: Tie) =>
          series.map(({ points }) => points.map(({ lower, upper }) => [lower.count, upper.count, upper.rate]));
        expect(bare(other)).toEqual(bare(plain));
      }),
      few,
    );
  });
});
