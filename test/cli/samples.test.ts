import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../src/claims/claim.ts";
import type { Receipt } from "../../src/intake/receipt.ts";
import type { Statement } from "../../src/terms/types.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { entente, jsonLines, samples, workFolder } from "./run.ts";

const folder = workFolder();
const ledger = ["--ledger", folder.file("sample.ledger")];
const schema = (path: string) => JSON.parse(readFileSync(packageFile(path), "utf8")) as object;
const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
let receipts: Receipt[] = [];
let claims: Claim[] = [];

beforeAll(async () => {
  const read = await entente(["read", samples, "--json", ...ledger]);
  expect({ status: read.status, stderr: read.stderr }).toMatchObject({ status: 0 });
  receipts = jsonLines(read.stdout) as Receipt[];
  claims = JSON.parse((await entente(["claims", "--json", ...ledger])).stdout) as Claim[];
});
afterAll(folder.remove);

describe("the sample reports", () => {
  test("each have a receipt, the copied wire story as a near copy", () => {
    expect(receipts.map(({ reportId }) => reportId)).toEqual(
      Array.from({ length: 10 }, (_, n) => `sample-${String(n + 1).padStart(2, "0")}`),
    );
    expect(receipts.find(({ reportId }) => reportId === "sample-03")).toMatchObject({
      outcome: "near-copy",
      reason: "near copy of sample-02",
    });
    expect(receipts.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  });

  test("show every status that they were written to show, between Turkey and Somalia", async () => {
    const { stdout } = await entente(["claims", "Turkey", "Somalia", "--json", ...ledger]);
    const statuses = new Set((JSON.parse(stdout) as Claim[]).map(({ status }) => status));
    expect([...statuses]).toEqual(
      expect.arrayContaining(["confirmed", "corroborated", "disputed", "unconfirmed", "alleged", "planned"]),
    );
  });

  test("give claims of the published schema, ordered by first report, then id", () => {
    const validate = ajv.compile(schema("schema/claim.schema.json"));
    expect([validate(claims), validate.errors]).toEqual([true, null]);
    const keys = claims.map(({ first, id }) => `${first ?? ""} ${id}`);
    expect(keys).toEqual(keys.toSorted());
    expect(claims.length).toBeGreaterThan(5);
  });

  test("count the wire story and its copy as one origin", () => {
    const wire = claims.find(({ statements }) =>
      statements.some(({ report, evidence }) => report.id === "sample-03" && evidence.quote.includes("22 armoured")),
    );
    expect(wire?.statements.map(({ report }) => report.id)).toEqual(expect.arrayContaining(["sample-02", "sample-03"]));
    expect(wire?.origins.list.filter(({ name }) => /sample wire|gazette/iu.test(name)).length).toBeLessThan(2);
  });

  test("extract to lines of the published schema whose quotes stand in the text", async () => {
    const { status, stdout, stderr } = await entente(["extract", samples, "--text"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const validate = ajv.compile(schema("schema/statement.schema.json"));
    const lines = jsonLines(stdout) as (Statement & { text: string })[];
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect([validate(line), validate.errors]).toEqual([true, null]);
      const { evidence, chain, text } = line;
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      expect(text).toContain(evidence.sentence);
      for (const link of chain) {
        expect(text.slice(link.start, link.end)).toBe(link.mention);
        expect(text.slice(link.cueStart, link.cueEnd)).toBe(link.cue);
      }
    }
  });

  test("lead from the dossier to a claim, a statement and a report, each explained", async () => {
    const brief = await entente(["brief", "Turkey", "Somalia", ...ledger]);
    expect({ status: brief.status, stderr: brief.stderr }).toEqual({ status: 0, stderr: "" });
    expect(brief.stdout).toContain("a collation, not an assessment");
    const [claim] = claims.filter(({ proposition }) => proposition.source.principal === "TUR");
    const statement = claim?.statements[0];
    for (const [id, title] of [
      [claim?.id, "Claim"],
      [statement?.id, "Statement"],
      [statement?.report.id, "Report"],
    ]) {
      const explained = await entente(["explain", String(id), ...ledger]);
      expect(explained.status).toBe(0);
      expect(explained.stdout).toMatch(new RegExp(`^${title} ${id}`, "u"));
    }
    const report = await entente(["explain", "sample-02", ...ledger]);
    expect(report.stdout).toContain("⟦1 ");
    expect(report.stdout).toContain("dateline: MOGADISHU");
  });

  test("make a dossier in each format, chosen by name or by the file's ending", async () => {
    const brief = async (...args: string[]) => (await entente(["brief", "TUR", "Somalia", ...ledger, ...args])).stdout;
    expect(await brief("--format", "md")).toMatch(/^# Turkey/u);
    expect(await brief("--format", "html")).toMatch(/^<!doctype html>/iu);
    expect(JSON.parse(await brief("--format", "json"))).toHaveProperty("sections");
    await brief("--out", folder.file("dossier.md"));
    expect(readFileSync(folder.file("dossier.md"), "utf8")).toBe(await brief("--format", "md"));
  });

  test("are not yet known as of a day before they were read", async () => {
    const { status, stdout } = await entente([
      "brief",
      "Turkey",
      "Somalia",
      "--as-of",
      "2024-01-01",
      "--format",
      "json",
      ...ledger,
    ]);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { claims: unknown[] }).claims).toEqual([]);
  });

  test("can be asked by status, domain and period", async () => {
    const ask = async (...args: string[]) =>
      JSON.parse((await entente(["claims", "--json", ...args, ...ledger])).stdout) as Claim[];
    const planned = await ask("--status", "planned");
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.every(({ status }) => status === "planned")).toBe(true);
    expect(await ask("Somalia", "--until", "2024-01-01")).toEqual([]);
    const early = await ask("--until", "2023-12-31");
    expect(early.length).toBeLessThan(claims.length);
    expect(early.every(({ first }) => first !== null && first < "2024")).toBe(true);
  });
});
