/** docs/cli.md, written from the commands themselves. */
import type { Argument, Command, Option } from "commander";

export function commandReference(program: Command): string {
  const commands = program.commands.flatMap((command) => [section(command, 2, []), ...subsections(command)]);
  return `${[
    "# The command line",
    "",
    "Made by `npm run generate` from the commands themselves; do not edit it by hand.",
    "",
    "`entente` stands for `npm run -s entente --` or `npm start --`. The result goes to standard output, progress and",
    "messages to standard error, so that results can be piped.",
    "",
    "| exit status | meaning |",
    "| --- | --- |",
    "| 0 | all well; an empty result is well |",
    "| 1 | some inputs failed, each of them named |",
    "| 2 | wrong usage or unusable environment: the message says what to do |",
    "",
    "An interrupted `read` (Ctrl-C) finishes the report at hand and ends by the signal; the ledger is whole.",
    "",
    ...globalOptions(program),
    ...commands,
  ].join("\n")}`;
}

function globalOptions(program: Command): string[] {
  const help = program.createHelp();
  return ["## entente", "", program.description(), "", ...optionTable([...help.visibleOptions(program)]), ""];
}

function subsections(command: Command): string[] {
  return command.commands.map((each) => section(each, 3, [command.name()]));
}

/** `level`: of the heading; `within`: the commands that this one is a part of. */
function section(command: Command, level: number, within: string[]): string {
  const help = command.createHelp();
  const name = ["entente", ...within, command.name()].join(" ");
  const usage = [name, ...command.registeredArguments.map(argumentUsage), "[options]"].join(" ");
  return [
    `${"#".repeat(level)} ${name}`,
    "",
    command.description(),
    "",
    "```",
    usage,
    "```",
    "",
    ...(command.registeredArguments.length > 0 ? [...argumentTable(command.registeredArguments), ""] : []),
    ...optionTable(help.visibleOptions(command).filter(({ long }) => long !== "--help")),
    "",
  ].join("\n");
}

function argumentUsage(argument: Readonly<Argument>): string {
  const name = `${argument.name().toUpperCase()}${argument.variadic ? "..." : ""}`;
  return argument.required ? name : `[${name}]`;
}

function argumentTable(found: readonly Argument[]): string[] {
  const rows = found.map((argument) => `| \`${argumentUsage(argument)}\` | ${cell(argument.description)} |`);
  return ["| argument | meaning |", "| --- | --- |", ...rows];
}

function optionTable(found: readonly Option[]): string[] {
  const rows = found.map(({ flags, description, argChoices, defaultValue }) => {
    const choices = argChoices === undefined ? "" : `: ${argChoices.map((choice) => `\`${choice}\``).join(", ")}`;
    const preset = defaultValue === undefined ? "" : ` (default: \`${String(defaultValue)}\`)`;
    return `| \`${cell(flags)}\` | ${cell(description)}${choices}${preset} |`;
  });
  return ["| option | meaning |", "| --- | --- |", ...rows];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
