/** "Closer than ever?": a rank with its interval, or why the ledger cannot tell. */
import { countsIn, partsOf, percentileInterval, type Resamples, together } from "./bootstrap.ts";
import { quadClasses } from "./quad.ts";
import { rateOf, type Voiced } from "./series.ts";
import type { TieThresholds } from "./thresholds.ts";
import type { Closeness, Coverage, Granularity, Rank } from "./tie.ts";

interface Grounds {
  by: Granularity;
  /** Episodes that the fixed set of outlets carries, with their voices, by the episodes' ids. */
  voiced: Voiced[];
  /** Of the fixed set of outlets. */
  coverage: Coverage[];
  outlets: string[];
  /** Whether the outlets were named by the user. */
  named: boolean;
  resamples: Resamples;
  thresholds: TieThresholds;
}

/**
 * The latest complete period's place among all complete periods above the least coverage. "Yes" only where in both
 * lines it surely stands first by cooperation and does not surely stand first by conflict too; "no" where in both lines it
 * surely does not stand first. PLOVER scores play no part.
 */
export function closenessOf(grounds: Grounds): Closeness {
  const { by, coverage, outlets, thresholds, resamples } = grounds;
  const complete = coverage.filter((each) => each.complete);
  const latest = complete.at(-1);
  const ranked = complete.filter(({ enough, statements }) => enough && statements > 0);
  const periods = ranked.map(({ period }) => period);
  const base = { period: latest?.period ?? null, outlets, periods, cooperation: null, conflict: null };
  const cannot = (reason: string): Closeness => ({
    answer: "cannot tell",
    reason: `The ledger cannot tell: ${reason}.`,
    ...base,
  });
  const { fewestReports, fewestOutlets, fewestPeriods, fewestVoices, steadyShare } = thresholds;
  if (outlets.length === 0 && !grounds.named) {
    return cannot(`no outlet reported in at least ${Math.round(100 * steadyShare)} % of the complete ${by}s`);
  }
  if (latest === undefined) return cannot(`it holds no complete ${by} of these outlets`);
  const least = `at least ${fewestReports} reports of ${fewestOutlets} outlets`;
  if (!periods.includes(latest.period)) {
    const { reports, outlets: seen } = latest;
    return cannot(
      `in ${latest.period} the fixed set of outlets has ${reports} reports of ${seen} outlets, not ${least}`,
    );
  }
  if (periods.length < fewestPeriods) {
    return cannot(
      `only ${periods.length} complete ${by}s have ${least} of the fixed set; a rank needs ${fewestPeriods}`,
    );
  }
  if (resamples.voices.length < fewestVoices) {
    return cannot(`only ${resamples.voices.length} voices speak of the pair; an interval needs ${fewestVoices}`);
  }
  if (grounds.voiced.every(({ episode }) => episode.line === null || episode.quad === "neutral")) {
    return cannot("the fixed set of outlets reports neither cooperation nor conflict of the pair");
  }
  const cooperation = ranks("cooperation", ranked, grounds);
  const conflict = ranks("conflict", ranked, grounds);
  return { ...base, ...verdict(cooperation, conflict, latest.period, periods.length, by), cooperation, conflict };
}

type Ranks = Record<"lower" | "upper", Rank>;

function verdict(
  cooperation: Ranks,
  conflict: Ranks,
  period: string,
  of: number,
  by: Granularity,
): Pick<Closeness, "answer" | "reason"> {
  const surelyFirst = ({ lower, upper }: Ranks): boolean => lower.high === 1 && upper.high === 1;
  const place = ({ rank, low, high }: Rank): string => `${rank} (${low} to ${high})`;
  const told =
    `By cooperation ${period} stands at place ${place(cooperation.upper)} of ${of} ${by}s in the upper line, ` +
    `${place(cooperation.lower)} in the lower; by conflict at ${place(conflict.upper)} and ${place(conflict.lower)}.`;
  if (surelyFirst(cooperation) && surelyFirst(conflict)) {
    return {
      answer: "cannot tell",
      reason: `The ledger cannot tell: both cooperation and conflict are at their most. ${told}`,
    };
  }
  if (surelyFirst(cooperation)) return { answer: "yes", reason: told };
  if (cooperation.lower.low > 1 && cooperation.upper.low > 1) return { answer: "no", reason: told };
  return { answer: "cannot tell", reason: `The ledger cannot tell: the place is not sure. ${told}` };
}

/** Places by the rate of one side's episodes, in both lines; the latest of `ranked` is the one that is placed. */
function ranks(side: "cooperation" | "conflict", ranked: Coverage[], grounds: Grounds): Ranks {
  const { voiced, resamples, thresholds } = grounds;
  const classes = new Set(quadClasses().sides[side]);
  const numbers = new Map(resamples.voices.map((voice, number) => [voice, number]));
  const byPeriod = ranked.map(({ period, statements }) => {
    const own = voiced.filter(({ episode }) => episode.period === period && classes.has(episode.quad));
    const firm = own.filter(({ episode }) => episode.line === "lower");
    const lower = partsOf(
      firm.map(({ voices }) => voices),
      numbers,
    );
    const others = own.filter(({ episode }) => episode.line === "upper").map(({ voices }) => voices);
    const upper = together(lower, partsOf(others, numbers));
    return { statements, lower, upper, count: { lower: firm.length, upper: firm.length + others.length } };
  });
  const rank = (line: "lower" | "upper"): Rank => {
    const rates = byPeriod.map(({ count, statements }) => rateOf(count[line], statements) ?? 0);
    const drawn = byPeriod.map((each) => ({ statements: each.statements, counts: countsIn(resamples, each[line]) }));
    const best = new Float64Array(resamples.number);
    const worst = new Float64Array(resamples.number);
    for (let index = 0; index < resamples.number; index++) {
      const row = drawn.map(({ counts, statements }) => rateOf(counts[index] ?? 0, statements) ?? 0);
      best[index] = placeOfLast(row, false);
      worst[index] = placeOfLast(row, true);
    }
    // Among equals the place is not sure either: the best place bounds it above, the worst below.
    return {
      rank: placeOfLast(rates, false),
      low: percentileInterval(best, thresholds.interval)[0],
      high: percentileInterval(worst, thresholds.interval)[1],
    };
  };
  return { lower: rank("lower"), upper: rank("upper") };
}

/** Place of the last value, 1 for the highest; after its equals or before them. */
function placeOfLast(values: number[], afterEquals: boolean): number {
  const own = values.at(-1) ?? 0;
  return 1 + values.slice(0, -1).filter((value) => value > own || (afterEquals && value === own)).length;
}
