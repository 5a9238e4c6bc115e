import { describe, expect, test } from "vitest";
import { timeIn } from "../../src/statements/time.ts";

/** Published on a Tuesday. */
const published = "2024-03-05";
const told = (words: string, changes: Partial<Parameters<typeof timeIn>[1]> = {}) =>
  timeIn(words, { published, future: false, quoted: false, carried: false, ...changes });
const range = (words: string, changes: Partial<Parameters<typeof timeIn>[1]> = {}) => {
  const { start, end, basis } = told(words, changes);
  return `${start ?? ""}..${end ?? ""} ${basis}`;
};

describe("times count from publication", () => {
  test.each([
    ["handed over vehicles last week", "2024-02-26..2024-03-03 published"],
    ["met on Monday", "2024-03-04..2024-03-04 published"],
    ["met on Friday", "2024-03-01..2024-03-01 published"],
    ["signed it yesterday", "2024-03-04..2024-03-04 published"],
    ["signed it on 8 February", "2024-02-08..2024-02-08 published"],
    ["signed it on December 12", "2023-12-12..2023-12-12 published"],
    ["delivered drones in February", "2024-02-01..2024-02-29 published"],
    ["delivered drones in November", "2023-11-01..2023-11-30 published"],
    ["delivered drones last March", "2023-03-01..2023-03-31 published"],
    ["sent instructors in early March", "2024-03-01..2024-03-10 published"],
    ["closed the border three weeks ago", "2024-02-12..2024-02-18 published"],
    ["over the past two years", "2022-03-05..2024-03-05 published"],
    ["earlier this year", "2024-01-01..2024-03-05 published"],
    ["this month", "2024-03-01..2024-03-05 published"],
    ["met on Sunday and Monday", "2024-03-03..2024-03-04 published"],
    ["fought between June and August", "2023-06-01..2023-08-31 published"],
    ["fought for an island in the autumn", "2023-09-01..2023-11-30 published"],
    ["signed a treaty last spring", "2023-03-01..2023-05-31 published"],
    ["has blocked the strait since the summer", "2023-06-01.. published"],
    ["after the fall of the capital", ".. none"],
  ])("%s", (words, expected) => expect(range(words)).toBe(expected));
});

describe("what lies ahead is looked for ahead", () => {
  test.each([
    ["will send a vessel later this year", "2024-03-05..2024-12-31 published"],
    ["will train officers next year", "2025-01-01..2025-12-31 published"],
    ["over the next ten years", "2024-03-05..2034-03-05 published"],
    ["will meet on Thursday", "2024-03-07..2024-03-07 published"],
    ["will meet in February", "2025-02-01..2025-02-28 published"],
    ["will meet in the summer", "2024-06-01..2024-08-31 published"],
    ["will send engineers before the year is out", "2024-03-05..2024-12-31 published"],
    ["will free a third man by Christmas", "2024-03-05..2024-12-25 published"],
  ])("%s", (words, expected) => expect(range(words, { future: true })).toBe(expected));
});

describe("times that name their year are stated, whatever the publication", () => {
  test.each([
    ["on 8 February 2024", "2024-02-08..2024-02-08 stated"],
    ["on March 3, 2011", "2011-03-03..2011-03-03 stated"],
    ["in March 2011", "2011-03-01..2011-03-31 stated"],
    ["in 2023", "2023-01-01..2023-12-31 stated"],
    ["since 2014", "2014-01-01.. stated"],
    ["from 1998 to 2000", "1998-01-01..2000-12-31 stated"],
    ["from November 2022 to March 2023", "2022-11-01..2023-03-31 stated"],
    ["in the 1990s", "1990-01-01..1999-12-31 stated"],
    ["in late 2022", "2022-09-02..2022-12-31 stated"],
  ])("%s", (words, expected) => {
    expect(range(words)).toBe(expected);
    expect(range(words, { published: null })).toBe(expected);
  });
});

test("a relative time inside a quotation ends at publication and begins nowhere", () => {
  expect(range("handed over vehicles last week", { quoted: true })).toBe("..2024-03-05 quoted");
});

test("a sentence that goes on from a quoted outlet carries its time", () => {
  expect(range("handed over vehicles last week", { carried: true })).toBe("2024-02-26..2024-03-03 carried");
});

test("without a day of publication a relative time keeps its words and claims no days", () => {
  expect(told("last week", { published: null })).toEqual({ start: null, end: null, text: "last week", basis: "none" });
});

test("figures, hours and years of models are no times", () => {
  for (const words of ["22 vehicles", "2000 troops", "at 3 pm", "the F-35 and the S-400", "may have sent"]) {
    expect(range(words)).toBe(".. none");
  }
});
