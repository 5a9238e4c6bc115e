/** A database that prepares each text of SQL once: preparing takes longer than running most of the ledger's queries. */
import type SQLite from "better-sqlite3";
import type { SqliteDatabase } from "kysely";

/** Texts that are kept prepared; those used last stay. */
const mostPrepared = 400;

/** For use after migrations, since a prepared query keeps the columns that it began with. */
export function prepared(file: SQLite.Database): SqliteDatabase {
  const known = new Map<string, SQLite.Statement>();
  return {
    prepare(text: string) {
      let statement = known.get(text);
      if (statement === undefined) statement = file.prepare(text);
      else known.delete(text);
      known.set(text, statement);
      if (known.size > mostPrepared) known.delete(known.keys().next().value as string);
      return statement;
    },
    close: () => void file.close(),
  };
}
