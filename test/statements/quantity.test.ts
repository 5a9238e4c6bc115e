import { expect, test } from "vitest";
import { quantitiesIn } from "../../src/statements/quantity.ts";
import { Trees } from "../../src/statements/trees.ts";

/** Quantities are read off the text alone, so no model is needed. */
function read(text: string): string[] {
  const trees = new Trees({ text, sentences: [], words: [], names: [], attributions: [], acts: [], owners: new Map() });
  return quantitiesIn(trees, { start: 0, end: text.length }, []).map(
    ({ text: words, value, min, max, unit, currency }) =>
      `${words}: ${value ?? `${min ?? ""}..${max ?? ""}`} ${[unit, currency].filter((part) => part !== null).join(" ")}`,
  );
}

test.each([
  ["22 armoured vehicles to Somalia", ["22: 22 armoured vehicle"]],
  ["dozens of armoured vehicles", ["dozens: 24..99 armoured vehicle"]],
  ["tens of thousands of troops", ["tens of thousands: 20000..99999 troop"]],
  ["$10 billion", ["$10 billion: 10000000000 USD"]],
  ["€1.5 billion in loans", ["€1.5 billion: 1500000000 EUR"]],
  ["10 million dollars", ["10 million: 10000000 USD"]],
  ["30 percent of the revenue", ["30 percent: 30 percent"]],
  ["12% of its gas", ["12%: 12 percent"]],
  ["20 to 30 tanks", ["20 to 30: 20..30 tank"]],
  ["between 20 and 30 tanks", ["between 20 and 30: 20..30 tank"]],
  ["10-15 million tonnes", ["10-15 million: 10000000..15000000 tonne"]],
  ["more than 1,200 soldiers", ["more than 1,200: 1200.. soldier"]],
  ["up to five patrol vessels", ["up to five: ..5 patrol vessel"]],
  ["twenty-two helicopters", ["twenty-two: 22 helicopter"]],
  ["a million shells", ["a million: 1000000 shell"]],
])("%s", (text, expected) => expect(read(text)).toEqual(expected));

test("ordinals, ages, models and dates are no quantities", () => {
  for (const text of [
    "the 38th parallel",
    "a 12-year-old deal",
    "F-16 jets",
    "S-400 systems",
    "the G7 summit",
    "two countries",
  ]) {
    expect(read(text), text).toEqual([]);
  }
});
