/** Names spelt like `wanted`, the nearest first, at most `most`: few letters apart, or begun by it. */
export function nearest(wanted: string, names: Iterable<string>, most: number): string[] {
  // A slip in four letters is likely, two slips in three letters make another word.
  const allowed = Math.min(3, Math.floor(wanted.length / 3));
  const found: { name: string; distance: number }[] = [];
  for (const name of names) {
    const begun = wanted.length >= 3 && name.startsWith(wanted);
    const distance = begun ? 0.5 : Math.abs(name.length - wanted.length) > allowed ? Infinity : slips(wanted, name);
    if (distance <= Math.max(allowed, 0.5)) found.push({ name, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1] ? 0 : 1;
      let cost = Math.min(last[k]! + 1, row[k - 1]! + 1, last[k - 1]! + same);
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) cost = Math.min(cost, before[k - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
