import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntakeItem } from "../../src/intake/item.ts";
import { ReportError, toReport } from "../../src/report/to-report.ts";
import type { Report } from "../../src/terms/types.ts";

const bytes = new Uint8Array();

/** Lines as they come in real input: sentences, boilerplate, odd white space, and anything at all. */
const line = fc.oneof(
  fc.constantFrom(
    "Turkey has delivered vehicles to Somalia, the ministry said.",
    "Somalia confirmed it on Monday and said that the vehicles would be used at the border",
    "By Jane Doe",
    "Share",
    "ANKARA, March 5 (Reuters) - Turkey has delivered vehicles.",
    "ANKARA — MOSCOW — Both said so. (Reuters)",
    "Correction: An earlier version of this article was wrong.",
    "CORRECTION APPENDED.",
    "Vehicles arrive in Mogadishu",
    "VEHICLES ARRIVE IN MOGADISHU - Sample",
    "Read more: Vehicles",
    "It was so. - AFP",
    "  - a list item of the ministry",
    "\u00a0The\u2009minis\u00adter\u200b “said”\tso.",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 90 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const text = fc
  .array(line, { maxLength: 14 })
  .chain((lines) => fc.constantFrom("\n", "\n\n", "\r\n").map((end) => lines.join(end)));

function made(item: IntakeItem): Report | null {
  try {
    return toReport(item);
  } catch (cause) {
    if (cause instanceof ReportError) return null;
    throw cause;
  }
}

describe("any text", () => {
  it("read again from its canonical text is unchanged, title included", () => {
    fc.assert(
      fc.property(text, (words) => {
        const once = made({ origin: "a", bytes, content: { kind: "text", text: words } });
        if (!once) return;
        const twice = toReport({ origin: "b", bytes, content: { kind: "text", text: once.text } });
        expect([twice.text, twice.title]).toEqual([once.text, once.title]);
      }),
      { numRuns: 400 },
    );
  });

  it("with a title of its own read again with both is unchanged", () => {
    fc.assert(
      fc.property(
        text,
        line,
        fc.option(fc.constantFrom("Sample", "The Daily Sample"), { nil: undefined }),
        (words, title, outlet) => {
          const fields = outlet === undefined ? {} : { outlet };
          const once = made({
            origin: "a",
            bytes,
            content: { kind: "record", record: { text: words, title, ...fields } },
          });
          if (!once) return;
          const again = { text: once.text, ...(once.title === null ? {} : { title: once.title }), ...fields };
          const twice = toReport({ origin: "b", bytes, content: { kind: "record", record: again } });
          expect(twice.text).toBe(once.text);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("has no white space but single spaces and blank lines between paragraphs, and is in NFC", () => {
    fc.assert(
      fc.property(text, (words) => {
        const report = made({ origin: "a", bytes, content: { kind: "text", text: words } });
        if (!report) return;
        for (const paragraph of report.text.split("\n\n")) {
          expect(paragraph).not.toMatch(/[^\S ]| {2}|^ | $|[\u00ad\u200b-\u200f\u2060\ufeff]|^$/);
        }
        expect(report.text).toBe(report.text.normalize("NFC"));
      }),
      { numRuns: 400 },
    );
  });
});
