/**
 * `npm run bench:scale [-- --sizes 10000,100000,1000000] [--scattered] [--keep FILE] [--dry]`: fills a ledger with made-up reports and
 * measures, at each size, what the next reports and the busiest dossier cost. Writes bench/scale/RESULTS.json and its part
 * of bench/RESULTS.md, unless --dry. `--keep`: leave the ledger there. `--scattered`: reports of all three years in no order, as
 * from an archive; its figures stand beside the others.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import SQLite from "better-sqlite3";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { thisMachine } from "../machine.ts";
import { renewPart } from "../part.ts";
import { busiest } from "./events.ts";
import { sizeOf, timeReports } from "./measure.ts";
import { type Archive, reportOf, statementsPerReport } from "./reports.ts";
import { scaleCommand, scalePart, type ScaleResults, type ScaleRun, type SizeFigures } from "./table.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,1000000" },
    keep: { type: "string" },
    scattered: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});
const here = fileURLToPath(new URL(".", import.meta.url));
const page = join(here, "..", "RESULTS.md");
/** A million statements in three years. */
const archive: Archive = { seed: 1, reports: Math.round(1_000_000 / statementsPerReport) };
/** Shares no factor with the number of reports, so that leaps of this length come by each of them once. */
const leap = 10_007;

/** Half of them bring the ledger up to its size, half go beyond it. */
const timedReports = 200;

const folder = mkdtempSync(join(tmpdir(), "entente-scale-"));
const location = values.keep ?? join(folder, "ledger.db");
try {
  const begun: ScaleRun = { date: new Date().toISOString().slice(0, 10), machine: thisMachine(), sizes: [] };
  const ledger = await openLedger(location);
  await bringUpToDate(ledger, new Date().toISOString());
  const filled = { reports: 0, statements: 0 };
  for (const size of values.sizes.split(",").map(Number)) {
    await fill(ledger, filled, size - (timedReports / 2) * statementsPerReport);
    const figures = await measure(ledger, filled, size);
    begun.sizes.push(figures);
    process.stderr.write(`${JSON.stringify(figures)}\n`);
  }
  await ledger.close();
  if (!values.dry) {
    const file = join(here, "RESULTS.json");
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ScaleResults) : {};
    const results: ScaleResults = { ...before, [values.scattered ? "scattered" : "inOrder"]: begun };
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    writeFileSync(page, renewPart(readFileSync(page, "utf8"), scaleCommand, scalePart(results, archive.seed)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function placeOf(number: number): number {
  return values.scattered ? (number * leap) % archive.reports : number;
}

async function fill(ledger: Ledger, filled: { reports: number; statements: number }, size: number): Promise<void> {
  while (filled.statements < size) {
    const report = reportOf(archive, placeOf(filled.reports++));
    filled.statements += report.statements.length;
    await ledger.record(report, claimKeeper());
  }
}

async function measure(
  ledger: Ledger,
  filled: { reports: number; statements: number },
  size: number,
): Promise<SizeFigures> {
  const load = loadavg()[0] ?? 0;
  const reports = Array.from({ length: timedReports }, () => reportOf(archive, placeOf(filled.reports++), true));
  const add = await timeReports(ledger, reports);
  filled.statements += timedReports * statementsPerReport;
  const opening = ["--import", "tsx", join(here, "opening.ts"), location, ...busiest];
  const open = JSON.parse(execFileSync(process.execPath, opening, { encoding: "utf8" })) as SizeFigures["open"];
  return {
    load,
    ...countsIn(location),
    statements: size,
    add,
    timedReports,
    open,
    fileMb: sizeOf(location) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

function countsIn(path: string): Pick<SizeFigures, "reports" | "claims" | "largestClaim" | "busiestDyad"> {
  const file = new SQLite(path);
  // What the log still holds goes where it belongs, so that the file is what is measured.
  file.pragma("wal_checkpoint(TRUNCATE)");
  const one = (query: string, ...given: unknown[]): number =>
    Number(
      file
        .prepare(query)
        .pluck()
        .get(...given),
    );
  try {
    return {
      reports: one("select count(distinct id) from reports"),
      claims: one("select count(*) from claims"),
      largestClaim: one("select max(n) from (select count(*) as n from members group by group_id)"),
      busiestDyad: one(
        "select count(*) from statements where principal_a = ? and principal_b = ? and superseded = 0",
        ...busiest.toSorted(),
      ),
    };
  } finally {
    file.close();
  }
}
