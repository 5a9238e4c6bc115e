import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import SQLite from "better-sqlite3";
import { Kysely, Migrator, SqliteDialect } from "kysely";
import { ledgerError, LedgerError } from "./errors.ts";
import { Ledger } from "./ledger.ts";
import { migrations } from "./migrations.ts";
import { prepared } from "./prepared.ts";
import type { LedgerTables } from "./schema.ts";

/** Milliseconds to wait for another writer. */
const busyMs = 10_000;

const pragmas = [
  "journal_mode = WAL",
  // With a write-ahead log a killed process loses nothing; a power cut may lose the last reports, never the ledger.
  "synchronous = NORMAL",
  "foreign_keys = ON",
  "temp_store = MEMORY",
  // 64 MiB of pages, and a log of up to 64 MiB before its pages go where they belong.
  "cache_size = -65536",
  "wal_autocheckpoint = 16000",
];

/**
 * Opens the ledger at `location`, a path of an SQLite file (or ":memory:"), and creates it with its folder on first use.
 * Write-ahead log, foreign keys on. Older schemas are migrated. A `postgres://` address is refused: PostgreSQL ledgers
 * are not built yet. Throws LedgerError, whose message names the file and what to do, for an unwritable path, a file
 * that is no ledger, a full disk, and a ledger written by a newer Entente.
 */
export async function openLedger(location: string): Promise<Ledger> {
  if (/^postgres(?:ql)?:\/\//iu.test(location)) {
    throw new LedgerError("PostgreSQL ledgers are not built yet. Name a file with --ledger.");
  }
  if (location.trim() === "") throw new LedgerError("The ledger's path is empty. Name a file with --ledger.");
  const inMemory = location === ":memory:";
  const path = inMemory ? location : resolve(location);
  let file: SQLite.Database | undefined;
  try {
    if (!inMemory) mkdirSync(dirname(path), { recursive: true });
    file = new SQLite(path, { timeout: busyMs });
    refuseStranger(file, location);
    for (const pragma of pragmas) file.pragma(pragma);
    const plain = new Kysely<LedgerTables>({ dialect: new SqliteDialect({ database: file }) });
    const migrator = new Migrator({ db: plain, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    const dialect = new SqliteDialect({ database: prepared(file) });
    return new Ledger(new Kysely<LedgerTables>({ dialect }), location);
  } catch (cause) {
    file?.close();
    throw ledgerError(cause, location);
  }
}

/** A database of something else, or of a newer program, is left untouched. */
function refuseStranger(file: SQLite.Database, location: string): void {
  const tables = file.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all();
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === "kysely_migration")) {
    throw new LedgerError(`${location} is a database, but no Entente ledger. Name another file with --ledger.`);
  }
  const done = file.prepare<[], { name: string }>("select name from kysely_migration").all();
  const unknown = done.map(({ name }) => name).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new LedgerError(
      `${location} was written by a newer Entente (it knows "${unknown[0]}", this program does not). Update Entente, or name another file with --ledger.`,
    );
  }
}
