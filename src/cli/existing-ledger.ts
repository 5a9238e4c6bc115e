/** Ledgers that must be there already: those that are asked, and those that decisions are written into. */
import { existsSync } from "node:fs";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { Failure } from "./failure.ts";
import { note } from "./output.ts";

/** Opens a ledger for a question and closes it after. One that does not exist yet is empty, and is not made. */
export async function withLedger<T>(location: string, ask: (ledger: Ledger) => Promise<T>): Promise<T> {
  const missing = isMissing(location);
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

/** Opens a ledger that is written into and closes it after. Throws Failure where there is none. */
export async function withWrittenLedger<T>(location: string, step: (ledger: Ledger) => Promise<T>): Promise<T> {
  if (isMissing(location)) {
    throw new Failure(`There is no ledger at ${location}. Name the one that is meant with --ledger.`);
  }
  const ledger = await openLedger(location);
  try {
    return await step(ledger);
  } finally {
    await ledger.close();
  }
}

function isMissing(location: string): boolean {
  const isFile = !/^[a-z]+:\/\//iu.test(location);
  return isFile && !existsSync(location);
}
