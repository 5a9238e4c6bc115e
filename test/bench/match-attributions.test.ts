import { expect, test } from "vitest";
import { type AttributionWords, matchAttributions } from "../../src/bench/match-attributions.ts";

const words = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, k) => from + k));
const attribution = (source: [number, number], cue: [number, number], content: [number, number]): AttributionWords => ({
  source: words(...source),
  cue: words(...cue),
  content: words(...content),
});

const gold = attribution([0, 2], [2, 3], [3, 13]);

test("source and content must share half of the longer span", () => {
  expect(matchAttributions([gold], [attribution([0, 2], [2, 3], [3, 8])])).toBe(1);
  expect(matchAttributions([gold], [attribution([0, 2], [2, 3], [3, 7])])).toBe(0);
  expect(matchAttributions([gold], [attribution([0, 2], [2, 3], [3, 23])])).toBe(1);
  expect(matchAttributions([gold], [attribution([0, 2], [2, 3], [3, 24])])).toBe(0);
  expect(matchAttributions([gold], [attribution([1, 2], [2, 3], [3, 13])])).toBe(1);
  expect(matchAttributions([attribution([0, 3], [3, 4], [4, 9])], [attribution([2, 3], [3, 4], [4, 9])])).toBe(0);
});

test("the cue need only touch the gold cue, but must", () => {
  expect(matchAttributions([gold], [attribution([0, 2], [1, 4], [3, 13])])).toBe(1);
  expect(matchAttributions([gold], [attribution([0, 2], [3, 4], [3, 13])])).toBe(0);
});

test("a source missing on both sides counts as right, on one side as wrong", () => {
  const none = attribution([0, 0], [2, 3], [3, 13]);
  expect(matchAttributions([none], [none])).toBe(1);
  expect(matchAttributions([gold], [none])).toBe(0);
  expect(matchAttributions([none], [gold])).toBe(0);
});

test("each attribution counts once, and the order of the lists changes nothing", () => {
  expect(matchAttributions([gold], [gold, gold])).toBe(1);
  // The wide one fits both gold ones, the narrow one fits the first alone.
  const golds = [attribution([0, 1], [1, 3], [3, 13]), attribution([0, 1], [2, 4], [4, 13])];
  const wide = attribution([0, 1], [2, 3], [3, 13]);
  const narrow = attribution([0, 1], [1, 2], [3, 13]);
  expect(matchAttributions(golds, [wide, narrow])).toBe(2);
  expect(matchAttributions(golds, [narrow, wide])).toBe(2);
  expect(matchAttributions(golds.toReversed(), [wide, narrow])).toBe(2);
});
