import { fold } from "./fold.ts";

/** Runs of letters and digits of a raw text, without diacritics; everything else only separates. */
export function cutTokens(text: string): string[] {
  const tokens: string[] = [];
  let start = -1;
  let isPlain = true;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const inside =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || isForeignLetter(code);
    if (inside) {
      if (start < 0) start = at;
      if (code > 127) isPlain = false;
    } else if (start >= 0) {
      const token = text.slice(start, at);
      tokens.push(isPlain ? token : fold(token));
      start = -1;
      isPlain = true;
    }
  }
  return tokens;
}

/** Letters and marks beyond ASCII; punctuation, arrows and symbols (from U+2000 on up to the scripts of Asia) separate. */
function isForeignLetter(code: number): boolean {
  return code >= 192 && (code < 0x2000 || code >= 0x3040);
}
