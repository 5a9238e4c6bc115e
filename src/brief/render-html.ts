import type { Block, Brief, Figure, Sentence } from "./brief.ts";
import { citation, harmless, preamble } from "./references.ts";
import { style } from "./style.ts";

/**
 * A self-contained page: inline style, no script, nothing fetched; every text escaped. `drawings`: false where a table
 * stands in for each drawing, since mail programs leave drawings out.
 */
export function renderHtml(brief: Brief, { drawings = true }: { drawings?: boolean } = {}): string {
  const head = preamble(brief).map((line) => `<li>${escape(line)}</li>`);
  const sections = brief.sections.map(
    ({ id, title, blocks }) =>
      `<section id="${escape(id)}"><h2>${escape(title)}</h2>\n${blocks.map((block) => blockHtml(block, drawings)).join("\n")}</section>`,
  );
  const notes = brief.endnotes.map(
    (note) =>
      `<li id="note-${note.number}">${escape(citation(note))}<blockquote>“${escape(note.quote)}”</blockquote></li>`,
  );
  const endnotes =
    notes.length === 0
      ? ""
      : `<section id="endnotes"><h2>Endnotes</h2><ol class="notes">${notes.join("\n")}</ol></section>`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(brief.title)}</title>
<style>${style}</style></head>
<body>
<header><h1>${escape(brief.title)}</h1><ul>${head.join("")}</ul></header>
<main>
${sections.join("\n")}
${endnotes}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block, drawings: boolean): string {
  if (block.kind === "paragraph") return `<p>${block.sentences.map(sentenceHtml).join(" ")}</p>`;
  if (block.kind === "list")
    return `<ul>${block.items.map((item) => `<li>${sentenceHtml(item)}</li>`).join("\n")}</ul>`;
  if (block.kind === "figure") return figureHtml(block, drawings);
  return tableHtml(block);
}

function figureHtml({ svg, caption, table }: Figure, drawings: boolean): string {
  const words = table === undefined ? "" : tableHtml(table);
  const said = `<figcaption>${sentenceHtml(caption)}</figcaption>`;
  if (!drawings) return `<figure>${said}\n${words}</figure>`;
  const folded = words === "" ? "" : `\n<details><summary>The same as a table</summary>${words}</details>`;
  return `<figure>${svg}${said}${folded}</figure>`;
}

function tableHtml(block: NonNullable<Figure["table"]>): string {
  const heads = block.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join("");
  const rows = block.rows.map((cells) => `<tr>${cells.map(cellHtml).join("")}</tr>`);
  return `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

/** Cells take their claim from the row. */
function cellHtml(cell: Sentence): string {
  const short = textOf(cell).length < 16 ? ' class="short"' : "";
  return `<td${short}>${sentenceHtml(cell.endnotes.length === 0 ? { ...cell, claims: [] } : cell)}</td>`;
}

function sentenceHtml(sentence: Sentence): string {
  const runs = sentence.runs.map(({ text, kind }) =>
    kind === "quote" ? `<span class="quote">${escape(text)}</span>` : escape(text),
  );
  const named = textOf(sentence).includes("[") || sentence.claims.length > 12 || sentence.claims.length === 0;
  const claims = named ? "" : ` <span class="ref">[${sentence.claims.join(", ")}]</span>`;
  const notes = sentence.endnotes.map((number) => `<a href="#note-${number}">${number}</a>`).join(", ");
  return `${runs.join("")}${notes === "" ? "" : `<sup>${notes}</sup>`}${claims}`;
}

function textOf({ runs }: Sentence): string {
  return runs.map(({ text }) => text).join("");
}

function escape(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return harmless(text).replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
}
