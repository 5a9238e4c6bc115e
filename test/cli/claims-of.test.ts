import { expect, test } from "vitest";
import { claimsOf, inPeriod, reportsBehind } from "../../src/keeping/claims-of.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Report } from "../../src/terms/types.ts";
import { report, statement } from "../support/statement.ts";

const words = "Turkey handed over armoured vehicles to Somalia last week";

/** Records a report with one statement of the given words. */
async function add(ledger: Ledger, input: Report, at: string, quote = words): Promise<void> {
  const { id, title, outlet, published, url, text } = input;
  const made = statement({ id: `s-${id}-${at}`, quote, start: text.indexOf(quote) });
  await ledger.addReport(input, Buffer.from(text), at);
  await ledger.addStatements(id, [{ ...made, report: { id, title, outlet, published, url } }], "test", at);
}

const filler = (seed: number): string =>
  Array.from({ length: 80 }, (_, n) => `word${(n * 7919 + seed * 104_729) % 10_007}`).join(" ");

test("an earlier moment's claims quote the revision that stood then", async () => {
  const ledger = await openLedger(":memory:");
  await add(ledger, report({ id: "a", text: `${words}, it said.` }), "2024-03-05T10:00:00.000Z");
  const changed = "Turkey sold drones to Somalia";
  await add(ledger, report({ id: "a", text: `Corrected. ${changed}.` }), "2024-03-07T10:00:00.000Z", changed);
  const then = await claimsOf(ledger, { dyad: ["TUR", "SOM"], asOf: "2024-03-06" });
  expect(then.claims.flatMap(({ statements }) => statements.map(({ evidence }) => evidence.quote))).toEqual([words]);
  const textOf = async ({ statementsById }: typeof then): Promise<string | undefined> =>
    (await reportsBehind(ledger, statementsById.values())).get("a")?.text;
  expect(await textOf(then)).toBe(`${words}, it said.`);
  const now = await claimsOf(ledger, { dyad: ["TUR", "SOM"] });
  expect(await textOf(now)).toBe(`Corrected. ${changed}.`);
  await ledger.close();
});

test("a near copy in another outlet adds a carrier and no origin", async () => {
  const ledger = await openLedger(":memory:");
  const text = `${words}. ${filler(1)}`;
  await add(
    ledger,
    report({ id: "first", outlet: "Sample A", text, published: "2024-03-05" }),
    "2024-03-05T10:00:00.000Z",
  );
  await add(
    ledger,
    report({ id: "copy", outlet: "Sample B", text: `${text} More.`, published: "2024-03-06" }),
    "2024-03-06T10:00:00.000Z",
  );
  const own = `${filler(2)}. ${words}.`;
  const [copied] = (await claimsOf(ledger, { dyad: ["TUR", "SOM"] })).claims;
  expect(copied).toMatchObject({ carriers: 2, origins: { max: 1 } });
  await add(
    ledger,
    report({ id: "own", outlet: "Sample C", text: own, published: "2024-03-07" }),
    "2024-03-07T10:00:00.000Z",
  );
  const [both] = (await claimsOf(ledger, { dyad: ["TUR", "SOM"] })).claims;
  expect(both).toMatchObject({ carriers: 3, origins: { max: 2 } });
  await ledger.close();
});

test("a retraction that names the earlier report of its outlet withdraws the claim", async () => {
  const ledger = await openLedger(":memory:");
  const title = "Turkey hands over vehicles to Somalia";
  const earlier = report({ id: "told", title, text: `${title}\n\n${words}.`, published: "2024-03-05" });
  await add(ledger, earlier, "2024-03-05T10:00:00.000Z");
  expect((await claimsOf(ledger, {})).claims[0]?.status).toBe("reported");
  const corrects = { kind: "retraction" as const, text: "Retraction" };
  const notice = report({
    id: "notice",
    text: `Retraction: our report "${title}" said that ${words}. It is withdrawn.`,
    published: "2024-03-09",
    corrects,
  });
  await add(ledger, notice, "2024-03-09T10:00:00.000Z");
  expect((await claimsOf(ledger, {})).claims.map(({ status }) => status)).toEqual(["withdrawn"]);
  await ledger.close();
});

test("a period takes in the claims whose reporting touches it, both days included, and undated ones", async () => {
  const ledger = await openLedger(":memory:");
  await add(ledger, report({ id: "a", text: `${words}.`, published: "2024-03-05" }), "2024-03-05T10:00:00.000Z");
  const [claim] = (await claimsOf(ledger, {})).claims;
  if (claim === undefined) throw new Error("no claim");
  expect(inPeriod(claim, { since: "2024-03-05", until: "2024-03-05" })).toBe(true);
  expect(inPeriod(claim, { since: "2024-03-06" })).toBe(false);
  expect(inPeriod(claim, { until: "2024-03-04" })).toBe(false);
  expect(inPeriod({ ...claim, first: null, last: null }, { since: "2030-01-01" })).toBe(true);
  await ledger.close();
});
