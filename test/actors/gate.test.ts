import { expect, test } from "vitest";
import { neededSentences, reportGate } from "../../src/actors/gate.ts";
import { lexiconEntries } from "../../src/actors/lexicon.ts";

const dull = "It rained all day.";

/** Whether the sentence itself is read at the end of a report, dull sentences aside. */
function isRead(...sentences: string[]): boolean {
  return neededSentences([...sentences.slice(0, -1), dull, dull, ...sentences.slice(-1)]).at(-1)!;
}

test("every form of an actor that acts for somebody opens the gate beside another's", () => {
  const closed: string[] = [];
  const entries = [...lexiconEntries()];
  const silent = new Set(
    entries
      .filter(({ rule, principal }) => rule === "embedded" || principal === null)
      .map(({ form }) => form.toLowerCase()),
  );
  for (const { form, principal } of entries) {
    const other = principal === "SOM" ? "Iceland" : "Somalia";
    if (!silent.has(form.toLowerCase()) && !isRead(`Yesterday ${form} agreed with ${other}.`)) closed.push(form);
  }
  expect(closed).toEqual([]);
});

test.each([
  [["Turkey met Somalia.", "The two countries agreed."]],
  [["Turkey met Somalia.", "Both sides agreed."]],
  [["The Turkish ministry spoke.", "The ministry accused Somalia."]],
  [["Polish Foreign Minister Radosław Sikorski spoke.", "Sikorski accused Hungary."]],
  [["Selin Aksu, a Turkish spokeswoman, spoke.", "Aksu accused Somalia."]],
  [["President Barack Obama spoke.", "He will visit Cuba with Obama."]],
  [["TURKEY ACCUSED SOMALIA"]],
  [["Moscow and the North agreed."]],
])("%j: the last is read, since two principals can meet in it", (sentences) => {
  expect(isRead(...sentences)).toBe(true);
});

test("a pronoun, or the country, may be whoever the sentences before name", () => {
  expect(neededSentences(["Turkey waited.", "It accused Somalia."])).toEqual([true, true]);
  expect(neededSentences(["Turkey waited.", "The country accused Somalia."])).toEqual([true, true]);
});

test.each([
  [[dull]],
  [["Turkey waited."]],
  [["Turkey waited.", "The Turkish ministry denied it."]],
  [["He ate turkey with a polish fork in Somalia."]],
  [["The dog barked in New Mexico."]],
  [["Mr. Nowak spoke.", "Nowak accused Somalia."]],
  [[""]],
])("%j: nobody or one alone, so nothing is read", (sentences) => {
  expect(neededSentences(sentences)).toEqual(sentences.map(() => false));
});

test("what stands beside such a sentence is read with it, and who answers to it a little later", () => {
  const report = [dull, dull, "Turkey accused Somalia.", dull, dull, "Mogadishu denied the claim.", dull, dull];
  expect(neededSentences(report)).toEqual([false, true, true, true, false, true, false, false]);
});

test("where a name is introduced is read for the sentence that needs it", () => {
  const report = ["Selin Aksu, a Turkish spokeswoman, spoke.", dull, dull, dull, "Aksu accused Somalia."];
  expect(neededSentences(report)).toEqual([true, false, false, true, true]);
});

test("a report most of whose sentences must be read is read whole, any other only there", () => {
  const talks = ["Turkey met Somalia.", "Turkey accused Somalia.", "Somalia thanked Turkey."];
  expect(reportGate([...talks, dull, dull])).toEqual([true, true, true, true, true]);
  expect(reportGate([...talks, dull, dull, dull, dull])).toEqual([true, true, true, true, false, false, false]);
  expect(reportGate([dull])).toEqual([false]);
});

test("the gate costs a small part of what reading costs", () => {
  const sentences = "Prices rose in the market on Tuesday as traders waited for figures from the shop. "
    .repeat(2000)
    .split(/(?<=\.) /u);
  reportGate(["Turkey"]);
  const from = performance.now();
  reportGate(sentences);
  const megabytesPerSecond = sentences.join(" ").length / 1e6 / ((performance.now() - from) / 1000);
  expect(megabytesPerSecond).toBeGreaterThan(0.5);
});
