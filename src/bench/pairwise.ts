/** How far two ways to put the same items together agree, pair by pair. */

export interface PairCounts {
  /** Pairs that belong together, that were put together, and that are both. */
  expected: number;
  found: number;
  both: number;
}

/** `groups`: for each item the group it belongs to and the group it was put into. */
export function pairCounts(groups: { expected: unknown; found: unknown }[]): PairCounts {
  const counts = { expected: 0, found: 0, both: 0 };
  for (const [at, one] of groups.entries()) {
    for (const other of groups.slice(at + 1)) {
      const belong = one.expected === other.expected;
      const stand = one.found === other.found;
      if (belong) counts.expected++;
      if (stand) counts.found++;
      if (belong && stand) counts.both++;
    }
  }
  return counts;
}
