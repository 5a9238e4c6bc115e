/** What `entente ties --json` prints, as a schema. schema/ties.schema.json is made from it. */
import { z } from "zod";
import { claimStatuses, domains, eventTypes } from "../terms/types.ts";
import { granularities, leftOutReasons, quads, stages } from "../ties/tie.ts";

const day = z.iso.date();
const count = z.int().min(0);
const rate = z.number().min(0);
const period = z.string().regex(/^\d{4}(?:-(?:\d{2}|Q[1-4]))?$/);
const claim = z.string().regex(/^c-\S+$/);

const measure = z
  .strictObject({
    count: count.describe("episodes"),
    rate: rate.nullable().describe("per 100 statements of the same outlets on all dyads; null where these made none"),
    low: rate.nullable(),
    high: rate.nullable().describe("percentile interval of the rate; null where there is no rate or too few voices"),
  })
  .describe("lower line: confirmed, corroborated; upper line: also reported, unconfirmed, disputed");

const changes = z.array(
  z.strictObject({
    period,
    before: rate,
    after: rate,
    outletsBefore: z.number().min(0),
    outletsAfter: z.number().min(0).describe("outlets per period: where they differ much, coverage may have changed"),
  }),
);

const rank = z.strictObject({ rank: z.int().min(1), low: z.number().min(1), high: z.number().min(1) });
const ranks = z.strictObject({ lower: rank, upper: rank }).nullable();

export const tieSchema = z
  .strictObject({
    a: z.string().min(1),
    b: z.string().min(1),
    names: z.tuple([z.string().min(1), z.string().min(1)]),
    by: z.enum(granularities),
    since: day.nullable(),
    until: day.nullable().describe("as asked for; the periods in which these days lie are counted whole"),
    cutOff: day.nullable().describe("day up to which reports were read"),
    domain: z.enum(domains).nullable(),
    outlets: z.array(z.string()).nullable().describe("the outlets asked for; null for all"),
    coverage: z.array(
      z.strictObject({
        period,
        reports: count,
        outlets: count,
        statements: count.describe("of these outlets on all dyads"),
        complete: z.boolean().describe("whether it had ended at the cut-off"),
        enough: z.boolean().describe("whether it is above the least coverage"),
      }),
    ),
    series: z
      .array(
        z.strictObject({
          domain: z.enum(domains).nullable().describe("null: all domains, each episode once"),
          quad: z.enum(quads),
          points: z.array(z.strictObject({ period, lower: measure, upper: measure })),
          changes: z.strictObject({ lower: changes, upper: changes }),
        }),
      )
      .describe("the five classes over all domains or the one asked for, then each domain's in which something counts"),
    episodes: z.array(
      z.strictObject({
        id: claim.describe("claim at the furthest stage"),
        claims: z.array(claim).min(1),
        stage: z.enum(stages),
        status: z.enum(claimStatuses),
        type: z.enum(eventTypes),
        quad: z.enum(quads),
        domains: z.array(z.enum(domains)),
        period: period.nullable(),
        dated: z.enum(["act", "report"]).nullable().describe("whether the act's time or its first report places it"),
        line: z.enum(["lower", "upper"]).nullable().describe("lower: counts in both lines; null: in neither"),
        leftOut: z.enum(leftOutReasons).nullable(),
      }),
    ),
    leftOut: z
      .strictObject({
        planned: count,
        expected: count,
        alleged: count,
        denied: count,
        withdrawn: count,
        undated: count,
        "too coarse": count,
        "without coverage": count,
      })
      .describe("episodes in neither line; planned and expected ones are not yet done"),
    states: z
      .array(
        z.strictObject({
          claim,
          status: z.enum(claimStatuses),
          quad: z.enum(quads),
          domains: z.array(z.enum(domains)),
          label: z.string(),
          begin: day.nullable(),
          end: day.nullable(),
          firstReport: day.nullable(),
          lastReport: day.nullable(),
        }),
      )
      .describe("standing conditions, in no series"),
    closeness: z
      .strictObject({
        answer: z.enum(["yes", "no", "cannot tell"]),
        reason: z.string().min(1),
        period: period.nullable().describe("the latest complete one"),
        outlets: z.array(z.string()).describe("the fixed set"),
        periods: z.array(period).describe("complete ones in which these are above the least coverage"),
        cooperation: ranks.describe("1: the highest rate of cooperative episodes"),
        conflict: ranks,
      })
      .describe("closer than ever?"),
    voices: count.describe("that were resampled"),
    method: z.strictObject({
      seed: z.int(),
      resamples: z.int(),
      interval: z.number(),
      fewestVoices: z.int(),
      fewestReports: z.int(),
      fewestOutlets: z.int(),
      steadyShare: z.number(),
      fewestPeriods: z.int(),
      changePenalty: z.number(),
      fewestBetweenChanges: z.int(),
      shareInPeriod: z.number(),
    }),
  })
  .describe("a dyad over time: counts of episodes, rates, intervals");
