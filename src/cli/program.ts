/** The command line: all commands that are built. */
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { packageFile } from "../terms/vocabulary.ts";
import { benchCommand } from "./commands/bench.ts";
import { briefCommand } from "./commands/brief.ts";
import { claimsCommand } from "./commands/claims.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { explainCommand } from "./commands/explain.ts";
import { extractCommand } from "./commands/extract.ts";
import { readCommand } from "./commands/read.ts";
import { reviewCommand } from "./commands/review.ts";
import { serveCommand } from "./commands/serve.ts";
import { sourcesCommand } from "./commands/sources.ts";
import { tiesCommand } from "./commands/ties.ts";

export function createProgram(): Command {
  const program = new Command("entente")
    .description("An evidence ledger for relations between states: who says what, on whose authority, and how firmly.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show what a command does and takes")
    .helpCommand(false)
    .showHelpAfterError("(entente --help, or --help after a command, shows what there is)")
    // A subcommand has options of its own, also by names that its command has.
    .enablePositionalOptions()
    .exitOverride();
  const commands = [
    readCommand(),
    extractCommand(),
    briefCommand(),
    claimsCommand(),
    tiesCommand(),
    explainCommand(),
    reviewCommand(),
    sourcesCommand(),
    serveCommand(),
    benchCommand(),
    doctorCommand(),
  ];
  for (const command of commands) {
    inherit(command, program);
    program.addCommand(command);
  }
  return program;
}

/** Settings go down to subcommands. */
function inherit(command: Command, from: Command): void {
  command.copyInheritedSettings(from);
  for (const each of command.commands) inherit(each, command);
}

function version(): string {
  return (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string }).version;
}
