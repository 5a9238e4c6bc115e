import type { ZodType } from "zod";
import { readText } from "./files.ts";
import { BenchError } from "./task.ts";

/** The rows of a .jsonl file, each held against `shape` and turned into what that makes of it. Throws BenchError, which names file and line, for a broken or missing row. */
export function readRecords<T>(path: string, shape: ZodType<T>): T[] {
  const rows: T[] = [];
  for (const [index, line] of readText(path).split("\n").entries()) {
    if (line.trim() === "") continue;
    const where = `${path}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new BenchError(`${where}: is not JSON: ${(cause as Error).message}`, { cause });
    }
    const checked = shape.safeParse(value);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const field = issue?.path.join(".");
      throw new BenchError(`${where}: ${field ? `${field}: ` : ""}${issue?.message ?? "has another shape"}`);
    }
    rows.push(checked.data);
  }
  if (rows.length === 0) throw new BenchError(`${path}: holds no rows`);
  return rows;
}
