/** What a ledger said of an earlier moment it says for good, whatever comes in later. */
import { afterAll, expect, test } from "vitest";
import { anchorOf, type Decision, pairOf, signReview } from "../../src/claims/review.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Report, Statement } from "../../src/terms/types.ts";
import { ministry, report, statement, type StatementInput } from "../support/statement.ts";
import { inProcess } from "./in-process.ts";
import { workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);

const words = "Turkey handed over armoured vehicles to Somalia last week";
const turkey = ministry("TUR", "acting");
const somalia = ministry("SOM", "receiving");
const filler = (seed: number): string =>
  Array.from({ length: 80 }, (_, n) => `word${(n * 7919 + seed * 104_729) % 10_007}`).join(" ");

interface Told extends Partial<StatementInput> {
  version?: string;
  text?: string;
  corrects?: Report["corrects"];
  credit?: string;
}

/** Records a report with one statement in the given words. */
async function tell(ledger: Ledger, id: string, at: string, told: Told = {}): Promise<Statement> {
  const { version = "1", text, corrects = null, credit = null, ...input } = told;
  const quote = input.quote ?? words;
  const whole = text ?? `${input.title === undefined ? "" : `${input.title}\n\n`}${quote}. ${filler(id.charCodeAt(0))}`;
  const given = report({
    id,
    text: whole,
    title: input.title ?? null,
    outlet: input.outlet ?? `Sample ${id}`,
    published: input.published ?? "2024-03-05",
    corrects,
    credit,
  });
  const made = statement({ ...input, id: `s-${id}-${at}`, report: id, quote, start: whole.indexOf(quote) });
  const own = { ...made, report: { ...made.report, outlet: given.outlet, published: given.published } };
  const bytes = Buffer.from(whole);
  const entry = { report: given, bytes, statements: [own], readerVersion: version, recordedAt: `${at}T08:00:00.000Z` };
  await ledger.record(entry, claimKeeper());
  return own;
}

const onClaim = (...own: Statement[]) => ({ claim: `c-${own[0]?.id}`, statements: own.map(anchorOf) });
async function decide(ledger: Ledger, decision: Decision, decided: string, recorded: string): Promise<string> {
  const review = signReview(decision, { author: "Ada", at: new Date(decided), because: "For the test." });
  expect(await ledger.addReviews([review], claimKeeper(), recorded)).toEqual(["new"]);
  return review.id;
}

test("brief, claims and explain as of a day stay byte for byte what they were", async () => {
  const path = folder.file("then.ledger");
  let ledger = await openLedger(path);
  await bringUpToDate(ledger, "2024-03-06T00:00:00.000Z");
  const title = "Turkey hands over vehicles to Somalia";
  const a = await tell(ledger, "a", "2024-03-06", { title, chain: [turkey] });
  await tell(ledger, "b", "2024-03-06", { published: "2024-03-06", chain: [somalia], stance: "confirms" });
  const c = await tell(ledger, "c", "2024-03-06", { published: "2024-03-04" });
  await tell(ledger, "d", "2024-03-06", { text: `${words}. ${filler(97)} More.`, chain: [turkey] });
  const plan = await tell(ledger, "p", "2024-03-06", {
    quote: "Turkey will deliver drones to Somalia in February",
    chain: [turkey],
    stance: "plans",
    proposition: {
      predicate: "deliver",
      object: "drones",
      future: true,
      time: { start: "2024-02-01", end: "2024-02-29", text: "in February", basis: "stated" },
    },
  });
  const noted = { action: "note" as const, subject: onClaim(a), text: "Ask the outlet." };
  const note = await decide(ledger, noted, "2024-03-06T09:00:00Z", "2024-03-06T09:00:00.000Z");
  const register = (at: string, fields: Parameters<Ledger["setSources"]>[0][number]["fields"]) =>
    ledger.setSources([{ key: "sample b", name: "Sample b", fields }], "Ada", at);
  await register("2024-03-06T09:00:00.000Z", { owner: "Sample House", reliability: "B" });
  await ledger.close();

  const asked = [
    ...["text", "md", "html", "json"].map((format) => ["brief", "Turkey", "Somalia", "--format", format]),
    ["brief", "Turkey", "Somalia", "--since", "2024-03-05", "--until", "2024-03-05"],
    ["claims"],
    ["claims", "TUR", "SOM", "--json"],
    ["explain", `c-${a.id}`],
    ["explain", `c-${plan.id}`],
  ];
  const answers = async (asOf: string): Promise<string[]> => {
    const all: string[] = [];
    for (const args of asked) {
      const { status, stdout, stderr } = await inProcess([...args, "--as-of", asOf, "--ledger", path]);
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: "" });
      all.push(stdout);
    }
    return all;
  };
  const days = ["2024-03-06", "2024-03-07T12:00:00Z"];
  const then: string[][] = [];
  for (const day of days) then.push(await answers(day));

  ledger = await openLedger(path);
  await tell(ledger, "e", "2024-03-08", { published: "2024-03-05", chain: [turkey], stance: "denies" });
  // An earlier original of what was the original, and a revision with other words, outlet and agency.
  await tell(ledger, "o", "2024-03-08", { published: "2024-03-01", text: `${words}. ${filler(97)}`, chain: [turkey] });
  const moved = { title: "Other words", outlet: "Sample z", credit: "Reuters", chain: [somalia] };
  await tell(ledger, "a", "2024-03-09", { ...moved, quote: "Somalia got drones of Turkey", stance: "doubts" });
  // Another reading of the same text; notices that take reports back, one of them only in its second revision.
  await tell(ledger, "b", "2024-03-09", { published: "2024-03-06", version: "2", chain: [turkey], stance: "denies" });
  const notice = { kind: "retraction" as const, text: "Retraction" };
  const naming = { text: `Retraction: our report "${title}" said: ${words}.`, outlet: "Sample a", corrects: notice };
  await tell(ledger, "n", "2024-03-09", { ...naming, published: "2024-03-07" });
  const corrected = { kind: "correction" as const, text: "Correction: of 9 March." };
  await tell(ledger, "d", "2024-03-10", {
    text: `${words}. ${filler(97)} More. Corrected.`,
    chain: [turkey],
    corrects: corrected,
  });
  await tell(ledger, "c", "2024-03-10", { text: `Retraction: ${words}. Not so.`, corrects: notice });
  await register("2024-03-10T09:00:00.000Z", { owner: null, principal: "TUR", reliability: "E" });
  const early = "2024-03-05T09:00:00Z";
  const late = "2024-03-10T09:00:00.000Z";
  await decide(ledger, { action: "undo", subject: { review: note } }, early, late);
  await decide(ledger, { action: "status", subject: onClaim(plan), status: "denied" }, early, late);
  await decide(ledger, { action: "split", subject: onClaim(c, a), apart: [anchorOf(c)] }, early, late);
  const changes = [{ field: "type" as const, from: "AID" as const, to: "CONSULT" as const }];
  const correction = { action: "correct" as const, subject: { statement: anchorOf(c) }, changes, pair: pairOf(c) };
  await decide(ledger, correction, early, late);
  await ledger.close();

  for (const [index, day] of days.entries()) expect(await answers(day)).toEqual(then[index]);
  // The claim that was asked for has lost its words since; what came in shows in all the others.
  asked.splice(asked.length - 2, 1);
  const later = await answers("2024-03-11");
  for (const text of later) expect(then[1]).not.toContain(text);
});

test("as of a day before a claim was recorded, it is not there", async () => {
  const path = folder.file("before.ledger");
  const ledger = await openLedger(path);
  const told = await tell(ledger, "a", "2024-03-06");
  await ledger.close();
  const early = await inProcess(["explain", `c-${told.id}`, "--as-of", "2024-03-05", "--ledger", path]);
  expect(early).toMatchObject({ status: 2, stdout: "" });
  expect(early.stderr).toContain(`As of 2024-03-05 ${path} held no claim "c-${told.id}".`);
  const none = await inProcess(["claims", "--json", "--as-of", "2024-03-05", "--ledger", path]);
  expect(none).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  const other = await inProcess(["explain", told.id, "--as-of", "2024-03-06", "--ledger", path]);
  expect(other).toMatchObject({ status: 2, stdout: "" });
  expect(other.stderr).toContain("--as-of is for claims");
});
