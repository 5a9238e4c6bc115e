/** What becomes of a report, small enough to be handed between threads. */
import type { Reader } from "../language/reader.ts";
import type { Report, Statement } from "../terms/types.ts";
import { readReport } from "./read-report.ts";

export interface Reading {
  statements: Statement[];
  sentences: number;
  /** Sentences that the model has read. */
  sentencesRead: number;
}

export async function readingOf(report: Report, reader: Reader, gate: boolean): Promise<Reading> {
  const { statements, annotation } = await readReport(report, reader, { gate });
  const sentencesRead = annotation.sentences.filter(({ read }) => read).length;
  return { statements, sentences: annotation.sentences.length, sentencesRead };
}
