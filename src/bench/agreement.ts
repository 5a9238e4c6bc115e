/** How far two labellings of the same words agree. */

/**
 * Krippendorff's alpha for nominal labels and two coders, none missing: 1 is agreement throughout, 0 what chance would give.
 * NaN for no words.
 */
export function nominalAlpha(one: readonly string[], other: readonly string[]): number {
  const values = 2 * one.length;
  const counts = new Map<string, number>();
  let apart = 0;
  one.forEach((label, k) => {
    const beside = other[k]!;
    if (label !== beside) apart++;
    for (const value of [label, beside]) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  if (values === 0) return NaN;
  // Two labellings that know one label alone agree, though chance could not have done otherwise.
  if (apart === 0) return 1;
  let alike = 0;
  for (const count of counts.values()) alike += count * (count - 1);
  const expected = 1 - alike / (values * (values - 1));
  return 1 - apart / one.length / expected;
}

/** F1 of hits among `gold` and `output` items; NaN where there is neither. */
export function f1(hits: number, gold: number, output: number): number {
  return (2 * hits) / (gold + output);
}

/** F1 of one label over items that each carry one. */
export function labelF1(gold: readonly string[], output: readonly string[], label: string): number {
  const count = (labels: readonly string[]) => labels.filter((one) => one === label).length;
  const hits = gold.filter((one, k) => one === label && output[k] === label).length;
  return f1(hits, count(gold), count(output));
}

/** Mean F1 over the labels that occur in `gold`. */
export function macroF1(gold: readonly string[], output: readonly string[]): number {
  const labels = [...new Set(gold)];
  return labels.reduce((sum, label) => sum + labelF1(gold, output, label), 0) / labels.length;
}

export function accuracy(gold: readonly string[], output: readonly string[]): number {
  return gold.filter((label, k) => label === output[k]).length / gold.length;
}
