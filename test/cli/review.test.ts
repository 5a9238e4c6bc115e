import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Claim } from "../../src/claims/claim.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Review } from "../../src/terms/review-schema.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { ministry, report, statement } from "../support/statement.ts";
import { inProcess } from "./in-process.ts";
import { entente, jsonLines, workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);

const words = "Turkey handed over armoured vehicles to Somalia last week";
const at = "2024-03-06T08:00:00.000Z";

/** A ledger in which three outlets carry one claim, and one of them a denial. */
async function ledgerOf(name: string): Promise<string> {
  const path = folder.file(name);
  const ledger = await openLedger(path);
  await bringUpToDate(ledger, at);
  const made = [
    statement({ id: "s-one", report: "one", chain: [ministry("TUR", "acting")] }),
    statement({ id: "s-two", report: "two", chain: [ministry("TUR", "acting")] }),
    statement({
      id: "s-three",
      report: "three",
      chain: [ministry("SOM", "receiving")],
      stance: "denies",
      scope: "whole",
    }),
  ];
  for (const each of made) {
    const { id, outlet } = each.report;
    const given = report({ id, outlet, text: `${id.padEnd(38)}. ${words}.` });
    const bytes = Buffer.from(given.text);
    await ledger.record(
      { report: given, bytes, statements: [each], readerVersion: "1", recordedAt: at },
      claimKeeper(),
    );
  }
  await ledger.close();
  return path;
}

let path: string;
beforeAll(async () => {
  path = await ledgerOf("desk.ledger");
});

const review = (...args: string[]) => inProcess(["review", ...args, "--ledger", path]);
/** Takes a decision and returns its record. */
async function decide(...args: string[]): Promise<Review> {
  const { status, stdout, stderr } = await review(...args, "--by", "Ada", "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as Review;
}
async function claims(): Promise<Claim[]> {
  return JSON.parse((await inProcess(["claims", "--json", "--ledger", path])).stdout) as Claim[];
}
const members = async () => (await claims()).map((claim) => claim.statements.map(({ id }) => id).toSorted());

test("the list names what deserves a look, why, and commands that work as they stand", async () => {
  const { status, stdout, stderr } = await review("Turkey", "Somalia");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/why +disputed: Somalia denies/u);
  const command = stdout.split("\n").find((line) => line.includes("review accept")) ?? "";
  const accepted = await entente([...command.trim().split(" ").slice(1), "--by", "Ada", "--json"]);
  expect(accepted.status).toBe(0);
  expect((await review()).stderr).toBe("Nothing calls for a look.\n");
  await decide("undo", (JSON.parse(accepted.stdout) as Review).id);
  const queue = JSON.parse((await review("--json", "--limit", "1")).stdout) as { reasons: { kind: string }[] }[];
  expect(queue.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([["disputed"]]);
});

test("a split, a join and their undoing change the claims and nothing else", async () => {
  const before = await claims();
  expect(await members()).toEqual([["s-one", "s-three", "s-two"]]);
  const split = await decide("split", before[0]!.id, "s-thr", "--because", "Another shipment.");
  expect(split).toMatchObject({ action: "split", author: "Ada", because: "Another shipment." });
  expect((await members()).toSorted()).toEqual([["s-one", "s-two"], ["s-three"]]);
  const join = await decide("join", "c-s-one", "c-s-three");
  expect(await members()).toEqual([["s-one", "s-three", "s-two"]]);
  await decide("undo", join.id);
  expect(await members()).toHaveLength(2);
  await decide("undo", split.id.slice(0, 10));
  expect(await claims()).toEqual(before);
});

test("a correction, a status and a note stand in what is printed; the statement as read stays", async () => {
  const correct = await decide("correct", "s-one", "type=cooperate", "domains=arms,trade", "source=Ethiopia");
  expect(correct).toMatchObject({
    action: "correct",
    pair: ["ETH", "SOM"],
    changes: [
      { field: "type", from: "AID", to: "COOPERATE" },
      { field: "domains", from: ["arms"], to: ["arms", "trade"] },
      { field: "source", to: { principal: "ETH", name: "Ethiopia", mention: "Turkey" } },
    ],
  });
  expect((await members()).toSorted()).toEqual([["s-one"], ["s-three", "s-two"]]);
  await decide("undo", correct.id);
  const set = await decide("status", "c-s-one", "confirmed", "--because", "Seen by the monitors.");
  expect((await claims())[0]?.status).toBe("confirmed");
  const note = await decide("note", "s-two", "Ask the outlet.");
  const { stdout } = await review("log");
  expect(stdout.split("\n").filter((line) => line.includes(note.id))[0]).toMatch(/note s-two: Ask the outlet\. · Ada/u);
  await decide("undo", set.id);
  expect((await claims())[0]?.status).toBe("disputed");
  const logged = JSON.parse((await review("log", "--json")).stdout) as { id: string; undoneBy: string | null }[];
  expect(logged.find(({ id }) => id === set.id)?.undoneBy).toMatch(/^v-/u);
  expect(logged.find(({ id }) => id === note.id)?.undoneBy).toBeNull();
});

test("a grade reaches the register, and its undoing takes it back", async () => {
  const grade = async () =>
    (
      JSON.parse((await inProcess(["sources", "Outlet s-one", "--json", "--ledger", path])).stdout) as {
        reliability: string;
      }[]
    )[0]?.reliability;
  const first = await decide("grade", "Outlet s-one", "b");
  const second = await decide("grade", "Outlet s-one", "D");
  expect(await grade()).toBe("D");
  await decide("undo", second.id);
  expect(await grade()).toBe("B");
  await decide("undo", first.id);
  expect(await grade()).toBe("F");
});

test.each([
  [["split", "c-s-one", "s-one", "s-two", "s-three"], /all statements of claim/u],
  [["split", "c-s-one", "s-nine"], /There is no statement "s-nine"/u],
  [["split", "c-nine", "s-one"], /There is no statement "nine"|There is no claim/u],
  [["join", "c-s-one", "c-s-two"], /are one claim already/u],
  [["correct", "s-one", "type=YIELD"], /does not fit type/u],
  [["correct", "s-one", "colour=red"], /no field that can be corrected. There are: type, /u],
  [["correct", "s-one", "time.start=2024-04-01"], /would end .* before it begins/u],
  [["correct", "s-one", "time.start=last week"], /does not fit time.start/u],
  [["correct", "s-one", "source=Atlantis"], /is known as "Atlantis"/u],
  [["correct", "s-one", "type=AID"], /says so already/u],
  [["correct", "s-", "type=AID"], /begins several ids/u],
  [["status", "c-s-one", "true"], /Allowed choices are/u],
  [["grade", "Outlet", "G"], /Write one of A, B, C/u],
  [["note", "s-one", " "], /The note is empty/u],
  [["undo", "v-nothing"], /There is no decision/u],
  [["log", "--by", "Ada"], /unknown option/u],
  [["accept", "c-s-one", "--by", " "], /Name yourself/u],
])("%j is refused with status 2 and in plain words", async (args, message) => {
  const { status, stdout, stderr } = await review(...args);
  expect(stderr).toMatch(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
});

test("decisions go into another ledger, once, and each bad line is named", async () => {
  const file = folder.file("decisions.jsonl");
  expect(await review("export", "--out", file)).toMatchObject({ status: 0, stdout: "" });
  const lines = readFileSync(file, "utf8");
  const isReview = new Ajv2020({ validateFormats: false }).compile(
    JSON.parse(readFileSync(packageFile("schema/review.schema.json"), "utf8")) as object,
  );
  for (const record of jsonLines(lines)) expect([isReview(record), isReview.errors]).toEqual([true, null]);

  const other = await ledgerOf("other.ledger");
  const take = (from: string) => inProcess(["review", "import", from, "--ledger", other]);
  const count = jsonLines(lines).length;
  expect(await take(file)).toMatchObject({ status: 0, stderr: `${count} new, 0 known.\n` });
  expect(await take(file)).toMatchObject({ status: 0, stderr: `0 new, ${count} known.\n` });
  expect((await inProcess(["review", "export", "--ledger", other])).stdout).toBe(lines);

  const [first = ""] = lines.split("\n");
  const changed = JSON.stringify({ ...(JSON.parse(first) as object), author: "Ben" });
  const unknown = JSON.stringify({ ...(JSON.parse(first) as object), id: "v-1", action: "burn" });
  const bad = folder.file("bad.jsonl");
  writeFileSync(bad, `${first}\n{"id"\n\n${unknown}\n${changed}\n`);
  const { status, stderr } = await take(bad);
  expect(status).toBe(1);
  expect(stderr).toMatch(/bad\.jsonl, line 2: it is not JSON/u);
  expect(stderr).toMatch(/bad\.jsonl, line 4: it is no decision/u);
  expect(stderr).toMatch(/bad\.jsonl, line 5: the ledger holds another decision/u);
  expect(stderr).toMatch(/^0 new, 1 known, 3 left out\.$/mu);
});

test("without --by the environment or the login name signs; a ledger that is not there is not made", async () => {
  process.env["ENTENTE_AUTHOR"] = "Desk Two";
  try {
    const { stdout } = await review("skip", "c-s-one", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ author: "Desk Two" });
  } finally {
    delete process.env["ENTENTE_AUTHOR"];
  }
  const nowhere = await inProcess(["review", "accept", "c-s-one", "--ledger", folder.file("nowhere.ledger")]);
  expect(nowhere).toMatchObject({ status: 2, stderr: expect.stringMatching(/There is no ledger at/u) });
  const before = await inProcess(["review", "--ledger", path, "log"]);
  expect(before.stdout).toContain("skip c-s-one · Desk Two");
});
