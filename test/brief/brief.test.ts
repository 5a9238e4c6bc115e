import { describe, expect, test } from "vitest";
import type { BriefInput } from "../../src/brief/brief.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { renderHtml } from "../../src/brief/render-html.ts";
import { renderJson } from "../../src/brief/render-json.ts";
import { renderMarkdown } from "../../src/brief/render-markdown.ts";
import { renderText } from "../../src/brief/render-text.ts";
import { unsupported } from "../../src/brief/unsupported.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { Report, Statement } from "../../src/terms/types.ts";
import { factsOf, ministry, report, statement, type StatementInput } from "../support/statement.ts";

const shown: Record<string, string> = { TUR: "Turkey", SOM: "Somalia", "grp:al-shabaab": "al-Shabaab" };
const names = (principal: string): string => shown[principal] ?? principal;

/** Statements whose evidence stands in reports made for them. */
function inputOf(
  inputs: StatementInput[],
  changes: Partial<BriefInput> = {},
): BriefInput & { statements: Statement[]; reportsById: Map<string, Report> } {
  const statements = inputs.map((each) =>
    statement({ title: `Report ${each.id}`, start: `Report ${each.id}\n\n`.length, ...each }),
  );
  const reports = statements.map((each): Report =>
    report({
      id: each.report.id,
      title: each.report.title,
      outlet: each.report.outlet,
      published: each.report.published,
      text: `${each.report.title}\n\n${each.evidence.sentence}`,
    }),
  );
  return {
    statements,
    a: "TUR",
    b: "SOM",
    names,
    claims: buildClaims(statements, factsOf(statements)),
    statementsById: new Map(statements.map((each) => [each.id, each])),
    reportsById: new Map(reports.map((each) => [each.id, each])),
    coverage: {
      reports: reports.length,
      outlets: [...new Set(reports.map(({ outlet }) => outlet ?? ""))].toSorted(),
      first: "2024-03-01",
      last: "2024-03-14",
    },
    since: null,
    until: null,
    asOf: null,
    cutOff: "2024-03-20",
    ...changes,
  };
}

const turkishMinistry = { ...ministry("TUR", "acting"), name: "Turkish Defence Ministry" };
const somaliMinistry = { ...ministry("SOM", "receiving"), name: "Somali Defence Ministry" };
const vehicles = [{ text: "22", value: 22, min: 22, max: 22, unit: "armoured vehicle", currency: null }];
const day = (iso: string) => ({ start: iso, end: iso, text: "then", basis: "stated" as const });

const full: StatementInput[] = [
  {
    id: "a1",
    outlet: "Sample Wire",
    chain: [turkishMinistry],
    quote: "Turkey handed over 22 armoured vehicles to Somalia last week",
    proposition: {
      object: "22 armoured vehicles",
      quantities: vehicles,
      others: [{ principal: "grp:al-shabaab", role: "affected" }],
    },
  },
  {
    id: "a2",
    outlet: "Sample Courier",
    published: "2024-03-07",
    chain: [somaliMinistry],
    stance: "confirms",
    quote: "Turkey had handed over armoured vehicles to Somalia",
  },
  {
    id: "b1",
    outlet: "Sample Courier",
    published: "2024-03-14",
    dyad: ["SOM", "TUR"],
    chain: [{ name: "Sample People's Party", kind: "group" }],
    quote: "Somalia granted Turkey 30 percent of its maritime revenue",
    proposition: {
      type: "CONCEDE",
      domains: ["finance"],
      predicate: "grant",
      object: "30 percent of its maritime revenue",
      time: day("2024-02-08"),
    },
  },
  {
    id: "b2",
    outlet: "Sample Courier",
    published: "2024-03-14",
    dyad: ["SOM", "TUR"],
    chain: [{ ...ministry("SOM", "acting"), name: "Somali government" }],
    stance: "denies",
    scope: "whole",
    quote: "Somalia had granted Turkey 30 percent of its maritime revenue",
    proposition: {
      type: "CONCEDE",
      domains: ["finance"],
      predicate: "grant",
      object: "30 percent of its maritime revenue",
      time: { start: null, end: null, text: null, basis: "none" },
    },
  },
  {
    id: "c1",
    outlet: "The Sample Gazette",
    published: "2024-03-12",
    chain: [turkishMinistry],
    stance: "plans",
    quote: "Turkey plans to train the Somali navy",
    proposition: {
      type: "AGREE",
      future: true,
      domains: ["military"],
      predicate: "train",
      object: "the Somali navy",
      time: { start: null, end: null, text: null, basis: "none" },
    },
  },
  {
    id: "d1",
    outlet: "The Sample Gazette",
    published: "2024-03-12",
    chain: [{ name: "Kenyan Defence Ministry", principal: "KEN" }],
    stance: "alleges",
    quote: "Turkey supplied jamming equipment to Somalia",
    proposition: {
      domains: ["technology"],
      predicate: "supply",
      object: "jamming equipment",
      time: { start: null, end: null, text: null, basis: "none" },
    },
  },
  {
    id: "e1",
    outlet: "The Sample Gazette",
    published: "2024-03-12",
    chain: [{ name: "diplomat", mention: "a Western diplomat", named: false, kind: "person" }],
    quote: "Turkey delivered drones to Somalia in February",
    proposition: {
      predicate: "deliver",
      object: "drones",
      time: { start: "2024-02-01", end: "2024-02-29", text: "in February", basis: "stated" },
    },
  },
  {
    id: "e2",
    outlet: "The Sample Gazette",
    published: "2024-03-12",
    chain: [somaliMinistry],
    stance: "cannot-confirm",
    quote: "Turkey had delivered drones to Somalia",
    proposition: { predicate: "deliver", object: "drones" },
  },
  {
    id: "f1",
    outlet: "Sample Wire",
    published: "2024-03-13",
    quote: "Somalia's president praised the brotherly nation of Turkey",
    dyad: ["SOM", "TUR"],
    proposition: {
      type: "SUPPORT",
      domains: ["diplomacy"],
      predicate: "praise",
      object: "brotherly nation",
      aspect: "state",
    },
  },
];

describe("a brief", () => {
  const input = inputOf(full);
  const brief = composeBrief(input);
  const golden = "../golden/brief/turkey-somalia";

  test("says nothing that its statements do not support", () => {
    expect(unsupported(brief, input)).toEqual([]);
  });
  test("reads as approved, as text, Markdown, HTML and JSON", async () => {
    await expect(renderText(brief, { color: false, width: 100 })).toMatchFileSnapshot(`${golden}.txt`);
    await expect(renderMarkdown(brief)).toMatchFileSnapshot(`${golden}.md`);
    await expect(renderHtml(brief)).toMatchFileSnapshot(`${golden}.html`);
    await expect(renderJson(brief)).toMatchFileSnapshot(`${golden}.json`);
  });
  test("puts no figure into the mouth of a source that gave none, and no allegation as a fact", () => {
    const text = renderText(brief, { color: false, width: 1000 });
    expect(text).toContain("the Somali Defence Ministry confirms the act, without the same figures");
    expect(text).toContain(
      "Turkey is alleged by the Kenyan Defence Ministry to have supplied jamming equipment to Somalia",
    );
    expect(text).toContain("Turkey plans to train the Somali navy, the Turkish Defence Ministry says");
    expect(text).toContain("denies it");
  });
  test("cites for every claim sentence words that stand in a report at the stated place", () => {
    for (const note of brief.endnotes) {
      expect(input.reportsById.get(note.report)?.text.slice(note.start, note.end)).toBe(note.quote);
    }
    expect(new Set(brief.endnotes.map(({ statement: id }) => id))).toEqual(new Set(full.map(({ id }) => id)));
  });
});

test("an empty ledger is said to hold nothing, not that nothing happened", async () => {
  const input = inputOf([], { coverage: { reports: 0, outlets: [], first: null, last: null } });
  const brief = composeBrief(input);
  expect(unsupported(brief, input)).toEqual([]);
  await expect(renderText(brief, { color: false, width: 80 })).toMatchFileSnapshot("../golden/brief/empty.txt");
});

test("the check finds invented names, figures, dates, counts and citations", () => {
  const input = inputOf(full);
  const tampered = (change: (text: string) => string): string[] => {
    const brief = composeBrief(input);
    const timeline = brief.sections.find(({ id }) => id === "timeline")?.blocks[0];
    if (timeline?.kind !== "table") throw new Error("no timeline");
    for (const row of timeline.rows) for (const cell of row) for (const run of cell.runs) run.text = change(run.text);
    return unsupported(brief, input).map(({ what }) => what);
  };
  expect(tampered((text) => text.replace("22 armoured", "55 armoured"))).toContain("55");
  expect(tampered((text) => text.replace("vehicles to Somalia", "vehicles to Eritrea"))).toContain("Eritrea");
  expect(tampered((text) => text.replaceAll("3 March 2024", "4 April 2021"))).toContain("4 April 2021");
  const brief = composeBrief(input);
  const first = brief.sections[0]?.blocks[0];
  if (first?.kind !== "paragraph" || first.sentences[0]?.counts[0] === undefined) throw new Error("no count");
  first.sentences[0].counts[0].value = 99;
  expect(unsupported(brief, input).map(({ what }) => what)).toContain("count 99");
});

test("hostile words in a report stay words in every format", () => {
  const hostile = 'Turkey <script>alert("x")</script> \u001b[31m **handed** | over';
  const input = inputOf([{ id: "x", quote: hostile, outlet: "<img src=x>", proposition: { predicate: "befuddle" } }]);
  const brief = composeBrief(input);
  expect(renderHtml(brief)).not.toMatch(/<script|<img|\u001b/u);
  expect(renderMarkdown(brief)).not.toMatch(/[^\\]<script|[^\\]\*\*handed/u);
  expect(renderText(brief, { color: false, width: 80 })).not.toContain("\u001b");
});

test("a denial in negative words, and a supposition, stay in the report's words", () => {
  const text = (each: StatementInput): string =>
    renderText(composeBrief(inputOf([each])), { color: false, width: 1000 });
  const denial = {
    id: "n",
    chain: [turkishMinistry],
    stance: "denies" as const,
    quote: "Turkey has not befuddled Somalia",
    proposition: { predicate: "befuddle", negated: true },
  };
  expect(text(denial)).toContain("According to the Turkish Defence Ministry: “Turkey has not befuddled Somalia”");
  const supposed = {
    id: "h",
    chain: [turkishMinistry],
    quote: "if Turkey handed over vehicles to Somalia",
    proposition: { hypothetical: true },
  };
  expect(text(supposed)).toContain(
    "According to the Turkish Defence Ministry: “if Turkey handed over vehicles to Somalia”",
  );
});

test("who accuses has been heard on the accusation, who is accused has not", () => {
  const accusation = { type: "ACCUSE", predicate: "accuse", object: "arming rebels" } as const;
  const text = renderText(composeBrief(inputOf([{ id: "s1", proposition: accusation }])), { color: false, width: 100 });
  expect(text).toContain("No word of Somalia is reported on [1].");
  expect(text).not.toContain("No word of Turkey");
});

test("a verb that means something else with this type is left to the report's own words", () => {
  const expulsion = { type: "SANCTION", predicate: "give", object: "48 hours" } as const;
  const quote = "Turkey gave the Somali ambassador 48 hours to leave";
  const text = renderText(composeBrief(inputOf([{ id: "s1", quote, proposition: expulsion }])), {
    color: false,
    width: 1000,
  });
  expect(text).toContain(`“${quote}`);
  expect(text).not.toContain("48 hours to Somalia");
});

test("a plan whose time has passed is said to be overdue, and whether reports speak of its deed", () => {
  const plan: StatementInput = {
    id: "plan",
    published: "2024-02-20",
    chain: [turkishMinistry],
    stance: "plans",
    proposition: { future: true, time: { start: "2024-02-26", end: "2024-03-03", text: "then", basis: "stated" } },
  };
  const deed: StatementInput = { id: "deed", chain: [somaliMinistry], stance: "alleges" };
  const text = (...inputs: StatementInput[]): string => {
    const input = inputOf(inputs);
    const brief = composeBrief(input);
    expect(unsupported(brief, input)).toEqual([]);
    return renderText(brief, { color: false, width: 1000 });
  };
  expect(text(plan)).toContain("has passed; no report in the ledger says that it has happened. [1: 1]");
  expect(text(plan, deed)).toContain("has passed; reports speak of the deed, but none states it on its own account. [");
  expect(text(plan, { ...deed, stance: "confirms" })).not.toContain("has passed");
});

test("a denial from before the deed is told apart from one of it", () => {
  const time = { start: "2024-02-26", end: "2024-03-03", text: "then", basis: "stated" as const };
  const early: StatementInput = {
    id: "early",
    published: "2024-02-25",
    chain: [somaliMinistry],
    stance: "denies",
    proposition: { time },
  };
  const input = inputOf([early, { id: "deed", chain: [turkishMinistry], proposition: { time } }]);
  const brief = composeBrief(input);
  expect(unsupported(brief, input)).toEqual([]);
  expect(renderText(brief, { color: false, width: 1000 })).toContain(
    "The Somali Defence Ministry spoke against this on 25 February 2024, before the time stated for the act",
  );
});

test("claims outside the period are left out", () => {
  expect(composeBrief(inputOf(full, { since: "2024-03-10" })).claims).toHaveLength(5);
  expect(composeBrief(inputOf(full, { until: "2024-03-06" })).claims).toHaveLength(1);
});
