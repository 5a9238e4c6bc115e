/**
 * `npm run bench:desk -- LEDGER [--dry]`: how fast the app is on a large ledger, such as one that `bench:scale --keep FILE` leaves: each
 * view in a real browser until nothing of it is loading, the answers to filters, and rows that are still blank while a table is
 * scrolled. Writes its part of bench/RESULTS.md, unless --dry.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { openLedger } from "../../src/ledger/open.ts";
import { startServer } from "../../src/serve/server.ts";
import { launchBrowser } from "../../test/web/browser.ts";
import { machineInWords, thisMachine } from "../machine.ts";
import { renewPart } from "../part.ts";
import { busiest } from "../scale/events.ts";
import { timesOf } from "../scale/measure.ts";
import { filters } from "./filters.ts";
import { blankRows } from "./scrolling.ts";

const command = "npm run bench:desk";
const { values, positionals } = parseArgs({
  options: { dry: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [location] = positionals;
if (location === undefined) throw new Error("Name a ledger: npm run bench:desk -- FILE");
const page = fileURLToPath(new URL("../RESULTS.md", import.meta.url));
const openings = 5;
const mostMs = 120_000;
const ready = "document.querySelector('main h1') !== null && document.querySelector('.loading') === null";
/** Of a dossier: all but the tie over time, which is asked for last. */
const readable =
  "document.querySelector('main h1') !== null && document.querySelector('.timeline') !== null && document.querySelector('.loading:not(.tie .loading)') === null";
const freely = { burst: 1_000_000, perSecond: 1_000_000 };

interface Times {
  first: number;
  median: number;
}

const load = loadavg()[0] ?? 0;
const serving = await startServer({
  ledger: location,
  port: 0,
  host: "127.0.0.1",
  token: null,
  log: (cause) => void process.stderr.write(`${String(cause)}\n`),
  rates: { read: freely, write: freely, costly: freely },
});
const browser = await launchBrowser();
try {
  const views = await timeViews(browser);
  const asked = await timeFilters();
  const blank = await blankRows(browser, `${serving.address}/claims`);
  const counts = await countsOf(location);
  const lines = [
    "## The app on a large ledger",
    "",
    `${counts.statements.toLocaleString("en-US")} statements, ${counts.claims.toLocaleString("en-US")} claims, ${counts.reports.toLocaleString("en-US")} reports, made up by \`npm run bench:scale -- --keep FILE\`; then \`${command} -- FILE\`, on ${new Date().toISOString().slice(0, 10)}, ${machineInWords(thisMachine())}, browser and server on the same machine; the load was ${load.toFixed(1)} at the start. A view counts from asking for its address until nothing of it is loading; *first* is the first visit after the server was started, *median* of ${openings - 1} later ones, each in a fresh browser context.`,
    "",
    "| view | first, ms | median, ms |",
    "| --- | ---: | ---: |",
    ...views.map(([name, { first, median }]) => `| ${name} | ${first.toFixed(0)} | ${median.toFixed(0)} |`),
    "",
    `Filters of the claims table, ${asked.count} questions by status, domain, type, period, party, source and words, each asked once after a first round: median ${asked.median.toFixed(0)} ms, 95th percentile ${asked.p95.toFixed(0)} ms, slowest ${asked.slowest.ms.toFixed(0)} ms (\`${asked.slowest.query}\`). While the table of all claims was scrolled through by the wheel, ${blank.blank} of ${blank.frames} frames showed a place without its row.`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (!values.dry) writeFileSync(page, renewPart(readFileSync(page, "utf8"), command, lines));
} finally {
  await browser.close();
  await serving.close();
}

async function timeViews(given: Browser): Promise<[string, Times][]> {
  const [a, b] = busiest;
  const ask = async (path: string) => (await fetch(`${serving.address}/api${path}`)).json();
  const { items } = (await ask(`/claims?a=${a}&b=${b}&sort=-carriers&limit=1`)) as { items: { id: string }[] };
  const claim = items[0]?.id ?? "";
  const { statements } = (await ask(`/claims/${claim}`)) as { statements: { report: { id: string } }[] };
  const report = encodeURIComponent(statements[0]?.report.id ?? "");
  const views: [string, string, string?][] = [
    ["home", "/"],
    ["dossier of the busiest pair, but for its tie", `/dossier/${a}/${b}`, readable],
    ["the same, whole", `/dossier/${a}/${b}`],
    ["its claim with the most carriers", `/claims/${claim}`],
    ["a report", `/reports/${report}`],
    ["claims", "/claims"],
    ["sources", "/sources"],
    ["review", "/review"],
    ["add", "/add"],
    ["brief of the busiest pair", `/brief/${a}/${b}`],
  ];
  const timed: [string, Times][] = [];
  for (const [name, path, until = ready] of views) {
    const ms: number[] = [];
    for (let count = 0; count < openings; count++) ms.push(await timeView(given, serving.address + path, until));
    const [first = 0, ...later] = ms;
    timed.push([name, { first, median: timesOf(later).median }]);
    process.stderr.write(`${name}: ${ms.map((each) => each.toFixed(0)).join(", ")} ms\n`);
  }
  return timed;
}

async function timeView(given: Browser, address: string, until: string): Promise<number> {
  const context = await given.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const opened = await context.newPage();
    const start = performance.now();
    await opened.goto(address, { waitUntil: "commit" });
    // The page's policy forbids a function that waits inside it.
    while (!((await opened.evaluate(until)) as boolean)) {
      if (performance.now() - start > mostMs) throw new Error(`${address} was still loading after ${mostMs} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - start;
  } finally {
    await context.close();
  }
}

async function timeFilters() {
  const asked: { query: string; ms: number }[] = [];
  for (const round of [0, 1]) {
    for (const query of filters(busiest)) {
      const start = performance.now();
      const answer = await fetch(`${serving.address}/api/claims?${query}`);
      await answer.text();
      if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
      if (round === 1) asked.push({ query: decodeURIComponent(query), ms: performance.now() - start });
    }
  }
  const slowest = asked.reduce((a, b) => (b.ms > a.ms ? b : a));
  for (const { query, ms } of asked.toSorted((a, b) => b.ms - a.ms).slice(0, 12)) {
    process.stderr.write(`${ms.toFixed(0)} ms  ${query}\n`);
  }
  return { count: asked.length, slowest, ...timesOf(asked.map(({ ms }) => ms)) };
}

async function countsOf(path: string) {
  const ledger = await openLedger(path);
  const { statements, claims, reports } = await ledger.lists.intake();
  await ledger.close();
  return { statements, claims, reports };
}
