/** `entente bench`: how good and how fast the shipped reader is, on data whose answers are known. */
import { Argument, Command } from "commander";
import { BenchError, type Figures } from "../../bench/task.ts";
import { benchTasks } from "../../bench/tasks.ts";
import { loadReader } from "../../language/reader.ts";
import { Failure } from "../failure.ts";
import { write } from "../output.ts";
import { progressLine } from "../progress.ts";

interface BenchOptions {
  data: string;
  json?: true;
  gate: boolean;
}

export function benchCommand(): Command {
  const tasks = Object.entries(benchTasks);
  return new Command("bench")
    .description("Measure the shipped reader on data whose answers are known.")
    .addArgument(new Argument("<task>", "what to measure").choices(tasks.map(([name]) => name)))
    .requiredOption("--data <path>", tasks.map(([name, { data }]) => `${name}: ${data}`).join("; "))
    .option("--json", "as a JSON object")
    .option("--no-gate", "throughput: let the model read every sentence, also those that name no actor")
    .action(async (task: string, { data, json, gate }: BenchOptions) => {
      const progress = progressLine();
      try {
        const context = {
          reader: () => loadReader(),
          gate,
          progress: (text: string) => progress.show(`${task}: ${text}`),
        };
        const figures = await benchTasks[task]!.measure(data, context);
        progress.clear();
        await write(json ? `${JSON.stringify({ task, ...figures })}\n` : table(task, figures));
      } catch (cause) {
        progress.clear();
        if (cause instanceof BenchError) throw new Failure(cause.message, { cause });
        throw cause;
      }
    });
}

function table(task: string, figures: Figures): string {
  const rows = [["task", task], ...Object.entries(figures).map(([key, value]) => [key, value ?? "undefined"])];
  const width = Math.max(...rows.map(([key]) => String(key).length));
  return rows.map(([key, value]) => `${String(key).padEnd(width)}  ${value}\n`).join("");
}
