/** A database that prepares each text of SQL once: preparing takes longer than running most of the ledger's queries. */
import type SQLite from "better-sqlite3";
import type { SqliteDatabase } from "kysely";
import { Recent } from "./recent.ts";

/** Texts that are kept prepared. */
const mostPrepared = 400;

/** For use after migrations, since a prepared query keeps the columns that it began with. */
export function prepared(file: SQLite.Database): SqliteDatabase {
  const known = new Recent<string, SQLite.Statement>(mostPrepared);
  return {
    prepare(text: string) {
      let statement = known.get(text);
      if (statement === undefined) known.set(text, (statement = file.prepare(text)));
      return statement;
    },
    close: () => void file.close(),
  };
}
