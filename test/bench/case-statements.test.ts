import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { readCases } from "../../src/bench/case-file.ts";
import { namesIn } from "../../src/bench/case-names.ts";
import { statementsOf } from "../../src/bench/case-statements.ts";
import { claims, ankara, reports, sample, statements } from "./case-sample.ts";
import { workFolder } from "../cli/run.ts";

const folder = workFolder();
afterAll(() => folder.remove());

let written = 0;
/** The statements of the first report of a case, with other fields in its first report and statement. */
function made(ofStatement: object = {}, ofReport: object = {}) {
  const path = folder.file(`case-${written++}`);
  mkdirSync(path);
  const file = {
    ...sample,
    reports: [{ ...reports[0], ...ofReport }, reports[1]],
    statements: [{ ...statements[0], ...ofStatement }, ...statements.slice(1)],
    claims,
  };
  writeFileSync(`${path}/made-01.json`, JSON.stringify(file));
  const [one] = readCases(path) as [ReturnType<typeof readCases>[0]];
  const report = one.reports[0]!;
  return { report: report.report, statement: statementsOf(report, namesIn(one.file.statements))[0]! };
}

test("the evidence is the anchor's sentence in the canonical text, which has no dateline", () => {
  const { report, statement } = made();
  const { start, end, quote } = statement.evidence;
  expect(quote).toBe(
    "Turkey handed over 22 armoured vehicles to Somalia last week, the Turkish Defence Ministry said.",
  );
  expect(report.text.slice(start, end)).toBe(quote);
  expect(statement.report).toMatchObject({ id: "r1", outlet: "Sofala Post", published: "2024-03-05" });
  const [link] = statement.chain;
  expect(report.text.slice(link!.start, link!.end)).toBe(ankara.mention);
  expect(report.text.slice(link!.cueStart, link!.cueEnd)).toBe("said");
});

test("words of a note that reports leave out stand in the last sentence that is left", () => {
  const note = "Correction: An earlier version of this article misstated who sent the vehicles.";
  const { report, statement } = made({ anchor: "sent" }, { text: `${reports[0]!.text}\n\n${note}` });
  expect(report.text).not.toContain("misstated");
  expect(statement.evidence.quote).toMatch(/^Turkey handed over/u);
});

test("the predicate is that given, else the anchor in its base form", () => {
  const predicateOf = (anchor: string, text: string, given: object = {}) =>
    made({ anchor, ...given }, { text: `${text}, the Turkish Defence Ministry said.` }).statement.proposition.predicate;
  expect(predicateOf("handed over", "It handed over a ship")).toBe("hand over");
  expect(predicateOf("was handed over", "A ship was handed over")).toBe("hand over");
  expect(predicateOf("talks", "There were talks")).toBe("talk");
  expect(predicateOf("shipments", "There were shipments")).toBe("shipment");
  expect(predicateOf("talks", "There were talks", { predicate: "hold talks" })).toBe("hold talks");
});

test("a quantity has the unit given, else what the reader sees where it stands", () => {
  const quantityOf = (quantity: object, text: string) =>
    made({ anchor: "sent", quantities: [quantity] }, { text: `${text}, the Turkish Defence Ministry said.` }).statement
      .proposition.quantities[0];
  expect(quantityOf({ text: "ten", min: 10, max: 10 }, "It sent ten ambulances to Beira")).toEqual({
    text: "ten",
    value: 10,
    min: 10,
    max: 10,
    unit: "ambulance",
    currency: null,
  });
  expect(quantityOf({ text: "ten", unit: "car" }, "It sent ten ambulances")).toMatchObject({ value: 10, unit: "car" });
  const money = { value: 2e6, unit: null, currency: "USD" };
  expect(quantityOf({ text: "$2 million" }, "It sent three men and $2 million to Beira")).toMatchObject(money);
  // What annotators write weighs more than what the reader sees.
  expect(quantityOf({ text: "some ten", min: 8, max: 12 }, "It sent some ten ambulances")).toMatchObject({
    value: null,
    min: 8,
    max: 12,
    unit: "ambulance",
  });
});

test("a time that is given is stated, else there is none", () => {
  expect(made().statement.proposition.time).toMatchObject({ start: "2024-02-26", basis: "stated" });
  expect(made({ time: null }).statement.proposition.time).toMatchObject({ start: null, basis: "none" });
  expect(made({ time: { start: null, end: "2024-03-03" } }).statement.proposition.time.basis).toBe("stated");
});

test("who is a party speaks as a party, others as what they are said to be", () => {
  const roleOf = (link: object) => made({ chain: [{ ...ankara, ...link }] }).statement.chain[0]!.role;
  expect(roleOf({})).toBe("acting");
  expect(roleOf({ principal: "SOM", role: "observer" })).toBe("receiving");
  expect(roleOf({ principal: "org:UN" })).toBe("third");
  expect(roleOf({ principal: "org:UN", role: "observer" })).toBe("observer");
});

test("only the innermost link has the statement's stance; a denial has a scope", () => {
  const outlet = { mention: "the Turkish Defence Ministry", principal: null, kind: "outlet", cue: "said" };
  const { statement } = made({ chain: [outlet, ankara], stance: "denies", scope: "part" });
  expect(statement.chain.map(({ stance }) => stance)).toEqual(["asserts", "denies"]);
  expect(statement).toMatchObject({ scope: "part", factuality: "CT-" });
  expect(made().statement.scope).toBeNull();
});

test("a voice has one name in a case: a house's, a person's in full; an organ keeps the words that say what it is", () => {
  const link = (mention: string, kind: "government" | "outlet" | "expert" | "person", fields: object = {}) => ({
    mention,
    principal: null,
    kind,
    cue: "said",
    named: true,
    ...fields,
  });
  const links = [
    link("the ministry", "government", { principal: "SOM" }),
    link("the newspaper Red Sea Herald", "outlet"),
    link("a Tarawa Post reporter", "outlet"),
    link("Nelly Prado, an analyst in Cucuta", "expert"),
    link("Prado", "expert"),
    link("a Western diplomat", "person", { named: false }),
  ];
  const nameOf = namesIn([{ chain: links }] as unknown as Parameters<typeof namesIn>[0]);
  expect(links.map(nameOf)).toEqual([
    "ministry",
    "Red Sea Herald",
    "Tarawa Post",
    "Nelly Prado",
    "Nelly Prado",
    "Western diplomat",
  ]);
});
