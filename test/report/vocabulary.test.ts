import { describe, expect, it } from "vitest";
import { recogniseTail } from "../../src/report/boilerplate.ts";
import { boilerplate, compile } from "../../src/report/patterns.ts";
import { vocabulary } from "../../src/terms/vocabulary.ts";

interface Example {
  reason: string;
  pattern: string;
  longest?: number;
  caseMatters?: boolean;
  names?: string;
  matches: (string | [string, string | null])[];
  spares: string[];
}

const { paragraphs, credits, corrections } = boilerplate() as unknown as Record<string, Example[]>;
const tails = (boilerplate() as unknown as { tails: Example[] }).tails;

describe("vocabulary/boilerplate.json", () => {
  it.each(paragraphs ?? [])("$reason: every paragraph pattern takes its examples and spares real sentences", (each) => {
    const pattern = compile(`^(?:${each.pattern})$`, each.caseMatters ? "u" : "iu");
    for (const text of each.matches) expect([text, pattern.test(text as string)]).toEqual([text, true]);
    for (const text of each.spares) expect([text, pattern.test(text)]).toEqual([text, false]);
  });

  it.each(credits ?? [])(
    "$reason: every credit pattern names the agency of its examples and spares real sentences",
    (each) => {
      const pattern = compile(`^(?:${each.pattern})$`, "u");
      for (const [text, credit] of each.matches as [string, string][]) {
        const found = pattern.exec(text);
        expect([text, found && (each.names ?? found.groups?.["agency"])]).toEqual([text, credit]);
      }
      for (const text of each.spares) expect([text, pattern.test(text)]).toEqual([text, false]);
    },
  );

  it.each(tails)("$reason: a tail is cut off its examples and off no real sentence", (each) => {
    for (const [text, credit] of each.matches as [string, string | null][]) {
      expect([text, recogniseTail(text)?.credit]).toEqual([text, credit]);
    }
    for (const text of each.spares) expect([text, recogniseTail(text)]).toEqual([text, null]);
  });

  it.each(corrections ?? [])(
    "every correction pattern takes its examples and spares real sentences: $pattern",
    (each) => {
      const pattern = compile(`^(?:${each.pattern})`, "iu");
      for (const text of each.matches) expect([text, pattern.test(text as string)]).toEqual([text, true]);
      for (const text of each.spares) expect([text, pattern.test(text)]).toEqual([text, false]);
    },
  );

  it("no real sentence spared by one pattern is taken by another", () => {
    const spared = [...(paragraphs ?? []), ...(credits ?? [])]
      .flatMap((each) => each.spares)
      .filter((text) => text.split(" ").length > 4);
    const taken = spared.filter((text) =>
      (paragraphs ?? []).some((each) => compile(`^(?:${each.pattern})$`, each.caseMatters ? "u" : "iu").test(text)),
    );
    expect(taken).toEqual([]);
  });

  it("hostile paragraphs are judged in no time", () => {
    const hostile = [
      "By Jane Doe, " + "A".repeat(140),
      "Share " + "facebook ".repeat(16),
      "A ".repeat(78),
      "x | ".repeat(50),
      "Photo: " + "a, ".repeat(180),
    ];
    const patterns = [...(paragraphs ?? []), ...(credits ?? []), ...tails, ...(corrections ?? [])].map((each) =>
      compile(`^(?:${each.pattern})$`, each.caseMatters ? "u" : "iu"),
    );
    const judge = (texts: string[]): void => {
      for (const pattern of patterns) for (const text of texts) pattern.test(text);
    };
    // An expression is translated when it is first used, twice until it is fast: not what is measured.
    for (let i = 0; i < 3; i++) judge(["By Jane Doe", "Share it"]);
    // Time of the processor, not of the clock: the machine may be busy. These take about one millisecond.
    const start = process.cpuUsage();
    judge(hostile.map((text) => text + "!?"));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
  });
});

describe("vocabulary/agencies.json", () => {
  const { agencies } = vocabulary<{
    agencies: { name: string; tags: string[]; country: string; state: string | null }[];
  }>("agencies");
  it("every agency has a name of its own, a tag, and codes of three letters", () => {
    expect(new Set(agencies.map(({ name }) => name)).size).toBe(agencies.length);
    for (const { tags, country, state } of agencies) {
      expect(tags.length).toBeGreaterThan(0);
      expect(country).toMatch(/^[A-Z]{3}$/);
      if (state !== null) expect(state).toMatch(/^[A-Z]{3}$/);
    }
  });
});
