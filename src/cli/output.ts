/** The result goes to standard output, everything else to standard error. */
import { harmless } from "../brief/references.ts";
import { exitStatus } from "./failure.ts";

let closed = false;

/** Call once, before anything is written: a reader that goes away (`entente claims | head`) is no error. */
export function prepareOutput(): void {
  process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
    closed = true;
    if (cause.code === "EPIPE") return;
    // Said and stopped at once: nothing further of the result would arrive.
    note(`entente: standard output could not be written: ${cause.message}`);
    process.exit(exitStatus.unusable);
  });
  process.stderr.on("error", () => {});
}

/** Whether nobody reads standard output any more. */
export function outputClosed(): boolean {
  return closed;
}

/** Writes a part of the result and waits until it is taken, so that a large result is not held in memory. */
export async function write(part: string | Uint8Array): Promise<void> {
  if (closed || part.length === 0) return;
  // An error arrives at the listener of `prepareOutput`.
  await new Promise<void>((resolve) => process.stdout.write(part, () => resolve()));
}

/** A message for a person; names of files may hold anything, control characters included. */
export function note(message: string): void {
  process.stderr.write(`${harmless(message)}\n`);
}
