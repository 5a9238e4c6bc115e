/** Folders of annotated .json files, held against their format so that every fault is named with its place. */
import { basename } from "node:path";
import type { z } from "zod";
import { filesOf, readText } from "./files.ts";
import { BenchError } from "./task.ts";

export interface Fault {
  path: PropertyKey[];
  message: string;
}

export interface AnnotatedFile<T> {
  path: string;
  file: T;
}

/**
 * The .json files of a folder, by name. `faultsIn` tells what the shape alone does not show. Throws BenchError, which names
 * every fault of every file with its place.
 */
export function readAnnotated<T extends { id: string }>(
  folder: string,
  shape: z.ZodType<T>,
  faultsIn: (file: T) => Iterable<Fault>,
): AnnotatedFile<T>[] {
  const faults: string[] = [];
  const files = filesOf(folder, ".json").flatMap((path) => {
    const read = readFile(path, shape, faultsIn);
    if ("faults" in read) faults.push(...read.faults);
    return "file" in read ? [{ path, file: read.file }] : [];
  });
  if (faults.length > 0) throw new BenchError(faults.join("\n"));
  return files;
}

function readFile<T extends { id: string }>(
  path: string,
  shape: z.ZodType<T>,
  faultsIn: (file: T) => Iterable<Fault>,
): { file: T } | { faults: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (cause) {
    if (cause instanceof BenchError) throw cause;
    return { faults: [`${path}: is not JSON: ${(cause as Error).message}`] };
  }
  const checked = shape.safeParse(value);
  const faults: Fault[] = checked.success
    ? [...nameFault(checked.data.id, basename(path, ".json")), ...faultsIn(checked.data)]
    : checked.error.issues;
  if (!checked.success || faults.length > 0) {
    return { faults: faults.map((fault) => `${path}: ${placeOf(fault, value)}${fault.message}`) };
  }
  return { file: checked.data };
}

function nameFault(id: string, name: string): Fault[] {
  return id === name ? [] : [{ path: ["id"], message: `is not the file's name, "${name}"` }];
}

/** What an item of these lists is called, and which of its fields tells it apart. */
const lists: Record<string, { item: string; by: string }> = {
  statements: { item: "statement", by: "anchor" },
  reports: { item: "report", by: "id" },
  claims: { item: "claim", by: "status" },
};

/** `statement 3 ("handed over"): chain[0].kind: `, counted from 1 for whoever looks it up. */
function placeOf({ path }: Fault, value: unknown): string {
  const [first, index, ...within] = path;
  const field = (parts: PropertyKey[]): string =>
    parts
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
      .join("")
      .replace(/^\./u, "");
  const list = lists[String(first)];
  const steps =
    list !== undefined && typeof index === "number"
      ? [`${list.item} ${index + 1} ("${valueAt(value, String(first), index, list.by)}")`, field(within)]
      : [field(path)];
  return steps.map((step) => (step === "" ? "" : `${step}: `)).join("");
}

function valueAt(value: unknown, list: string, index: number, key: string): string {
  return String((value as Record<string, (Record<string, unknown> | null)[]>)[list]?.[index]?.[key] ?? "");
}
