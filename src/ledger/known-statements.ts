/** Statements that have been read from the ledger and may be asked for again: busy claims are made anew report after report. */
import { sql, type Kysely } from "kysely";
import type { Statement } from "../terms/types.ts";
import type { LedgerTables } from "./schema.ts";

/** Some 3 KB each; those asked for last stay. */
const mostKnown = 20_000;

/** A row of `statements` never changes but for whether it is in force, so what is known of it stays right. */
export class KnownStatements {
  readonly #byRow = new Map<number, Statement>();

  /** Those of these rows that are in force. */
  async ofRows(db: Kysely<LedgerTables>, rows: number[]): Promise<Statement[]> {
    const found: Statement[] = [];
    const missing: number[] = [];
    for (const row of rows) {
      const known = this.#byRow.get(row);
      if (known === undefined) missing.push(row);
      else {
        this.#keep(row, known);
        found.push(known);
      }
    }
    if (missing.length === 0) return found;
    const read = await sql<{ number: number; json: string }>`
      select s.rowid as number, s.json from json_each(${JSON.stringify(missing)}) w
      join statements s on s.rowid = w.value and s.superseded = 0`.execute(db);
    for (const { number, json } of read.rows) {
      const statement = JSON.parse(json) as Statement;
      this.#keep(number, statement);
      found.push(statement);
    }
    return found;
  }

  /** After a transaction that did not hold: numbers of its rows are given anew. */
  forget(): void {
    this.#byRow.clear();
  }

  #keep(row: number, statement: Statement): void {
    this.#byRow.delete(row);
    this.#byRow.set(row, statement);
    if (this.#byRow.size > mostKnown) this.#byRow.delete(this.#byRow.keys().next().value as number);
  }
}
