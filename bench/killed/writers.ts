/** Kills a writer of reports whose statements are read already, which is in a transaction nearly all the time. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { openLedger } from "../../src/ledger/open.ts";
import { contentOf, openWhole } from "../../test/support/whole-ledger.ts";
import { Draw } from "../scale/random.ts";
import { reportOf } from "../scale/reports.ts";
import { archive, isRecorded } from "./archive.ts";

export interface WriterKills {
  kills: number;
  reports: number;
  /** Reports that were recorded for each second of writing. */
  perSecond: number;
  failures: string[];
}

const writer = fileURLToPath(new URL("writer.ts", import.meta.url));

/** One ledger, written on by one writer after the other; each lives up to a second after its first report. */
export async function killWriters(folder: string, kills: number, seed: number): Promise<WriterKills> {
  const location = join(folder, "written.db");
  const draw = new Draw(seed);
  const failures: string[] = [];
  let [reports, seconds] = [0, 0];
  for (let count = 0; count < kills; count++) {
    const life = await runWriter(location, Number.MAX_SAFE_INTEGER, draw.unit() * 1000);
    seconds += life.ms / 1000;
    try {
      await openWhole(location);
      await checkAll(location, life.numbers);
    } catch (cause) {
      failures.push(`kill ${count + 1}: ${(cause as Error).message}`);
    }
    reports += life.numbers.length;
    process.stderr.write(`writer: ${count + 1} of ${kills} killed, ${reports} reports, ${failures.length} failures\n`);
  }
  // The last report may have been written without its number being told.
  const written = reports + kills;
  await runWriter(location, written, null);
  const unbroken = join(folder, "unbroken-writer.db");
  await runWriter(unbroken, written, null);
  if (!isDeepStrictEqual(contentOf(location), contentOf(unbroken))) failures.push("the ledger differs in the end");
  return { kills, reports, perSecond: Math.round(reports / Math.max(seconds, 1)), failures };
}

/** What was told to be recorded must be there. */
async function checkAll(location: string, numbers: number[]): Promise<void> {
  const ledger = await openLedger(location);
  try {
    for (const number of numbers) {
      if (!(await isRecorded(ledger, reportOf(archive, number)))) throw new Error(`report ${number} is lost`);
    }
  } finally {
    await ledger.close();
  }
}

/** `afterMs`: when to kill it, after its first report; null: never. `ms`: from its first report to its end. */
function runWriter(
  location: string,
  count: number,
  afterMs: number | null,
): Promise<{ numbers: number[]; ms: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", writer, location, `${count}`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    let first: number | null = null;
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      if (first !== null) return;
      first = performance.now();
      if (afterMs !== null) setTimeout(() => child.kill("SIGKILL"), afterMs);
    });
    child.on("error", reject);
    child.on("close", (status, signal) => {
      if (status !== 0 && signal !== "SIGKILL") reject(new Error(`the writer ended with status ${String(status)}`));
      // A number that was cut off was not told.
      const numbers = text.split("\n").slice(0, -1).map(Number);
      resolve({ numbers, ms: first === null ? 0 : performance.now() - first });
    });
  });
}
