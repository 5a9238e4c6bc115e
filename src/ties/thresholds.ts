import { vocabulary } from "../terms/vocabulary.ts";

export interface TieThresholds {
  /** Seed of the resampling: the same seed gives the same intervals. */
  seed: number;
  resamples: number;
  /** Share of the resamples that an interval holds, 0 to 1. */
  interval: number;
  /** Voices below which no interval is given. */
  fewestVoices: number;
  /** Reports and outlets of a period from which it may be ranked. */
  fewestReports: number;
  fewestOutlets: number;
  /** Share of the complete periods in which an outlet of the fixed set reported. */
  steadyShare: number;
  /** Periods above the least coverage from which a rank is given. */
  fewestPeriods: number;
  /** Price of a change point, times the logarithm of the number of periods. */
  changePenalty: number;
  /** Periods between two change points, at least. */
  fewestBetweenChanges: number;
  /** Share of a stated time's days that the period of the act holds, at least. */
  shareInPeriod: number;
}

/** Numbers of `vocabulary/thresholds-ties.json`. */
export function tieThresholds(): TieThresholds {
  const { about: _, ...numbers } = vocabulary<TieThresholds & { about: string }>("thresholds-ties");
  return numbers;
}
