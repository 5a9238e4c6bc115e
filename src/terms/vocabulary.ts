/** Vocabulary files are data for experts to read and correct; they stand beside the code, not in it. */
import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const loaded = new Map<string, unknown>();

/** A file of the package, by its path from the package's root; works from `src/` and from `dist/`. */
export function packageFile(path: string): URL {
  return new URL(path, root);
}

/** Sets fields of a file's content for the rest of the process, over those in the file. */
export function overlayVocabulary(name: string, fields: object): void {
  loaded.set(name, { ...vocabulary<object>(name), ...fields });
}

/** The parsed content of `vocabulary/NAME.json`, read once. Throws with the file's name where it is missing or broken. */
export function vocabulary<T>(name: string): T {
  if (!loaded.has(name)) {
    const file = packageFile(`vocabulary/${name}.json`);
    try {
      loaded.set(name, JSON.parse(readFileSync(file, "utf8")));
    } catch (cause) {
      throw new Error(`vocabulary/${name}.json cannot be read: ${(cause as Error).message}`, { cause });
    }
  }
  return loaded.get(name) as T;
}
