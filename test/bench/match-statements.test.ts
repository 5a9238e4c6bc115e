import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviestAssignment } from "../../src/bench/assignment.ts";
import type { GoldStatement } from "../../src/bench/gold.ts";
import { matchStatements } from "../../src/bench/match-statements.ts";
import { sourceOffsets } from "../../src/bench/source-offsets.ts";
import { statementFields } from "../../src/bench/statement-fields.ts";
import { type StatementInput, statement } from "../support/statement.ts";

const whole =
  "Turkey handed over vehicles to Somalia, the ministry said. Kenya denied that Turkey had delivered drones to Somalia.";
const at = (words: string) => ({ start: whole.indexOf(words), end: whole.indexOf(words) + words.length });

/** By default the report itself says that Turkey handed something over to Somalia. */
function gold(anchor: string, changes: Partial<GoldStatement["annotation"]> = {}): GoldStatement {
  const annotation: GoldStatement["annotation"] = {
    anchor,
    type: "AID",
    alsoTypes: [],
    source: "TUR",
    target: "SOM",
    reciprocal: false,
    others: [],
    stance: "asserts",
    alsoStances: [],
    chain: [],
    domains: [],
    quantities: [],
    ...changes,
  };
  return { annotation, span: at(anchor), mentions: annotation.chain.map(({ mention }) => [at(mention)]) };
}

/** By default says the same; its evidence is the first sentence. */
function output(input: Partial<StatementInput> = {}) {
  return statement({ id: "o", start: 0, quote: "Turkey handed over vehicles to Somalia", ...input });
}

const second = { ...at("Turkey had delivered drones to Somalia"), quote: "Turkey had delivered drones to Somalia" };
const delivered = { predicate: "deliver" };
const paired = (golds: GoldStatement[], outputs: ReturnType<typeof output>[]) =>
  matchStatements(golds, outputs).pairs.map(([one, other]) => [one.annotation.anchor, other.id]);

test("an output stands for a gold statement whose anchor lies in its evidence", () => {
  expect(paired([gold("handed over")], [output()])).toEqual([["handed over", "o"]]);
  expect(paired([gold("delivered")], [output()])).toEqual([]);
  expect(paired([gold("delivered")], [output({ start: second.start, quote: second.quote })])).toHaveLength(1);
});

test("both principals or the predicate must agree, and one principal always", () => {
  const kenya = gold("handed over", { target: "KEN" });
  expect(paired([kenya], [output()])).toHaveLength(1);
  expect(paired([kenya], [output({ proposition: { predicate: "train" } })])).toEqual([]);
  expect(paired([gold("handed over")], [output({ proposition: { predicate: "train" } })])).toHaveLength(1);
  expect(paired([gold("handed over")], [output({ dyad: ["SOM", "TUR"] })])).toHaveLength(1);
  expect(paired([gold("handed over", { source: "KEN", target: "UGA" })], [output()])).toEqual([]);
});

test("predicates agree by their base forms, never by a little word", () => {
  const elsewhere = gold("handed over", { target: "KEN" });
  expect(paired([elsewhere], [output({ proposition: { predicate: "take over" } })])).toEqual([]);
  expect(paired([elsewhere], [output({ proposition: { predicate: "hand" } })])).toHaveLength(1);
});

test("of two statements on the same words each gets the output of its own source", () => {
  const ministry = { mention: "the ministry", principal: "TUR", kind: "government", cue: "said" } as const;
  const kenya = { mention: "Kenya", principal: "KEN", kind: "government", cue: "denied" } as const;
  const golds = [
    gold("delivered", { stance: "denies", scope: "whole", chain: [kenya] }),
    gold("delivered", { stance: "asserts", chain: [ministry] }),
  ];
  const evidence = { start: second.start, quote: second.quote, proposition: delivered };
  const outputs = [
    output({ ...evidence, id: "asserts", chain: [{ principal: "TUR" }] }),
    output({ ...evidence, id: "denies", stance: "denies", chain: [{ principal: "KEN" }] }),
  ];
  for (const given of [outputs, outputs.toReversed()]) {
    const { pairs, missed, extra } = matchStatements(golds, given);
    expect(pairs.map(([one, other]) => [one.annotation.stance, other.id])).toEqual([
      ["denies", "denies"],
      ["asserts", "asserts"],
    ]);
    expect([missed, extra]).toEqual([[], []]);
  }
});

test("each statement counts once: the rest is missed or extra", () => {
  const { pairs, missed, extra } = matchStatements(
    [gold("handed over"), gold("delivered")],
    [output({ id: "a" }), output({ id: "b" })],
  );
  expect(pairs).toHaveLength(1);
  expect(missed.map(({ annotation }) => annotation.anchor)).toEqual(["delivered"]);
  expect(extra).toHaveLength(1);
});

test("no other pairing agrees more", () => {
  const best = (weights: number[][], row = 0, taken: number[] = []): number => {
    if (row === weights.length) return 0;
    const here = weights[row]!.map((weight, column) =>
      taken.includes(column) ? 0 : weight + best(weights, row + 1, [...taken, column]),
    );
    return Math.max(best(weights, row + 1, taken), ...here);
  };
  const table = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(table, (weights) => {
      const pairs = heaviestAssignment(weights);
      expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
      const total = pairs.reduce((sum, [row, column]) => sum + weights[row]![column]!, 0);
      expect(total).toBe(best(weights));
      expect(pairs.every(([row, column]) => weights[row]![column]! > 0)).toBe(true);
    }),
  );
});

test("fields that the gold set leaves open are not judged; second readings are right", () => {
  const { direction, type, time, scope, negated, domains, quantities } = statementFields;
  const bare = gold("handed over");
  expect([time, scope, negated, domains, quantities].map((judge) => judge(bare, output()))).toEqual(
    Array(5).fill(null),
  );
  expect(type(gold("handed over", { type: "COOPERATE", alsoTypes: ["AID"] }), output())?.right).toBe(true);
  expect(direction(bare, output({ dyad: ["SOM", "TUR"] }))?.right).toBe(false);
  expect(direction(gold("handed over", { reciprocal: true }), output({ dyad: ["SOM", "TUR"] }))).toBeNull();
  expect(direction(gold("handed over", { target: "KEN" }), output())).toBeNull();
});

test("a chain is right link by link, outermost first; a link without a principal by its place", () => {
  const { chain } = statementFields;
  const ministry = { mention: "the ministry", principal: null, kind: "government", cue: "said" } as const;
  const kenya = { mention: "Kenya", principal: "KEN", kind: "government", cue: "denied" } as const;
  const nested = gold("delivered", { chain: [ministry, kenya] });
  const there = { principal: null, ...at("ministry") };
  expect(chain(nested, output({ chain: [there, { principal: "KEN" }] }))?.right).toBe(true);
  expect(chain(nested, output({ chain: [{ principal: "KEN" }, there] }))?.right).toBe(false);
  expect(chain(nested, output({ chain: [{ principal: "KEN" }] }))?.right).toBe(false);
  expect(chain(nested, output({ chain: [{ principal: null, ...at("Kenya") }, { principal: "KEN" }] }))?.right).toBe(
    false,
  );
  expect(chain(nested, output({ chain: [{ principal: "TUR", ...at("ministry") }, kenya] }))?.right).toBe(false);
});

test("an amount is right within the bounds of the gold set", () => {
  const amount = (min: number | null, max: number | null, currency: string | null = null) => ({
    text: "some",
    value: null,
    unit: null,
    min,
    max,
    currency,
  });
  const judge = (wanted: { min?: number; max?: number; currency?: string }, found: ReturnType<typeof amount>) =>
    statementFields.quantities(
      gold("handed over", { quantities: [{ text: "some", ...wanted }] }),
      output({ proposition: { quantities: [found] } }),
    )?.right;
  expect(judge({ min: 22, max: 22 }, amount(22, 22))).toBe(true);
  expect(judge({ min: 22, max: 22 }, amount(20, 25))).toBe(false);
  expect(judge({ min: 4500, max: 5500 }, amount(5000, 5000))).toBe(true);
  expect(judge({ min: 0, max: 3000 }, amount(null, 3000))).toBe(true);
  expect(judge({ min: 100 }, amount(100, null))).toBe(true);
  expect(judge({ min: 100, max: 100 }, amount(100, null))).toBe(false);
  expect(judge({ min: 5, max: 5, currency: "USD" }, amount(5, 5, "EUR"))).toBe(false);
});

test("offsets hold where the report leaves out a dateline, a byline or the end of a paragraph", () => {
  const source = "A title\n\nBy Somebody\n\nANKARA, 5 March - Ships sailed.\n\nShips came back. (Wire)";
  const canonical = "A title\n\nShips sailed.\n\nShips came back.";
  const offset = sourceOffsets(canonical, source)!;
  for (const words of ["title", "sailed.", "came back."]) {
    const start = canonical.indexOf(words);
    expect(source.slice(offset(start), offset(start + words.length))).toBe(words);
  }
  expect(sourceOffsets("Ships sank.", source)).toBeNull();
});
