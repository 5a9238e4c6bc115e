/** Kills `entente read` in the middle of its work. */
import { spawn } from "node:child_process";
import { program, root } from "../cli/run.ts";

/** When to kill: so long after the start, or after so many receipts have been printed. */
export interface Moment {
  receipts: number;
  /** Milliseconds after that. */
  ms: number;
}

/** How an unbroken run went: milliseconds from its start to each receipt. */
export interface Pace {
  receipts: number[];
}

/** Reads `inputs` into the ledger and kills the process at that moment; null: lets it end. Throws where it fails by itself. */
export function readAndKill(
  inputs: string[],
  ledger: string,
  moment: Moment | null,
): Promise<Pace & { killed: boolean }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const receipts: number[] = [];
    const child = spawn(process.execPath, [...program, "read", ...inputs, "--ledger", ledger], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let errors = "";
    let due = false;
    const look = (): void => {
      if (moment === null || due || receipts.length < moment.receipts) return;
      due = true;
      setTimeout(() => child.kill("SIGKILL"), moment.ms);
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      for (const _ of text.matchAll(/\n/gu)) receipts.push(performance.now() - start);
      look();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", (status, signal) => {
      if (signal === "SIGKILL") resolve({ receipts, killed: true });
      else if (status === 0) resolve({ receipts, killed: false });
      else reject(new Error(`entente read ended with status ${String(status ?? signal)}: ${errors}`));
    });
    look();
  });
}

/** Moments in all phases of a run of that pace: before the first receipt (loading, reading), and between and during writes. */
export function* momentsOf({ receipts }: Pace, draw: () => number): Generator<Moment, never> {
  const first = receipts[0] ?? 1000;
  for (;;) {
    yield { receipts: 0, ms: draw() * first };
    yield { receipts: 1 + Math.floor(draw() * (receipts.length - 1)), ms: draw() * 20 };
    yield { receipts: 0, ms: (0.6 + 0.4 * draw()) * first };
    yield { receipts: 1 + Math.floor(draw() * (receipts.length - 1)), ms: draw() * 5 };
    yield { receipts: 0, ms: first + draw() * 60 };
  }
}
