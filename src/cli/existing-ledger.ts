/** Ledgers that are asked, not written. */
import { existsSync } from "node:fs";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { note } from "./output.ts";

/** Opens a ledger for a question and closes it after. One that does not exist yet is empty, and is not made. */
export async function withLedger<T>(location: string, ask: (ledger: Ledger) => Promise<T>): Promise<T> {
  const isFile = !/^[a-z]+:\/\//iu.test(location);
  const missing = isFile && !existsSync(location);
  if (missing) {
    note(
      `There is no ledger at ${location} yet, so nothing is known. Read reports into it: entente read FILE… --ledger ${location}`,
    );
  }
  const ledger = await openLedger(missing ? ":memory:" : location);
  try {
    return await ask(ledger);
  } finally {
    await ledger.close();
  }
}
