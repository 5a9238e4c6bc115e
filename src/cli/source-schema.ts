/** What `entente sources --json` prints, as a schema. schema/sources.schema.json is made from it. */
import { z } from "zod";
import { reliabilities } from "../claims/source-entry.ts";
import { sourceKinds } from "../terms/types.ts";

const text = z.string().min(1);
const moment = z.iso.datetime();
const claimIds = z.array(z.string().regex(/^c-\S+$/));

export const sourceSchema = z
  .strictObject({
    name: text,
    kind: z.enum(sourceKinds).nullable(),
    principal: text.nullable().describe("with whose voice it speaks; null: its own"),
    owner: text.nullable().describe("the house under whose roof it is"),
    voice: text.describe("same text, same voice when origins are counted"),
    reliability: z.enum(reliabilities).describe("Admiralty Code, reliability of a source"),
    note: text.nullable(),
    changedBy: text.nullable().describe("null: nobody has set anything"),
    changedAt: moment.nullable(),
    record: z
      .strictObject({
        reported: claimIds.describe("it tells or hands on a statement of the claim"),
        vouched: claimIds.describe("it is the last named source before the words"),
        first: claimIds.describe("it tells the claim in each of the earliest reports of it"),
        alone: claimIds.describe("it vouches, and the claim has no other origin"),
        confirmed: claimIds.describe("it vouches, the claim is confirmed, and another voice said so not before it"),
        denied: claimIds.describe("it vouches, and another voice denies it, not before it"),
      })
      .describe("ids of claims"),
    history: z.array(
      z.strictObject({
        at: moment,
        by: text,
        said: z
          .strictObject({
            kind: z.enum(sourceKinds).optional(),
            principal: text.nullable().optional(),
            owner: text.nullable().optional(),
            reliability: z.enum(reliabilities).optional(),
            note: text.nullable().optional(),
          })
          .describe("what a person has set, from then on; a field that is missing is the vocabulary's"),
      }),
    ),
  })
  .describe("somebody who speaks: an outlet, agency, ministry, person …");

/** The whole output: an array, by name. */
export const sourcesSchema = z.array(sourceSchema);

export type ListedSource = z.infer<typeof sourceSchema>;
