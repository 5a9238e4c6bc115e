import { expect, test } from "vitest";
import { mentionsActor, reportGate } from "../../src/actors/gate.ts";
import { lexiconEntries } from "../../src/actors/lexicon.ts";

test("every form of an actor opens the gate", () => {
  const closed: string[] = [];
  const entries = [...lexiconEntries()];
  const embedded = new Set(entries.filter(({ rule }) => rule === "embedded").map(({ form }) => form.toLowerCase()));
  for (const { form } of entries) {
    if (!embedded.has(form.toLowerCase()) && !mentionsActor(`Yesterday ${form} agreed.`)) closed.push(form);
  }
  expect(closed).toEqual([]);
});

test.each([
  "The ministry denied it.",
  "Both sides agreed.",
  "The two countries agreed.",
  "President Aydin spoke.",
  "Mr. Aydin spoke.",
  "The kingdom waited.",
  "TURKEY AGREED",
])("%s is read", (sentence) => {
  expect(mentionsActor(sentence)).toBe(true);
});

test.each([
  "It rained all day.",
  "He ate turkey with a polish fork.",
  "The dog barked in New Mexico.",
  "Prices rose by a third.",
  "",
])("%s is spared", (sentence) => {
  expect(mentionsActor(sentence)).toBe(false);
});

test("a report's gate knows the surnames that the report introduces", () => {
  const gate = reportGate("Polish Foreign Minister Radosław Sikorski spoke. Selin Aksu, a spokeswoman, listened.");
  expect(gate("Later Sikorski left.")).toBe(true);
  expect(gate("Later Aksu left.")).toBe(true);
  expect(gate("Later Nowak left.")).toBe(false);
});

test("the gate costs a small part of what reading costs", () => {
  const text = "Prices rose in the market on Tuesday as traders waited for figures from the shop. ".repeat(2000);
  const sentences = text.split(". ");
  mentionsActor(text);
  const from = performance.now();
  for (const sentence of sentences) mentionsActor(sentence);
  const megabytesPerSecond = text.length / 1e6 / ((performance.now() - from) / 1000);
  expect(megabytesPerSecond).toBeGreaterThan(0.5);
});
