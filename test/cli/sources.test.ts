import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ListedSource, sourcesSchema } from "../../src/cli/source-schema.ts";
import { listSources } from "../../src/cli/source-list.ts";
import { claimsOf } from "../../src/keeping/claims-of.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { ministry, report, statement, type StatementInput } from "../support/statement.ts";
import { entente, jsonLines, workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);
const ledgerFile = folder.file("sources.ledger");
const words = "Turkey handed over armoured vehicles to Somalia last week";

/** One report with one statement each. */
const reports: { outlet: string; published: string; input: Partial<StatementInput> }[] = [
  { outlet: "Sample Courier", published: "2024-03-04", input: {} },
  { outlet: "Sample Gazette", published: "2024-03-06", input: { chain: [ministry("TUR", "acting")] } },
  {
    outlet: "Sample Gazette",
    published: "2024-03-07",
    input: { chain: [{ ...ministry("SOM", "receiving"), stance: "denies" }], stance: "denies", scope: "whole" },
  },
  { outlet: "REUTERS", published: "2024-03-08", input: {} },
];

beforeAll(async () => {
  const ledger = await openLedger(ledgerFile);
  for (const [n, { outlet, published, input }] of reports.entries()) {
    const text = `${words}, report ${n} says.`;
    const id = `r${n}`;
    const at = `${published}T12:00:00.000Z`;
    const made = statement({ id: `s${n}`, report: id, outlet, published, start: 0, quote: words, ...input });
    await ledger.addReport(report({ id, outlet, published, text }), Buffer.from(text), at);
    await ledger.addStatements(id, [made], "test", at);
  }
  await ledger.close();
});

const sources = (...args: string[]) => entente(["sources", ...args, "--ledger", ledgerFile]);

/** The list as another program finds it, or one source of it. */
async function look(name?: string, asOf?: string): Promise<ListedSource[]> {
  const ledger = await openLedger(ledgerFile);
  const { sources: list } = await listSources(ledger, asOf === undefined ? {} : { asOf });
  await ledger.close();
  return name === undefined ? list : list.filter((source) => source.name.endsWith(name));
}

test("everybody who speaks is listed by name with grade, voice and the claims behind each count", async () => {
  const { stdout, stderr, status } = await sources("--json");
  expect([status, stderr]).toEqual([0, ""]);
  const list = sourcesSchema.parse(JSON.parse(stdout));
  expect(list.map(({ name, kind, reliability, voice }) => [name, kind, reliability, voice])).toEqual([
    ["Reuters", "agency", "F", "house:reuters"],
    ["Sample Courier", "outlet", "F", "house:sample courier"],
    ["Sample Gazette", "outlet", "F", "house:sample gazette"],
    ["Somalia Ministry", "government", "F", "principal:SOM"],
    ["Turkey Ministry", "government", "F", "principal:TUR"],
  ]);
  const claim = "c-s0";
  expect(list.find(({ name }) => name === "Sample Courier")?.record).toEqual({
    reported: [claim],
    vouched: [claim],
    first: [claim],
    alone: [],
    confirmed: [],
    denied: [claim],
  });
  const isList = new Ajv2020({ validateFormats: false }).compile(
    JSON.parse(readFileSync(packageFile("schema/sources.schema.json"), "utf8")) as object,
  );
  expect([isList(list), isList.errors]).toEqual([true, null]);
});

test("one source is shown in full under any of its spellings; an unknown name gets suggestions and status 2", async () => {
  const { status, stdout } = await sources("the reuters news agency");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Source Reuters$/mu);
  expect(stdout).toMatch(/Claims: 1 .*\n {2}c-s0 {2}\w+/u);
  const unknown = await sources("gazet");
  expect([unknown.status, unknown.stdout]).toEqual([2, ""]);
  expect(unknown.stderr).toContain("Did you mean Sample Gazette,");
});

test("a grade is set by name with its author, kept in the history, found as of then, and undone by setting again", async () => {
  const set = await sources("set", "The Sample Courier", "--reliability", "b", "--note", "careful", "--by", "Ada");
  expect(set).toMatchObject({ status: 0, stdout: "The Sample Courier: reliability F → B, note none → careful\n" });
  const before = new Date().toISOString();
  const again = await sources("set", "sample courier", "--reliability", "F", "--by", "Ben");
  expect(again.stdout).toContain("reliability B → F");
  const [courier] = await look("Sample Courier");
  expect(courier).toMatchObject({ reliability: "F", note: "careful", changedBy: "Ben" });
  expect(courier?.history.map(({ by, said }) => [by, said.reliability])).toEqual([
    ["Ada", "B"],
    ["Ben", "F"],
  ]);
  const [then] = sourcesSchema.parse(JSON.parse((await sources("Sample Courier", "--as-of", before, "--json")).stdout));
  expect(then).toMatchObject({ reliability: "B", changedBy: "Ada" });
});

test("wrong values are refused with what may be written, and change nothing", async () => {
  const before = await look();
  for (const [args, message] of [
    [["--reliability", "G"], "A, B, C, D, E, F"],
    [["--principal", "Atlantis"], "Atlantis"],
    [[], "Nothing to set"],
  ] as const) {
    const { status, stdout, stderr } = await sources("set", "Sample Courier", ...args, "--by", "Ada");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  }
  expect(await look()).toEqual(before);
});

test("an owner makes two outlets one voice, in the list and in the claims' origins", async () => {
  const origins = async () => {
    const ledger = await openLedger(ledgerFile);
    const { claims } = await claimsOf(ledger, {});
    await ledger.close();
    return claims.map(({ origins: { max } }) => max);
  };
  expect(await origins()).toEqual([3]);
  await sources("set", "Sample Courier", "--owner", "Reuters", "--by", "Ada");
  expect((await look("Sample Courier"))[0]?.voice).toBe("house:reuters");
  expect(await origins()).toEqual([2]);
  await sources("set", "Sample Courier", "--owner", "none", "--by", "Ada");
  expect(await origins()).toEqual([3]);
});

test("what export writes is imported again without a change; an edited line is, a bad one is named by line", async () => {
  const file = folder.file("register.jsonl");
  expect(await sources("export", "--out", file)).toMatchObject({ status: 0, stdout: "" });
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(5);
  expect(jsonLines(lines.join("\n"))[0]).toEqual({
    name: "Reuters",
    kind: "agency",
    principal: null,
    owner: null,
    reliability: "F",
    note: null,
  });
  const history = async () => (await look()).flatMap((source) => source.history);
  const before = await history();
  expect(await sources("import", file, "--by", "Ada")).toMatchObject({ status: 0, stdout: "" });
  expect(await history()).toEqual(before);

  const edited = [
    ...lines.map((line) => (line.includes('"Reuters"') ? line.replace('"F"', '"A"') : line)),
    "",
    '{"name": "Sample Wire", "kind": "agency", "principal": "Turkey"}',
    '{"name": "Sample Herald", "reliability": "best"}',
    '{"name": "Sample Herald", "reliabilty": "B"}',
    '{"name": "Sample Herald", "principal": "Atlantis"}',
    '{"reliability": "B"}',
    "Sample Herald: B",
    '{"name": "reuters", "reliability": "C"}',
  ];
  writeFileSync(file, edited.join("\n"));
  const { status, stdout, stderr } = await sources("import", file, "--by", "Ada");
  expect(status).toBe(1);
  expect(stdout).toBe("Reuters: reliability F → A\nSample Wire: kind none → agency, principal none → TUR\n");
  const told = stderr.split("\n").filter((line) => line.includes(`${file}:`));
  expect(told.map((line) => /:(\d+):/u.exec(line)?.[1])).toEqual(["8", "9", "10", "11", "12", "13"]);
  expect(told[0]).toContain("write one of A, B, C, D, E, F");
  expect(told[1]).toContain('unknown field "reliabilty"');
  expect(told[2]).toContain("Atlantis");
  expect(told[5]).toContain("first on line 1");
  expect((await look("Sample Wire"))[0]).toMatchObject({ principal: "TUR", voice: "principal:TUR" });
  expect((await look("Reuters"))[0]).toMatchObject({ reliability: "A", history: [{ by: "Ada" }] });
});

test("a file that cannot be read is named with status 2, and a ledger that is not there is empty", async () => {
  const missing = await sources("import", folder.file("nothing.jsonl"), "--by", "Ada");
  expect([missing.status, missing.stdout]).toEqual([2, ""]);
  expect(missing.stderr).toContain("nothing.jsonl cannot be read");
  const empty = await entente(["sources", "--json", "--ledger", folder.file("none.ledger")]);
  expect([empty.status, empty.stdout]).toEqual([0, "[]\n"]);
});
