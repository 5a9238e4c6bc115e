/** What `npm run bench:scale` writes: its figures, and their table for bench/RESULTS.md. */
import { type Machine, machineInWords } from "../machine.ts";
import type { Times, WallAndCpu } from "./measure.ts";
import { statementsPerReport } from "./reports.ts";

/** One ledger at one size. */
export interface SizeFigures {
  /** Load of the machine when the reports were timed. */
  load: number;
  statements: number;
  reports: number;
  claims: number;
  /** Statements of the claim that has most. */
  largestClaim: number;
  /** Statements of the busiest dyad. */
  busiestDyad: number;
  add: WallAndCpu;
  timedReports: number;
  open: WallAndCpu & { first: number; claims: number; left: number; characters: number; peakMb: number };
  fileMb: number;
  peakMb: number;
}

export interface ScaleRun {
  date: string;
  machine: Machine;
  sizes: SizeFigures[];
}

/** Reports in the order of publication, and of all three years in no order. */
export interface ScaleResults {
  inOrder?: ScaleRun;
  scattered?: ScaleRun;
}

export const scaleCommand = "npm run bench:scale";

export function scalePart({ inOrder, scattered }: ScaleResults, seed: number): string[] {
  return [
    "## Scale",
    "",
    `Made-up reports with their statements already read (\`bench/scale\`, seed ${seed}) go into one SQLite ledger one by one, each with the claims it touches in one transaction: some 2,000 dyads by Zipf's law, three years at a million statements, matters told by several outlets within days, 15 % near copies, 1 % revisions. At each size reports of ${statementsPerReport} statements are timed, and then the dossier of the busiest dyad, from opening the ledger to the text of its latest claims (what \`entente brief\` does), nineteen times after a first one. In brackets: processor time, since the machine is shared; where the load stands above the number of cores, waiting for others is in the times and not in the brackets.`,
    "",
    ...(inOrder === undefined ? [] : runPart(scaleCommand, "in the order of publication", inOrder)),
    ...(scattered === undefined
      ? []
      : ["", ...runPart(`${scaleCommand} -- --scattered`, "of all three years in no order", scattered)]),
  ];
}

function runPart(command: string, order: string, { date, machine, sizes }: ScaleRun): string[] {
  const [smallest] = sizes;
  const against = (own: SizeFigures, pick: (of: SizeFigures) => number): string =>
    smallest === undefined ? "" : (pick(own) / pick(smallest)).toFixed(2);
  const times = (pick: (of: SizeFigures) => WallAndCpu, of: keyof Times) => (own: SizeFigures) =>
    `${pick(own).wall[of].toFixed(0)} (${pick(own).cpu[of].toFixed(0)})`;
  const add = ({ add: own }: SizeFigures) => own;
  const open = ({ open: own }: SizeFigures) => own;
  const rows: [string, (of: SizeFigures) => string][] = [
    ["reports", (of) => count(of.reports)],
    ["claims", (of) => count(of.claims)],
    ["statements of the busiest dyad", (of) => count(of.busiestDyad)],
    ["statements of the largest claim", (of) => count(of.largestClaim)],
    ["add a report, median, ms", times(add, "median")],
    ["add a report, 95th percentile, ms", times(add, "p95")],
    ["add a report, mean, ms", times(add, "mean")],
    [
      "the mean, times that of the smallest",
      (of) => `${against(of, (one) => one.add.wall.mean)} (${against(of, (one) => one.add.cpu.mean)})`,
    ],
    ["open the busiest dossier, median, ms", times(open, "median")],
    ["open the busiest dossier, 95th percentile, ms", times(open, "p95")],
    ["the first opening of a process, ms", (of) => of.open.first.toFixed(0)],
    ["claims in that dossier, and left out", (of) => `${count(of.open.claims)}, ${count(of.open.left)}`],
    ["file, MB (its log, up to 64 MB, apart)", (of) => count(Math.round(of.fileMb))],
    ["bytes per statement", (of) => count(Math.round((of.fileMb * 1e6) / of.statements))],
    ["peak memory, filling, MB", (of) => count(Math.round(of.peakMb))],
    ["peak memory, opening, MB", (of) => count(Math.round(of.open.peakMb))],
    ["load of the machine", (of) => of.load.toFixed(1)],
  ];
  return [
    `Reports ${order}: \`${command}\`, ${sizes[0]?.timedReports ?? 0} reports timed at each size, on ${date}, ${machineInWords(machine)}.`,
    "",
    `| statements | ${sizes.map(({ statements }) => count(statements)).join(" | ")} |`,
    `| --- |${sizes.map(() => " ---: |").join("")}`,
    ...rows.map(([name, cell]) => `| ${name} | ${sizes.map(cell).join(" | ")} |`),
  ];
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
