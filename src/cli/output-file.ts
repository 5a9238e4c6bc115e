/** Files that a command writes its result to. */
import { closeSync, openSync, readSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "./failure.ts";

const sqliteHead = "SQLite format 3\0";

/** Throws where a result cannot or must not be written: a folder, a path without one, the ledger or another database. */
export function checkTarget(path: string, ledger: string | null): void {
  const folder = dirname(resolve(path));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`${path} cannot be written: there is no folder ${folder}. Make it, or name another file.`);
  }
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new Failure(`${path} is a folder. Name a file.`);
  if ((ledger !== null && resolve(path) === resolve(ledger)) || (found?.isFile() && isDatabase(path))) {
    throw new Failure(`${path} is a database and will not be overwritten. Name another file.`);
  }
}

function isDatabase(path: string): boolean {
  const head = Buffer.alloc(sqliteHead.length);
  try {
    const file = openSync(path, "r");
    try {
      readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return head.toString("latin1") === sqliteHead;
}

/** Writes a file whole or not at all; an earlier one of that name is replaced, a device or pipe is written to. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const found = statSync(path, { throwIfNoEntry: false });
  try {
    if (found !== undefined && !found.isFile()) {
      writeFileSync(path, content);
      return;
    }
    // A link stays a link: its target is replaced.
    const target = found === undefined ? resolve(path) : realpathSync(path);
    const fresh = join(dirname(target), `.${basename(target)}.${process.pid}`);
    try {
      writeFileSync(fresh, content, { mode: found?.mode ?? 0o666 });
      renameSync(fresh, target);
    } finally {
      rmSync(fresh, { force: true });
    }
  } catch (cause) {
    throw new Failure(`${path} could not be written: ${reason(cause)}. Name another file.`, { cause });
  }
}

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOSPC") return "the disk is full";
  if (code === "EACCES" || code === "EPERM") return "no right to write there";
  if (code === "EROFS") return "the file system is read-only";
  return message;
}
