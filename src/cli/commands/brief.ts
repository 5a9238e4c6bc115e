/** `entente brief A B`: the dossier of two states. */
import { extname } from "node:path";
import { Command, Option } from "commander";
import { nameOf } from "../../actors/principals.ts";
import type { Brief } from "../../brief/brief.ts";
import { composeBrief } from "../../brief/compose.ts";
import { renderHtml } from "../../brief/render-html.ts";
import { renderJson } from "../../brief/render-json.ts";
import { renderMarkdown } from "../../brief/render-markdown.ts";
import { renderText } from "../../brief/render-text.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { claimsOf } from "../../keeping/claims-of.ts";
import { withLedger } from "../existing-ledger.ts";
import { checkPeriod, dayOption, ledgerOption, momentOption } from "../options.ts";
import { note, write } from "../output.ts";
import { checkTarget, writeFileWhole } from "../output-file.ts";
import { dyadFrom } from "../principals.ts";

const formats = ["text", "md", "html", "json"] as const;
type Format = (typeof formats)[number];

interface BriefOptions {
  ledger: string;
  since?: string;
  until?: string;
  asOf?: string;
  format?: Format;
  out?: string;
}

export function briefCommand(): Command {
  return new Command("brief")
    .description("Print the dossier of two states: every sentence leads back to words in a report.")
    .argument("<a>", "a state, organisation or group: a name or code (Turkey, TUR, org:EU)")
    .argument("<b>", "the other one")
    .addOption(ledgerOption())
    .addOption(dayOption("--since <day>", "leave out claims last reported before this day"))
    .addOption(dayOption("--until <day>", "leave out claims first reported after this day"))
    .addOption(momentOption("--as-of <time>", "the ledger as recorded then: a day (until its end) or a moment"))
    .addOption(new Option("--format <format>", "default: by the ending of --out, else text").choices(formats))
    .option("--out <file>", "write to a file instead of standard output")
    .action(async (a: string, b: string, options: BriefOptions) => {
      checkPeriod(options);
      const dyad = dyadFrom(a, b);
      const { out } = options;
      if (out !== undefined) checkTarget(out, options.ledger);
      const brief = await withLedger(options.ledger, (ledger) => compose(ledger, dyad, options));
      const format = options.format ?? formatOf(out);
      const toTerminal = out === undefined && process.stdout.isTTY === true;
      const text = render(brief, format, toTerminal);
      if (out === undefined) await write(text);
      else {
        writeFileWhole(out, text);
        note(`Written: ${out}`);
      }
    });
}

async function compose(ledger: Ledger, [a, b]: [string, string], options: BriefOptions): Promise<Brief> {
  const { since = null, until = null, asOf = null } = options;
  const grounds = await claimsOf(ledger, { dyad: [a, b], ...(asOf === null ? {} : { asOf }) });
  const coverage = await ledger.reportsCoverage({ since, until, asOf });
  const cutOff = asOf ?? until ?? coverage.last ?? new Date().toISOString().slice(0, 10);
  return composeBrief({ a, b, names: nameOf, ...grounds, coverage, since, until, asOf, cutOff });
}

function formatOf(out: string | undefined): Format {
  switch (out === undefined ? "" : extname(out).toLowerCase()) {
    case ".md":
    case ".markdown":
      return "md";
    case ".html":
    case ".htm":
      return "html";
    case ".json":
      return "json";
    default:
      return "text";
  }
}

function render(brief: Brief, format: Format, toTerminal: boolean): string {
  switch (format) {
    case "md":
      return renderMarkdown(brief);
    case "html":
      return renderHtml(brief);
    case "json":
      return renderJson(brief);
    default: {
      const color = toTerminal && !process.env["NO_COLOR"];
      return renderText(brief, { color, width: toTerminal ? Math.min(120, process.stdout.columns) : 100 });
    }
  }
}
