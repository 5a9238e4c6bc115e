import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { tieLines } from "../../src/cli/tie-lines.ts";
import { tieChart } from "../../src/ties/chart.ts";
import { tieOf, type TieOptions } from "../../src/ties/tie-of.ts";
import { claim, coverage, eventful, months } from "./made.ts";

const base: TieOptions = { a: "TUR", b: "SOM", cutOff: "2024-12-10" };
const { claims, exposure } = eventful();
const made = tieOf(claims, exposure, base);
const drawn = tieChart(made);

function words(svg: string): string {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  return [...document.querySelectorAll("text")].map((each) => each.textContent).join("\n");
}

test("the chart is drawn the same each time", async () => {
  expect(tieChart(tieOf(claims.toReversed(), exposure, base))).toBe(drawn);
  await expect(drawn).toMatchFileSnapshot("golden/tie.svg");
});

test("the lines for a terminal are the same each time", async () => {
  await expect(`${tieLines(made).join("\n")}\n`).toMatchFileSnapshot("golden/tie.txt");
});

test("it says in words what it shows: title, description, labels of lines, changes, statuses and coverage", () => {
  const document = new DOMParser().parseFromString(drawn, "image/svg+xml");
  const named = document.querySelector("svg")?.getAttribute("aria-labelledby")?.split(" ") ?? [];
  expect(named.map((id: string) => document.getElementById(id)?.nodeName)).toEqual(["title", "desc"]);
  expect(document.querySelector("desc")?.textContent).toMatch(/Changes in 2024-01 from .* Coverage: 720 reports\./);
  const shown = words(drawn);
  for (const label of [
    "upper ",
    "lower ",
    "▲ 2024-01",
    "Coverage",
    "Standing conditions",
    "● confirmed",
    "not yet done",
  ]) {
    expect(shown).toContain(label);
  }
});

test("words of reports cannot become markup or carry control characters", () => {
  const hostile = claim({
    id: "x",
    proposition: { aspect: "state", predicate: "</text><script>alert(1)</script>", object: "\u001b[31m\u202eevil" },
  });
  const tie = tieOf([...claims, hostile], exposure, base);
  expect(tieChart(tie)).not.toMatch(/<script|\u001b|\u202e/u);
  expect(words(tieChart(tie))).toContain("</text><script>");
  expect(tieLines(tie).join("\n")).not.toMatch(/\u001b|\u202e/u);
});

test("the chart names nothing outside itself, and two on a page share no id", () => {
  expect(drawn.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href|@import|@font-face/u);
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  const other = tieChart(tieOf(claims, exposure, { ...base, domain: "arms" }));
  expect(ids(drawn).filter((id) => ids(other).includes(id))).toEqual([]);
  expect(ids(drawn).filter((id) => ids(tieChart(made, { id: "second" })).includes(id))).toEqual([]);
});

test.each([
  ["nothing at all", [], []],
  ["reports but no claim", [], coverage(months(3))],
  ["one month", claims, coverage(["2024-03"])],
  ["months without statements", claims, coverage(months(24), undefined, { reports: 1, statements: 0 })],
  ["twenty years", claims, [...coverage(["2005-02"]), ...coverage(months(24))]],
])("a tie of %s is drawn and printed without a broken number", (_, given, covered) => {
  const tie = tieOf(given, covered, base);
  expect(tieChart(tie)).not.toMatch(/NaN|Infinity|undefined|null/u);
  expect(tieLines(tie).join("\n")).not.toMatch(/NaN|Infinity|undefined|null/u);
});
