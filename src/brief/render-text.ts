import pc from "picocolors";
import type { Block, Brief, Figure, Sentence } from "./brief.ts";
import { citation, harmless, preamble, references } from "./references.ts";

/** Characters below which cells of a table share a line. */
const shortCell = 30;

/** The brief for a terminal. `width`: columns, at least 40. `color`: ANSI styles; no fact depends on them. */
export function renderText(brief: Brief, { color, width }: { color: boolean; width: number }): string {
  const style = pc.createColors(color);
  const columns = Math.max(40, width);
  const lines = [style.bold(brief.title), ...preamble(brief).flatMap((line) => wrap(line, columns, "")), ""];
  for (const { title, blocks } of brief.sections) {
    lines.push(style.bold(title), "─".repeat(Math.min(columns, title.length)));
    for (const block of blocks) lines.push(...blockLines(block, columns), "");
  }
  if (brief.endnotes.length > 0) lines.push(style.bold("Endnotes"), "─".repeat(8));
  for (const note of brief.endnotes) {
    lines.push(...wrap(`${note.number}. ${harmless(citation(note))}`, columns, "    "));
    lines.push(...wrap(`    “${harmless(note.quote)}”`, columns, "    "));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function blockLines(block: Block, columns: number): string[] {
  if (block.kind === "paragraph") return wrap(block.sentences.map(words).join(" "), columns, "");
  if (block.kind === "list") return block.items.flatMap((item) => wrap(`• ${words(item)}`, columns, "  "));
  if (block.kind === "figure") {
    const caption = wrap(words(block.caption), columns, "");
    return block.table === undefined ? caption : [...caption, ...tableLines(block.table, columns)];
  }
  return tableLines(block, columns);
}

function tableLines(block: NonNullable<Figure["table"]>, columns: number): string[] {
  return block.rows.flatMap((row) => {
    const cells = row.map(cellWords);
    const [head = "", second = ""] = cells;
    // Short cells share a line, each under its column's name.
    const named = cells.slice(2).map((cell, index) => `${block.columns[index + 2]}: ${cell}`);
    const short = named.filter((cell) => cell.length < shortCell).join(" · ");
    const long = named.filter((cell) => cell.length >= shortCell);
    const lines = [short, ...long].filter((line) => line !== "");
    return [
      ...wrap(`• ${head} — ${second.length < 4 ? `${block.columns[1]}: ` : ""}${second}`, columns, "  "),
      ...lines.flatMap((line) => wrap(`  ${line}`, columns, "    ")),
    ];
  });
}

function words(sentence: Sentence): string {
  const text = harmless(sentence.runs.map((run) => run.text).join(""));
  return [text, references(sentence)].filter((part) => part !== "").join(" ");
}

/** In a table the row's first cell names the claim; only endnotes are added. */
function cellWords(cell: Sentence): string {
  return words(cell.endnotes.length === 0 ? { ...cell, claims: [] } : cell);
}

function wrap(text: string, columns: number, indent: string): string[] {
  const lead = /^ */u.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/u)) {
    const prefix = lines.length === 0 ? lead : indent;
    if (line !== "" && prefix.length + line.length + 1 + word.length > columns) {
      lines.push(prefix + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, (lines.length === 0 ? lead : indent) + line];
}
