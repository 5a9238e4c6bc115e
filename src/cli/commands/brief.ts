/** `entente brief A B`: the dossier of two states. */
import { Command, Option } from "commander";
import { briefOf } from "../../keeping/brief-of.ts";
import { papers, type Paper } from "../../print/paper.ts";
import { briefFormats, formatOf, renderBrief, type BriefFormat } from "../brief-formats.ts";
import { attachedFormats, type AttachedFormat } from "../brief-message.ts";
import { withLedger } from "../existing-ledger.ts";
import { Failure } from "../failure.ts";
import { checkPeriod, dayOption, ledgerOption, momentOption } from "../options.ts";
import { note, write } from "../output.ts";
import { checkTarget, writeFileWhole } from "../output-file.ts";
import { applyPolicy, policyOption } from "../policy.ts";
import { dyadFrom } from "../principals.ts";
import { dispatchOf, type SendOptions } from "../send-brief.ts";

interface BriefOptions extends SendOptions {
  ledger: string;
  since?: string;
  until?: string;
  asOf?: string;
  format?: BriefFormat;
  out?: string;
  paper: Paper;
  newSince?: string;
  policy?: string;
  attach?: AttachedFormat[];
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
    .addOption(dayOption("--new-since <day>", "the day of your last brief: what was first reported after it is new"))
    .addOption(policyOption())
    .addOption(new Option("--format <format>", "default: by the ending of --out, else text").choices(briefFormats))
    .option("--out <file>", "write to a file instead of standard output")
    .addOption(new Option("--paper <size>", "paper of the PDF").choices(papers).default("a4"))
    .addOption(new Option("--attach <format...>", "go with the message, as .eml or sent").choices(attachedFormats))
    .option("--send <address...>", "send the dossier by e-mail; written too where --out or --format says so")
    .option(
      "--smtp <url>",
      "mail server: smtp://user@host:587 (STARTTLS) or smtps://user@host:465 (TLS); password in ENTENTE_SMTP_PASSWORD",
    )
    .option("--from <address>", "who writes; default: the mail server's user")
    .action(async (a: string, b: string, options: BriefOptions) => {
      checkPeriod(options);
      const dyad = dyadFrom(a, b);
      const { out, paper, attach = [] } = options;
      const format = options.format ?? formatOf(out);
      const toTerminal = out === undefined && process.stdout.isTTY === true;
      if (out !== undefined) checkTarget(out, options.ledger);
      if (format === "pdf" && toTerminal)
        throw new Failure("A PDF is nothing to read on a terminal. Name a file: --out brief.pdf.");
      const dispatch = await dispatchOf(options);
      if (attach.length > 0 && dispatch === null && format !== "eml") {
        throw new Failure("--attach is for a message: add --format eml or --send.");
      }
      const policyName = applyPolicy(options.policy);
      const brief = await withLedger(options.ledger, (ledger) =>
        briefOf(ledger, dyad, { ...options, policy: policyName }),
      );
      if (dispatch === null || out !== undefined || options.format !== undefined) {
        const addressing = { from: dispatch?.from ?? options.from ?? null, to: dispatch?.to ?? [] };
        const content = await renderBrief(brief, { format, toTerminal, paper, addressing, attach });
        if (out === undefined) await write(content);
        else {
          writeFileWhole(out, content);
          note(`Written: ${out}`);
        }
      }
      await dispatch?.send(brief, attach, paper);
    });
}
