import type { Block, Brief, Figure, Sentence } from "./brief.ts";
import { citation, harmless, preamble, references } from "./references.ts";

/** The brief as CommonMark with GitHub's tables; endnotes as a numbered list. Text of reports is escaped. */
export function renderMarkdown(brief: Brief): string {
  const parts = [
    `# ${escape(brief.title)}`,
    preamble(brief)
      .map((line) => `- ${escape(line)}`)
      .join("\n"),
  ];
  for (const { title, blocks } of brief.sections) parts.push(`## ${escape(title)}`, ...blocks.map(blockText));
  if (brief.endnotes.length > 0) {
    const notes = brief.endnotes.map((note) => `${note.number}. ${escape(citation(note))}\n   > ${escape(note.quote)}`);
    parts.push("## Endnotes", notes.join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: Block): string {
  if (block.kind === "paragraph") return block.sentences.map(words).join(" ");
  if (block.kind === "list") return block.items.map((item) => `- ${words(item)}`).join("\n");
  if (block.kind === "figure") {
    const caption = `*${words(block.caption)}*`;
    return block.table === undefined ? caption : `${caption}\n\n${tableText(block.table)}`;
  }
  return tableText(block);
}

function tableText(block: NonNullable<Figure["table"]>): string {
  const row = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  const rows = block.rows.map((cells) =>
    row(cells.map((cell) => words(cell.endnotes.length === 0 ? { ...cell, claims: [] } : cell))),
  );
  return [row(block.columns), row(block.columns.map(() => "---")), ...rows].join("\n");
}

function words(sentence: Sentence): string {
  const text = sentence.runs.map((run) => escape(run.text)).join("");
  return [text, escape(references(sentence))].filter((part) => part !== "").join(" ");
}

function escape(text: string): string {
  return harmless(text)
    .replace(/\s*\n\s*/gu, " ")
    .replace(/[\\`*_[\]<>|#~&]/gu, (sign) => `\\${sign}`);
}
