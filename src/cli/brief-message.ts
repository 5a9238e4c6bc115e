/** A brief as an e-mail message. */
import type { Brief } from "../brief/brief.ts";
import { renderHtml } from "../brief/render-html.ts";
import { renderJson } from "../brief/render-json.ts";
import { renderText } from "../brief/render-text.ts";
import type { Attachment } from "../mail/message.ts";
import type { Paper } from "../print/paper.ts";

export const attachedFormats = ["pdf", "json"] as const;
export type AttachedFormat = (typeof attachedFormats)[number];

export interface Addressing {
  /** Null for a draft without a sender of its own. */
  from: string | null;
  to: string[];
}

/** Columns of the text part: what mail programs quote without breaking lines. */
const columns = 76;

/** Text and HTML part (with tables for drawings, which mail programs leave out) and the attachments asked for. */
export async function briefMessage(
  brief: Brief,
  { from, to, date }: Addressing & { date: string },
  attach: AttachedFormat[],
  paper: Paper,
): Promise<Buffer> {
  const { messageBytes } = await import("../mail/message.ts");
  const attachments: Attachment[] = [];
  for (const format of attachedFormats) {
    if (attach.includes(format)) attachments.push(await attachment(brief, format, paper));
  }
  return await messageBytes({
    from,
    to,
    subject: `${brief.title} (${brief.cutOff.slice(0, 10)})`,
    date,
    text: renderText(brief, { color: false, width: columns }),
    html: renderHtml(brief, { drawings: false }),
    attachments,
  });
}

async function attachment(brief: Brief, format: AttachedFormat, paper: Paper): Promise<Attachment> {
  const name = [...brief.names, brief.cutOff.slice(0, 10)]
    .join(" ")
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/gu, "-");
  const filename = `${name}.${format}`;
  if (format === "json") {
    return { filename, contentType: "application/json", content: Buffer.from(renderJson(brief)) };
  }
  const { printPdf } = await import("../print/print-pdf.ts");
  const content = await printPdf(renderHtml(brief), { paper, date: brief.cutOff });
  return { filename, contentType: "application/pdf", content };
}
