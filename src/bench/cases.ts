/** How well the claims of several reports together are found, on cases (bench/cases/GUIDE.md). */
import { readCases } from "./case-file.ts";
import { BenchError, type Figures } from "./task.ts";

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

export function measureCases(): Promise<Figures> {
  throw new BenchError("cases are only checked so far; add --check");
}
