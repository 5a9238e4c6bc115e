/**
 * `npm run bench -- --corpora PATH [--runs N] [--yardsticks FILE]`: measures everything through the command line and renews
 * bench/RESULTS.md. FILE holds what the programs in bench/yardsticks printed.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, arch, cpus, loadavg, platform } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Figures, type Measurement, measurements } from "./measurements.ts";
import { commandOf, renew, type Results } from "./page.ts";
import { readYardsticks } from "./yardsticks.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const page = join(root, "bench", "RESULTS.md");

try {
  await main();
} catch (cause) {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: "string" },
      runs: { type: "string", default: "3" },
      yardsticks: { type: "string" },
    },
  });
  const runs = Number(values.runs);
  if (values.corpora === undefined || !Number.isInteger(runs) || runs < 1) {
    throw new Error(
      "Usage: npm run bench -- --corpora PATH [--runs N] [--yardsticks FILE], N the runs of each throughput measurement, FILE the output of bench/yardsticks.",
    );
  }
  const corpora = resolve(values.corpora);
  const manifest = JSON.parse(readFileSync(join(root, "models", "reader.json"), "utf8")) as {
    version: string;
    relations?: Figures;
  };
  const old = existsSync(page) ? readFileSync(page, "utf8") : null;
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cores: availableParallelism(),
      processor: cpus()[0]?.model.trim() ?? "unknown processor",
      node: process.versions.node,
      system: `${platform()} ${arch()}`,
      load: loadavg()[0] ?? 0,
    },
    modelVersion: manifest.version,
    measured: [],
    folds: manifest.relations ?? null,
    yardsticks:
      values.yardsticks === undefined ? [] : readYardsticks(readFileSync(values.yardsticks, "utf8"), values.yardsticks),
  };
  // A page that cannot be renewed is told before the work, not after it.
  renew(old, results);
  for (const measurement of measurements) {
    const figures: Figures[] = [];
    for (let run = 0; run < (measurement.repeated ? runs : 1); run++) {
      process.stderr.write(`${commandOf(measurement)}\n`);
      figures.push(await measure(measurement, corpora));
    }
    results.measured.push({ measurement, runs: figures });
  }
  writeFileSync(page, renew(old, results));
  process.stderr.write("Written: bench/RESULTS.md\n");
}

function measure({ task, data, own, flags = [] }: Measurement, corpora: string): Promise<Figures> {
  const args = [
    join(root, "scripts", "entente.mjs"),
    "bench",
    task,
    "--data",
    own ? join(root, data) : join(corpora, data),
    "--json",
    ...flags,
  ];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.on("error", fail);
    child.on("close", (status) => {
      if (status === 0) done(JSON.parse(stdout) as Figures);
      else fail(new Error(`entente bench ${task} ended with status ${status}; bench/RESULTS.md is as it was.`));
    });
  });
}
