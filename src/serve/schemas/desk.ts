/** What the first page shows: pairs, intake, and what is needed to ask for more. */
import { z } from "@hono/zod-openapi";
import { claimStatuses, domains, eventTypes } from "../../terms/types.ts";
import { quads } from "../../ties/tie.ts";
import { count, day, month, moment, page, pageQuery, principal, published } from "./common.ts";

const perStatus = z
  .strictObject(
    Object.fromEntries(claimStatuses.map((status) => [status, count])) as Record<
      (typeof claimStatuses)[number],
      typeof count
    >,
  )
  .openapi("CountsByStatus");

const sparkPoint = z
  .strictObject({ month, cooperation: count, conflict: count, neutral: count })
  .describe("claims first reported in the month, whatever their status");

export const dyad = z
  .strictObject({
    a: principal,
    b: principal,
    claims: count,
    statuses: perStatus,
    new: count.describe("claims first reported on `newSince` or later"),
    disputed: count,
    first: published,
    last: published.describe("the latest report of a claim"),
    sparkline: z.array(sparkPoint).describe("one for each of the latest months, up to the latest report of the ledger"),
  })
  .openapi("Dyad");

const dyadSorts = ["last", "claims", "new", "disputed"] as const;

export const dyadsQuery = z.object({
  principal: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .openapi({ param: { description: "only pairs of this one: a name or code" } }),
  newSince: day.optional().openapi({ param: { description: "default: a week before the latest report" } }),
  sort: z.enum(dyadSorts).default("last"),
  ...pageQuery,
});

export const dyadsPage = page(dyad)
  .extend({ newSince: day.nullable(), cutOff: day.nullable().describe("day of the latest report in the ledger") })
  .openapi("DyadsPage");

const outlet = z
  .strictObject({
    outlet: z.string().nullable().describe("null: reports that name none"),
    reports: count,
    first: published,
    last: published,
    lastRecordedAt: moment,
    usualGapDays: z
      .number()
      .min(0)
      .nullable()
      .describe("median of days between its reports; null where there are too few"),
    quietSince: day.nullable().describe("day of its last report, where it has been silent for unusually long"),
    quietDays: count.nullable().describe("from then to the latest report in the ledger"),
  })
  .openapi("OutletIntake");

export const intake = z
  .strictObject({
    reports: count,
    revisions: count.describe("of which later texts of the same report"),
    copies: count.describe("reports that nearly repeat another one"),
    retracted: count,
    withoutStatements: count.describe("nothing was read from them; no failure"),
    statements: count,
    claims: count,
    dyads: count,
    first: published,
    last: published,
    lastRecordedAt: moment.nullable(),
    outlets: z.array(outlet).describe("by name"),
    months: z.array(z.strictObject({ month, reports: count })).describe("by publication"),
  })
  .openapi("Intake");

export const principalsQuery = z.object({
  q: z.string().max(100).default(""),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});

export const principals = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          principal: z.string().min(1),
          name: z.string().min(1),
          kind: z.enum(["state", "organisation", "group"]),
          matched: z.string().describe("the form that fits what was typed"),
          claims: count.describe("in this ledger"),
        })
        .openapi("PrincipalFound"),
    ),
  })
  .openapi("Principals");

export const health = z
  .strictObject({
    status: z.enum(["ok", "busy"]).describe("busy: stored claims are being made anew"),
    progress: z.strictObject({ done: count, all: count }).nullable().describe("pairs; null where nothing is made anew"),
    version: z.string(),
    ledger: z.strictObject({ exists: z.boolean(), name: z.string() }),
    token: z.boolean().describe("whether requests must carry a token"),
    jobs: z.strictObject({ running: count, queued: count }),
  })
  .openapi("Health");

const signs = <T extends readonly string[], V extends z.ZodType>(keys: T, value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<T[number], V>);

export const terms = z
  .strictObject({
    statuses: z.array(
      z.strictObject({
        status: z.enum(claimStatuses),
        mark: z.string(),
        meaning: z.string(),
        credibility: z.int().min(1).max(6),
      }),
    ),
    quads: signs(eventTypes, z.enum(quads)).describe("quad class of each event type"),
    domains: z.array(z.enum(domains)),
  })
  .openapi("Terms");
