/** Which output attributions are right. */

/** Indices of words. */
export interface AttributionWords {
  source: Set<number>;
  cue: Set<number>;
  content: Set<number>;
}

/**
 * The number of output attributions that are right when each gold one can make one right: the largest such number, so that
 * the order of either list means nothing.
 */
export function matchAttributions(gold: AttributionWords[], output: AttributionWords[]): number {
  const fits = output.map((one) => gold.flatMap((other, k) => (isRight(one, other) ? [k] : [])));
  const takenBy = new Map<number, number>();
  const place = (one: number, seen: Set<number>): boolean => {
    for (const k of fits[one]!) {
      if (seen.has(k)) continue;
      seen.add(k);
      const holder = takenBy.get(k);
      if (holder === undefined || place(holder, seen)) {
        takenBy.set(k, one);
        return true;
      }
    }
    return false;
  };
  return output.filter((_, one) => place(one, new Set())).length;
}

/** The cue shares a word with the gold one; source and content share half of the longer of the two. */
function isRight(output: AttributionWords, gold: AttributionWords): boolean {
  return (
    shared(output.cue, gold.cue) > 0 &&
    halfShared(output.source, gold.source) &&
    halfShared(output.content, gold.content)
  );
}

/** What is missing on both sides counts as right, what is missing on one as wrong. */
function halfShared(one: Set<number>, other: Set<number>): boolean {
  return 2 * shared(one, other) >= Math.max(one.size, other.size);
}

function shared(one: Set<number>, other: Set<number>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
}
