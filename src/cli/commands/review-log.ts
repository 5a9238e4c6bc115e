/** `entente review log`, `export`, `import`: the decisions themselves. */
import { existsSync, statSync } from "node:fs";
import { Command } from "commander";
import { standingOf } from "../../claims/reviews-in-force.ts";
import { openLedger } from "../../ledger/open.ts";
import { withLedger } from "../existing-ledger.ts";
import { exitStatus, Failure } from "../failure.ts";
import { ledgerOption } from "../options.ts";
import { note, write } from "../output.ts";
import { checkTarget, writeFileWhole } from "../output-file.ts";
import { exportedReviews, importReviews } from "../review-exchange.ts";
import { logLine } from "../review-lines.ts";

export function logCommands(): Command[] {
  return [
    new Command("log")
      .description("List all decisions by time, those that were undone included.")
      .addOption(ledgerOption())
      .option("--json", "as a JSON array; each with the undo that holds, if any, as undoneBy")
      .action(printLog),
    new Command("export")
      .description("Write all decisions as JSON lines, for another ledger to import.")
      .addOption(ledgerOption())
      .option("--out <file>", "write to a file instead of standard output")
      .action(printExport),
    new Command("import")
      .description("Take in decisions from JSON lines; those that are there already change nothing.")
      .argument("<file>", 'what `export` wrote; "-" for standard input')
      .addOption(ledgerOption())
      .action(takeIn),
  ];
}

async function printLog({ ledger: location, json }: { ledger: string; json?: true }): Promise<void> {
  const reviews = await withLedger(location, (ledger) => ledger.reviews());
  const { undoneBy } = standingOf(reviews);
  if (json) {
    const rows = reviews.map((review) => ({ ...review, undoneBy: undoneBy.get(review.id) ?? null }));
    await write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  for (const review of reviews) await write(`${logLine(review, undoneBy.get(review.id) ?? null)}\n`);
  if (reviews.length === 0) note("Nothing has been decided yet.");
}

async function printExport({ ledger: location, out }: { ledger: string; out?: string }): Promise<void> {
  if (out !== undefined) checkTarget(out, location);
  const text = await withLedger(location, exportedReviews);
  if (out === undefined) {
    await write(text);
    return;
  }
  writeFileWhole(out, text);
  note(`Written: ${out}`);
}

async function takeIn(path: string, { ledger: location }: { ledger: string }): Promise<void> {
  if (path !== "-") {
    if (!existsSync(path)) throw new Failure(`There is no file ${path}.`);
    if (statSync(path).isDirectory()) throw new Failure(`${path} is a folder. Name a file of decisions.`);
  }
  const ledger = await openLedger(location);
  try {
    const { added, known, bad } = await importReviews(ledger, path, new Date().toISOString());
    note(`${added} new, ${known} known${bad === 0 ? "" : `, ${bad} left out`}.`);
    if (bad > 0) process.exitCode = exitStatus.someFailed;
  } finally {
    await ledger.close();
  }
}
