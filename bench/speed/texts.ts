/** Texts of given lengths, cut from the articles of a folder. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes `count` texts of `words` words into a folder: whole lines of the articles one after another, the last line cut. Every text
 * begins with a line of its own, from the first article on; the same folder gives the same texts.
 */
export function writeTexts(articles: string, folder: string, words: number, count: number): void {
  const lines = readdirSync(articles)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .flatMap((name) => readFileSync(join(articles, name), "utf8").split(/\n+/u))
    .filter((line) => line.trim() !== "");
  if (lines.length === 0)
    throw new Error(`${articles}: no .txt with words in it; --corpora names the folder of the corpora.`);
  let at = 0;
  for (let number = 0; number < count; number++) {
    const text: string[] = [];
    for (let left = words; left > 0; at++) {
      const inLine = lines[at % lines.length]!.trim().split(/\s+/u).slice(0, left);
      text.push(inLine.join(" "));
      left -= inLine.length;
    }
    writeFileSync(join(folder, `${String(number).padStart(4, "0")}.txt`), text.join("\n\n"));
  }
}
