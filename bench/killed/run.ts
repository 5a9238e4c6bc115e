/**
 * `npm run bench:killed [-- --kills 50 --writers 50]`: kills readers and writers at random moments, and writes what came of
 * it into its part of bench/RESULTS.md. Ends with status 1 where a ledger was lost.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { samples } from "../../test/cli/run.ts";
import { machineInWords, thisMachine } from "../machine.ts";
import { renewPart } from "../part.ts";
import { killReaders } from "./readers.ts";
import { killWriters } from "./writers.ts";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "50" }, writers: { type: "string", default: "50" } },
});
const command = "npm run bench:killed";
const seed = 20_260;
const page = fileURLToPath(new URL("../RESULTS.md", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "entente-killed-"));
try {
  const writers = await killWriters(folder, Number(values.writers), seed);
  const readers = await killReaders(samples, folder, Number(values.kills), seed);
  const failures = [...readers.failures, ...writers.failures];
  const date = new Date().toISOString().slice(0, 10);
  const lines = [
    "## Killed",
    "",
    "Processes killed with SIGKILL at random moments (seeded). After each, the ledger is opened as the next command would open it and must pass SQLite's `integrity_check`, `foreign_key_check` and the check of its text index, hold each report with what was read from it or not at all, and have current claims. At the end every row of every table (but for the times of recording) must be that of an unbroken run, and of readers also `entente claims --json`, byte for byte.",
    "",
    `\`${command}\`, on ${date}, ${machineInWords(thisMachine())}.`,
    "",
    "| | killed | failures |",
    "| --- | ---: | ---: |",
    `| \`entente read\` on the samples; ${readers.before} before the first report was written, ${readers.between} between the first and the last, ${readers.after} after the last; read again to the end after each | ${readers.kills} | ${readers.failures.length} |`,
    `| a writer of reports already read, ${writers.perSecond} reports a second; ${writers.reports} reports in all, none lost that was told to be recorded | ${writers.kills} | ${writers.failures.length} |`,
    ...(failures.length === 0 ? [] : ["", ...failures.map((failure) => `- ${failure}`)]),
  ];
  writeFileSync(page, renewPart(readFileSync(page, "utf8"), command, lines));
  process.stderr.write(`${lines.join("\n")}\n`);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
