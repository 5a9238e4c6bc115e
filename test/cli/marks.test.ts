import fc from "fast-check";
import { expect, test } from "vitest";
import { markSpans } from "../../src/cli/marks.ts";

test("marks stand around their words, nested and side by side", () => {
  const text = "Turkey met Somalia.";
  const marks = [
    { start: 0, end: 18, label: "1" },
    { start: 0, end: 6, label: "2" },
    { start: 11, end: 18, label: "3" },
  ];
  expect(markSpans(text, marks)).toBe("⟦1 ⟦2 Turkey⟧ met ⟦3 Somalia⟧⟧.");
  expect(markSpans("met Somalia.", marks, 7)).toBe("met ⟦3 Somalia⟧.");
});

test("without its marks the text is as it was, whatever spans are asked for", () => {
  const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60), label: fc.constant("n") }));
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50 }).filter((text) => !/[⟦⟧]/u.test(text)),
      spans,
      (text, marks) => {
        expect(markSpans(text, marks).replaceAll("⟦n ", "").replaceAll("⟧", "")).toBe(text);
      },
    ),
  );
});
