/** Kills `entente read` again and again and holds what it leaves, and what comes of it, against an unbroken run. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import SQLite from "better-sqlite3";
import { statementReader } from "../../src/cli/pipeline.ts";
import { entente } from "../../test/cli/run.ts";
import { momentsOf, readAndKill } from "../../test/support/killing.ts";
import { readAgain } from "../../test/support/read-again.ts";
import { contentOf, openWhole } from "../../test/support/whole-ledger.ts";
import { Draw } from "../scale/random.ts";

export interface Kills {
  kills: number;
  /** Of these, before the first report was written, between the first and the last, and after the last. */
  before: number;
  between: number;
  after: number;
  /** Ledgers that were not whole, or not the same in the end, with the reason. */
  failures: string[];
}

export async function killReaders(samples: string, folder: string, kills: number, seed: number): Promise<Kills> {
  const unbroken = join(folder, "unbroken.db");
  const pace = await readAndKill([samples], unbroken, null);
  const wanted = contentOf(unbroken);
  const claims = (await entente(["claims", "--json", "--ledger", unbroken])).stdout;
  const all = recorded(unbroken);
  const draw = new Draw(seed);
  const moments = momentsOf(pace, () => draw.unit());
  const reader = statementReader();
  const result: Kills = { kills: 0, before: 0, between: 0, after: 0, failures: [] };
  try {
    while (result.kills < kills) {
      const location = join(folder, "killed.db");
      for (const ending of ["", "-wal", "-shm"]) rmSync(location + ending, { force: true });
      const moment = moments.next().value;
      const { killed } = await readAndKill([samples], location, moment);
      if (!killed) continue;
      result.kills += 1;
      try {
        await openWhole(location);
        const left = recorded(location);
        if (left === 0) result.before += 1;
        else if (left < all) result.between += 1;
        else result.after += 1;
        await readAgain([samples], location, reader);
        if (!isDeepStrictEqual(contentOf(location), wanted)) throw new Error("the tables differ");
        const again = (await entente(["claims", "--json", "--ledger", location])).stdout;
        if (again !== claims) throw new Error("entente claims --json differs");
      } catch (cause) {
        result.failures.push(`${JSON.stringify(moment)}: ${(cause as Error).message}`);
      }
      process.stderr.write(`entente read: ${result.kills} of ${kills} killed, ${result.failures.length} failures\n`);
    }
  } finally {
    await reader.close();
  }
  return result;
}

function recorded(location: string): number {
  if (!existsSync(location)) return 0;
  const file = new SQLite(location, { readonly: true });
  try {
    return Number(file.prepare("select count(*) from reports").pluck().get());
  } finally {
    file.close();
  }
}
