/** Claims: rows of the table, and one in full with its provenance. */
import { z } from "@hono/zod-openapi";
import { correctable } from "../../terms/review-schema.ts";
import { claimStatuses, denialScopes, domains, eventTypes, sourceKinds, stances } from "../../terms/types.ts";
import {
  claim,
  claimId,
  count,
  day,
  moment,
  page,
  pageQuery,
  periodQuery,
  proposition,
  published,
  several,
  statement,
} from "./common.ts";
import { reviewRecord } from "./reviews.ts";

export const claimRow = z
  .strictObject({
    id: claimId,
    proposition,
    status: z.enum(claimStatuses),
    basis: claim.shape.basis,
    reason: z.string().min(1),
    credibility: z.int().min(1).max(6),
    origins: z.strictObject({ min: count, max: count }),
    carriers: count.describe("distinct reports with a counted statement"),
    circular: z.boolean(),
    figuresDiffer: z.boolean(),
    first: published,
    last: published,
    statements: count,
  })
  .describe("a claim as a line of a table")
  .openapi("ClaimRow");

const claimSorts = ["first", "-first", "last", "-last", "carriers", "-carriers", "origins", "-origins"] as const;

export const claimsQuery = z.object({
  a: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .openapi({ param: { description: "a name or code; with b: the pair, without: whatever concerns it" } }),
  b: z.string().min(1).max(200).optional(),
  status: several(claimStatuses, "any of these"),
  domain: several(domains, "any of these"),
  type: several(eventTypes, "any of these"),
  ...periodQuery,
  source: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .openapi({ param: { description: "an outlet that carries it or an origin, by its name" } }),
  q: z
    .string()
    .max(300)
    .optional()
    .openapi({
      param: {
        description:
          "words, or “phrases” in quotation marks; all must occur in one statement or report, of the latest 20,000 and 1,000 that hold them",
      },
    }),
  in: z
    .enum(["claims", "reports"])
    .default("claims")
    .openapi({ param: { description: "where q is looked for: in the claims' words and quotes, or in whole reports" } }),
  sort: z.enum(claimSorts).default("-last"),
  ...pageQuery,
});

export const claimsPage = page(claimRow).openapi("ClaimsPage");

const link = z.strictObject({
  kind: z.enum(["planned-by", "requested-by", "follows"]),
  claim: claimRow,
});

export const carrier = z.strictObject({
  report: z.string().min(1),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published,
  credit: z.string().nullable().describe("agency that the report credits"),
  copyOf: z.string().nullable().describe("the report whose text it repeats"),
  retracted: z.boolean(),
  statements: z.array(z.string()).min(1).describe("ids of the statements by which it carries this origin's word"),
  via: z.array(z.string()).describe("who stands between the report and the origin, outermost first"),
  circular: z.boolean().describe("somebody on the way stands in a circle of citation"),
});

const besideCarrier = carrier.extend({
  why: z
    .enum(["headline", "circle"])
    .describe("a headline repeats its article; a circle that others feed adds nothing"),
});

const originNode = z
  .strictObject({
    key: z.string().min(1).describe("same key, same voice"),
    name: z.string().min(1),
    kind: z.enum(sourceKinds),
    principal: z.string().nullable(),
    stance: z.enum(stances),
    scope: z.enum(denialScopes).nullable(),
    counted: z.boolean().describe("false: it denies, doubts, declines, cannot confirm or has retracted"),
    tentative: z.boolean().describe("raises only the upper bound of the count"),
    mayRepeat: z.array(z.string()).describe("of a tentative one: whose word it may repeat, by name"),
    reliability: z.enum(["A", "B", "C", "D", "E", "F"]),
    earlier: z.array(z.strictObject({ stance: z.enum(stances), published })).describe("stances it took before"),
    carriers: z.array(carrier),
  })
  .openapi("OriginNode");

export const provenance = z
  .strictObject({
    origins: z.array(originNode).describe("with whom the information enters; denials among them"),
    beside: z.array(besideCarrier).describe("reports whose statements add no origin"),
    circles: z.array(
      z
        .strictObject({
          names: z.array(z.string()).min(1),
          loop: z.array(z.string()).describe("one way round, its first name once more at the end"),
          fed: z.boolean().describe("true: others feed it, and it adds no origin; false: it is one origin"),
        })
        .describe("who cites one another"),
    ),
    copies: z.array(
      z.strictObject({ original: z.string().min(1), copies: z.array(z.string()).min(1) }).describe("ids of reports"),
    ),
  })
  .openapi("Provenance");

const change = z
  .strictObject({
    at: published.describe("publication of the report, or the moment of the decision"),
    by: z.enum(["report", "review"]),
    status: z.enum(claimStatuses),
    reason: z.string().min(1),
    origins: z.strictObject({ min: count, max: count }),
    reports: z.array(z.string()).describe("published then"),
    author: z.string().nullable(),
  })
  .describe("the status as it stood once these reports were out");

const said = z.strictObject({
  statement: z.string(),
  speaker: z.string(),
  stance: z.enum(stances),
  scope: z.enum(denialScopes).nullable(),
  report: z.string(),
  outlet: z.string().nullable(),
  published: z.string(),
});

const changeOfMind = z.strictObject({
  kind: z.enum(["denied", "admitted", "retracted", "scope", "figures", "other"]),
  voice: z.strictObject({ key: z.string(), name: z.string(), principal: z.string().nullable() }),
  from: said,
  to: said,
  figures: z.strictObject({ from: z.string(), to: z.string() }).nullable().describe("as printed"),
});

const earlyDenial = z
  .strictObject({ statement: z.string(), published: z.string(), act: day })
  .describe("a denial from before the deed disputes nothing");

const overduePlan = z.strictObject({
  due: day,
  unproven: z.array(claimId).describe("claims of the deed that state nothing: only denied, withdrawn or alleged"),
});

const notice = z.strictObject({
  kind: z.enum(["retraction", "correction", "revision"]),
  report: z.string(),
  outlet: z.string().nullable(),
  notice: z.string().describe("the report that says so"),
  at: z.string().nullable(),
  text: z.string().nullable(),
});

const note = z.strictObject({
  review: z.string(),
  author: z.string(),
  at: moment,
  text: z.string(),
  on: z.enum(["claim", "statement"]),
  statements: z.array(z.string()),
});

const fieldNames = Object.keys(correctable) as [keyof typeof correctable, ...(keyof typeof correctable)[]];

const correction = z.strictObject({
  statement: z.string(),
  field: z.enum(fieldNames),
  from: z.unknown(),
  to: z.unknown(),
  review: z.string(),
  author: z.string(),
  at: moment,
});

const merge = z.strictObject({
  statement: z.string(),
  claim: z.string(),
  judge: z.string().describe("rules, or a reviewer"),
  score: z.number().nullable(),
  at: moment,
  undoneAt: moment.nullable(),
});

export const claimDetail = z
  .strictObject({
    askedAs: z.string().describe("the id that was asked for, which may be a former one"),
    claim,
    pair: z.array(z.strictObject({ principal: z.string().nullable(), name: z.string() })).length(2),
    statements: z.array(statement).describe("in order of publication, as corrected"),
    corrections: z.array(correction),
    provenance,
    history: z.array(change),
    changes: z.array(changeOfMind).describe("who has changed their mind, by the time of the later word"),
    earlyDenials: z.array(earlyDenial),
    overdue: overduePlan.nullable().describe("of a plan whose stated time has passed without a report of the deed"),
    notices: z.array(notice).describe("its reports that were corrected, revised or taken back"),
    merges: z.array(merge).describe("how its statements came to stand in it"),
    links: z.array(link).describe("what it takes up"),
    linkedFrom: z.array(link).describe("what takes it up"),
    notes: z.array(note),
    reviews: z.array(reviewRecord).describe("all decisions about it, undone ones included"),
    cutOff: day.nullable().describe("day of the latest report in the ledger"),
  })
  .openapi("ClaimDetail");
