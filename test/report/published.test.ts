import { describe, expect, it } from "vitest";
import { normalisePublished } from "../../src/report/published.ts";

describe("times of publication", () => {
  it.each([
    ["2024-03-05", "2024-03-05"],
    ["20240305", "2024-03-05"],
    ["2024-03-05T09:30:00Z", "2024-03-05T09:30:00Z"],
    ["2024-03-05T09:30:00.000+03:00", "2024-03-05T09:30:00.000+03:00"],
    ["2024-03-05 09:30:00+0300", "2024-03-05T09:30:00+03:00"],
    ["2024-03-05 09:30 UTC", "2024-03-05T09:30:00Z"],
    ["March 5, 2024", "2024-03-05"],
    ["Mar. 5, 2024", "2024-03-05"],
    ["5 March 2024", "2024-03-05"],
    ["Tuesday, March 5, 2024", "2024-03-05"],
    ["Tue, 05 Mar 2024 09:30:00 +0300", "2024-03-05T09:30:00+03:00"],
    ["Tue, 05 Mar 2024 09:30:00 GMT", "2024-03-05T09:30:00Z"],
  ])("%s is %s", (given, iso) => expect(normalisePublished(given)).toBe(iso));

  it("a moment without an offset is kept as its day, since its hour is nobody's", () => {
    expect(normalisePublished("2024-03-05T09:30:00")).toBe("2024-03-05");
    expect(normalisePublished("March 5, 2024 at 9:30 am")).toBe("2024-03-05");
  });

  it.each([
    "",
    "yesterday",
    "Tuesday",
    "March 2024",
    "2024",
    "3/5/2024",
    "2024-02-30",
    "2024-13-01",
    "2024-03-05T25:00:00Z",
    "soon",
    "x".repeat(10_000),
  ])("%s is no date", (given) => expect(normalisePublished(given)).toBeNull());
});
