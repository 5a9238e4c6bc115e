/** What a file holds, told from its first bytes; its name only tips the scales where the content leaves it open. */
import { decode, declaredCharset, wideCharset } from "./charset.ts";

type FoundKind = { kind: "text" | "html" | "lines" | "array" | "object" | "empty" } | { kind: "binary"; what: string };

/** First bytes of what people most often hand in by mistake. */
const signatures: readonly [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive or an office document"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old office document"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF picture"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x7f, 0x45, 0x4c, 0x46], "a program"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "an SQLite database"],
  [[0x28, 0xb5, 0x2f, 0xfd], "a zstd archive"],
];

/** Share of control characters above which something is no text. */
const controlShare = 0.02;

/**
 * Recognises a file by its first bytes (`head`, at most `headBytes`; `whole` when that is all of it).
 * `name` may be "" (standard input).
 */
export function recognise(head: Uint8Array, name: string): FoundKind {
  if (head.length === 0) return { kind: "empty" };
  const signature = signatures.find(([start]) => start.every((byte, i) => head[i] === byte));
  if (signature) return { kind: "binary", what: signature[1] };
  if (!wideCharset(head) && head.includes(0)) return { kind: "binary", what: "binary data (it holds NUL bytes)" };
  const text = decode(head, declaredCharset(head));
  const control = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (control > text.length * controlShare)
    return { kind: "binary", what: "binary data (it is full of control characters)" };
  const start = text.replace(/^[\s\ufeff]+/, "");
  if (start === "") return { kind: "empty" };
  if (looksLikeHtml(start)) return { kind: "html" };
  if (/^\[\s*(\{\s*"|\])/.test(start)) return { kind: "array" };
  if (/^\{\s*\n\s*"/.test(start)) return { kind: "object" };
  if (looksLikeLines(start, name)) return { kind: "lines" };
  return { kind: "text" };
}

const tags =
  "html|head|body|meta|title|article|section|main|div|p|h[1-6]|span|table|ul|ol|script|style|link|header|nav|br|a|img";

function looksLikeHtml(start: string): boolean {
  const opening = start.replace(/^(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*)+/, "");
  if (/^<!doctype\s+html/i.test(opening) || /^<html[\s>]/i.test(opening)) return true;
  if (new RegExp(`^<(?:${tags})(?:\\s[^>]*)?/?>`, "i").test(opening)) return true;
  // A page that begins with stray words: an element of structure and several closing tags.
  return (
    /<(?:html|body|article|div|p)[\s>]/i.test(opening) &&
    (opening.match(/<\/(?:html|body|article|div|p|h[1-6])>/gi)?.length ?? 0) >= 3
  );
}

function looksLikeLines(start: string, name: string): boolean {
  if (/^\{\s*("|\})/.test(start)) return true;
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== "");
  const records = lines.filter((line) => /^\s*\{\s*"/.test(line)).length;
  return records > lines.length / 2 || (/\.(jsonl|ndjson|jsonlines)$/i.test(name) && records > 0);
}
