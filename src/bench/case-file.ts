/** Cases: several reports and the claims they make together, as bench/cases/GUIDE.md describes them. */
import { z } from "zod";
import { claimStatuses, sourceRoles } from "../terms/types.ts";
import { type Fault, readAnnotated } from "./annotated-file.ts";
import { amount, annotation, faultsOf, link, wholeOf, words } from "./annotation.ts";
import { type AsReport, asReport } from "./as-report.ts";
import { type GoldStatement, locate } from "./gold.ts";
import { BenchError } from "./task.ts";

const topics = [
  "syndication",
  "wire-credit",
  "wire-no-credit",
  "circle",
  "independent",
  "denial",
  "plan-deed",
  "request-deed",
  "direction",
  "quantity",
  "month",
  "metonym",
  "firmness",
  "look-alike",
  "nothing",
  "mixed",
  "retraction",
  "change-of-mind",
] as const;
/** Topics whose cases may be of one report. */
const single: readonly string[] = ["nothing", "metonym", "firmness", "mixed"];

const published = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: ({ input }) => `"${String(input)}" is neither a day nor a moment with its offset`,
});

const reportOfCase = z.strictObject({
  id: words,
  outlet: words.nullish(),
  published,
  title: words.nullish(),
  text: words,
});

const caseStatement = annotation.extend({
  id: words,
  report: words,
  predicate: words.nullish(),
  chain: z
    .array(link.extend({ named: z.boolean().default(true), role: z.enum(sourceRoles).optional() }).strict())
    .default([]),
  quantities: z.array(amount.extend({ unit: words.nullish() }).strict()).default([]),
});
export type CaseAnnotation = z.infer<typeof caseStatement>;

const count = z.int().min(0);
const expectedClaim = z.strictObject({
  statements: z.array(words).min(1),
  status: z.enum(claimStatuses),
  alsoStatuses: z.array(z.enum(claimStatuses)).default([]),
  origins: z.strictObject({ min: count, max: count }),
  carriers: count.optional(),
  circular: z.boolean().default(false),
  links: z.array(z.strictObject({ kind: z.enum(["planned-by", "requested-by", "follows"]), to: count })).default([]),
  disagreement: z.boolean().optional(),
  note: z.string().optional(),
});
export type ExpectedClaim = z.infer<typeof expectedClaim>;

const caseFile = z.strictObject({
  id: words,
  topic: z.enum(topics),
  about: words,
  reports: z.array(reportOfCase).min(1).max(6),
  statements: z.array(caseStatement),
  claims: z.array(expectedClaim),
  secondReading: z.string().optional(),
  note: z.string().optional(),
});
type CaseFile = z.infer<typeof caseFile>;

/** Spans are those of the report's whole text, the title before it. */
export type CaseStatement = GoldStatement & { annotation: CaseAnnotation };

export interface CaseReport extends AsReport {
  statements: CaseStatement[];
}

export interface Case {
  path: string;
  file: CaseFile;
  /** In the order of the file. */
  reports: CaseReport[];
}

/** The cases of a folder of .json, by name. Throws BenchError, which names every fault with its file, item and field. */
export function readCases(folder: string): Case[] {
  const faults: string[] = [];
  const cases = readAnnotated(folder, caseFile, faultsIn).map(({ path, file }) => ({
    path,
    file,
    reports: file.reports.flatMap((one, index): CaseReport[] => {
      const whole = wholeOf(one);
      const own = file.statements.filter(({ report }) => report === one.id);
      try {
        const made = asReport(one, `${path}: report ${index + 1} ("${one.id}")`);
        return [{ ...made, statements: own.map((each) => locate(each, whole)) }];
      } catch (cause) {
        if (!(cause instanceof BenchError)) throw cause;
        faults.push(cause.message);
        return [];
      }
    }),
  }));
  if (faults.length > 0) throw new BenchError(faults.join("\n"));
  return cases;
}

/** What the shape alone does not show. */
function* faultsIn(file: CaseFile): Generator<Fault> {
  if (file.reports.length < 2 && !single.includes(file.topic)) {
    yield { path: ["reports"], message: `holds one report; "${file.topic}" needs two or more` };
  }
  yield* doubles("reports", file.reports);
  yield* doubles("statements", file.statements);
  const wholes = new Map(file.reports.map((one) => [one.id, wholeOf(one)]));
  for (const [index, one] of file.statements.entries()) {
    const whole = wholes.get(one.report);
    const inPlace = ({ path, message }: Fault): Fault => ({ path: ["statements", index, ...path], message });
    if (whole === undefined) yield inPlace({ path: ["report"], message: `there is no report "${one.report}"` });
    else for (const fault of faultsOf(one, whole)) yield inPlace(fault);
    for (const [at, { min = null, max = null }] of one.quantities.entries()) {
      if (min !== null && max !== null && min > max) {
        yield inPlace({ path: ["quantities", at], message: `min ${min} is more than max ${max}` });
      }
    }
  }
  yield* claimFaults(file);
}

function* claimFaults({ statements, claims }: CaseFile): Generator<Fault> {
  const times = new Map(statements.map(({ id }) => [id, 0]));
  for (const [index, { statements: own, origins, links }] of claims.entries()) {
    const fault = (message: string, ...path: PropertyKey[]): Fault => ({ path: ["claims", index, ...path], message });
    for (const [at, id] of own.entries()) {
      const before = times.get(id);
      if (before === undefined) yield fault(`there is no statement "${id}"`, "statements", at);
      else times.set(id, before + 1);
    }
    if (origins.min > origins.max) yield fault(`min ${origins.min} is more than max ${origins.max}`, "origins");
    for (const [at, { to }] of links.entries()) {
      if (to >= claims.length) yield fault(`there is no claim ${to}; claims count from 0`, "links", at, "to");
      else if (to === index) yield fault("is the claim itself", "links", at, "to");
    }
  }
  for (const [index, { id }] of statements.entries()) {
    const stands = times.get(id)!;
    if (stands === 1) continue;
    const message = stands === 0 ? `"${id}" stands in no claim` : `"${id}" stands in ${stands} claims, not in one`;
    yield { path: ["statements", index, "id"], message };
  }
}

function* doubles(list: string, items: { id: string }[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) yield { path: [list, index, "id"], message: `"${id}" is given twice` };
    seen.add(id);
  }
}
