/** What several answers of the API share: the error, names of parties, periods, pages. */
import { z } from "@hono/zod-openapi";
import { claimSchema } from "../../cli/claim-schema.ts";
import { propositionSchema, statementSchema } from "../../terms/statement-schema.ts";

export const errorCodes = [
  "bad-request",
  "unauthorised",
  "forbidden",
  "not-found",
  "method-not-allowed",
  "not-acceptable",
  "conflict",
  "too-large",
  "unsupported-type",
  "unprocessable",
  "too-many-requests",
  "internal",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The only shape in which anything goes wrong. */
export const errorSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.enum(errorCodes),
      message: z.string().min(1).describe("what is wrong, in plain words"),
      hint: z.string().nullable().describe("what to do about it"),
    }),
  })
  .openapi("Error");

// Schemas made elsewhere are cloned: only those made here know how to be named in the document.
export const proposition = propositionSchema.clone().openapi("Proposition");
export const statement = statementSchema.extend({ proposition }).openapi("Statement");
export const claim = claimSchema.extend({ proposition }).openapi("Claim");

export const principal = z
  .strictObject({ principal: z.string().min(1), name: z.string().min(1) })
  .openapi("PrincipalName");

export const day = z.iso.date();
/** As reports state it: a day, or a moment with its offset. */
export const published = z.union([day, z.iso.datetime({ offset: true })]).nullable();
export const moment = z.iso.datetime();
export const count = z.int().min(0);
export const claimId = z.string().regex(/^c-\S{1,200}$/);

/** A month of publication, "2024-03". */
export const month = z.string().regex(/^\d{4}-\d{2}$/);

/** Repeated in the address: `?status=denied&status=disputed`. */
export function several<const T extends readonly [string, ...string[]]>(values: T, description: string) {
  return z
    .preprocess((given) => (typeof given === "string" ? [given] : given), z.array(z.enum(values)).max(50).optional())
    .openapi({
      type: "array",
      items: { type: "string", enum: [...values] },
      maxItems: 50,
      param: { required: false, description },
    });
}

/** "true" or "false" in the address. */
export const flag = z.enum(["true", "false"]).transform((given) => given === "true");

export const periodQuery = {
  since: day.optional().openapi({ param: { description: "leave out what was last reported before this day" } }),
  until: day.optional().openapi({ param: { description: "leave out what was first reported after this day" } }),
};

export const asOfQuery = {
  asOf: z
    .union([day, z.iso.datetime({ offset: true })])
    .optional()
    .openapi({ param: { description: "the ledger as recorded then: a day (until its end) or a moment" } }),
};

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z
    .string()
    .max(2000)
    .optional()
    .openapi({ param: { description: "`next` of the page before" } }),
};

/** A page of a list, to be named in the document. */
export function page<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    total: count.describe("of all pages"),
    next: z.string().nullable().describe("cursor of the next page; null on the last"),
  });
}

/** A pair in an address: names or codes. */
export const pairParams = z.object({
  a: z
    .string()
    .min(1)
    .max(200)
    .openapi({
      param: { name: "a", in: "path", description: "a name or code: Turkey, TUR, org:EU" },
      example: "Turkey",
    }),
  b: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: "b", in: "path" }, example: "Somalia" }),
});
