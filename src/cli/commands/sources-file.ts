/** `entente sources export` and `entente sources import FILE`: the register as a file that a person edits. */
import { readFileSync } from "node:fs";
import { Command } from "commander";
import type { SourceChange } from "../../ledger/sources.ts";
import { openLedger } from "../../ledger/open.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { applyChanges, differing, objection } from "../apply-sources.ts";
import { withLedger } from "../existing-ledger.ts";
import { exitStatus, Failure } from "../failure.ts";
import { ledgerOption } from "../options.ts";
import { note, write } from "../output.ts";
import { checkTarget, writeFileWhole } from "../output-file.ts";
import { authorOf } from "../record-review.ts";
import { readSourceFile, sourceFile, type SourceLine } from "../source-file.ts";
import { listSources, type SourceList } from "../source-list.ts";
import { byOption } from "./sources-set.ts";

/** Bytes of a file that a person may have edited; more is something else. */
const mostBytes = 64 * 1024 * 1024;

export function exportSourcesCommand(): Command {
  return new Command("export")
    .description("Write the register as JSON, one source a line, to be edited and imported again.")
    .addOption(ledgerOption())
    .option("--all", "outlets and agencies that are known but do not speak in the ledger as well")
    .option("--out <file>", "write to a file instead of standard output")
    .action(async ({ ledger: location, all, out }: { ledger: string; all?: true; out?: string }) => {
      if (out !== undefined) checkTarget(out, location);
      const { sources } = await withLedger(location, (ledger) => listSources(ledger, { all: all === true }));
      const text = sourceFile(sources);
      if (out === undefined) await write(text);
      else {
        writeFileWhole(out, text);
        note(`Written: ${out}`);
      }
    });
}

export function importSourcesCommand(): Command {
  return new Command("import")
    .description(
      "Set what an edited file says of sources, as far as it differs; a bad line is named, the rest is applied.",
    )
    .argument("<file>", "one source a line, as `entente sources export` writes it; fields left out are not changed")
    .addOption(ledgerOption())
    .addOption(byOption())
    .action(async (path: string, { ledger: location, by }: { ledger: string; by?: string }) => {
      const author = authorOf(by === undefined ? {} : { by });
      const { lines, problems } = readSourceFile(textOf(path));
      const ledger = await openLedger(location);
      try {
        const { changes, refused } = changesOf(lines, await listSources(ledger, { all: true }));
        const bad = [...problems, ...refused].toSorted((a, b) => a.line - b.line);
        await tell(ledger, changes, author);
        for (const { line, problem } of bad) note(`entente: ${path}:${line}: ${problem}`);
        const unchanged = lines.length - refused.length - changes.length;
        note(
          `${changes.length} changed, ${unchanged} as before${bad.length > 0 ? `, ${bad.length} not understood` : ""}.`,
        );
        if (bad.length > 0) process.exitCode = exitStatus.someFailed;
      } finally {
        await ledger.close();
      }
    });
}

async function tell(ledger: Ledger, changes: SourceChange[], author: string): Promise<void> {
  for (const line of await applyChanges(ledger, changes, author, new Date().toISOString())) await write(`${line}\n`);
}

/** What the lines change of the register as it is listed. */
function changesOf(lines: SourceLine[], { register, sources }: SourceList) {
  const changes: SourceChange[] = [];
  const refused: { line: number; problem: string }[] = [];
  const linesByKey = new Map<string, number>();
  for (const { line, name, fields } of lines) {
    const key = register.keyOf(name, fields.kind);
    const earlier = linesByKey.get(key);
    const problem =
      objection(name, fields) ??
      (earlier === undefined ? null : `names ${name} again (first on line ${earlier}). Keep one of the two.`);
    if (problem !== null) {
      refused.push({ line, problem });
      continue;
    }
    linesByKey.set(key, line);
    const now = sources.find((source) => register.keyOf(source.name, source.kind ?? undefined) === key) ?? null;
    const set = differing(now, fields);
    if (Object.keys(set).length > 0) changes.push({ key, name, fields: set });
  }
  return { changes, refused };
}

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > mostBytes) throw new Error("it is too large for a register");
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure(
      `${path} cannot be read: ${(cause as Error).message}. Name a file that \`entente sources export\` wrote.`,
      {
        cause,
      },
    );
  }
}
