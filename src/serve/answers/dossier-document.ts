/** The brief as a document of its own: for reading, printing, sending. */
import type { Brief } from "../../brief/brief.ts";
import { type BriefFormat, renderBrief } from "../../cli/brief-formats.ts";
import type { Paper } from "../../print/paper.ts";
import { PrintError } from "../../print/print-error.ts";
import { ApiError } from "../http/api-error.ts";
import { framedPolicy } from "../http/headers.ts";

type Format = Exclude<BriefFormat, "json">;

const types: Record<Format, string> = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  text: "text/plain; charset=utf-8",
  pdf: "application/pdf",
  eml: "message/rfc822",
};

/** A message is a draft without a sender. Throws ApiError where nothing can be printed here. */
export async function dossierDocument(brief: Brief, format: Format, paper: Paper): Promise<Response> {
  const render = (): Promise<string | Uint8Array> =>
    renderBrief(brief, { format, toTerminal: false, paper, addressing: { from: null, to: [] }, attach: [] });
  const content = await (format === "pdf" ? inTurn(render) : render());
  const headers: Record<string, string> = { "Content-Type": types[format] };
  if (format === "html") headers["Content-Security-Policy"] = framedPolicy(String(content));
  if (format === "pdf" || format === "eml") headers["Content-Disposition"] = attached(brief, format);
  return new Response(typeof content === "string" ? content : Buffer.from(content), { headers });
}

/** A browser is started for each; one at a time is enough for this machine. */
let printing: Promise<unknown> = Promise.resolve();

async function inTurn<T>(print: () => Promise<T>): Promise<T> {
  const own = printing.then(print, print);
  printing = own.catch(() => {});
  try {
    return await own;
  } catch (cause) {
    if (cause instanceof PrintError) throw new ApiError("unavailable", cause.message, { cause });
    throw cause;
  }
}

function attached({ names: [a, b] }: Brief, ending: string): string {
  const name = `${a}-${b}`.normalize("NFD").replace(/[^A-Za-z0-9-]+/gu, "");
  return `attachment; filename="${name || "brief"}.${ending}"`;
}
