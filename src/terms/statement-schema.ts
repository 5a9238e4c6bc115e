/** The contract's statement as a schema: a line of `entente extract`. schema/statement.schema.json is made from it. */
import { z } from "zod";
import {
  denialScopes,
  domains,
  eventTypes,
  factualities,
  sourceKinds,
  sourceRoles,
  stances,
  timeBases,
} from "./types.ts";

/** Code units of UTF-16 in the report's canonical text. */
const offset = z.int().min(0);
const score = z.number().min(0).max(1);
const day = z.iso.date();
/** A day, or a moment with its offset. */
const published = z.union([day, z.iso.datetime({ offset: true })]);
const principal = z
  .string()
  .regex(/^(?:[A-Z]{3}|(?:org|grp):\S+)$/)
  .describe("ISO 3166-1 alpha-3 (a withdrawn or usual code for historic and contested states), org:… or grp:…");

const party = z
  .strictObject({ principal: principal.nullable(), name: z.string().min(1), mention: z.string() })
  .describe("principal is null where unknown");

const quantity = z.strictObject({
  text: z.string().min(1),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string().nullable(),
  currency: z.string().nullable(),
});

const time = z
  .strictObject({
    start: day.nullable(),
    end: day.nullable(),
    text: z.string().nullable(),
    basis: z.enum(timeBases),
  })
  .describe("inclusive days, null where open");

export const propositionSchema = z.strictObject({
  type: z.enum(eventTypes).describe("PLOVER event type"),
  mode: z.string().nullable(),
  domains: z.array(z.enum(domains)).min(1),
  aspect: z.enum(["event", "state"]),
  source: party.describe("who acts"),
  target: party.describe("who receives; for reciprocal acts the order means nothing"),
  others: z.array(z.strictObject({ principal, role: z.string().min(1) })),
  predicate: z.string().min(1),
  object: z.string().nullable(),
  quantities: z.array(quantity),
  time,
  place: z.string().nullable(),
  historical: z.boolean(),
  future: z.boolean(),
  hypothetical: z.boolean(),
  negated: z.boolean(),
});

const chainLink = z.strictObject({
  name: z.string().min(1),
  mention: z.string(),
  principal: principal.nullable(),
  kind: z.enum(sourceKinds),
  named: z.boolean(),
  role: z.enum(sourceRoles),
  cue: z.string(),
  stance: z.enum(stances),
  factuality: z.enum(factualities),
  start: offset,
  end: offset,
  cueStart: offset,
  cueEnd: offset,
});

export const statementSchema = z
  .strictObject({
    id: z.string().min(1),
    report: z.strictObject({
      id: z.string().min(1),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: published.nullable(),
      url: z.string().nullable(),
    }),
    proposition: propositionSchema,
    stance: z.enum(stances),
    scope: z.enum(denialScopes).nullable().describe("of a denial"),
    factuality: z.enum(factualities),
    likelihood: z
      .strictObject({ text: z.string().min(1), min: z.number().min(0).max(100), max: z.number().min(0).max(100) })
      .nullable()
      .describe("the source's words, with the ICD 203 band in per cent as a gloss"),
    chain: z.array(chainLink).describe("attributions, outermost first; empty where the report speaks for itself"),
    evidence: z.strictObject({ start: offset, end: offset, quote: z.string().min(1), sentence: z.string().min(1) }),
    reader: z.strictObject({
      version: z.string().min(1),
      scores: z
        .strictObject({ attribution: score, relation: score })
        .describe(
          "attribution: the model's belief in the weakest link of the chain, 1 without one; relation: the probability that the model gives the type, which the vocabulary decides wherever it knows the predicate",
        ),
    }),
  })
  .describe("one proposition as one report carries it from one source");

/** A line of `extract`: with `--text`, the report's canonical text stands beside the statement. */
export const extractLineSchema = statementSchema.extend({
  text: z.string().min(1).optional().describe("the report's canonical text, with --text"),
});
