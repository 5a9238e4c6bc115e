/** Reads what a killed process left unread, in this process, which loads the model but once. */
import { readReportsAhead, type StatementReader } from "../../src/cli/pipeline.ts";
import { recordReport } from "../../src/cli/read-into-ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";

/** As `entente read` does, to the end. Throws where an input fails. */
export async function readAgain(inputs: string[], location: string, reader: StatementReader): Promise<void> {
  const ledger = await openLedger(location);
  try {
    for await (const result of readReportsAhead(inputs, {}, () => {})) {
      const { outcome, reason } = await recordReport(ledger, result, reader, () => new Date().toISOString());
      if (outcome === "failed") throw new Error(reason);
    }
  } finally {
    await ledger.close();
  }
}
