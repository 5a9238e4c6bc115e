/** The result goes to standard output, everything else to standard error. */
import { once } from "node:events";

let closed = false;

/** Call once, before anything is written: a reader that goes away (`entente claims | head`) is no error. */
export function prepareOutput(): void {
  process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EPIPE") throw cause;
    closed = true;
  });
  process.stderr.on("error", () => {});
}

/** Whether nobody reads standard output any more. */
export function outputClosed(): boolean {
  return closed;
}

/** Writes a part of the result; waits where the reader is slow, so that a large result is not held in memory. */
export async function write(text: string): Promise<void> {
  if (closed || text === "") return;
  if (process.stdout.write(text)) return;
  await Promise.race([once(process.stdout, "drain"), once(process.stdout, "close"), broken()]);
}

async function broken(): Promise<void> {
  try {
    await once(process.stdout, "error");
  } catch {
    // Told to the listener above.
  }
}

/** A message for a person. */
export function note(message: string): void {
  process.stderr.write(`${message}\n`);
}
