import { expect, test } from "vitest";
import { accuracy, f1, labelF1, macroF1, nominalAlpha } from "../../src/bench/agreement.ts";
import { pearson } from "../../src/bench/factuality.ts";

test("alpha is 1 for identical labels, also where there is one label alone", () => {
  expect(nominalAlpha(["cue", "none", "none"], ["cue", "none", "none"])).toBe(1);
  expect(nominalAlpha(["none", "none"], ["none", "none"])).toBe(1);
});

test("alpha is what Krippendorff's own worked example gives", () => {
  // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part A: two observers, ten binary units, alpha 0.095.
  const one = [..."0100000000"];
  const other = [..."1110010100"];
  expect(nominalAlpha(one, other)).toBeCloseTo(0.095, 3);
});

test("alpha counts four labels and falls below 0 where coders agree less than chance", () => {
  // By hand: one of four apart, counts 3 a, 3 b, 2 c: 1 - 0.25 / (1 - 14/56) = 2/3.
  expect(nominalAlpha([..."aabc"], [..."abbc"])).toBeCloseTo(2 / 3, 12);
  expect(nominalAlpha([..."ab"], [..."ba"])).toBeLessThan(0);
  expect(nominalAlpha([], [])).toBeNaN();
});

test("F1 of a label counts what is missed and what is too much", () => {
  expect(labelF1([..."aaab"], [..."abab"], "a")).toBeCloseTo(4 / 5, 12);
  expect(f1(0, 0, 0)).toBeNaN();
});

test("macro F1 averages over the labels that occur in the gold", () => {
  // a: one of two found, 2/3; b: found, 1; c is no label of the gold.
  expect(macroF1([..."aab"], [..."acb"])).toBeCloseTo((2 / 3 + 1) / 2, 12);
  expect(accuracy([..."aab"], [..."acb"])).toBeCloseTo(2 / 3, 12);
});

test("Pearson's r is 1 for a line, -1 for a falling one, undefined without variance", () => {
  expect(pearson([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
  expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(pearson([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
  expect(pearson([1, 2], [1, 1])).toBeNaN();
});
