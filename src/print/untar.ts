import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Regular files of a POSIX tar archive, written under `folder`. Throws where a name would lead out of it. */
export function untar(archive: string, folder: string): void {
  const bytes = readFileSync(archive);
  for (let at = 0; at + 512 <= bytes.length;) {
    const field = (start: number, length: number): string =>
      bytes.toString("latin1", at + start, at + start + length).replace(/\0.*$/su, "");
    const name = normalize(field(0, 100));
    if (field(0, 100) === "") return;
    const size = Number.parseInt(field(124, 12).trim() || "0", 8);
    if (name.startsWith("..") || name.startsWith("/"))
      throw new Error(`${archive} holds a file outside its folder: ${name}`);
    const isFile = field(156, 1) === "0" || field(156, 1) === "";
    if (isFile) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
