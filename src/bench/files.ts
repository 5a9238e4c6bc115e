/** Files of the corpora, byte for byte: offsets must hold, so neither line ends nor byte order marks are touched. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BenchError } from "./task.ts";

/** The text of a UTF-8 file. Throws BenchError where it cannot be read or is not UTF-8. */
export function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new BenchError(`${path}: cannot be read: ${reason(cause)}`, { cause });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new BenchError(`${path}: is not UTF-8`, { cause });
  }
}

/** Paths of the files in `folder` whose names end with `extension`, sorted by name. Throws BenchError where there is none. */
export function filesOf(folder: string, extension: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw new BenchError(`${folder}: cannot be read as a folder: ${reason(cause)}`, { cause });
  }
  const found = names.filter((name) => name.endsWith(extension)).toSorted();
  if (found.length === 0) throw new BenchError(`${folder}: holds no ${extension} file`);
  return found.map((name) => join(folder, name));
}

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT") return "it does not exist";
  if (code === "ENOTDIR") return "it is a file";
  if (code === "EISDIR") return "it is a folder";
  return message;
}
