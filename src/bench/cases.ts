/** How well the claims of several reports together are found, on cases (bench/cases/GUIDE.md). */
import { ReportReaders } from "../statements/report-readers.ts";
import { errorsIn } from "./case-errors.ts";
import { figuresOf, type JudgedCase, tablesOf } from "./case-figures.ts";
import { readCases } from "./case-file.ts";
import { fromReports, fromStatements, isRead } from "./case-ways.ts";
import { sealed } from "./sealed.ts";
import type { BenchContext, Figures, Tables } from "./task.ts";

/**
 * Measures on a folder of cases, each in a ledger of its own: the claims stage alone, on the annotated statements, and the whole
 * way from the reports. Figures: see `figuresOf`. Throws BenchError where what is wrong is asked for of a sealed folder.
 */
export async function measureCases(path: string, context: BenchContext): Promise<{ figures: Figures; tables: Tables }> {
  const hidden = sealed(path, context);
  const cases = readCases(path);
  const readers = new ReportReaders(context.gate);
  const judged: JudgedCase[] = [];
  try {
    for (const { report } of cases.flatMap(({ reports }) => reports)) if (isRead(report)) readers.begin(report);
    for (const [index, one] of cases.entries()) {
      context.progress(`case ${index + 1} of ${cases.length}`);
      const { verdict, read } = await fromReports(one, readers);
      const each = { one, fromStatements: await fromStatements(one), fromReports: verdict, read };
      judged.push(each);
      if (context.tellWrong !== null) for (const wrong of errorsIn(each)) context.tellWrong(wrong);
    }
  } finally {
    await readers.close();
  }
  return { figures: figuresOf(judged), tables: tablesOf(judged, !hidden) };
}

/** Holds a folder against the format, without a reader, and counts what is in it. `n` counts cases. */
export function checkCases(path: string): Figures {
  const files = readCases(path).map(({ file }) => file);
  const sum = (count: (file: (typeof files)[number]) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  const topics = [...new Set(files.map(({ topic }) => topic))].toSorted();
  return {
    n: files.length,
    reports: sum(({ reports }) => reports.length),
    statements: sum(({ statements }) => statements.length),
    claims: sum(({ claims }) => claims.length),
    second_readings: files.filter(({ secondReading }) => secondReading !== undefined).length,
    ...Object.fromEntries(topics.map((topic) => [`n_${topic}`, files.filter((one) => one.topic === topic).length])),
  };
}
