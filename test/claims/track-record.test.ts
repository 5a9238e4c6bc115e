import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { ReportFacts } from "../../src/claims/claim.ts";
import { SourceRegister } from "../../src/claims/register.ts";
import { type TrackRecord, trackRecords } from "../../src/claims/track-record.ts";
import type { Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, statement } from "../support/statement.ts";

const register = new SourceRegister();

/** Counts by source's name. */
function counts(statements: Statement[], changes: Record<string, Partial<ReportFacts>> = {}) {
  const facts = factsOf(statements, changes);
  const claims = buildClaims(statements, facts);
  const byId = new Map(statements.map((each) => [each.id, each]));
  const found = trackRecords(claims, byId, facts, register);
  const of = (record: TrackRecord) =>
    Object.fromEntries(Object.entries(record).flatMap(([count, ids]) => (ids.length > 0 ? [[count, ids.length]] : [])));
  return Object.fromEntries(found.map(({ name, record }) => [name, of(record)]));
}

const courier = (id: string, published: string, more: Partial<Parameters<typeof statement>[0]> = {}) =>
  statement({ id, outlet: "Sample Courier", published, ...more });
const gazette = (id: string, published: string, more: Partial<Parameters<typeof statement>[0]> = {}) =>
  statement({ id, outlet: "The Sample Gazette", published, ...more });

describe("first", () => {
  test("is who reported a claim earliest, and whom that report names; not who repeats it", () => {
    const said = [ministry("TUR", "acting")];
    const found = counts([
      courier("a", "2024-03-04T09:00:00Z", { chain: said }),
      gazette("b", "2024-03-04T11:00:00Z", { chain: said }),
    ]);
    expect(found).toEqual({
      "Sample Courier": { reported: 1, first: 1 },
      "The Sample Gazette": { reported: 1 },
      "Turkey Ministry": { reported: 1, vouched: 1, first: 1, alone: 1 },
    });
  });

  test("is nobody of two outlets on one day without an hour, since the ledger cannot tell", () => {
    const found = counts([courier("a", "2024-03-04"), gazette("b", "2024-03-04T11:00:00Z")]);
    expect(found).toMatchObject({ "Sample Courier": { reported: 1 }, "The Sample Gazette": { reported: 1 } });
    expect([found["Sample Courier"]?.["first"], found["The Sample Gazette"]?.["first"]]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("is the agency that is credited or quoted, not the outlet that hands it on", () => {
    const credited = counts([courier("a", "2024-03-04")], { "r-a": { credit: "AFP" } });
    expect(credited).toEqual({
      "Agence France-Presse": { reported: 1, vouched: 1, first: 1, alone: 1 },
      "Sample Courier": { reported: 1 },
    });
    const quoted = counts([courier("a", "2024-03-04", { chain: [{ name: "Reuters", kind: "agency" }] })]);
    expect(quoted["Sample Courier"]).toEqual({ reported: 1 });
    expect(quoted["Reuters"]).toEqual({ reported: 1, vouched: 1, first: 1, alone: 1 });
  });

  test("is the original of a copied text, whatever the copy's outlet", () => {
    const found = counts([courier("a", "2024-03-04"), gazette("b", "2024-03-05")], { "r-b": { nearCopyOf: "r-a" } });
    expect(found).toEqual({
      "Sample Courier": { reported: 1, vouched: 1, first: 1, alone: 1 },
      "The Sample Gazette": { reported: 1 },
    });
  });
});

describe("vouching", () => {
  test("an outlet answers for its unnamed sources, a named source for itself", () => {
    const unnamed = { name: "official", named: false, kind: "government" as const };
    const found = counts([courier("a", "2024-03-04", { chain: [unnamed] })]);
    expect(found).toEqual({ "Sample Courier": { reported: 1, vouched: 1, first: 1, alone: 1 } });
  });

  test("a headline tells nothing beside those whom its article names", () => {
    const title = "Turkey handed over armoured vehicles to Somalia last week";
    const found = counts([
      courier("a", "2024-03-04", { report: "r", title, start: 0, quote: title }),
      courier("b", "2024-03-04", { report: "r", title, start: 100, chain: [ministry("TUR", "acting")] }),
    ]);
    expect(found["Sample Courier"]).toEqual({ reported: 1, first: 1 });
    expect(found["Turkey Ministry"]).toMatchObject({ vouched: 1, alone: 1 });
  });

  test("nobody is alone where a second origin speaks", () => {
    const found = counts([
      courier("a", "2024-03-04", { chain: [ministry("TUR", "acting")] }),
      gazette("b", "2024-03-06", { chain: [ministry("RUS")] }),
    ]);
    expect(Object.values(found).filter((record) => "alone" in record)).toEqual([]);
  });

  test("a retracted report vouches for nothing", () => {
    const found = counts([courier("a", "2024-03-04")], { "r-a": { retracted: true } });
    expect(found).toEqual({ "Sample Courier": { reported: 1 } });
  });
});

describe("later", () => {
  test("confirmed is who said it before the parties did, not the last of them", () => {
    const found = counts([
      courier("a", "2024-03-04"),
      gazette("b", "2024-03-06", { chain: [{ ...ministry("TUR", "acting"), stance: "confirms" }], stance: "confirms" }),
      gazette("c", "2024-03-08", {
        chain: [{ ...ministry("SOM", "receiving"), stance: "confirms" }],
        stance: "confirms",
      }),
    ]);
    expect(found["Sample Courier"]).toMatchObject({ vouched: 1, confirmed: 1 });
    expect(found["Turkey Ministry"]).toMatchObject({ confirmed: 1 });
    expect(found["Somalia Ministry"]).not.toHaveProperty("confirmed");
  });

  test("denied is whose word another voice denies, in whole and not before it; the reporting outlet is not", () => {
    const denial = [{ ...ministry("SOM", "receiving"), stance: "denies" as const }];
    const asserted = courier("a", "2024-03-04", { chain: [ministry("TUR", "acting")] });
    const denied = (published: string, scope: Statement["scope"]) =>
      gazette("b", published, { chain: denial, stance: "denies", scope });
    const whole = counts([asserted, denied("2024-03-05", "whole")]);
    expect(whole["Turkey Ministry"]).toMatchObject({ denied: 1 });
    expect(whole["Sample Courier"]).not.toHaveProperty("denied");
    expect(whole["Somalia Ministry"]).toEqual({ reported: 1 });
    expect(counts([asserted, denied("2024-03-05", "part")])["Turkey Ministry"]).not.toHaveProperty("denied");
    expect(counts([asserted, denied("2024-03-01", "whole")])["Turkey Ministry"]).not.toHaveProperty("denied");
  });
});

test("all spellings of a source are one record, and the order of the statements changes nothing", () => {
  const spellings = ["Reuters", "REUTERS", "Reuters News Agency", "the news agency Reuters"];
  const statements = spellings.map((outlet, n) => statement({ id: `s${n}`, outlet, published: `2024-03-0${n + 4}` }));
  expect(counts(statements)).toEqual({ Reuters: { reported: 1, vouched: 1, first: 1, alone: 1 } });
  fc.assert(
    fc.property(fc.shuffledSubarray(statements, { minLength: 4, maxLength: 4 }), (order) => {
      expect(counts(order)).toEqual(counts(statements));
    }),
    { numRuns: 20 },
  );
});
