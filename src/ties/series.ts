/** Counts and rates over time, with their intervals and change points. */
import { countsIn, partsOf, percentileInterval, type Parts, type Resamples, together } from "./bootstrap.ts";
import { changePoints } from "./change-points.ts";
import type { TieThresholds } from "./thresholds.ts";
import type { Change, Coverage, Episode, Measure, Series } from "./tie.ts";

/** An episode with the voices that speak for it. */
export interface Voiced {
  episode: Episode;
  voices: string[];
}

/** Points of the episodes that count, one for each period of the coverage, in both lines. `voiced`: by the episodes' ids. */
export function pointsOf(
  voiced: Voiced[],
  coverage: Coverage[],
  resamples: Resamples,
  thresholds: TieThresholds,
): Series["points"] {
  const numbers = new Map(resamples.voices.map((voice, number) => [voice, number]));
  const byPeriod = new Map<string, Voiced[]>(coverage.map(({ period }) => [period, []]));
  for (const each of voiced) byPeriod.get(each.episode.period ?? "")?.push(each);
  return coverage.map(({ period, statements }) => {
    const own = byPeriod.get(period) ?? [];
    const of = (line: "lower" | "upper") => own.filter(({ episode }) => episode.line === line);
    const [firm, other] = [of("lower"), of("upper")];
    const lower = partsOf(voicesIn(firm), numbers);
    const upper = together(lower, partsOf(voicesIn(other), numbers));
    return {
      period,
      lower: measure(firm.length, lower, statements, resamples, thresholds),
      upper: measure(firm.length + other.length, upper, statements, resamples, thresholds),
    };
  });
}

/** Rate per 100 statements; null where there are none. Rounded to four decimals. */
export function rateOf(count: number, statements: number): number | null {
  return statements === 0 ? null : Math.round((1_000_000 * count) / statements) / 10_000;
}

/**
 * Change points of one line, over the complete periods in which the outlets made statements. `rate` is that of the whole
 * stretch: its episodes by its statements.
 */
export function changesOf(
  points: Series["points"],
  line: "lower" | "upper",
  coverage: Coverage[],
  { changePenalty, fewestBetweenChanges }: TieThresholds,
): Change[] {
  const counted = points.flatMap((point, at) => {
    const own = coverage[at];
    if (own === undefined || !own.complete || own.statements === 0) return [];
    return [{ period: point.period, count: point[line].count, exposure: own.statements, outlets: own.outlets }];
  });
  const found = changePoints(counted, changePenalty, fewestBetweenChanges);
  const edges = [0, ...found, counted.length];
  const stretches = edges.slice(1).map((end, index) => {
    const own = counted.slice(edges[index], end);
    const sum = (field: "count" | "exposure" | "outlets") => own.reduce((total, each) => total + each[field], 0);
    return {
      period: own[0]?.period ?? "",
      rate: rateOf(sum("count"), sum("exposure")) ?? 0,
      outlets: Math.round((10 * sum("outlets")) / own.length) / 10,
    };
  });
  return stretches.slice(1).map(({ period, rate, outlets }, index) => ({
    period,
    before: stretches[index]?.rate ?? 0,
    after: rate,
    outletsBefore: stretches[index]?.outlets ?? 0,
    outletsAfter: outlets,
  }));
}

function measure(
  count: number,
  parts: Parts,
  statements: number,
  resamples: Resamples,
  { interval, fewestVoices }: TieThresholds,
): Measure {
  const rate = rateOf(count, statements);
  if (rate === null || resamples.voices.length < fewestVoices) return { count, rate, low: null, high: null };
  if (parts.length === 0) return { count, rate, low: 0, high: 0 };
  const [low, high] = percentileInterval(countsIn(resamples, parts), interval);
  return { count, rate, low: rateOf(low, statements), high: rateOf(high, statements) };
}

function voicesIn(voiced: Voiced[]): string[][] {
  return voiced.map(({ voices }) => voices);
}
