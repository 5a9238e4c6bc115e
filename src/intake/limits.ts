/** How much of an input is held in memory at a time. Hostile input is normal; these bounds are stated in every refusal. */

const megabyte = 1_000_000;

/** Bytes of one report: a plain text, a page, or one line of JSON lines. */
export const reportBytes = 20 * megabyte;

/** Bytes of one JSON array of records, or of JSON lines in UTF-16; plain JSON lines are streamed and have no limit. */
export const arrayBytes = 200 * megabyte;

/** Bytes looked at to recognise what a file holds. */
export const headBytes = 65_536;

/** Folders within folders that are followed. */
export const folderDepth = 64;

/** A number of bytes as a person would say it: "50 MB". */
export function sizeInWords(bytes: number): string {
  return bytes < megabyte ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / megabyte)} MB`;
}
