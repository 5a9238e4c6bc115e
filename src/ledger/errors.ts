/** What can go wrong with a ledger, in words that say what to do. */

/** An unusable ledger; the message names the file and a way out. The ledger's content is whole. */
export class LedgerError extends Error {
  override name = "LedgerError";
}

const advice: Record<string, (location: string) => string> = {
  SQLITE_FULL: (location) =>
    `The disk is full: ${location} could not be written. Nothing of this step was kept, what stood before is whole. Free some space and run it again.`,
  SQLITE_NOTADB: (location) =>
    `${location} is not an Entente ledger (not an SQLite database). Name another file with --ledger.`,
  SQLITE_CORRUPT: (location) =>
    `${location} is damaged. Restore it from a copy, or name another file with --ledger and read the reports again.`,
  SQLITE_CANTOPEN: (location) =>
    `${location} cannot be opened. Check that its folder exists and that you may write there, or name another file with --ledger.`,
  SQLITE_READONLY: (location) =>
    `${location} cannot be written. Check the rights of the file and of its folder, or name another file with --ledger.`,
  SQLITE_PERM: (location) =>
    `${location} may not be opened. Check the rights of the file, or name another file with --ledger.`,
  SQLITE_BUSY: (location) =>
    `${location} is in use by another process that does not let go. Wait until it has finished and try again.`,
  SQLITE_IOERR: (location) =>
    `${location} could not be read or written: the disk is full, over its quota or failing. Nothing of this step was kept, what stood before is whole. Make room or check the disk, then run it again.`,
  ENOSPC: (location) => `The disk is full: ${location} could not be written. Free some space and run it again.`,
  EACCES: (location) =>
    `${location} cannot be written: no permission. Check the rights of its folder, or name another file with --ledger.`,
  EROFS: (location) => `${location} stands on a read-only file system. Name another file with --ledger.`,
  ENOTDIR: (location) =>
    `${location} cannot be created: a part of its path is a file. Name another file with --ledger.`,
  EEXIST: (location) => `${location} cannot be created: a part of its path is a file. Name another file with --ledger.`,
  ENOENT: (location) =>
    `${location} cannot be created: its folder does not exist. Make the folder or name another file with --ledger.`,
};

/** The error in plain words, where it is one of the ledger's own; any other is handed back as it is. */
export function ledgerError(cause: unknown, location: string): unknown {
  if (cause instanceof LedgerError) return cause;
  // A commit failed, SQLite rolled back, and Kysely's own roll-back hid the reason: only a full or failing disk does that.
  const rolledBack = cause instanceof Error && cause.message.includes("no transaction is active");
  const code = rolledBack ? "SQLITE_IOERR" : (cause as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return cause;
  // Extended codes carry their family's name in front: SQLITE_IOERR_WRITE, SQLITE_READONLY_DBMOVED.
  const family = Object.keys(advice)
    .toSorted((a, b) => b.length - a.length)
    .find((known) => code === known || code.startsWith(`${known}_`));
  const explain = family === undefined ? undefined : advice[family];
  return explain === undefined ? cause : new LedgerError(explain(location), { cause });
}
