/** Fonts for the scripts in which names are written, set into the page itself: what prints does not depend on the machine. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Its style sheet claims some syllables that the Chinese font does not have. */
const hangul = /\p{Script=Hangul}/u;

/**
 * In the order in which a character is looked for: Latin, Greek and Cyrillic; Arabic; Hebrew; Chinese and Japanese; Korean.
 * Fonts of variable weight are one file for all weights, but print as drawings; so the first has a file for each weight.
 */
const families: { name: string; sheets: string[]; lacks?: RegExp }[] = [
  { name: "Noto Serif", sheets: ["@fontsource/noto-serif/400.css", "@fontsource/noto-serif/700.css"] },
  { name: "Noto Sans Arabic Variable", sheets: ["@fontsource-variable/noto-sans-arabic/index.css"] },
  { name: "Noto Sans Hebrew Variable", sheets: ["@fontsource-variable/noto-sans-hebrew/index.css"] },
  { name: "Noto Sans SC Variable", sheets: ["@fontsource-variable/noto-sans-sc/index.css"], lacks: hangul },
  { name: "Noto Sans KR Variable", sheets: ["@fontsource-variable/noto-sans-kr/index.css"] },
];

/** A style sheet with those parts of the fonts alone that hold a character of the text, and the families' order. */
export function fontsFor(text: string): string {
  const wanted = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0).toSorted((x, y) => x - y);
  const missing = new Set(wanted);
  const faces: string[] = [];
  const named: string[] = [];
  for (const family of families) {
    const taken = new Set<number>();
    const sought = [...missing].filter((code) => family.lacks?.test(String.fromCodePoint(code)) !== true);
    for (const sheet of family.sheets) {
      const path = require.resolve(sheet);
      for (const [face] of readFileSync(path, "utf8").matchAll(/@font-face \{[^}]*\}/gu)) {
        const ranges = rangesOf(face);
        const covered = sought.filter((code) => ranges.some(([from, to]) => code >= from && code <= to));
        if (covered.length === 0) continue;
        faces.push(withFile(face, dirname(path)));
        for (const code of covered) taken.add(code);
      }
    }
    // What one script's font has is not taken from the next.
    for (const code of taken) missing.delete(code);
    if (taken.size > 0) named.push(`"${family.name}"`);
  }
  const order = [...named, '"DejaVu Serif"', "serif"].join(", ");
  return `${faces.join("\n")}\nbody, svg { font-family: ${order} !important; }\n@page { @bottom-right { font-family: ${order}; } }\n`;
}

function rangesOf(face: string): [number, number][] {
  const list = /unicode-range:\s*([^;]+);/u.exec(face)?.[1] ?? "";
  return list.split(",").flatMap((range): [number, number][] => {
    const [from = "", to = from] = range.trim().replace(/^U\+/iu, "").split("-");
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    return Number.isNaN(first) || Number.isNaN(last) ? [] : [[first, last]];
  });
}

/** The font's file in the page, since nothing is fetched. */
function withFile(face: string, folder: string): string {
  return face.replace(/src:\s*url\(\.\/([^)]+\.woff2)\)[^;]*/u, (_, path: string) => {
    const data = readFileSync(join(folder, path)).toString("base64");
    return `src: url(data:font/woff2;base64,${data}) format('woff2')`;
  });
}
