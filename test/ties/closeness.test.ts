import { expect, test } from "vitest";
import { tieOf, type TieOptions } from "../../src/ties/tie-of.ts";
import type { Closeness } from "../../src/ties/tie.ts";
import { claim, coverage, months } from "./made.ts";

const voices = ["v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10"];

/** As many confirmed deliveries, and assaults, in each month, told by the voices in turn. */
function deeds(number: (at: number) => number, assaults: (at: number) => number = () => 0) {
  return months(24).flatMap((month, at) =>
    (["AID", "ASSAULT"] as const).flatMap((type) =>
      Array.from({ length: type === "AID" ? number(at) : assaults(at) }, (_, index) =>
        claim({
          id: `${month}-${type}-${index}`,
          act: [`${month}-05`, `${month}-05`],
          status: "confirmed",
          voices: [voices[index % voices.length] as string, voices[(index + at) % voices.length] as string],
          proposition: { type },
        }),
      ),
    ),
  );
}

function closeness(
  claims: ReturnType<typeof deeds>,
  options: Partial<TieOptions> = {},
  exposure = coverage(months(24)),
): Closeness {
  return tieOf(claims, exposure, { a: "TUR", b: "SOM", cutOff: "2024-12-31", ...options }).closeness;
}

test("closer than ever: the latest complete period stands first in both lines, whoever is drawn", () => {
  const found = closeness(deeds((at) => (at === 23 ? 40 : 4)));
  expect(found).toMatchObject({
    answer: "yes",
    period: "2024-12",
    outlets: ["Courier", "Gazette", "Herald"],
    cooperation: { lower: { rank: 1, low: 1, high: 1 }, upper: { rank: 1, low: 1, high: 1 } },
  });
  expect(found.periods).toHaveLength(24);
});

test("not closer than ever: it surely stands behind another period", () => {
  expect(closeness(deeds((at) => (at === 3 ? 40 : 4)))).toMatchObject({ answer: "no", period: "2024-12" });
});

test("the ledger cannot tell where the place hangs on who is drawn", () => {
  const found = closeness(deeds((at) => 8 + (at % 4)));
  expect(found).toMatchObject({ answer: "cannot tell" });
  expect(found.cooperation?.upper.low).toBeLessThan(found.cooperation?.upper.high ?? 0);
  expect(found.reason).toMatch(
    /cannot tell: the place is not sure\. By cooperation 2024-12 stands at place \d+ \(\d+ to \d+\) of 24 months/,
  );
});

test("the ledger cannot tell where conflict too stands at its most", () => {
  const most = (at: number): number => (at === 23 ? 40 : 4);
  expect(closeness(deeds(most, most))).toMatchObject({
    answer: "cannot tell",
    reason: expect.stringContaining("both cooperation and conflict"),
  });
});

test("a period that is not over is not ranked", () => {
  const found = closeness(
    deeds((at) => (at === 23 ? 40 : 4)),
    { cutOff: "2024-12-20" },
  );
  expect(found.period).toBe("2024-11");
  expect(found.answer).not.toBe("yes");
});

test("only outlets that reported steadily are compared, so that a newcomer makes nobody closer", () => {
  const exposure = [...coverage(months(24)), ...coverage(["2024-12"], ["Newcomer"], { reports: 90, statements: 10 })];
  const news = deeds((at) => (at === 23 ? 40 : 0)).map((each) => ({
    ...each,
    statements: each.statements.map((own) => ({ ...own, report: { ...own.report, outlet: "Newcomer" } })),
  }));
  const found = closeness([...news, ...deeds((at) => (at === 3 ? 40 : at === 23 ? 0 : 4))], {}, exposure);
  expect(found).toMatchObject({ answer: "no", outlets: ["Courier", "Gazette", "Herald"] });
});

test.each([
  ["nothing was reported", {}, [], /no outlet reported in at least 80 %/],
  [
    "the latest month is thin",
    {},
    [...coverage(months(23)), ...coverage(["2024-12"], ["Courier"])],
    /in 2024-12 the fixed set of outlets has 10 reports of 1 outlets, not at least 20 reports of 3/,
  ],
  [
    "there are few months",
    { since: "2024-08-01" },
    coverage(months(24)),
    /only 5 complete months have .* a rank needs 8/,
  ],
  ["one outlet was chosen", { outlets: ["Courier"] }, coverage(months(24)), /not at least 20 reports of 3 outlets/],
] satisfies [string, Partial<TieOptions>, ReturnType<typeof coverage>, RegExp][])(
  "the ledger cannot tell where %s, and says so",
  (_, options, exposure, reason) => {
    const found = closeness(
      deeds(() => 4),
      options,
      exposure,
    );
    expect(found).toMatchObject({ answer: "cannot tell", cooperation: null, reason: expect.stringMatching(reason) });
    expect(found.reason).toContain("The ledger cannot tell");
  },
);

test("the ledger cannot tell where few voices speak", () => {
  const two = months(24).map((month) => claim({ id: month, first: `${month}-05`, voices: ["v1", "v2"] }));
  expect(closeness(two)).toMatchObject({ answer: "cannot tell", reason: expect.stringContaining("only 2 voices") });
});

test("the ledger cannot tell where the fixed set reports nothing of the pair", () => {
  const elsewhere = deeds(() => 4).map((each) => ({
    ...each,
    statements: each.statements.map((own) => ({ ...own, report: { ...own.report, outlet: "Newcomer" } })),
  }));
  expect(closeness(elsewhere)).toMatchObject({ answer: "cannot tell", reason: expect.stringContaining("neither") });
});
