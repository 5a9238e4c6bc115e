/** `entente sources [NAME]`: the source register with track records. */
import { Command } from "commander";
import { nameKey } from "../../claims/source-name.ts";
import { withLedger } from "../existing-ledger.ts";
import { Failure } from "../failure.ts";
import { ledgerOption, momentOption } from "../options.ts";
import { note, write } from "../output.ts";
import { sourceInFull, sourceLines } from "../source-lines.ts";
import { type ListOptions, listSources, type SourceList } from "../source-list.ts";
import type { ListedSource } from "../source-schema.ts";
import { exportSourcesCommand, importSourcesCommand } from "./sources-file.ts";
import { setSourceCommand } from "./sources-set.ts";

interface SourcesOptions extends ListOptions {
  ledger: string;
  json?: true;
}

/** Suggestions for a name that is not there. */
const mostSuggestions = 5;

export function sourcesCommand(): Command {
  return new Command("sources")
    .description("List who speaks in the ledger's reports, with grades and track records; or show one source in full.")
    .argument("[name]", "an outlet, agency, ministry or person; without it, all that speak")
    .addOption(ledgerOption())
    .addOption(
      momentOption("--as-of <time>", "the ledger and the register as recorded then: a day (until its end) or a moment"),
    )
    .option("--all", "outlets and agencies that are known but do not speak in the ledger as well")
    .option("--json", "as a JSON array")
    .hook("preSubcommand", handOnLedger)
    .action(async (name: string | undefined, options: SourcesOptions) => {
      const list = await withLedger(options.ledger, (ledger) =>
        listSources(ledger, { ...options, all: options.all === true || name !== undefined }),
      );
      const chosen = name === undefined ? list.sources : named(name, list);
      await print(chosen, list, options.json === true, name !== undefined);
    })
    .addCommand(setSourceCommand())
    .addCommand(exportSourcesCommand())
    .addCommand(importSourcesCommand());
}

/** `sources --ledger x export` means that ledger. */
function handOnLedger(command: Command, subcommand: Command): void {
  if (command.getOptionValueSource("ledger") !== "cli") return;
  subcommand.setOptionValueWithSource("ledger", command.getOptionValue("ledger"), "cli");
}

/** The sources of that name, whatever kind they are; Failure with suggestions where there is none. */
function named(name: string, { sources, register }: SourceList): ListedSource[] {
  const found = sources.filter((source) => {
    const kind = source.kind ?? undefined;
    return register.keyOf(name, kind) === register.keyOf(source.name, kind);
  });
  if (found.length > 0) return found;
  const part = nameKey(name);
  // Those who speak in the ledger first.
  const alike = sources
    .filter((source) => part !== "" && nameKey(source.name).includes(part))
    .toSorted((a, b) => b.record.reported.length - a.record.reported.length);
  const hint =
    alike.length > 0
      ? ` Did you mean ${alike
          .slice(0, mostSuggestions)
          .map((source) => source.name)
          .join(", ")}?`
      : " See who speaks with: entente sources";
  throw new Failure(`No source is known as "${name}".${hint}`);
}

async function print(sources: ListedSource[], list: SourceList, json: boolean, inFull: boolean): Promise<void> {
  if (json) {
    await write("[");
    for (const [index, source] of sources.entries()) await write(`${index > 0 ? "," : ""}\n${JSON.stringify(source)}`);
    await write(sources.length > 0 ? "\n]\n" : "]\n");
    return;
  }
  for (const [index, source] of sources.entries()) {
    const lines = inFull ? sourceInFull(source, list.claimsById) : sourceLines(source);
    await write(`${inFull && index > 0 ? "\n" : ""}${lines.join("\n")}\n`);
  }
  if (sources.length === 0) note("Nobody speaks in this ledger yet.");
}
