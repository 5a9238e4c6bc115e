import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkClaims } from "../../src/bench/claims.ts";
import { type GoldText, readGold } from "../../src/bench/gold.ts";
import { entente, jsonLines, workFolder } from "../cli/run.ts";

const folder = workFolder();
afterAll(() => folder.remove());

const claims = (data: string, ...args: string[]) => entente(["bench", "claims", "--data", folder.file(data), ...args]);

const text = {
  id: "a01",
  genre: "agency",
  title: "Turkey signs defence agreement with Somalia",
  outlet: "Sample Courier",
  published: "2024-03-05",
  text: "MOGADISHU, Somalia, March 5, 2024 - Turkey handed over 22 armoured vehicles to Somalia last week, the Turkish Defence Ministry said.\n\nKenya denied that it had sent troops to Somalia. Nobody knows whether the ferry to Lamu has sailed.",
};
const ministry = { mention: "the Turkish Defence Ministry", principal: "TUR", kind: "government", cue: "said" };
const handover = {
  anchor: "handed over",
  type: "AID",
  source: "TUR",
  target: "SOM",
  stance: "asserts",
  chain: [ministry],
  domains: ["arms"],
  quantities: [{ text: "22", min: 22, max: 22 }],
  time: { start: "2024-02-26", end: "2024-03-03" },
};
const denial = {
  anchor: "sent",
  in: "it had sent troops",
  type: "MOBILIZE",
  alsoTypes: ["AID"],
  source: "KEN",
  target: "SOM",
  stance: "denies",
  scope: "whole",
  chain: [{ mention: "Kenya", principal: "KEN", kind: "government", cue: "denied" }],
};
/** What no reader would find. */
const unfound = { anchor: "ferry", type: "COOPERATE", source: "KEN", target: "UGA", stance: "alleges" };

function write(path: string, content: unknown): void {
  mkdirSync(dirname(folder.file(path)), { recursive: true });
  writeFileSync(folder.file(path), typeof content === "string" ? content : JSON.stringify(content));
}

describe("a folder of annotated texts", () => {
  beforeAll(() => {
    const statements = [handover, { ...denial, type: "PROTEST", alsoTypes: [] }, unfound];
    write("gold/a01.json", { ...text, statements, secondReading: "agreed" });
    write("sealed/a01.json", { ...text, statements });
    write("sealed/SEALED", "");
  });

  test("gives recall, precision and a share for each field", async () => {
    const { status, stdout, stderr } = await claims("gold", "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const figures = JSON.parse(stdout) as Record<string, unknown>;
    expect(figures).toMatchObject({ task: "claims", n: 3, texts: 1, found: 0.6667, principals: 1, direction: 1 });
    // The headline has no gold statement here; the dateline moves no anchor.
    expect(figures).toMatchObject({ statements: 3, precision: 0.6667, f1: 0.6667 });
    expect(figures).toMatchObject({ stance: 1, chain: 1, scope: 1, type: 0.5, time: 1, domains: 1, quantities: 1 });
    expect(figures).toMatchObject({ found_right: 0.3333, found_denies: 1, found_alleges: 0, stance_denies: 1 });
    expect(figures).toMatchObject({ negated: null, found_nested: null, found_retracts: null, stance_alleges: null });
  });

  test("--errors tells what was missed, what is too much and what is wrong in a pair", async () => {
    const { status } = await claims("gold", "--errors", folder.file("wrong.jsonl"));
    expect(status).toBe(0);
    expect(jsonLines(readFileSync(folder.file("wrong.jsonl"), "utf8"))).toEqual([
      expect.objectContaining({
        error: "missed",
        text: "a01",
        sentence: "Nobody knows whether the ferry to Lamu has sailed.",
        gold: expect.objectContaining({ anchor: "ferry" }),
        output: null,
      }),
      expect.objectContaining({
        error: "extra",
        text: "a01",
        sentence: text.title,
        gold: null,
        output: expect.objectContaining({ predicate: "sign", source: "TUR", target: "SOM" }),
      }),
      expect.objectContaining({
        error: "type",
        text: "a01",
        sentence: "Kenya denied that it had sent troops to Somalia.",
        expected: ["PROTEST"],
        gold: expect.objectContaining({ anchor: "sent" }),
        output: expect.objectContaining({ stance: "denies" }),
      }),
    ]);
  });

  test("--second measures another annotator of the same texts in the reader's place", async () => {
    write("second/a01.json", { ...text, statements: [handover, { ...denial, chain: [] }] });
    const { stdout } = await claims("gold", "--second", folder.file("second"), "--json");
    expect(JSON.parse(stdout)).toMatchObject({ n: 3, found: 0.6667, precision: 1, type: 0.5, stance: 1, chain: 0.5 });
    write("other/b01.json", { ...text, id: "b01", statements: [] });
    const { stderr, status } = await claims("gold", "--second", folder.file("other"));
    expect([status, stderr]).toEqual([2, expect.stringContaining("holds no a01.json")]);
  });

  test("a sealed folder is scored, and never told what is wrong", async () => {
    const refused = await claims("sealed", "--errors", folder.file("never.jsonl"));
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 2, stdout: "" });
    expect(refused.stderr).toMatch(/sealed.*scored, never read/u);
    expect(existsSync(folder.file("never.jsonl"))).toBe(false);
    const [open, sealed] = await Promise.all([claims("gold", "--json"), claims("sealed", "--json")]);
    expect(sealed).toEqual(open);
  });

  test("--check counts what is there", async () => {
    const { status, stdout } = await claims("gold", "--check", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ n: 3, texts: 1, second_readings: 1, nested: 0, n_denies: 1 });
  });

  test("--check and --errors are for this task, and not for both at once", async () => {
    const names = await entente(["bench", "names", "--data", folder.file("gold"), "--check"]);
    expect(names).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "entente: --check is for claims, cases, not for names.\n",
    });
    expect(await claims("gold", "--check", "--errors", "x")).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("what is off in a file is named with its statement and field, before anything is read", () => {
  const broken: [string, object | string, RegExp][] = [
    ["no JSON", "{", /a01\.json: is not JSON/u],
    ["a file without a text", { ...text, text: undefined, statements: [] }, /a01\.json: text: /u],
    ["another id", { ...text, id: "b", statements: [] }, /a01\.json: id: is not the file's name/u],
    ["a misspelt field", change({ alsoType: ["AID"] }), /statement 1 \("handed over"\): .*"alsoType"/u],
    ["an unknown type", change({ type: "GIVE" }), /statement 1 \("handed over"\): type: /u],
    ["an unknown stance", change({ stance: "says" }), /statement 1 \("handed over"\): stance: /u],
    ["an unknown domain", change({ domains: ["arms", "sport"] }), /statement 1 \("handed over"\): domains\[1\]: /u],
    ["an unknown state", change({ source: "TUK" }), /source: "TUK" is no principal/u],
    ["a party to itself", change({ target: "TUR" }), /target: is the source/u],
    ["an anchor that is not there", change({ anchor: "gave" }), /\("gave"\): anchor: "gave" occurs 0 times/u],
    ["an anchor that is not one place", change({ anchor: "Somalia" }), /anchor: "Somalia" occurs 4 times.*as in/u],
    ["words around that are not one place", change({ in: "to Somalia" }), /in: "to Somalia" occurs 2 times/u],
    ["an anchor outside them", change({ in: "22 armoured" }), /anchor: does not stand in "22 armoured"/u],
    ["a denial of nothing", change({ stance: "denies" }), /scope: is missing/u],
    ["a mention that is not there", change({ chain: [{ ...ministry, mention: "Ankara" }] }), /chain\[0\]\.mention: /u],
    [
      "a cue that is not there",
      change({ chain: [{ ...ministry, cue: "said … on" }] }),
      /chain\[0\]\.cue: .*said … on/u,
    ],
    ["an unknown kind of source", change({ chain: [{ ...ministry, kind: "minister" }] }), /chain\[0\]\.kind: /u],
    ["a time that ends first", change({ time: { start: "2024-03-03", end: "2024-03-01" } }), /time: ends before/u],
    ["a publication that is no date", { ...text, published: "soon", statements: [] }, /a01\.json: "published"/u],
    ["double spaces", { ...text, text: "Ships  sailed.", statements: [] }, /a01\.json: text: holds double spaces/u],
  ];

  function change(fields: object): object {
    return { ...text, statements: [{ ...handover, ...fields }] };
  }

  test.each(broken.map((each, at) => [...each, `broken-${at}`] as const))("%s", (_, content, message, name) => {
    write(`${name}/a01.json`, content);
    expect(() => checkClaims(folder.file(name))).toThrow(message);
  });

  test("all faults of all files are told at once, with status 2", async () => {
    for (const name of ["one", "two"]) write(`several/${name}.json`, { ...text, id: "zero", statements: [] });
    const { status, stdout, stderr } = await claims("several", "--check");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.match(/\w+\.json: id/gu)).toEqual(["one.json: id", "two.json: id"]);
  });

  test("an anchor is the first whole word inside the words around it", () => {
    const statements = [{ ...handover, anchor: "aid", in: "he said aid was sent", chain: [] }];
    write("whole/a01.json", { ...text, title: null, text: "On Monday he said aid was sent.", statements });
    const [{ whole, statements: read }] = readGold(folder.file("whole")) as [GoldText];
    const { start, end } = read[0]!.span;
    expect(whole.slice(start - 1, end + 1)).toBe(" aid ");
  });
});
