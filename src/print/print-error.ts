/** Printing is impossible here; the message says why and what to do. */
export class PrintError extends Error {
  override name = "PrintError";
}
