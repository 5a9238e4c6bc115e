/** Runs the real command line on real files: the build where it is up to date (as in `npm test`), else the sources. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isBuilt } from "../../scripts/lib/house.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const samples = join(root, "samples", "reports.jsonl");
/** Arguments for Node that start the command line. */
export const program = isBuilt()
  ? [join(root, "dist", "cli", "main.js")]
  : ["--import", import.meta.resolve("tsx"), join(root, "src", "cli", "main.ts")];

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  stdin?: string | Buffer;
  cwd?: string;
  /** Run as this unprivileged user (tests that run as root only). */
  uid?: number;
  /** Called with the running program, to send it signals. */
  started?: (child: ReturnType<typeof spawn>) => void;
}

export function entente(args: string[], options: RunOptions = {}): Promise<Ended> {
  return runNode([...program, ...args], options);
}

export function runNode(args: string[], { stdin, cwd, uid, started }: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const user = uid === undefined ? {} : { uid, gid: uid };
    const env = { ...process.env, NO_COLOR: "1" };
    const child = spawn(process.execPath, args, { cwd: cwd ?? root, env, ...user });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
    child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
    child.stdin.on("error", () => {});
    child.stdin.end(stdin ?? "");
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status, signal, stdout, stderr }));
    started?.(child);
  });
}

/** A folder of its own, removed by `remove`. */
export function workFolder(): { path: string; file: (name: string) => string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "entente-cli-"));
  return {
    path,
    file: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export function jsonLines(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}
