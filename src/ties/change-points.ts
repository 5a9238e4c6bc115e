/** Where a series of counts changes its rate. */

export interface Counted {
  count: number;
  /** By what the count is divided; above 0. */
  exposure: number;
}

/**
 * Places at which a new rate begins (places in `series`, without 0), in order. The division into stretches of constant rate
 * that has the least cost of all, found by optimal partitioning (Jackson and others 2005, IEEE Signal Processing Letters 12,
 * 105–108), of which PELT is the pruned form with the same result (Killick, Fearnhead and Eckley 2012, JASA 107, 1590–1598);
 * a few hundred periods need no pruning. Cost of a stretch: minus twice the Poisson log-likelihood of its counts at its own
 * rate, over the dispersion of the whole series; of each change: `penalty` × log(number of periods). A stretch has at least
 * `fewest` periods.
 */
export function changePoints(series: Counted[], penalty: number, fewest: number): number[] {
  const size = series.length;
  if (size < 2 * fewest) return [];
  const counts = sums(series.map(({ count }) => count));
  const exposures = sums(series.map(({ exposure }) => exposure));
  const dispersion = dispersionOf(series);
  const price = penalty * Math.log(size);
  const cost = (from: number, to: number): number => {
    const count = between(counts, from, to);
    // Terms that are the same for every division are left out.
    return count === 0 ? 0 : (-2 * count * Math.log(count / between(exposures, from, to))) / dispersion;
  };
  const best: { cost: number; last: number }[] = [{ cost: -price, last: 0 }];
  for (let to = 1; to <= size; to++) {
    let chosen = { cost: Number.POSITIVE_INFINITY, last: 0 };
    for (let from = 0; from <= to - fewest; from++) {
      const total = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + cost(from, to) + price;
      if (total < chosen.cost) chosen = { cost: total, last: from };
    }
    best.push(chosen);
  }
  const found: number[] = [];
  for (let at = best[size]?.last ?? 0; at > 0; at = best[at]?.last ?? 0) found.push(at);
  return found.toReversed();
}

/**
 * How much more neighbouring counts differ than Poisson counts of one rate would, at least 1: news comes in bursts, which are
 * no changes. From pairs of neighbours, so that a lasting change of rate weighs little: given their sum, the first
 * is binomial. Dispersion as in quasi-likelihood (McCullagh and Nelder 1989, section 4.5).
 */
function dispersionOf(series: Counted[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [at, { count, exposure }] of series.entries()) {
    const next = series[at + 1];
    if (next === undefined || count + next.count === 0) continue;
    const both = count + next.count;
    const share = exposure / (exposure + next.exposure);
    sum += (count - both * share) ** 2 / (both * share * (1 - share));
    pairs++;
  }
  return pairs === 0 ? 1 : Math.max(1, sum / pairs);
}

function sums(values: number[]): number[] {
  const totals = [0];
  for (const value of values) totals.push((totals.at(-1) ?? 0) + value);
  return totals;
}

function between(totals: number[], from: number, to: number): number {
  return (totals[to] ?? 0) - (totals[from] ?? 0);
}
