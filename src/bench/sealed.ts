/** Folders that are scored and never read. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BenchContext, BenchError } from "./task.ts";

/** A file of this name says that what is wrong in its folder must not guide the rules. */
const seal = "SEALED";

/** Whether a folder is sealed. Throws BenchError where what is wrong is asked for of one that is. */
export function sealed(folder: string, { tellWrong }: BenchContext): boolean {
  const found = existsSync(join(folder, seal));
  if (found && tellWrong !== null) {
    throw new BenchError(
      `${folder}: is sealed (it holds ${seal}): this half is scored, never read. Leave out --errors.`,
    );
  }
  return found;
}
