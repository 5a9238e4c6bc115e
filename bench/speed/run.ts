/**
 * `npm run bench:speed -- --corpora PATH [--runs N]`: how long reports of different lengths take on one core and on two, and how
 * long the program takes to start. Renews its part of bench/RESULTS.md. Needs Linux's `taskset`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { machineInWords, thisMachine } from "../machine.ts";
import { renewPart } from "../part.ts";
import { writeTexts } from "./texts.ts";

/** Words of a report, and how many such reports a run reads: some 12,000 words each, fewer of the shortest. */
const lengths = [
  [100, 60],
  [300, 40],
  [1000, 12],
  [3000, 4],
] as const;
const cores = [1, 2];
const flags = [[], ["--no-gate"]];

const command = "npm run bench:speed";
const root = fileURLToPath(new URL("../../", import.meta.url));
const page = join(root, "bench", "RESULTS.md");

const { values } = parseArgs({ options: { corpora: { type: "string" }, runs: { type: "string", default: "3" } } });
const runs = Number(values.runs);
if (values.corpora === undefined || !Number.isInteger(runs) || runs < 1) {
  process.stderr.write("Usage: npm run bench:speed -- --corpora PATH [--runs N], PATH the folder of the corpora.\n");
  process.exit(2);
}
const articles = join(values.corpora, "polnear", "dev");
const folder = mkdtempSync(join(tmpdir(), "entente-speed-"));
try {
  for (const [words, count] of lengths) {
    const inside = join(folder, String(words));
    mkdirSync(inside);
    writeTexts(articles, inside, words, count);
  }
  const load = thisMachine().load.toFixed(1);
  const started = cores.map((most) => `${startOf(most).toFixed(1)} s on ${coresInWords(most)}`);
  const bare = median(() => timed(() => entente(2, ["--version"])));
  const rows = lengths.map(([words, count]) => rowOf(words, count));
  const columns = cores.flatMap((most) =>
    flags.map((flag) => coresInWords(most) + (flag.length > 0 ? ", no gate" : "")),
  );
  const lines = [
    "## Speed by length and cores",
    "",
    `Milliseconds a report, words a second in brackets: PolNeAR \`dev\` cut into reports of equal length, read one after another into a fresh ledger (\`entente bench throughput\`), the model loaded beforehand. Medians of ${runs} runs.`,
    "",
    `\`${command} -- --corpora "$CORPORA"\`, on ${new Date().toISOString().slice(0, 10)}, ${machineInWords(thisMachine())}; the load was ${load} at the start.`,
    "",
    `| words a report | ${columns.join(" | ")} |`,
    `| --- | ${columns.map(() => "---:").join(" | ")} |`,
    ...rows,
    "",
    `Start-up, \`entente extract\` of one sentence from nothing to its answer: ${started.join(", ")}; \`entente --version\`: ${bare.toFixed(2)} s.`,
  ];
  writeFileSync(page, renewPart(readFileSync(page, "utf8"), command, lines));
  process.stderr.write(`${lines.join("\n")}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rowOf(words: number, count: number): string {
  const cells = cores.flatMap((most) =>
    flags.map((flag) => {
      const seconds = median(() => {
        const { stdout } = entente(most, [
          "bench",
          "throughput",
          "--data",
          join(folder, String(words)),
          "--json",
          ...flag,
        ]);
        return (JSON.parse(stdout) as { seconds: number }).seconds;
      });
      return `${((1000 * seconds) / count).toFixed(0)} (${Math.round((words * count) / seconds).toLocaleString("en")})`;
    }),
  );
  return `| ${words.toLocaleString("en")} | ${cells.join(" | ")} |`;
}

function coresInWords(most: number): string {
  return most === 1 ? "1 core" : `${most} cores`;
}

/** Seconds from starting the program to the statement of one sentence. */
function startOf(most: number): number {
  const file = join(folder, "one.txt");
  writeFileSync(file, "Turkey handed over twelve armoured vehicles to Somalia, its defence ministry said.");
  return median(() => timed(() => entente(most, ["extract", file])));
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}

function median(measure: () => number): number {
  const all = Array.from({ length: runs }, measure).toSorted((a, b) => a - b);
  return all[Math.floor(all.length / 2)]!;
}

/** The built program on the first cores of the machine, without the scripts that build it. */
function entente(most: number, args: string[]): { stdout: string } {
  const program = [process.execPath, join(root, "dist", "cli", "main.js"), ...args];
  const { status, stdout, stderr, error } = spawnSync("taskset", ["-c", `0-${most - 1}`, ...program], {
    encoding: "utf8",
  });
  if (error !== undefined || status !== 0)
    throw new Error(`entente ${args.join(" ")} on ${most} cores: ${error?.message ?? stderr}`);
  process.stderr.write(`${most} cores: entente ${args.slice(0, 2).join(" ")}\n`);
  return { stdout };
}
