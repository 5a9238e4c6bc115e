/** `entente doctor`: whether everything that Entente needs is there and works. */
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command } from "commander";
import { loadReader } from "../../language/reader.ts";
import { openLedger } from "../../ledger/open.ts";
import { exitStatus } from "../failure.ts";
import { defaultLedger, ledgerOption } from "../options.ts";
import { write } from "../output.ts";

const oldestNode = [20, 19] as const;

interface Check {
  name: string;
  /** What was found; throws with what is wrong and what to do. */
  look(): Promise<string>;
}

export function doctorCommand(): Command {
  return new Command("doctor")
    .description("Check that Node, the reader model, storage and the ledger are usable. Changes nothing.")
    .addOption(ledgerOption())
    .action(async ({ ledger }: { ledger: string }) => {
      const checks: Check[] = [
        { name: "node", look: node },
        { name: "reader model", look: model },
        { name: "storage", look: storage },
        { name: "ledger", look: () => ledgerAt(ledger) },
      ];
      for (const { name, look } of checks) {
        try {
          await write(`ok       ${name}: ${await look()}\n`);
        } catch (cause) {
          process.exitCode = exitStatus.unusable;
          await write(`PROBLEM  ${name}: ${(cause as Error).message}\n`);
        }
      }
    });
}

async function node(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.versions.node;
  throw new Error(`${process.versions.node} is too old; install Node ${oldestNode.join(".")} or later.`);
}

async function model(): Promise<string> {
  const reader = await loadReader({ threads: 1 });
  const sentence = "Turkey handed over vehicles to Somalia, the ministry said.";
  const { sentences, words } = await reader.read(sentence);
  if (sentences.length !== 1 || words.some(({ upos }) => upos === "")) {
    throw new Error("the model loads, but does not read a simple sentence. Check the installation out again.");
  }
  return `version ${reader.version} reads`;
}

async function storage(): Promise<string> {
  const ledger = await openLedger(":memory:");
  await ledger.close();
  return "SQLite works";
}

async function ledgerAt(location: string): Promise<string> {
  const isFile = !/^[a-z]+:\/\//iu.test(location);
  if (isFile && !existsSync(location)) {
    const folder = dirname(resolve(location));
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      return `${location} does not exist yet, nor does its folder`;
    try {
      accessSync(folder, constants.W_OK | constants.X_OK);
    } catch (cause) {
      throw new Error(
        `${location} does not exist, and there is no right to make it in ${folder}. Name another with --ledger.`,
        { cause },
      );
    }
    const hint = location === defaultLedger ? "; `entente read` makes it" : "";
    return `${location} does not exist yet${hint}`;
  }
  const ledger = await openLedger(location);
  try {
    const { reports, outlets } = await ledger.reportsCoverage();
    return `${location} holds ${reports} reports of ${outlets.length} outlets`;
  } finally {
    await ledger.close();
  }
}
