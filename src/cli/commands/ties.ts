/** `entente ties A B`: how often two states are reported to cooperate and to quarrel, over time. */
import { Command, Option } from "commander";
import type { Ledger } from "../../ledger/ledger.ts";
import { type Domain, domains } from "../../terms/types.ts";
import { tieChart } from "../../ties/chart.ts";
import { tieOf } from "../../ties/tie-of.ts";
import { granularities, type Granularity, type Tie } from "../../ties/tie.ts";
import { claimsOf } from "../../keeping/claims-of.ts";
import { withLedger } from "../existing-ledger.ts";
import { Failure } from "../failure.ts";
import { checkPeriod, dayOption, ledgerOption } from "../options.ts";
import { note, write } from "../output.ts";
import { checkTarget, writeFileWhole } from "../output-file.ts";
import { dyadFrom } from "../principals.ts";
import { tieLines } from "../tie-lines.ts";

interface TiesOptions {
  ledger: string;
  by: Granularity;
  since?: string;
  until?: string;
  domain?: Domain;
  outlet?: string[];
  json?: true;
  svg?: string;
}

export function tiesCommand(): Command {
  return new Command("ties")
    .description("Count what two states are reported to do over time, beside what the same outlets report of all.")
    .argument("<a>", "a state, organisation or group: a name or code (Turkey, TUR, org:EU)")
    .argument("<b>", "the other one")
    .addOption(ledgerOption())
    .addOption(new Option("--by <period>", "length of a period").choices(granularities).default("month"))
    .addOption(dayOption("--since <day>", "begin with the period in which this day lies"))
    .addOption(dayOption("--until <day>", "end with the period in which this day lies"))
    .addOption(new Option("--domain <domain>", "only this domain").choices(domains))
    .option("--outlet <name...>", "only what these outlets report: a fixed set, by their exact names")
    .option("--json", "as a JSON object")
    .option("--svg <file>", "also write the series as a chart")
    .action(async (a: string, b: string, options: TiesOptions) => {
      checkPeriod(options);
      const dyad = dyadFrom(a, b);
      const { svg } = options;
      if (svg !== undefined) checkTarget(svg, options.ledger);
      const tie = await withLedger(options.ledger, (ledger) => ask(ledger, dyad, options));
      await write(options.json ? `${JSON.stringify(tie, null, 1)}\n` : `${tieLines(tie).join("\n")}\n`);
      if (svg !== undefined) {
        writeFileWhole(svg, tieChart(tie));
        note(`Written: ${svg}`);
      }
    });
}

async function ask(ledger: Ledger, [a, b]: [string, string], options: TiesOptions): Promise<Tie> {
  const { by, since = null, until = null, domain = null, outlet } = options;
  const { claims } = await claimsOf(ledger, { dyad: [a, b] });
  const { last, outlets: known } = await ledger.reportsCoverage();
  const unknown = outlet?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Failure(
      `No report in ${options.ledger} is of an outlet "${unknown}". It holds: ${known.join(", ") || "none"}.`,
    );
  }
  const outlets = outlet === undefined ? null : [...new Set(outlet)];
  return tieOf(claims, await ledger.exposure(), { a, b, by, since, until, cutOff: last, domain, outlets });
}
