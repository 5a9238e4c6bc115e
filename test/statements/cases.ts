/** Text and expected statements, a line each (summary.ts), as the shipped reader reads them. */
import { beforeAll, expect, test } from "vitest";
import { loadReader, type Reader } from "../../src/language/reader.ts";
import { readReport } from "../../src/statements/read-report.ts";
import { report } from "../support/statement.ts";
import { summary } from "./summary.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

/** The statements of a report published on Tuesday, 5 March 2024, in no order that matters. */
export async function read(text: string, outlet?: string): Promise<string[]> {
  const { statements } = await readReport(report({ id: "r", text, ...(outlet ? { outlet } : {}) }), reader);
  return statements.map(summary).toSorted();
}

export type Case = [text: string, ...expected: string[]];

/** What the shipped reader still gets wrong: the lines are those that would be right. One that comes out right fails here, and moves to the others. */
export function misread(table: Case[]): void {
  test.fails.each(table)("%s", async (text, ...expected) => {
    expect(await read(text)).toEqual(expected.toSorted());
  });
}

export function cases(table: Case[]): void {
  test.each(table)("%s", async (text, ...expected) => {
    expect(await read(text)).toEqual(expected.toSorted());
  });
}
