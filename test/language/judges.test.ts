/** Judges are boosted trees kept as files under models/. */
import { describe, expect, test } from "vitest";
import { type BoostedTree, Forest } from "../../src/language/boosted-trees.ts";
import { judge } from "../../src/language/judges.ts";
import { ModelError } from "../../src/language/model.ts";

describe("boosted trees", () => {
  test("each tree adds the leaf that the features lead to, left where a feature is at most the threshold", () => {
    const tree: BoostedTree = [0, 0.5, -1, [1, 3, 0.25, 2]];
    const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
    const one = new Forest([tree]);
    expect(one.probability([0.5, 9])).toBeCloseTo(logistic(-1));
    expect(one.probability([0.6, 3])).toBeCloseTo(logistic(0.25));
    expect(one.probability([0.6, 4])).toBeCloseTo(logistic(2));
    expect(new Forest([tree, 0.5, tree]).probability([0.6, 4])).toBeCloseTo(logistic(4.5));
  });

  test("no tree knows nothing", () => {
    expect(new Forest([]).probability([])).toBe(0.5);
  });
});

test("a judge that is not there is named, with what to do", () => {
  expect(() => judge("nobody")).toThrow(ModelError);
  expect(() => judge("nobody")).toThrow(/models\/nobody\.json.*training\/README\.md/u);
});
