import { writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { Statement } from "../../src/terms/types.ts";
import { entente, jsonLines, workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);

// Enough text for threads to be started; the gate spares nearly all of it.
const filler = "The market was full of people and the weather was fine all day long. ".repeat(40);
const record = (n: number): string =>
  JSON.stringify({
    id: `r${n}`,
    published: "2024-05-02",
    text: `Turkey handed over ${n} vehicles to Somalia, the Turkish Defence Ministry said.\n${filler}`,
  });

test("of many reports each gives the statements it gives alone, in the order of the input; a broken one stops no other", async () => {
  const many = folder.file("many.jsonl");
  const lines = Array.from({ length: 60 }, (_, n) => (n === 31 ? '{"id": "broken",' : record(n + 2)));
  writeFileSync(many, lines.join("\n"));
  const { status, stdout, stderr } = await entente(["extract", many]);
  expect(status).toBe(1);
  expect(stderr).toContain("many.jsonl:32");
  const statements = jsonLines(stdout) as Statement[];
  const order = statements.map(({ report }) => Number(report.id.slice(1)));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(59);

  const alone = await entente(["extract", "-"], { stdin: record(61) });
  expect(jsonLines(alone.stdout)).toEqual(statements.filter(({ report }) => report.id === "r61"));
});
