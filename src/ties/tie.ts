/** A tie as data: what `entente ties --json` prints, what the chart draws and what a brief embeds. */
import type { ClaimStatus, Domain, EventType } from "../terms/types.ts";
import type { TieThresholds } from "./thresholds.ts";

export const granularities = ["month", "quarter", "year"] as const;
/** "2024-03", "2024-Q1" or "2024". */
export type Granularity = (typeof granularities)[number];

export const quads = [
  "material cooperation",
  "verbal cooperation",
  "neutral",
  "verbal conflict",
  "material conflict",
] as const;
export type Quad = (typeof quads)[number];

export const stages = ["request", "plan", "supposition", "deed"] as const;

export const leftOutReasons = [
  "planned",
  "expected",
  "alleged",
  "denied",
  "withdrawn",
  "undated",
  "too coarse",
  "without coverage",
] as const;
/**
 * Why an episode is in neither line: its status; no date at all; a stated time that no single period holds most of; a
 * time in which the outlets reported nothing.
 */
export type LeftOut = (typeof leftOutReasons)[number];

/** A deed with the plans, requests and agreements that led to it; without a deed, the furthest that the matter has come. */
export interface Episode {
  /** Id of the claim at the furthest stage. */
  id: string;
  /** Ids of all its claims, in alphabetical order; a plan that several deeds carry out belongs to each of them. */
  claims: string[];
  stage: (typeof stages)[number];
  status: ClaimStatus;
  type: EventType;
  quad: Quad;
  domains: Domain[];
  /** Where it counts; null where that cannot be told. */
  period: string | null;
  /** Whether the period is that of the act as stated, or of its first report. */
  dated: "act" | "report" | null;
  /** "lower": counts in both lines; "upper": in the upper one alone; null: in neither. */
  line: "lower" | "upper" | null;
  leftOut: LeftOut | null;
}

export interface Coverage {
  period: string;
  reports: number;
  /** Distinct outlets; reports that name none count as one. */
  outlets: number;
  /** Statements of these outlets on all dyads: what rates are divided by. */
  statements: number;
  /** Whether it had ended at the cut-off. */
  complete: boolean;
  /** Whether it is above the least coverage, so that it may be ranked. */
  enough: boolean;
}

export interface Measure {
  /** Episodes. */
  count: number;
  /** Episodes per 100 statements of the same outlets on all dyads; null where these made none. */
  rate: number | null;
  /** Percentile interval of the rate; null where there is no rate or too few voices. */
  low: number | null;
  high: number | null;
}

/** A period from which on the rate is another one. */
export interface Change {
  /** The first period of the new stretch. */
  period: string;
  /** Rates of the whole stretches before and after. */
  before: number;
  after: number;
  /** Outlets per period in these stretches: where they differ much, the change may be one of coverage. */
  outletsBefore: number;
  outletsAfter: number;
}

export interface Series {
  /** Null: all domains, each episode once. */
  domain: Domain | null;
  quad: Quad;
  /** One for each period of the coverage, in order. */
  points: { period: string; lower: Measure; upper: Measure }[];
  changes: { lower: Change[]; upper: Change[] };
}

/** A standing condition: in no series. */
export interface StandingState {
  claim: string;
  status: ClaimStatus;
  quad: Quad;
  domains: Domain[];
  /** What stands, in words of the reports. */
  label: string;
  /** ISO days as stated; null where nobody states them. An end is one only if it lies before the first report of it. */
  begin: string | null;
  end: string | null;
  /** ISO days of the reports that speak of it; null where they are undated. */
  firstReport: string | null;
  lastReport: string | null;
}

/** Place of a period among all, 1 for the highest rate. */
export interface Rank {
  rank: number;
  /** Percentile interval of the place. */
  low: number;
  high: number;
}

/** The answer to "closer than ever?". */
export interface Closeness {
  answer: "yes" | "no" | "cannot tell";
  /** In plain words. */
  reason: string;
  /** The latest complete period. */
  period: string | null;
  /** The fixed set of outlets on which it rests, in alphabetical order. */
  outlets: string[];
  /** Complete periods in which these are above the least coverage. */
  periods: string[];
  /** By the rate of cooperative episodes, and of conflictive ones, in both lines; null where no rank is given. */
  cooperation: { lower: Rank; upper: Rank } | null;
  conflict: { lower: Rank; upper: Rank } | null;
}

export interface Tie {
  a: string;
  b: string;
  names: [string, string];
  by: Granularity;
  /** ISO days as asked for; the periods in which they lie are counted whole. */
  since: string | null;
  until: string | null;
  /** ISO day up to which reports were read. */
  cutOff: string | null;
  domain: Domain | null;
  /** The outlets asked for, in alphabetical order; null for all. */
  outlets: string[] | null;
  coverage: Coverage[];
  /** The five classes over all domains (or the domain asked for), then each domain's classes in which something counts. */
  series: Series[];
  /** By period, then id. */
  episodes: Episode[];
  /** Episodes in neither line, by reason. "planned" and "expected" are not yet done. */
  leftOut: Record<LeftOut, number>;
  /** By begin, then claim. */
  states: StandingState[];
  closeness: Closeness;
  /** Voices that were resampled. */
  voices: number;
  method: TieThresholds;
}
