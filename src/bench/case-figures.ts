/** What cases come to, counted together. */
import { type CaseVerdict, type Property, reasonOf } from "./case-claims.ts";
import type { Case } from "./case-file.ts";
import type { ReadReport } from "./case-ways.ts";
import { type Figures, rounded, type Tables } from "./task.ts";

/** A case with what came of it on both ways. */
export interface JudgedCase {
  one: Case;
  /** The claims stage alone. */
  fromStatements: CaseVerdict;
  fromReports: CaseVerdict;
  read: ReadReport[];
}

/**
 * `claims_stage_…` is the way from annotated statements, `whole_way_…` that from reports. `passed` counts cases and `met` expected claims;
 * pairs are those of the annotated statements that were found; `status`, `carriers`, `circular`, `links` and `disagreement` are shares
 * of the expected claims that were found and state them, `status` of all; the errors are mean distances of the bounds over the expected
 * claims that were found. `n` counts cases.
 */
export function figuresOf(cases: JudgedCase[]): Figures {
  const files = cases.map(({ one }) => one.file);
  const read = cases.flatMap((each) => each.read.map(({ matched }) => matched));
  const pairs = sum(read, (each) => each.pairs.length);
  const extra = sum(read, (each) => each.extra.length);
  const statements = sum(files, (file) => file.statements.length);
  return {
    n: cases.length,
    reports: sum(files, (file) => file.reports.length),
    statements,
    claims: sum(files, (file) => file.claims.length),
    ...figuresOfWay(
      "claims_stage",
      cases.map(({ fromStatements }) => fromStatements),
    ),
    ...figuresOfWay(
      "whole_way",
      cases.map(({ fromReports }) => fromReports),
    ),
    whole_way_statements_found: rounded(pairs / statements),
    whole_way_statements_precision: rounded(pairs / (pairs + extra)),
    whole_way_invented: sum(cases, ({ fromReports }) => fromReports.invented.length),
  };
}

function figuresOfWay(way: string, verdicts: CaseVerdict[]): Record<string, number | null> {
  const claims = verdicts.flatMap((verdict) => verdict.claims);
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const met = claims.filter(({ faults }) => faults.length === 0).length;
  const pairs = (kind: "expected" | "found" | "both"): number => sum(verdicts, (verdict) => verdict.pairs[kind]);
  const bounds = claims.flatMap(({ claim, expected }) =>
    claim ? [{ found: claim.origins, wanted: expected.origins }] : [],
  );
  const distance = (bound: "min" | "max"): number =>
    sum(bounds, ({ found, wanted }) => Math.abs(found[bound] - wanted[bound])) / bounds.length;
  const share = (property: Property): number | null => {
    const judged = claims.flatMap(({ right }) => right[property] ?? []);
    return rounded(judged.filter(Boolean).length / judged.length);
  };
  const figures = {
    passed,
    passed_share: rounded(passed / verdicts.length),
    met,
    met_share: rounded(met / claims.length),
    pair_precision: rounded(pairs("both") / pairs("found")),
    pair_recall: rounded(pairs("both") / pairs("expected")),
    status: share("status"),
    origin_min_error: rounded(distance("min")),
    origin_max_error: rounded(distance("max")),
    carriers: share("carriers"),
    circular: share("circular"),
    links: share("links"),
    disagreement: share("disagreement"),
  };
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${way}_${key}`, value]));
}

/** Cases passed by topic and, unless they are not to be read, those that failed and why. */
export function tablesOf(cases: JudgedCase[], readable: boolean): Tables {
  const topics = [...new Set(cases.map(({ one }) => one.file.topic))].toSorted();
  const tables: Tables = {
    topics: topics.map((topic) => {
      const own = cases.filter(({ one }) => one.file.topic === topic);
      return {
        topic,
        cases: own.length,
        claims_stage: own.filter(({ fromStatements }) => fromStatements.passed).length,
        whole_way: own.filter(({ fromReports }) => fromReports.passed).length,
      };
    }),
  };
  if (!readable) return tables;
  const failed = (way: string, verdictOf: (each: JudgedCase) => CaseVerdict) =>
    cases
      .filter((each) => !verdictOf(each).passed)
      .map((each) => ({ way, case: each.one.file.id, reason: reasonOf(verdictOf(each)) }));
  return {
    ...tables,
    failed: [
      ...failed("claims_stage", ({ fromStatements }) => fromStatements),
      ...failed("whole_way", ({ fromReports }) => fromReports),
    ],
  };
}

function sum<T>(items: T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
