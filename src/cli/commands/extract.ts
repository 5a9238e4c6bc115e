/** `entente extract`: reports in, statements out, no ledger. */
import { Command } from "commander";
import { unreadLanguage } from "../../intake/unread-language.ts";
import type { Report } from "../../terms/types.ts";
import { exitStatus } from "../failure.ts";
import { outletOption, publishedOption } from "../options.ts";
import { note, outputClosed, write } from "../output.ts";
import { readReportsAhead, statementReader, type ReportFlags } from "../pipeline.ts";

interface ExtractOptions extends ReportFlags {
  text?: true;
}

export function extractCommand(): Command {
  return new Command("extract")
    .description("Print the statements of reports as JSON lines, without a ledger.")
    .argument(
      "[input...]",
      'files and folders of plain text, HTML and JSON lines; "-" (the default) for standard input',
    )
    .addOption(publishedOption())
    .addOption(outletOption())
    .option("--text", 'add the report\'s canonical text to each line as "text"')
    .action(async (inputs: string[], options: ExtractOptions) => {
      const reader = statementReader();
      const fail = (origin: string, reason: string): void => {
        note(`entente: ${origin}: ${reason}`);
        process.exitCode = exitStatus.someFailed;
      };
      const begin = (report: Report): void => {
        if (unreadLanguage(report.text) === null) reader.begin(report);
      };
      try {
        for await (const result of readReportsAhead(inputs.length > 0 ? inputs : ["-"], options, begin)) {
          if (!result.ok) {
            fail(result.origin, result.reason);
            continue;
          }
          const { report, origin } = result;
          const language = unreadLanguage(report.text);
          if (language !== null) {
            note(`entente: ${origin}: not read, it seems to be in ${language}`);
            continue;
          }
          const read = await reader.read(report);
          if (!read.ok) {
            fail(origin, read.reason);
            continue;
          }
          for (const statement of read.statements) {
            await write(`${JSON.stringify(options.text ? { ...statement, text: report.text } : statement)}\n`);
          }
          if (outputClosed()) break;
        }
      } finally {
        await reader.close();
        // Somebody may still hold it open, though nothing more is taken from it.
        process.stdin.destroy();
      }
    });
}
