import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCases } from "../../src/bench/case-file.ts";
import { checkCases } from "../../src/bench/cases.ts";
import { workFolder } from "../cli/run.ts";
import { claims, ankara, reports, sample, statements } from "./case-sample.ts";

const folder = workFolder();
afterAll(() => folder.remove());

function write(path: string, content: unknown): string {
  mkdirSync(dirname(folder.file(path)), { recursive: true });
  writeFileSync(folder.file(path), typeof content === "string" ? content : JSON.stringify(content));
  return dirname(folder.file(path));
}

test("what is in a folder is counted", () => {
  const path = write("good/made-01.json", sample);
  write("good/made-02.json", {
    ...sample,
    id: "made-02",
    topic: "nothing",
    reports: reports.slice(1),
    statements: [],
    claims: [],
    secondReading: "agreed",
  });
  expect(checkCases(path)).toEqual({
    n: 2,
    reports: 3,
    statements: 3,
    claims: 1,
    second_readings: 1,
    n_denial: 1,
    n_nothing: 1,
  });
});

test("statements stand where their report has them, a dateline before them or not", () => {
  const path = write("placed/made-01.json", sample);
  const [{ reports: read }] = readCases(path) as [ReturnType<typeof readCases>[0]];
  const [first, second] = read as [(typeof read)[0], (typeof read)[0]];
  const anchors = [first, second].map(({ whole, statements: own }) =>
    own.map(({ span }) => whole.slice(span.start - 4, span.end + 4)),
  );
  expect(anchors).toEqual([["key handed over 22 "], ["had delivered 22 ", "had delivered arm"]]);
  expect(first.report.credit).toBe("Reuters");
});

const [one, two] = reports as [object, object];
const [s1, s2, s3] = statements as [object, object, object];
const [claim] = claims as [object];

/** The case with other fields in its first report, statement or claim. */
const ofReport = (fields: object) => ({ ...sample, reports: [{ ...one, ...fields }, two] });
const ofStatement = (fields: object) => ({ ...sample, statements: [{ ...s1, ...fields }, s2, s3] });
const ofClaim = (fields: object) => ({ ...sample, claims: [{ ...claim, ...fields }] });

const broken: [string, object | string, RegExp][] = [
  ["no JSON", "{", /made-01\.json: is not JSON/u],
  ["another id", { ...sample, id: "b" }, /made-01\.json: id: is not the file's name, "made-01"/u],
  ["an unknown topic", { ...sample, topic: "weather" }, /made-01\.json: topic: /u],
  ["a misspelt field", { ...sample, claim: [] }, /"claim"/u],
  [
    "one report of a topic that needs two",
    { ...sample, reports: [one], statements: [s1] },
    /reports: holds one report/u,
  ],
  [
    "a publication that is no day",
    ofReport({ published: "5 March 2024" }),
    /report 1 \("r1"\): published: .*neither a day/u,
  ],
  ["a moment without its offset", ofReport({ published: "2024-03-05T10:00:00" }), /report 1 \("r1"\): published: /u],
  ["a day that never was", ofReport({ published: "2023-02-30" }), /report 1 \("r1"\): published: /u],
  ["two reports of one id", ofReport({ id: "r2" }), /report 2 \("r2"\): id: "r2" is given twice/u],
  ["double spaces", ofReport({ text: "Turkey handed  over it, the Turkish Defence Ministry said." }), /anchor: /u],
  ["a report that is not there", ofStatement({ report: "r7" }), /statement 1 \("handed over"\): report: there is no/u],
  ["an anchor of another report", ofStatement({ report: "r2" }), /\("handed over"\): anchor: .* occurs 0 times/u],
  [
    "an anchor that is not one place",
    ofStatement({ anchor: "armoured vehicles", report: "r2", chain: [] }),
    /occurs 2 times/u,
  ],
  ["words around that are not one place", ofStatement({ in: "e" }), /in: "e" occurs \d+ times/u],
  ["a mention that is not there", ofStatement({ chain: [{ ...ankara, mention: "Lisbon" }] }), /chain\[0\]\.mention: /u],
  ["a cue that is not there", ofStatement({ chain: [{ ...ankara, cue: "told" }] }), /chain\[0\]\.cue: /u],
  ["an unknown role", ofStatement({ chain: [{ ...ankara, role: "seer" }] }), /chain\[0\]\.role: /u],
  ["a misspelt field of a link", ofStatement({ chain: [{ ...ankara, name: "x" }] }), /chain\[0\]: .*"name"/u],
  [
    "bounds the wrong way round",
    ofStatement({ quantities: [{ text: "22", min: 9, max: 8 }] }),
    /quantities\[0\]: min 9/u,
  ],
  ["two statements of one id", ofStatement({ id: "s2" }), /statement 2 \("delivered"\): id: "s2" is given twice/u],
  ["an unknown status", ofClaim({ status: "true" }), /claim 1 \("true"\): status: /u],
  ["an unknown second status", ofClaim({ alsoStatuses: ["true"] }), /claim 1 \("disputed"\): alsoStatuses\[0\]: /u],
  ["a claim of nothing", ofClaim({ statements: [] }), /claim 1 \("disputed"\): statements: /u],
  ["a statement that is not there", ofClaim({ statements: ["s1", "s2", "s3", "s9"] }), /statements\[3\]: there is no/u],
  [
    "a statement in no claim",
    ofClaim({ statements: ["s1", "s2"] }),
    /statement 3 \("delivered"\): id: "s3" stands in no claim/u,
  ],
  ["a statement in two claims", { ...sample, claims: [claim, claim] }, /id: "s1" stands in 2 claims/u],
  [
    "more origins at least than at most",
    ofClaim({ origins: { min: 2, max: 1 } }),
    /origins: min 2 is more than max 1/u,
  ],
  ["a link to no claim", ofClaim({ links: [{ kind: "follows", to: 1 }] }), /links\[0\]\.to: there is no claim 1/u],
  ["a link to itself", ofClaim({ links: [{ kind: "follows", to: 0 }] }), /links\[0\]\.to: is the claim itself/u],
  ["an unknown link", ofClaim({ links: [{ kind: "after", to: 0 }] }), /links\[0\]\.kind: /u],
];

test.each(broken.map((each, at) => [...each, `broken-${at}`] as const))("named: %s", (_, content, message, name) => {
  const path = write(`${name}/made-01.json`, content);
  expect(() => checkCases(path)).toThrow(message);
});

test("words that reports do not keep are named with their report", () => {
  const first = reports[0]!;
  const text = first.text.replace("last week", "last  week");
  const path = write("spaces/made-01.json", ofReport({ text }));
  expect(() => checkCases(path)).toThrow(/made-01\.json: report 1 \("r1"\): text: holds double spaces/u);
});

test("all faults of all files are told at once", () => {
  const path = write("several/made-01.json", { ...ofClaim({ origins: { min: 2, max: 1 } }), id: "zero" });
  write("several/made-02.json", { ...sample, id: "zero" });
  expect(() => checkCases(path)).toThrow(/made-01\.json: id.*\n.*made-01\.json: claim 1.*\n.*made-02\.json: id/u);
});
