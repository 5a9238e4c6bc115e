/** The formats of a brief, and the one meant. */
import { extname } from "node:path";
import type { Brief } from "../brief/brief.ts";
import { renderHtml } from "../brief/render-html.ts";
import { renderJson } from "../brief/render-json.ts";
import { renderMarkdown } from "../brief/render-markdown.ts";
import { renderText } from "../brief/render-text.ts";
import type { Paper } from "../print/paper.ts";
import { briefMessage, type Addressing, type AttachedFormat } from "./brief-message.ts";

export const briefFormats = ["text", "md", "html", "json", "pdf", "eml"] as const;
export type BriefFormat = (typeof briefFormats)[number];

const endings: Record<string, BriefFormat> = {
  ".md": "md",
  ".markdown": "md",
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".pdf": "pdf",
  ".eml": "eml",
};

/** The format that a file's ending asks for; text without one that is known. */
export function formatOf(file: string | undefined): BriefFormat {
  return endings[file === undefined ? "" : extname(file).toLowerCase()] ?? "text";
}

export interface Rendering {
  format: BriefFormat;
  /** Whether it is printed on a terminal. */
  toTerminal: boolean;
  paper: Paper;
  /** For eml: who writes to whom, and what goes with it. */
  addressing: Addressing;
  attach: AttachedFormat[];
}

/** The brief in one format. Browser and mail are loaded only where they are asked for. */
export async function renderBrief(brief: Brief, options: Rendering): Promise<string | Uint8Array> {
  const { format, toTerminal, paper, addressing, attach } = options;
  switch (format) {
    case "md":
      return renderMarkdown(brief);
    case "html":
      return renderHtml(brief);
    case "json":
      return renderJson(brief);
    case "pdf":
      return await printBrief(brief, paper);
    case "eml":
      return await briefMessage(brief, { ...addressing, date: brief.cutOff }, attach, paper);
    default: {
      const color = toTerminal && !process.env["NO_COLOR"];
      return renderText(brief, { color, width: toTerminal ? Math.min(120, process.stdout.columns) : 100 });
    }
  }
}

async function printBrief(brief: Brief, paper: Paper): Promise<Uint8Array> {
  const { printPdf } = await import("../print/print-pdf.ts");
  return await printPdf(renderHtml(brief), { paper, date: brief.cutOff });
}
