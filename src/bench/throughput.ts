/** How fast articles become statements in a ledger, along the line that every report takes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readInputs } from "../intake/inputs.ts";
import { unreadLanguage } from "../intake/unread-language.ts";
import type { Reader } from "../language/reader.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { ReportError, toReport } from "../report/to-report.ts";
import { readReport } from "../statements/read-report.ts";
import { filesOf, readText } from "./files.ts";
import { plainWords } from "./plain-words.ts";
import { type BenchContext, type Figures, rounded } from "./task.ts";

interface Counts {
  sentences: number;
  read: number;
  statements: number;
  failed: number;
}

/**
 * Measures on a folder of .txt: files in, statements in a fresh ledger out. Words are all those of the files; loading the
 * model is not timed. Articles that give no report are counted in `failed`, those in an unread language give no sentences.
 * `n` counts articles.
 */
export async function measureThroughput(path: string, context: BenchContext): Promise<Figures> {
  const files = filesOf(path, ".txt");
  const words = files.reduce((sum, file) => sum + plainWords(readText(file)).length, 0);
  const reader = await context.reader();
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  try {
    const ledger = await openLedger(join(folder, "bench.ledger"));
    const begun = performance.now();
    let counts: Counts;
    try {
      counts = await readAll(files, reader, ledger, context);
    } finally {
      await ledger.close();
    }
    const seconds = (performance.now() - begun) / 1000;
    return {
      n: files.length,
      words_per_second: rounded(words / seconds, 1),
      sentences: counts.sentences,
      sentences_read: counts.read,
      statements: counts.statements,
      // Node gives kilobytes on every system.
      peak_memory_mb: rounded(process.resourceUsage().maxRSS / 1024, 1),
      words,
      seconds: rounded(seconds, 2),
      failed: counts.failed,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readAll(files: string[], reader: Reader, ledger: Ledger, context: BenchContext): Promise<Counts> {
  const counts: Counts = { sentences: 0, read: 0, statements: 0, failed: 0 };
  let done = 0;
  for await (const result of readInputs(files)) {
    context.progress(`article ${++done} of ${files.length}, ${counts.statements} statements`);
    if (!result.ok) {
      counts.failed++;
      continue;
    }
    const report = reportOf(result.item);
    if (report === null) {
      counts.failed++;
      continue;
    }
    const unread = unreadLanguage(report.text) !== null;
    const reading = unread ? null : await readReport(report, reader, { gate: context.gate });
    const now = new Date().toISOString();
    const statements = reading?.statements ?? [];
    await ledger.addReport(report, result.item.bytes, now);
    await ledger.addStatements(report.id, statements, reader.version, now);
    const sentences = reading?.annotation.sentences ?? [];
    counts.sentences += sentences.length;
    counts.read += sentences.filter(({ read }) => read).length;
    counts.statements += statements.length;
  }
  return counts;
}

function reportOf(item: Parameters<typeof toReport>[0]): ReturnType<typeof toReport> | null {
  try {
    return toReport(item);
  } catch (cause) {
    if (cause instanceof ReportError) return null;
    throw cause;
  }
}
