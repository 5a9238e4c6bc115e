/** RESULTS.md: a part made from figures between two marks, hand-written sections around it. */
import { type Figures, type Measurement, outOfFold } from "./measurements.ts";
import { beside, type Yardstick } from "./yardsticks.ts";

export interface Results {
  /** ISO day. */
  date: string;
  machine: { cores: number; processor: string; node: string; system: string; load: number };
  modelVersion: string;
  /** One entry for each run. */
  measured: { measurement: Measurement; runs: Figures[] }[];
  /** Out-of-fold figures of the relation head, null where training has not recorded them. */
  folds: Figures | null;
  /** Others, measured on the same data. */
  yardsticks: Yardstick[];
}

const begin = "<!-- made by npm run bench: begin; changes in here are lost -->";
const end = "<!-- made by npm run bench: end -->";
const heading = "# Results\n\n";

/** The page with its made part renewed; `old` is null where there is none. Throws where `old` has no place for it. */
export function renew(old: string | null, results: Results): string {
  const made = `${begin}\n\n${part(results)}\n${end}`;
  if (old === null) return `${heading}${made}\n`;
  const [before, rest, ...more] = old.split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) {
    throw new Error(`bench/RESULTS.md must hold "${begin}" and "${end}" once each. Put them back, or remove the file.`);
  }
  return before + made + after;
}

function part({ date, machine, modelVersion, measured, folds, yardsticks }: Results): string {
  const { cores, processor, node, system, load } = machine;
  const lines = [
    `Made on ${date} with model \`${modelVersion}\` by \`npm run bench -- --corpora "$CORPORA"${yardsticks.length > 0 ? " --yardsticks FILE" : ""}\` on ${cores} cores (${processor}), ${system}, Node ${node}; the load was ${load.toFixed(1)} at the start. \`$CORPORA\` is the folder of the corpora; \`entente\` stands for \`npm run -s entente --\`. Every figure comes from the shipped engine with the quantised model.`,
    "",
  ];
  for (const { measurement, runs } of measured) {
    lines.push(
      ...section(
        measurement,
        runs,
        yardsticks.filter(({ task }) => task === measurement.task),
      ),
    );
  }
  if (folds !== null) {
    lines.push(
      "## Relations, out of fold",
      "",
      "PLV in five folds, pooled: each sentence is judged by a model that has not seen it.",
      "",
      `\`${outOfFold.command}\` (in \`training/\`)`,
      "",
      ...table(folds, outOfFold.others),
      "",
    );
  }
  return lines.join("\n");
}

/** The command that makes a measurement, with `$CORPORA` for the corpora's folder. */
export function commandOf({ task, data, own, flags = [] }: Measurement): string {
  return ["entente bench", task, own ? `--data ${data}` : `--data "$CORPORA/${data}"`, ...flags, "--json"].join(" ");
}

function section(measurement: Measurement, runs: Figures[], yardsticks: Yardstick[]): string[] {
  const figures = medians(runs);
  const others = [measurement.others ?? {}, ...yardsticks.map((one) => beside(figures, one))];
  const note = runs.length > 1 ? ` Medians of ${runs.length} runs.` : "";
  return [
    `## ${measurement.title}`,
    "",
    measurement.about + note,
    "",
    `\`${commandOf(measurement)}\``,
    "",
    ...table(figures, joined(others)),
    "",
    ...yardsticks.flatMap(({ system, how }) => [`${system}: ${how}.`, ""]),
  ];
}

function joined(others: Record<string, string>[]): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, text] of others.flatMap((one) => Object.entries(one))) {
    all[key] = key in all ? `${all[key]}; ${text}` : text;
  }
  return all;
}

function table(figures: Figures, others: Record<string, string> = {}): string[] {
  const rows = Object.entries(figures).filter(([key]) => key !== "task");
  const compared = rows.some(([key]) => key in others);
  return [
    compared ? "| figure | Entente | others |" : "| figure | Entente |",
    compared ? "| --- | ---: | --- |" : "| --- | ---: |",
    ...rows.map(([key, value]) => {
      const own = `| \`${key}\` | ${value ?? "undefined"} |`;
      return compared ? `${own} ${others[key] ?? ""} |` : own;
    }),
  ];
}

/** The median of each figure over the runs. */
export function medians(runs: Figures[]): Figures {
  const [first = {}] = runs;
  return Object.fromEntries(
    Object.entries(first).map(([key, value]) => {
      const values = runs.map((run) => run[key]).filter((one) => typeof one === "number");
      if (values.length < runs.length) return [key, value];
      const sorted = values.toSorted((a, b) => a - b);
      const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
      return [key, Number(middle.toFixed(4))];
    }),
  );
}
