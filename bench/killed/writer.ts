/**
 * Records made-up reports with their statements as fast as it can: `tsx bench/killed/writer.ts LEDGER COUNT`. Goes on where
 * the ledger ends and prints the number of each report once it is recorded.
 */
import { writeSync } from "node:fs";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { reportOf } from "../scale/reports.ts";
import { archive, isRecorded } from "./archive.ts";

const [location = "", count = "0"] = process.argv.slice(2);
const ledger = await openLedger(location);
await bringUpToDate(ledger, new Date().toISOString());
for (let number = 0; number < Number(count); number++) {
  const report = reportOf(archive, number);
  if (await isRecorded(ledger, report)) continue;
  await ledger.record(report, claimKeeper());
  writeSync(1, `${number}\n`);
}
await ledger.close();
