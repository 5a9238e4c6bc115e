/** `entente explain CLAIM`: who first said it, who repeats it, and what became of it. */
import { afterAll, expect, test } from "vitest";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { ChainLink, Report } from "../../src/terms/types.ts";
import { ministry, report, statement, type StatementInput } from "../support/statement.ts";
import { inProcess } from "./in-process.ts";
import { workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);

const words = "Turkey handed over armoured vehicles to Somalia last week";
const turkey = ministry("TUR", "acting");
const somalia = ministry("SOM", "receiving");
const outlet = (name: string): Partial<ChainLink> => ({ name, kind: "outlet" });
const filler = (seed: number): string =>
  Array.from({ length: 80 }, (_, n) => `word${(n * 7919 + seed * 104_729) % 10_007}`).join(" ");

type Told = Partial<StatementInput> & Partial<Pick<Report, "text" | "credit" | "corrects">>;

/** A ledger of reports with one statement each, recorded day by day. */
async function ledgerOf(name: string, told: Record<string, Told>): Promise<string> {
  const path = folder.file(name);
  const ledger = await openLedger(path);
  await bringUpToDate(ledger, "2024-03-01T00:00:00.000Z");
  let day = 10;
  for (const [id, { text, credit = null, corrects = null, ...input }] of Object.entries(told)) {
    const quote = input.quote ?? words;
    const whole = `${input.title === undefined ? "" : `${input.title}\n\n`}${text ?? `${quote}. ${filler(day)}`}`;
    const { title = null, outlet: by = `Sample ${id}`, published = "2024-03-05" } = input;
    const given = report({ id, title, text: whole, outlet: by, published, credit, corrects });
    const made = statement({ ...input, id: `s-${id}`, report: id, outlet: by, quote, start: whole.indexOf(quote) });
    const recordedAt = `2024-03-${day++}T08:00:00.000Z`;
    const bytes = Buffer.from(whole);
    await ledger.record({ report: given, bytes, statements: [made], readerVersion: "1", recordedAt }, claimKeeper());
  }
  await ledger.close();
  return path;
}

async function explain(path: string, id: string, ...more: string[]): Promise<string> {
  const { status, stdout, stderr } = await inProcess(["explain", id, ...more, "--ledger", path]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** The lines under a title, up to the next empty one. */
function under(title: string, text: string): string[] {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith(title));
  if (from < 0) return [];
  return lines.slice(from + 1, lines.indexOf("", from) < 0 ? undefined : lines.indexOf("", from));
}

test("the tree shows origins, carriers with their times, copies, the chain between, and who denies", async () => {
  const unnamed = { name: "diplomat", mention: "a diplomat", kind: "person" as const, named: false };
  const path = await ledgerOf("tree.ledger", {
    a: { published: "2024-03-05T09:30:00Z", chain: [turkey], text: `${words}. ${filler(1)}` },
    b: { published: "2024-03-05T12:00:00+03:00", chain: [outlet("Sample Wire"), turkey], credit: "Reuters" },
    c: { published: "2024-03-06", chain: [turkey], text: `${words}. ${filler(1)} More.` },
    d: { published: "2024-03-07", chain: [somalia], stance: "denies", scope: "part" },
    e: { published: "2024-03-08", chain: [unnamed] },
  });
  const text = await explain(path, "c-s-b");
  expect(under("Origins: at least 1, at most 2", text)).toEqual([
    "├─ speak for it",
    "│  ├─ Turkey [TUR, government] asserts",
    "│  │  ├─ 2024-03-05 12:00 +03:00  Sample b (report b); credits Reuters; quotes Turkey Ministry; has it from Sample Wire",
    "│  │  └─ 2024-03-05 09:30 UTC  Sample a (report a); quotes Turkey Ministry",
    "│  │     └─ 2024-03-06  Sample c (report c); near copy of a; quotes Turkey Ministry",
    "│  └─ an unnamed source (a diplomat) [no principal, person] asserts; tentative: may repeat Turkey",
    "│     └─ 2024-03-08  Sample e (report e)",
    "└─ speak against it, cannot tell, or have taken it back",
    "   └─ Somalia [SOM, government] denies, scope part",
    "      └─ 2024-03-07  Sample d (report d); quotes Somalia Ministry",
  ]);
  expect(under("Status over time", text).filter((line) => !line.includes(" + "))).toEqual([
    "  2024-03-05  ◑ reported: only Turkey asserts it; 1 origin, 2 carriers",
    "  2024-03-06  ◑ reported: only Turkey asserts it; 1 origin, 3 carriers",
    "  2024-03-07  ◑ reported: only Turkey asserts it; Somalia denies a part of it; 1 origin, 3 carriers",
    "  2024-03-08  ◑ reported: only Turkey asserts it; Somalia denies a part of it; 1 to 2 origins, 4 carriers",
  ]);
  expect(under("Statements", text)).toHaveLength(10);
  expect(await explain(path, "c-s-e")).toBe(text.replace("Claim c-s-b", "Claim c-s-b (asked for as c-s-e)"));
});

test("a circle of citation is marked on its carriers and drawn", async () => {
  const path = await ledgerOf("circle.ledger", {
    a: { outlet: "Sample A", published: "2024-03-05", chain: [outlet("Sample B")] },
    b: { outlet: "Sample B", published: "2024-03-06", chain: [outlet("Sample A")] },
  });
  const text = await explain(path, "c-s-a");
  expect(under("Origins: at least 1, at most 1", text)).toEqual([
    "├─ speak for it",
    "│  └─ Sample B [no principal, outlet] asserts; one origin: ⟲ Sample A cites Sample B cites Sample A",
    "│     ├─ 2024-03-05  Sample A (report a); ⟲ in a circle of citation",
    "│     └─ 2024-03-06  Sample B (report b); quotes Sample A; ⟲ in a circle of citation",
    "└─ circles of citation",
    "   └─ ⟲ Sample A cites Sample B cites Sample A; nothing leads into it, so it is one origin",
    "      ├─ 2024-03-05  Sample A cites Sample B (report a)",
    "      └─ 2024-03-06  Sample B cites Sample A (report b)",
  ]);
});

test("a change of mind, a retraction, notes, corrections and a set status stand where they belong", async () => {
  const title = "Turkey hands over vehicles to Somalia";
  const path = await ledgerOf("mind.ledger", {
    a: { published: "2024-03-05", chain: [somalia], title },
    b: { published: "2024-03-07", chain: [somalia], stance: "denies" },
    n: {
      outlet: "Sample a",
      published: "2024-03-08",
      quote: "Kenya met Ethiopia",
      dyad: ["KEN", "ETH"],
      text: `Retraction: our report "${title}" was wrong. Kenya met Ethiopia.`,
      corrects: { kind: "retraction", text: "Retraction" },
    },
    c: { published: "2024-03-04", chain: [turkey], stance: "denies" },
    d: { published: "2024-03-09", chain: [turkey] },
  });
  const review = async (...args: string[]) =>
    expect(await inProcess(["review", ...args, "--by", "Ada", "--ledger", path])).toMatchObject({ status: 0 });
  const before = await explain(path, "c-s-a");
  expect(under("What changed", before)).toEqual([
    "  Turkey first denied it and later said it: 2024-03-04 denies (Turkey Ministry, statement s-c) → 2024-03-09 asserts (Turkey Ministry, statement s-d)",
    "  taken back: report a (Sample a) by report n, 2024-03-08",
  ]);
  expect(under("Status over time", before)).toContain("              − report a, taken back by report n");
  await review("note", "c-s-c", "Two\nlines.");
  await review("correct", "s-d", "object=lorries", "--because", "As the video shows.");
  await review("status", "c-s-c", "alleged");
  const text = await explain(path, "c-s-c");
  expect(under("Reviewers", text).map((line) => line.replace(/^ {2}\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/u, ""))).toEqual([
    "  note by Ada: Two lines.",
    "  correction by Ada: object of s-d armoured vehicles → lorries (As the video shows.)",
    "  status by Ada: alleged",
  ]);
  expect(under("Status over time", text).at(-2)).toMatch(/~ alleged \(was \w+\): set to alleged by Ada/u);
  const then = await explain(path, "c-s-a", "--as-of", "2024-03-10");
  expect(then).toContain("as of            2024-03-10, as the ledger was recorded then");
  expect(under("Statements", then)).toHaveLength(2);
  expect(under("What changed", then)).toEqual([]);
});

test("an overdue plan and a denial from before the deed are said", async () => {
  const path = await ledgerOf("plan.ledger", {
    p: {
      published: "2024-01-20",
      quote: "Turkey will deliver drones to Somalia in February",
      chain: [turkey],
      stance: "plans",
      proposition: {
        predicate: "deliver",
        object: "drones",
        future: true,
        time: { start: "2024-02-01", end: "2024-02-29", text: "in February", basis: "stated" },
      },
    },
    a: { published: "2024-02-25", chain: [turkey], stance: "denies" },
    b: { published: "2024-03-05", chain: [somalia] },
  });
  expect(under("What changed", await explain(path, "c-s-p"))).toEqual([
    "  overdue: its time passed on 2024-02-29 and no claim states the deed",
  ]);
  expect(under("What changed", await explain(path, "c-s-a"))).toEqual([
    "  denied before the deed: statement s-a of 2024-02-25; the deed is dated 2024-02-26",
  ]);
});
