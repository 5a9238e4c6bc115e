/** Many rows into a table with few texts of SQL, so that each is prepared once. */
import { CompiledQuery, type Kysely } from "kysely";
import type { LedgerTables } from "./schema.ts";

/** Rows that one statement takes; what is left over goes in smaller ones. */
const chunkSizes = [32, 8, 1];

/**
 * Runs `insert … (columns)` with these rows and returns how many it wrote. `insert`: the beginning, up to the table's
 * name: "insert or ignore into members".
 */
export async function insertRows<Table extends keyof LedgerTables>(
  db: Kysely<LedgerTables>,
  insert: `insert into ${Table}` | `insert or ignore into ${Table}` | `insert or replace into ${Table}`,
  rows: Record<string, unknown>[],
): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Object.keys(first);
  const row = `(${columns.map(() => "?").join(",")})`;
  let written = 0;
  for (let at = 0; at < rows.length;) {
    const size = chunkSizes.find((each) => each <= rows.length - at) ?? 1;
    const text = `${insert} (${columns.join(",")}) values ${Array.from({ length: size }, () => row).join(",")}`;
    const values = rows.slice(at, at + size).flatMap((each) => columns.map((column) => each[column]));
    const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values));
    written += Number(numAffectedRows ?? 0);
    at += size;
  }
  return written;
}
