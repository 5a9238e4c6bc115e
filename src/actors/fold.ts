const plain = /^[\x20-\x7e]*$/u;

/** A text without diacritics and with straight apostrophes, so that "Türkiye" and "Turkiye" are one; case is kept. */
export function fold(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑–]/gu, "-")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/ı/gu, "i")
    .replace(/ł/gu, "l")
    .replace(/Ł/gu, "L")
    .replace(/ø/gu, "o")
    .replace(/Ø/gu, "O")
    .replace(/đ/gu, "d");
}
