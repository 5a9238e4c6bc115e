/** Statements of a few matters at random, so that many of them meet. */
import fc from "fast-check";
import type { Stance, Statement } from "../../src/terms/types.ts";
import { statement } from "../support/statement.ts";

const objects = ["armoured vehicles", "armoured carriers and jets", "jets", "rockets", "vehicles and rockets", null];
const predicates = ["hand over", "deliver", "attack", "visit"];

export interface Values {
  object: string | null;
  predicate: string;
  day: number;
  published: number;
  stance: Stance;
  amount: number | null;
  timed: boolean;
  dyad: [string, string];
}

const values: fc.Arbitrary<Values> = fc.record({
  object: fc.constantFrom(...objects),
  predicate: fc.constantFrom(...predicates),
  day: fc.integer({ min: 1, max: 28 }),
  published: fc.integer({ min: 1, max: 28 }),
  stance: fc.constantFrom<Stance>("asserts", "denies", "plans"),
  amount: fc.constantFrom(null, 10, 20),
  timed: fc.boolean(),
  dyad: fc.constantFrom<[string, string]>(["TUR", "SOM"], ["SOM", "TUR"]),
});

export const someValues = fc.array(values, { minLength: 1, maxLength: 24 });

/** Ids s0, s1, … in the order of the values. */
export function statementsOf(given: Values[]): Statement[] {
  return given.map(({ object, predicate, day, published, stance, amount, timed, dyad }, index) => {
    const iso = (number: number): string => `2024-03-${`${number}`.padStart(2, "0")}`;
    const figure = { text: `${amount}`, value: amount, min: amount, max: amount, unit: "vehicle", currency: null };
    return statement({
      id: `s${index}`,
      dyad,
      published: iso(published),
      stance,
      proposition: {
        object,
        predicate,
        quantities: amount === null ? [] : [figure],
        time: timed
          ? { start: iso(day), end: iso(day), text: null, basis: "stated" }
          : { start: null, end: null, text: null, basis: "none" },
      },
    });
  });
}
