/** What a job is to read: a pasted text, or files that were handed in. */
import { mkdtemp, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { readReportsAhead, type ReportFlags, type ReportResult } from "../../cli/pipeline.ts";
import type { Report } from "../../terms/types.ts";
import { type Pasted, pastedReport } from "../answers/preview.ts";

export interface JobInput {
  parts: { name: string; bytes: number }[];
  /** Reports or failures, one after another; `begin` is called with each report ahead of its turn. */
  results(begin: (report: Report) => void): AsyncGenerator<ReportResult>;
  /** Takes away what was laid down for it. */
  clear(): Promise<void>;
}

/** Throws ApiError where no report can be made of it. */
export function pastedInput(given: Pasted): JobInput {
  const { report, bytes, origin } = pastedReport(given);
  return {
    parts: [{ name: given.title?.trim() || origin, bytes: bytes.length }],
    async *results(begin) {
      begin(report);
      yield { ok: true, origin, bytes, report };
    },
    clear: () => Promise.resolve(),
  };
}

/** Lays the files down in a folder of their own, since they are read as files are: streamed, recognised by their bytes. */
export async function fileInput(files: File[], flags: ReportFlags): Promise<JobInput> {
  const folder = await mkdtemp(join(tmpdir(), "entente-job-"));
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const paths: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const own = join(folder, String(index + 1));
      await mkdir(own);
      const path = join(own, fileName(file.name));
      await writeFile(path, file.stream());
      paths.push(path);
    }
  } catch (cause) {
    await clear();
    throw cause;
  }
  return {
    parts: files.map(({ name, size }) => ({ name: fileName(name), bytes: size })),
    async *results(begin) {
      for await (const result of readReportsAhead(paths, flags, begin)) {
        // A person knows the file by the name that it had, not by where it was laid.
        yield {
          ...result,
          origin: result.origin.replace(new RegExp(`^.*?entente-job-[^${sep}]+${sep}\\d+${sep}`, "u"), ""),
        };
      }
    },
    clear,
  };
}

/** A name without folders and without signs that a file system or a terminal would obey. */
function fileName(given: string): string {
  const last = given.split(/[\\/]/u).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069:*?"<>|]+/gu, "_").replace(/^\.+/u, "");
  return [...plain].slice(0, 80).join("").trim() || "file";
}
