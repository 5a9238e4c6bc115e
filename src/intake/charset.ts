/** From bytes to characters: byte order mark, declared charset, strict UTF-8, and only then a guess. */
import chardet from "chardet";

/** Share of code units that are NUL above which bytes without a mark are taken for UTF-16. English is near 0.5. */
const utf16NulShare = 0.2;

/** The charset that a byte order mark announces, or that alternating NULs betray; null for anything else. */
export function wideCharset(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096 & ~1);
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const pairs = head.length / 2;
  if (pairs < 8) return null;
  if (odd / pairs > utf16NulShare && even / pairs < 0.02) return "utf-16le";
  if (even / pairs > utf16NulShare && odd / pairs < 0.02) return "utf-16be";
  return null;
}

/**
 * Decodes a text or page. `declared` is a charset that the content itself names (`<meta charset>`); it is tried before
 * UTF-8, but never believed where the bytes contradict it. Never throws: undecodable bytes become U+FFFD.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const wide = wideCharset(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  // A page that names a single-byte charset but is valid UTF-8 beyond ASCII was re-encoded on its way; UTF-8 wins then.
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== null && (declared === null || bytes.some((byte) => byte > 127))) return utf8;
  const named = declared === null ? null : strict(bytes, declared);
  if (named !== null) return named;
  if (utf8 !== null) return utf8;
  return damagedUtf8(bytes) ?? guessed(bytes);
}

/** The charset that a page names in its first kilobytes, if any. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const named =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head);
  return named?.[1]?.toLowerCase() ?? null;
}

function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return decoded(bytes, new TextDecoder(charset, { fatal: true }));
  } catch {
    return null; // an unknown charset, or bytes that are not of it
  }
}

/** UTF-8 with a few broken bytes (a cut-off file, a bad copy): at least ten whole characters beyond ASCII for each broken one. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return beyond - broken >= 10 * broken ? text : null;
}

function guessed(bytes: Uint8Array): string {
  const letters = bytes.filter((byte) => byte > 127).length;
  // Few letters beyond ASCII are curly quotes, dashes and accents: chardet is unsure there, Western Europe is the safe guess.
  if (letters < bytes.length * 0.05) return decoded(bytes, new TextDecoder("windows-1252"));
  for (const guess of chardet.analyse(bytes.subarray(0, 262_144))) {
    const text = guess.name.startsWith("UTF") ? null : lenient(bytes, guess.name);
    if (text !== null) return text;
  }
  return decoded(bytes, new TextDecoder("windows-1252"));
}

function lenient(bytes: Uint8Array, charset: string): string | null {
  try {
    return decoded(bytes, new TextDecoder(charset));
  } catch {
    return null;
  }
}

/** Windows-1252 from 0x80 to 0x9f, as the Encoding Standard has it. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes windows-1252 as Latin-1, which turns curly quotes and dashes into control characters. */
function decoded(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter);
}
