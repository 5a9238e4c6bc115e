/** What `entente claims --json` prints, as a schema. schema/claim.schema.json is made from it. */
import { z } from "zod";
import { propositionSchema } from "../terms/statement-schema.ts";
import { claimStatuses, sourceKinds, stances } from "../terms/types.ts";

const published = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).nullable();
const bases = ["party", "access", "third-state", "adversary", "document", "witness", "outlet", "anonymous"] as const;

export const claimSchema = z
  .strictObject({
    id: z.string().regex(/^c-\S+$/),
    proposition: propositionSchema,
    status: z.enum(claimStatuses),
    basis: z.enum(bases),
    reason: z.string().min(1),
    credibility: z.int().min(1).max(6).describe("Admiralty Code, credibility of information"),
    origins: z.strictObject({
      min: z.int().min(0),
      max: z.int().min(0),
      list: z.array(
        z.strictObject({
          name: z.string().min(1),
          kind: z.enum(sourceKinds),
          principal: z.string().nullable(),
          stance: z.enum(stances),
          counted: z.boolean(),
        }),
      ),
    }),
    carriers: z.int().min(0).describe("distinct reports with a counted statement"),
    circular: z.boolean(),
    disagreements: z.array(
      z.strictObject({
        about: z.literal("quantity"),
        unit: z.string().nullable(),
        values: z.array(
          z.strictObject({
            text: z.string(),
            min: z.number().nullable(),
            max: z.number().nullable(),
            statements: z.array(z.string()),
          }),
        ),
      }),
    ),
    links: z.array(z.strictObject({ kind: z.enum(["planned-by", "requested-by", "follows"]), claim: z.string() })),
    first: published,
    last: published,
    statements: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          stance: z.enum(stances),
          report: z.strictObject({ id: z.string().min(1), outlet: z.string().nullable(), published }),
          evidence: z.strictObject({ quote: z.string().min(1), start: z.int().min(0), end: z.int().min(0) }),
        }),
      )
      .min(1),
  })
  .describe("the same proposition across reports: its statements, its origins, its status");

/** The whole output: an array, by `first`, then `id`. */
export const claimsSchema = z.array(claimSchema);
