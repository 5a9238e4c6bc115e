import { z } from "zod";
import { readRecords } from "./records.ts";
import { type BenchContext, type Figures, rounded } from "./task.ts";

const row = z
  .object({
    tokens: z.array(z.string().min(1)).min(1),
    predicate: z.int().nonnegative(),
    factuality: z.number().min(-3).max(3),
  })
  .refine(({ tokens, predicate }) => predicate < tokens.length, { path: ["predicate"], message: "is no token" });

/** Measures factuality of predicates on a .jsonl file; each sentence is read once, by itself. `n` counts predicates. */
export async function measureFactuality(path: string, context: BenchContext): Promise<Figures> {
  const rows = readRecords(path, row);
  const sentences = new Map<string, typeof rows>();
  for (const one of rows) {
    const key = one.tokens.join(" ");
    sentences.set(key, [...(sentences.get(key) ?? []), one]);
  }
  const reader = await context.reader();
  const gold: number[] = [];
  const output: number[] = [];
  let done = 0;
  for (const group of sentences.values()) {
    if (done++ % 50 === 0) context.progress(`sentence ${done} of ${sentences.size}`);
    const { words } = await reader.readGiven([{ words: group[0]!.tokens }]);
    for (const { predicate, factuality } of group) {
      gold.push(factuality);
      output.push(words[predicate]!.factuality);
    }
  }
  const error = gold.reduce((sum, value, k) => sum + Math.abs(value - output[k]!), 0) / gold.length;
  return { n: gold.length, r: rounded(pearson(gold, output)), mae: rounded(error) };
}

/** Pearson's correlation; NaN where one side does not vary. */
export function pearson(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  let both = 0;
  let first = 0;
  let second = 0;
  one.forEach((value, k) => {
    const [x, y] = [value - a, other[k]! - b];
    both += x * y;
    first += x * x;
    second += y * y;
  });
  return both / Math.sqrt(first * second);
}
