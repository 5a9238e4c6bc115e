/** `entente read`: reports into the ledger, a receipt for each input. */
import { Command } from "commander";
import type { Receipt } from "../../intake/receipt.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { openLedger } from "../../ledger/open.ts";
import type { Report } from "../../terms/types.ts";
import { bringUpToDate } from "../../keeping/keeper.ts";
import { exitStatus } from "../failure.ts";
import { watchInterrupt } from "../interrupt.ts";
import { ledgerOption, outletOption, publishedOption } from "../options.ts";
import { note, write } from "../output.ts";
import { readReportsAhead, type StatementReader, statementReader, type ReportFlags } from "../pipeline.ts";
import { progressLine } from "../progress.ts";
import { beginReport, recordReport } from "../read-into-ledger.ts";
import { receiptLine, summary } from "../receipts.ts";

interface ReadOptions extends ReportFlags {
  ledger: string;
  json?: true;
}

export function readCommand(): Command {
  return new Command("read")
    .description("Read reports into the ledger. A receipt for each says what became of it.")
    .argument("<input...>", 'files and folders of plain text, HTML and JSON lines; "-" for standard input')
    .addOption(ledgerOption())
    .addOption(publishedOption())
    .addOption(outletOption())
    .option("--json", "receipts as JSON lines")
    .action(async (inputs: string[], options: ReadOptions) => {
      const ledger = await openLedger(options.ledger);
      const reader = statementReader();
      try {
        await readAll(ledger, reader, inputs, options);
      } finally {
        await reader.close();
        await ledger.close();
      }
    });
}

async function readAll(ledger: Ledger, reader: StatementReader, inputs: string[], options: ReadOptions): Promise<void> {
  const progress = progressLine();
  const interrupt = watchInterrupt(() => {
    progress.clear();
    note("Stopping after the report at hand … (once more to stop at once)");
  });
  const counts = new Map<Receipt["outcome"], number>();
  const failures: Receipt[] = [];
  await bringUpToDate(ledger, new Date().toISOString(), (done, all) =>
    progress.show(`making claims: pair ${done} of ${all}`),
  );
  // What goes wrong here goes wrong again when the report is recorded, and is told then.
  const begin = (report: Report): void => void beginReport(ledger, report, reader).catch(() => {});
  let statements = 0;
  let done = 0;
  for await (const result of readReportsAhead(inputs, options, begin)) {
    progress.show(`${done} read, ${statements} statements · ${result.origin}`);
    const receipt = await recordReport(ledger, result, reader, () => new Date().toISOString());
    done += 1;
    statements += receipt.statements ?? 0;
    counts.set(receipt.outcome, (counts.get(receipt.outcome) ?? 0) + 1);
    if (receipt.outcome === "failed") failures.push(receipt);
    progress.clear();
    await write(`${options.json ? JSON.stringify(receipt) : receiptLine(receipt)}\n`);
    if (interrupt.asked) break;
  }
  await reader.close();
  note(`${summary(counts, statements)}${interrupt.asked ? "; interrupted, the rest was not read" : ""}.`);
  // The receipts name failures; where they go to a file or a pipe, the person at the terminal is told as well.
  if (!process.stdout.isTTY)
    for (const { origin, reason } of failures) note(`entente: ${origin}: ${reason ?? "failed"}`);
  if (failures.length > 0) process.exitCode = exitStatus.someFailed;
  await ledger.close();
  interrupt.end();
}
