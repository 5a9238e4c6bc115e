/** What is wrong in a case, told so that a developer can see why. */
import type { Claim } from "../claims/claim.ts";
import type { CaseVerdict } from "./case-claims.ts";
import type { Case } from "./case-file.ts";
import type { JudgedCase } from "./case-figures.ts";
import { disagreementsIn } from "./disagreements.ts";

/**
 * Of each way on which the case failed: the claims that are not met, those that were invented and, of the whole way, what is wrong
 * with the statements that were read.
 */
export function* errorsIn({ one, fromStatements, fromReports, read }: JudgedCase): Generator<object> {
  yield* claimErrors(one, "claims_stage", fromStatements);
  yield* claimErrors(one, "whole_way", fromReports);
  if (fromReports.passed) return;
  for (const { report, matched } of read) {
    const text = { file: { id: `${one.file.id} ${report.report.id}` }, whole: report.whole };
    for (const wrong of disagreementsIn(text, matched)) yield { way: "whole_way", ...wrong };
  }
}

function* claimErrors({ file }: Case, way: string, { claims, invented }: CaseVerdict): Generator<object> {
  const about = { way, case: file.id, topic: file.topic };
  for (const [index, { faults, expected, claim }] of claims.entries()) {
    if (faults.length === 0) continue;
    yield { error: "claim", ...about, claim: index + 1, faults, expected, got: claim && brief(claim) };
  }
  for (const claim of invented) yield { error: "invented", ...about, got: brief(claim) };
}

function brief({
  id,
  proposition,
  status,
  reason,
  origins,
  carriers,
  circular,
  disagreements,
  links,
  statements,
}: Claim) {
  const { type, source, target, predicate, object, time } = proposition;
  return {
    id,
    type,
    source: source.principal,
    target: target.principal,
    predicate,
    object,
    time,
    status,
    reason,
    origins,
    carriers,
    circular,
    disagreements,
    links,
    statements: statements.map(({ id: statement, stance, report, evidence }) => ({
      id: statement,
      stance,
      report: report.id,
      quote: evidence.quote,
    })),
  };
}
