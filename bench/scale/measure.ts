/** What one ledger costs at one size: adding reports and opening a dossier. */
import { statSync } from "node:fs";
import { renderText } from "../../src/brief/render-text.ts";
import { briefOf } from "../../src/keeping/brief-of.ts";
import { claimKeeper } from "../../src/keeping/keeper.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Recording } from "../../src/ledger/recording.ts";

/** Milliseconds. */
export interface Times {
  median: number;
  p95: number;
  mean: number;
}

/** `cpu`: processor time of this process, which others on the machine lengthen less. */
export interface WallAndCpu {
  wall: Times;
  cpu: Times;
}

/** Records reports one by one, each of them timed. */
export async function timeReports(ledger: Ledger, reports: Recording[]): Promise<WallAndCpu> {
  const wall: number[] = [];
  const cpu: number[] = [];
  for (const report of reports) {
    const { ms, cpuMs } = await timed(() => ledger.record(report, claimKeeper()));
    wall.push(ms);
    cpu.push(cpuMs);
  }
  return { wall: timesOf(wall), cpu: timesOf(cpu) };
}

/** From opening the ledger to the printed text of a dossier. */
export async function openDossier(location: string, dyad: [string, string]) {
  let ledger: Ledger | undefined;
  const { ms, cpuMs, value } = await timed(async () => {
    ledger = await openLedger(location);
    const brief = await briefOf(ledger, dyad);
    return { brief, text: renderText(brief, { color: false, width: 100 }) };
  });
  await ledger?.close();
  const { brief, text } = value;
  return { ms, cpuMs, text, claims: brief.claims.length, left: brief.left };
}

async function timed<T>(step: () => Promise<T>): Promise<{ ms: number; cpuMs: number; value: T }> {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await step();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000, value };
}

export function timesOf(values: number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const round = (value: number): number => Number(value.toFixed(1));
  const mean = values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
  return { median: round(at(0.5)), p95: round(at(0.95)), mean: round(mean) };
}

/** Bytes of the ledger's file with its write-ahead log. */
export function sizeOf(location: string): number {
  return ["", "-wal", "-shm"].reduce((sum, ending) => {
    return sum + (statSync(location + ending, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}
