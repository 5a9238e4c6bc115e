/** What has been read of statements and may be asked for again: busy claims are made anew report after report. */
import { sql, type Kysely } from "kysely";
import type { Signature } from "../claims/signature.ts";
import type { Statement } from "../terms/types.ts";
import { Recent } from "./recent.ts";
import type { LedgerTables } from "./schema.ts";

/** Some 3 KB each. */
const mostStatements = 8_000;
/** Some 1 KB each. */
const mostSignatures = 20_000;

/** A row of `statements` never changes but for whether it is in force, so what is known of it stays right. */
export class KnownStatements {
  readonly #byRow = new Recent<number, Statement>(mostStatements);
  readonly #signatures = new Recent<string, Signature>(mostSignatures);

  /** Those of these rows that are in force. */
  async ofRows(db: Kysely<LedgerTables>, rows: number[]): Promise<Statement[]> {
    const found: Statement[] = [];
    const missing: number[] = [];
    for (const row of rows) {
      const known = this.#byRow.get(row);
      if (known === undefined) missing.push(row);
      else found.push(known);
    }
    if (missing.length === 0) return found;
    const read = await sql<{ number: number; json: string }>`
      select s.rowid as number, s.json from json_each(${JSON.stringify(missing)}) w
      join statements s on s.rowid = w.value and s.superseded = 0`.execute(db);
    for (const { number, json } of read.rows) {
      const statement = JSON.parse(json) as Statement;
      this.#byRow.set(number, statement);
      found.push(statement);
    }
    return found;
  }

  /** The signature that a text stands for; one text, one object. */
  signatureOf(text: string, unpack: (text: string) => Signature): Signature {
    let signature = this.#signatures.get(text);
    if (signature === undefined) this.#signatures.set(text, (signature = unpack(text)));
    return signature;
  }

  /** After a transaction that did not hold: numbers of its rows are given anew. */
  forget(): void {
    this.#byRow.clear();
  }
}
