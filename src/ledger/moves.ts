/** The record of merges: into which claim a statement has come, who judged, how alike, when, and when it was undone. */
import { sql, type Transaction } from "kysely";
import type { Move } from "../claims/claim-store.ts";
import { insertRows } from "./insert-rows.ts";
import type { LedgerTables } from "./schema.ts";

/** Ends what stood of these statements and records where they stand now. `at`: ISO moment. */
export async function recordMoves(db: Transaction<LedgerTables>, moves: Move[], at: string): Promise<void> {
  if (moves.length === 0) return;
  const moved = JSON.stringify(moves.map(({ statement }) => statement));
  const { rows: open } = await sql<{ claim_id: string; statement_id: string }>`
    select m.claim_id, m.statement_id from json_each(${moved}) w
    join merges m on m.statement_id = w.value and m.undone_at is null`.execute(db);
  const standing = new Map<string, string[]>();
  for (const { claim_id: claim, statement_id: statement } of open) {
    standing.set(statement, [...(standing.get(statement) ?? []), claim]);
  }
  const changed = moves.filter(({ statement, to }) => {
    const claims = standing.get(statement) ?? [];
    return to === null ? claims.length > 0 : claims.length !== 1 || claims[0] !== to;
  });
  const ended = changed.flatMap(({ statement }) => (standing.has(statement) ? [statement] : []));
  if (ended.length > 0) {
    await sql`
      update merges set undone_at = ${at}
      where statement_id in (select value from json_each(${JSON.stringify(ended)})) and undone_at is null`.execute(db);
  }
  const rows = changed.flatMap(({ statement, to, judge, score }) =>
    to === null ? [] : [{ claim_id: to, statement_id: statement, judge, score, at, undone_at: null }],
  );
  await insertRows(db, "insert or replace into merges", rows);
}
