import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entente, jsonLines, workFolder } from "../cli/run.ts";
import { claims, reports, sample } from "./case-sample.ts";

const folder = workFolder();
afterAll(() => folder.remove());

const cases = (data: string, ...args: string[]) => entente(["bench", "cases", "--data", folder.file(data), ...args]);

function write(path: string, content: unknown): void {
  mkdirSync(dirname(folder.file(path)), { recursive: true });
  writeFileSync(folder.file(path), typeof content === "string" ? content : JSON.stringify(content));
}

interface Printed {
  figures: Record<string, unknown>;
  stderr: string;
}
let printed: Printed;

/** What no reading makes of these reports. */
const wrong = { ...sample, id: "made-02", topic: "mixed", claims: [{ ...claims[0], origins: { min: 3, max: 3 } }] };
const quiet = { ...sample, id: "made-03", topic: "nothing", reports: reports.slice(0, 1), statements: [], claims: [] };

describe("a folder of cases", () => {
  beforeAll(async () => {
    for (const each of [sample, wrong, quiet]) {
      write(`cases/${each.id}.json`, each);
      write(`sealed/${each.id}.json`, each);
    }
    write("sealed/SEALED", "");
    const { status, stdout, stderr } = await cases("cases", "--json", "--errors", folder.file("wrong.jsonl"));
    expect(status).toBe(0);
    printed = { figures: JSON.parse(stdout) as Record<string, unknown>, stderr };
  });

  test("is measured from the annotated statements and from the reports, by topic too", () => {
    const { figures, stderr } = printed;
    expect(stderr).toBe("");
    expect(figures).toMatchObject({ task: "cases", n: 3, reports: 5, statements: 6, claims: 2 });
    expect(figures).toMatchObject({ claims_stage_passed: 2, claims_stage_met: 1, claims_stage_met_share: 0.5 });
    expect(figures).toMatchObject({ claims_stage_pair_precision: 1, claims_stage_pair_recall: 1 });
    expect(figures).toMatchObject({
      claims_stage_status: 1,
      claims_stage_origin_min_error: 1,
      claims_stage_links: null,
    });
    expect(figures).toMatchObject({ whole_way_passed: 1, whole_way_statements_found: 1, whole_way_invented: 1 });
    expect(figures).toMatchObject({ whole_way_statements_precision: 0.8571, whole_way_carriers: 1 });
    expect(figures["topics"]).toEqual([
      { topic: "denial", cases: 1, claims_stage: 1, whole_way: 1 },
      { topic: "mixed", cases: 1, claims_stage: 0, whole_way: 0 },
      { topic: "nothing", cases: 1, claims_stage: 1, whole_way: 0 },
    ]);
    const origins = "claim 1: origins 1 to 1, not 3 to 3";
    expect(figures["failed"]).toEqual([
      { way: "claims_stage", case: "made-02", reason: origins },
      { way: "whole_way", case: "made-02", reason: origins },
      { way: "whole_way", case: "made-03", reason: "invented: TUR AID SOM (hand over)" },
    ]);
  });

  test("prints figures, then topics, then the cases that failed", async () => {
    const { status, stdout } = await cases("cases");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^task +cases\nn +3\n/u);
    expect(stdout).toMatch(/\n\ntopics\ntopic +cases +claims_stage +whole_way\ndenial +1 +1 +1\n/u);
    expect(stdout).toMatch(
      /\n\nfailed\nway +case +reason\nclaims_stage +made-02 +claim 1: origins 1 to 1, not 3 to 3\n/u,
    );
  });

  test("--errors tells what is wrong with claims and with the statements behind them", () => {
    expect(jsonLines(readFileSync(folder.file("wrong.jsonl"), "utf8"))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          error: "claim",
          way: "claims_stage",
          case: "made-02",
          claim: 1,
          faults: ["origins 1 to 1, not 3 to 3"],
          got: expect.objectContaining({ status: "disputed", carriers: 2 }),
        }),
        expect.objectContaining({ error: "invented", way: "whole_way", case: "made-03", topic: "nothing" }),
        expect.objectContaining({ error: "extra", way: "whole_way", text: "made-03 r1", gold: null }),
      ]),
    );
  });

  test("that is sealed gives counts and never says which cases failed", async () => {
    const refused = await cases("sealed", "--errors", folder.file("never.jsonl"));
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 2, stdout: "" });
    expect(refused.stderr).toMatch(/sealed.*scored, never read/u);
    expect(existsSync(folder.file("never.jsonl"))).toBe(false);
    const { failed, ...counts } = printed.figures;
    expect(failed).toHaveLength(3);
    const { stdout } = await cases("sealed", "--json");
    expect(JSON.parse(stdout)).toEqual(counts);
    expect(stdout).not.toContain("made-0");
  });

  test("--check only counts", async () => {
    const { status, stdout } = await cases("cases", "--check", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ task: "cases", n: 3, n_denial: 1 });
  });

  test("that is broken ends with status 2 and names the fault", async () => {
    write("broken/made-01.json", { ...sample, claims: [] });
    const { status, stdout, stderr } = await cases("broken");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/made-01\.json: statement 1 \("handed over"\): id: "s1" stands in no claim/u);
  });
});
