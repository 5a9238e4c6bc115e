/** `entente bench`: how good and how fast the shipped reader is, on data whose answers are known. */
import { Argument, Command, Option } from "commander";
import { BenchError, type BenchTask, type Figures, type Measured, type Tables } from "../../bench/task.ts";
import { benchTasks } from "../../bench/tasks.ts";
import { loadReader } from "../../language/reader.ts";
import { Failure } from "../failure.ts";
import { write } from "../output.ts";
import { checkTarget, writeFileWhole } from "../output-file.ts";
import { progressLine } from "../progress.ts";

interface BenchOptions {
  data: string;
  json?: true;
  gate: boolean;
  errors?: string;
  check?: true;
  second?: string;
}

const tasks = Object.entries(benchTasks);

export function benchCommand(): Command {
  return new Command("bench")
    .description("Measure the shipped reader on data whose answers are known.")
    .addArgument(new Argument("<task>", "what to measure").choices(tasks.map(([name]) => name)))
    .requiredOption("--data <path>", tasks.map(([name, { data }]) => `${name}: ${data}`).join("; "))
    .option("--json", "as a JSON object")
    .option("--no-gate", "claims, cases, throughput: let the model read every sentence, also those that name no actor")
    .option("--errors <file>", `${withPart("tellsWrong")}: write what is wrong to a file, as JSON lines`)
    .option(
      "--second <folder>",
      `${withPart("takesSecond")}: measure another annotator of the same texts instead of the reader`,
    )
    .addOption(new Option("--check", `${withPart("check")}: only check the data`).conflicts(["errors", "second"]))
    .action(async (name: string, { data, json, gate, errors, check, second }: BenchOptions) => {
      const task = benchTasks[name]!;
      if (check) need(name, "check", "--check");
      if (second !== undefined) need(name, "takesSecond", "--second");
      if (errors !== undefined) {
        need(name, "tellsWrong", "--errors");
        checkTarget(errors, null);
      }
      const wrong: object[] = [];
      const progress = progressLine();
      try {
        const context = {
          reader: () => loadReader(),
          gate,
          second: second ?? null,
          progress: (text: string) => progress.show(`${name}: ${text}`),
          tellWrong: errors === undefined ? null : (record: object) => void wrong.push(record),
        };
        const measured = check ? task.check!(data) : await task.measure(data, context);
        const { figures, tables } = isWithTables(measured) ? measured : { figures: measured, tables: {} };
        progress.clear();
        if (errors !== undefined) writeFileWhole(errors, wrong.map((record) => `${JSON.stringify(record)}\n`).join(""));
        await write(
          json ? `${JSON.stringify({ task: name, ...figures, ...tables })}\n` : inWords(name, figures, tables),
        );
      } catch (cause) {
        progress.clear();
        if (cause instanceof BenchError) throw new Failure(cause.message, { cause });
        throw cause;
      }
    });
}

/** Names of the tasks that have an optional part. */
function withPart(part: keyof BenchTask): string {
  return tasks.flatMap(([name, task]) => (part in task ? [name] : [])).join(", ");
}

function need(name: string, part: keyof BenchTask, flag: string): void {
  if (!(part in benchTasks[name]!)) throw new Failure(`${flag} is for ${withPart(part)}, not for ${name}.`);
}

function isWithTables(measured: Measured): measured is { figures: Figures; tables: Tables } {
  return "tables" in measured;
}

/** The figures, a line each, then each table under its name. */
function inWords(task: string, figures: Figures, tables: Tables): string {
  const blocks = [aligned([["task", task], ...Object.entries(figures)])];
  for (const [name, rows] of Object.entries(tables)) {
    const heads = Object.keys(rows[0] ?? {});
    if (rows.length > 0)
      blocks.push(`${name}\n${aligned([heads, ...rows.map((row) => heads.map((head) => row[head]))])}`);
  }
  return blocks.join("\n");
}

/** Columns side by side; the last is as long as it is. */
function aligned(rows: unknown[][]): string {
  const texts = rows.map((row) => row.map((value) => String(value ?? "undefined")));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((row) => row[column]!.length)));
  return texts
    .map(
      (row) =>
        `${row.map((text, column) => (column === row.length - 1 ? text : text.padEnd(widths[column]!))).join("  ")}\n`,
    )
    .join("");
}
