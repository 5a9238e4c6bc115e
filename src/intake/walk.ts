/** Paths given by a person, opened up into files. */
import { opendir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { folderDepth } from "./limits.ts";

type WalkResult = { ok: true; path: string } | { ok: false; origin: string; reason: string };

/**
 * The files of a path: itself, or everything below a folder in order of name. Hidden files and folders below it are
 * passed over quietly, links are followed but no folder is entered twice. Whatever cannot be entered is a failure that names it.
 */
export async function* walk(input: string): AsyncGenerator<WalkResult> {
  let found;
  try {
    found = await stat(input);
  } catch (cause) {
    yield { ok: false, origin: input, reason: fileReason(cause) };
    return;
  }
  if (!found.isDirectory()) {
    yield { ok: true, path: input };
    return;
  }
  let any = false;
  for await (const result of below(input, new Set(), 0)) {
    any = true;
    yield result;
  }
  if (!any)
    yield { ok: false, origin: input, reason: "the folder holds no files to read (hidden ones are passed over)" };
}

async function* below(folder: string, entered: Set<string>, depth: number): AsyncGenerator<WalkResult> {
  const names: string[] = [];
  try {
    const real = await realpath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    if (depth > folderDepth) {
      yield {
        ok: false,
        origin: folder,
        reason: `folders are nested more than ${folderDepth} deep here; read this one by itself`,
      };
      return;
    }
    for await (const entry of await opendir(folder)) names.push(entry.name);
  } catch (cause) {
    yield { ok: false, origin: folder, reason: fileReason(cause) };
    return;
  }
  for (const name of names.filter((each) => !each.startsWith(".")).sort()) {
    const path = join(folder, name);
    try {
      const found = await stat(path);
      if (found.isDirectory()) yield* below(path, entered, depth + 1);
      else if (found.isFile()) yield { ok: true, path };
      // Reading a pipe or a device that happens to lie in a folder could wait for ever.
      else yield { ok: false, origin: path, reason: "neither a file nor a folder (a pipe, socket or device)" };
    } catch (cause) {
      yield { ok: false, origin: path, reason: fileReason(cause) };
    }
  }
}

/** Why the file system refused, in plain words. */
export function fileReason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "there is no such file or folder (or a link that leads nowhere)";
    case "EACCES":
    case "EPERM":
      return "no right to read it; change its permissions or run as a user who may";
    case "ELOOP":
      return "a link that leads back to itself";
    case "ENAMETOOLONG":
      return "the name is too long for the file system";
    case "ENOTDIR":
      return "a part of the path is no folder";
    default:
      return message;
  }
}
