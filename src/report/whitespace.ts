/** White space and characters, normalised once; every later offset refers to the result. */

/** Marks without width or with direction only: soft hyphen, zero-width space and joiners, byte order mark, directional marks. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb]|\u00ad|\u061c|\u180e|\ufeff/g;
const lineEnd = /\r\n|[\r\v\u0085\u2028]/g;

/**
 * NFC, "\n" as the only line end, a plain space for every other white space, no control or invisible characters.
 * Runs of spaces and line ends are left alone (see `paragraphs`). Lone surrogates become U+FFFD.
 */
export function normaliseCharacters(text: string): string {
  return text
    .replace(lineEnd, "\n")
    .replace(/[\f\u2029]/g, "\n\n")
    .replace(/\t/g, "    ")
    .replace(/[^\S\n]/g, " ")
    .replace(invisible, "")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC");
}

/** One line: as above, with every run of white space a single space, trimmed. */
export function singleLine(text: string): string {
  return normaliseCharacters(text).replace(/\s+/g, " ").trim();
}
