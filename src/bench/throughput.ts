/** How fast articles become statements in a ledger, along the line that every report takes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readInputs } from "../intake/inputs.ts";
import { unreadLanguage } from "../intake/unread-language.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { claimKeeper, bringUpToDate } from "../keeping/keeper.ts";
import { openLedger } from "../ledger/open.ts";
import { ReportError, toReport } from "../report/to-report.ts";
import { ahead } from "../statements/ahead.ts";
import type { Reading } from "../statements/reading.ts";
import { ReportReaders } from "../statements/report-readers.ts";
import type { Report } from "../terms/types.ts";
import { filesOf, readText } from "./files.ts";
import { plainWords } from "./plain-words.ts";
import { type BenchContext, type Figures, rounded } from "./task.ts";

interface Article {
  /** Null where none could be made of the file. */
  report: Report | null;
  unread: boolean;
  bytes: Uint8Array;
}

const nothing: Reading = { statements: [], sentences: 0, sentencesRead: 0 };

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
  const readers = new ReportReaders(context.gate);
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  try {
    await readers.start();
    const version = await readers.version();
    const ledger = await openLedger(join(folder, "bench.ledger"));
    await bringUpToDate(ledger, new Date().toISOString());
    const begun = performance.now();
    let counts: Counts;
    try {
      counts = await readAll(files, readers, version, ledger, context);
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
    await readers.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readAll(
  files: string[],
  readers: ReportReaders,
  version: string,
  ledger: Ledger,
  context: BenchContext,
): Promise<Counts> {
  const counts: Counts = { sentences: 0, read: 0, statements: 0, failed: 0 };
  let done = 0;
  const begin = ({ report, unread }: Article): void => {
    if (report !== null && !unread) readers.begin(report);
  };
  const articles = ahead(articlesOf(files), ({ report }) => report?.text.length ?? 0, begin);
  for await (const { report, unread, bytes } of articles) {
    context.progress(`article ${++done} of ${files.length}, ${counts.statements} statements`);
    if (report === null) {
      counts.failed++;
      continue;
    }
    const reading = unread ? nothing : await readers.read(report);
    const now = new Date().toISOString();
    const entry = { report, bytes, statements: reading.statements, readerVersion: version, recordedAt: now };
    await ledger.record(entry, claimKeeper());
    counts.sentences += reading.sentences;
    counts.read += reading.sentencesRead;
    counts.statements += reading.statements.length;
  }
  return counts;
}

async function* articlesOf(files: string[]): AsyncGenerator<Article> {
  for await (const result of readInputs(files)) {
    const report = result.ok ? reportOf(result.item) : null;
    const unread = report !== null && unreadLanguage(report.text) !== null;
    yield { report, unread, bytes: result.ok ? result.item.bytes : new Uint8Array() };
  }
}

function reportOf(item: Parameters<typeof toReport>[0]): Report | null {
  try {
    return toReport(item);
  } catch (cause) {
    if (cause instanceof ReportError) return null;
    throw cause;
  }
}
