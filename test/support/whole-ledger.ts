/** What a ledger's file holds, whatever way it came about: for comparing one that was interrupted with one that was not. */
import SQLite from "better-sqlite3";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";

/** Columns that say when something was done, which no two runs share. */
const moments = new Set(["recorded_at", "at", "undone_at", "changed_at"]);

/**
 * Opens a ledger as the next command would, after a process that wrote into it was killed. Throws where the file is
 * damaged, a row has lost another, an index of texts has lost its texts, or the claims are not current afterwards.
 */
export async function openWhole(location: string): Promise<void> {
  const ledger = await openLedger(location);
  try {
    await bringUpToDate(ledger, new Date().toISOString());
    if ((await ledger.claimsVersion()) !== claimKeeper().version) throw new Error("the claims are not current");
  } finally {
    await ledger.close();
  }
  const file = new SQLite(location);
  try {
    const integrity = file.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") throw new Error(`integrity_check: ${String(integrity)}`);
    const lost = file.pragma("foreign_key_check") as unknown[];
    if (lost.length > 0) throw new Error(`foreign_key_check: ${JSON.stringify(lost.slice(0, 3))}`);
    file.exec("insert into reports_text (reports_text, rank) values ('integrity-check', 1)");
    const half = file
      .prepare(`select count(*) from reports r where not exists (select 1 from readings where report_id = r.id)`)
      .pluck()
      .get();
    if (half !== 0) throw new Error(`${String(half)} reports stand without what was read from them`);
  } finally {
    file.close();
  }
}

/** Every row of every table as text, sorted, without what says when it was written. */
export function contentOf(location: string): Record<string, string[]> {
  const file = new SQLite(location, { readonly: true });
  try {
    const virtual = file.prepare("select name from sqlite_master where sql like 'create virtual%'").pluck().all();
    const tables = file
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all()
      .map(String)
      .filter((name) => !name.startsWith("kysely_"))
      .filter((name) => !virtual.some((of) => name === of || name.startsWith(`${String(of)}_`)));
    return Object.fromEntries(tables.map((name) => [name, rowsOf(file, name)]));
  } finally {
    file.close();
  }
}

function rowsOf(file: SQLite.Database, table: string): string[] {
  return (file.prepare(`select * from "${table}"`).all() as Record<string, unknown>[])
    .map((row) =>
      JSON.stringify(
        Object.entries(row).map(([column, value]) => {
          if (moments.has(column)) return value === null ? null : "a moment";
          return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
        }),
      ),
    )
    .toSorted();
}
