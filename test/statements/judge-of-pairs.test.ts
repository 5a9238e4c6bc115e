/** Which of the parties that a text names have to do with each other, where no table of places tells. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { loadReader, type Reader } from "../../src/language/reader.ts";
import { candidateDrafts } from "../../src/statements/candidate-drafts.ts";
import { findDrafts } from "../../src/statements/find-drafts.ts";
import { pairFeatures, TextFacts } from "../../src/statements/pair-features.ts";
import { readReport, understand } from "../../src/statements/read-report.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { report } from "../support/statement.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const hosts =
  "Ghana on Monday received a delegation from Togo in Accra. Benin's press wrote about little else. The visitors were shown the " +
  "new port, and on Tuesday the Togolese minister signed a fisheries agreement with his Ghanaian counterpart.";

async function dyads(text: string): Promise<string[]> {
  const { statements } = await readReport(report({ id: "r", text }), reader);
  const pairs = statements.map(({ proposition: { source, target } }) => [source.principal, target.principal]);
  return [...new Set(pairs.map((pair) => pair.toSorted().join("–")))].toSorted();
}

describe("a third state", () => {
  test("that is only mentioned beside an act is no party of it", async () => {
    expect(await dyads(hosts)).toEqual(["GHA–TGO"]);
  });

  test("in which something happens is no party of it", async () => {
    expect(await dyads("The foreign ministers of Egypt and Ethiopia met in Khartoum.")).toEqual(["EGY–ETH"]);
  });

  test("that is compared is no party", async () => {
    expect(
      await dyads("Unlike Peru, Chile has sold no copper to Bolivia, whose mines are richer than Mexico's."),
    ).not.toContain("CHL–PER");
  });
});

test("more pairs are considered than believed, and each that is believed was considered", async () => {
  const { trees, parties, attributions } = await understand(report({ id: "r", text: hosts }), reader);
  const considered = candidateDrafts(trees, parties, attributions);
  const believed = findDrafts(trees, parties, attributions);
  expect(considered.length).toBeGreaterThan(believed.length);
  const words = new Set(considered.map(({ predicate }) => predicate.word));
  expect(believed.every(({ predicate }) => words.has(predicate.word))).toBe(true);
});

test("the judge asks for the features that the program knows, in its order, and all are numbers", async () => {
  const { trees, parties, attributions } = await understand(report({ id: "r", text: hosts }), reader);
  const [draft] = candidateDrafts(trees, parties, attributions);
  const features = pairFeatures(new TextFacts(trees, parties), draft!);
  const { features: wanted } = JSON.parse(readFileSync(packageFile("models/pairs.json"), "utf8")) as {
    features: string[];
  };
  expect(wanted).toEqual(Object.keys(features));
  expect(Object.values(features).every(Number.isFinite)).toBe(true);
});
