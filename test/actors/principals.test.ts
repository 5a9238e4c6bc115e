import { expect, test } from "vitest";
import { nameOf, principalFromInput } from "../../src/actors/principals.ts";
import { states } from "../../src/actors/states.ts";

test("names are those that reports use", () => {
  expect(["TUR", "USA", "RUS", "KOR", "org:EU", "grp:al-shabaab", "SUN", "XKX"].map(nameOf)).toEqual([
    "Turkey",
    "United States",
    "Russia",
    "South Korea",
    "European Union",
    "al-Shabaab",
    "Soviet Union",
    "Kosovo",
  ]);
  expect(nameOf("QQQ")).toBe("QQQ");
});

test.each([
  "Turkey",
  "turkey",
  "TUR",
  "tr",
  "Türkiye",
  "Republic of Turkey",
  "Turkish",
  "Turks",
  "Ankara",
  " the Turks ",
])("%s is Turkey", (text) => {
  expect(principalFromInput(text)).toEqual({ principal: "TUR" });
});

test("organisations and groups are found by code, name and abbreviation", () => {
  expect(principalFromInput("org:EU")).toEqual({ principal: "org:EU" });
  expect(principalFromInput("nato")).toEqual({ principal: "org:NATO" });
  expect(principalFromInput("Al-Shabaab")).toEqual({ principal: "grp:al-shabaab" });
});

test("a name that several states share is asked back", () => {
  expect(principalFromInput("Korea")).toEqual({ suggestions: ["North Korea", "South Korea"] });
  expect(principalFromInput("Congo")).toEqual({
    suggestions: ["Democratic Republic of the Congo", "Republic of the Congo"],
  });
  expect(principalFromInput("Dominican")).toEqual({ suggestions: ["Dominica", "Dominican Republic"] });
});

test("a name that is one state's own is that state's", () => {
  expect(principalFromInput("Guinea")).toEqual({ principal: "GIN" });
  expect(principalFromInput("Sudan")).toEqual({ principal: "SDN" });
  expect(principalFromInput("Ireland")).toEqual({ principal: "IRL" });
});

test("a slip of the pen gets a suggestion, nonsense none", () => {
  expect(principalFromInput("Turky")).toEqual({ suggestions: ["Turkey"] });
  expect(principalFromInput("Germny")).toEqual({ suggestions: ["Germany"] });
  expect(principalFromInput("qqqqqq")).toEqual({ suggestions: [] });
  expect(principalFromInput("  ")).toEqual({ suggestions: [] });
});

test("every state is found again by its code, its name and its name in lower case", () => {
  for (const { code, name } of states()) {
    for (const text of [code, name, name.toLowerCase()]) expect(principalFromInput(text)).toEqual({ principal: code });
  }
});
