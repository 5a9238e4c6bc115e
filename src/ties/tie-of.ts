/** The tie of two principals over time, from their claims and from what the outlets reported on all dyads. */
import { nameOf } from "../actors/principals.ts";
import type { Claim } from "../claims/claim.ts";
import type { Exposure } from "../terms/exposure.ts";
import { type Domain, domains } from "../terms/types.ts";
import { resample } from "./bootstrap.ts";
import { closenessOf } from "./closeness.ts";
import { coverageOf, ofOutlets, steadyOutlets } from "./coverage.ts";
import { isCarried, placedEpisodes } from "./placed-episodes.ts";
import { quadClasses } from "./quad.ts";
import { changesOf, pointsOf } from "./series.ts";
import { statesOf } from "./states.ts";
import { tieThresholds, type TieThresholds } from "./thresholds.ts";
import { type Episode, type Granularity, type LeftOut, leftOutReasons, type Series, type Tie } from "./tie.ts";

export interface TieOptions {
  /** Principals of the dyad. */
  a: string;
  b: string;
  /** Default: month. */
  by?: Granularity;
  /** ISO days; the periods in which they lie are counted whole. Default: all that the outlets reported. */
  since?: string | null;
  until?: string | null;
  /** ISO day or moment up to which reports were read; a period that ends later is not complete. Null: none is. */
  cutOff: string | null;
  /** Only episodes and states of this domain. */
  domain?: Domain | null;
  /** Only what these outlets carry, and their coverage. Default: all; "closer than ever?" then chooses those that reported steadily. */
  outlets?: string[] | null;
  /** Whether each domain gets series of its own beside those over all; most of the work where there are many claims. Default: true. */
  eachDomain?: boolean;
  /** Default: those of `vocabulary/thresholds-ties.json`. */
  thresholds?: TieThresholds;
}

/**
 * The unit is the episode at its furthest stage (`mattersOf`). The lower line counts what is confirmed or corroborated, the
 * upper one also what is reported, unconfirmed or disputed; both are divided by the same outlets' statements on all dyads
 * in the period, published then. An episode of several domains counts in each, and once where all are taken
 * together. Statuses are those of all reports, whichever outlets are asked for. Claims of other dyads are left out. No
 * I/O, no clock, and no dependence on the order of claims or exposure.
 */
export function tieOf(claims: Claim[], exposure: Exposure[], options: TieOptions): Tie {
  const { a, b, by = "month", since = null, until = null, cutOff, domain = null } = options;
  const thresholds = options.thresholds ?? tieThresholds();
  const outlets = options.outlets?.toSorted() ?? null;
  const window = { by, since, until, cutOff };
  const own = claims.filter((claim) => ofDyad(claim, a, b)).toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const covered = ofOutlets(exposure, outlets);
  const coverage = coverageOf(covered, window, thresholds);
  const all = placedEpisodes(own, outlets, coverage, window, thresholds);
  const resamples = resample(
    all.filter(({ episode }) => episode.line !== null).flatMap(({ voices }) => voices),
    thresholds.resamples,
    thresholds.seed,
  );
  const wanted = all.filter(({ episode }) => domain === null || episode.domains.includes(domain));
  const fixed = outlets ?? steadyOutlets(covered, coverage, by, thresholds.steadyShare);
  const fixedCoverage = coverageOf(ofOutlets(covered, fixed), window, thresholds);
  const series = (of: Domain | null): Series[] =>
    quadClasses().order.map((quad) => {
      const counted = wanted.filter(
        ({ episode }) => episode.quad === quad && (of === null || episode.domains.includes(of)),
      );
      const points = pointsOf(counted, coverage, resamples, thresholds);
      const changes = (line: "lower" | "upper") => changesOf(points, line, coverage, thresholds);
      return { domain: of ?? domain, quad, points, changes: { lower: changes("lower"), upper: changes("upper") } };
    });
  const leftOut = Object.fromEntries(leftOutReasons.map((reason) => [reason, 0])) as Record<LeftOut, number>;
  for (const { episode } of wanted) if (episode.leftOut !== null) leftOut[episode.leftOut]++;
  return {
    a,
    b,
    names: [nameOf(a), nameOf(b)],
    by,
    since,
    until,
    cutOff: cutOff?.slice(0, 10) ?? null,
    domain,
    outlets,
    coverage,
    series: [
      ...series(null),
      ...(domain === null && options.eachDomain !== false ? domains : []).flatMap((each) =>
        series(each).filter(({ points }) => hasAny(points)),
      ),
    ],
    episodes: wanted.map(({ episode }) => episode).toSorted(byPeriod),
    leftOut,
    states: statesOf(own.filter((claim) => isCarried(claim, outlets) && concerns(claim, domain))),
    closeness: closenessOf({
      by,
      voiced: placedEpisodes(own, fixed, fixedCoverage, window, thresholds).filter(
        ({ episode }) => domain === null || episode.domains.includes(domain),
      ),
      coverage: fixedCoverage,
      outlets: fixed,
      named: outlets !== null,
      resamples,
      thresholds,
    }),
    voices: resamples.voices.length,
    method: thresholds,
  };
}

function ofDyad({ proposition: { source, target } }: Claim, a: string, b: string): boolean {
  return (source.principal === a && target.principal === b) || (source.principal === b && target.principal === a);
}

function concerns({ proposition }: Claim, domain: Domain | null): boolean {
  return domain === null || proposition.domains.includes(domain);
}

function hasAny(points: Series["points"]): boolean {
  return points.some(({ upper }) => upper.count > 0);
}

function byPeriod(x: Episode, y: Episode): number {
  const [left, right] = [`${x.period ?? "9"} ${x.id}`, `${y.period ?? "9"} ${y.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
