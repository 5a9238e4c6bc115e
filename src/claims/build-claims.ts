/** From statements to claims: merge, count origins, compute the status, link episodes. */
import type { Statement } from "../terms/types.ts";
import type { Claim, ReportFacts } from "./claim.ts";
import { linkEpisodes } from "./episodes.ts";
import { type ClaimContext, makeClaim } from "./make-claim.ts";
import { mergeStatements } from "./merge.ts";
import type { Constraints } from "./merging.ts";

/**
 * Claims of the given statements, ordered by `first`, then `id`. `facts` are those of the reports by id; a report that
 * is missing there is taken as dated and named by its statements, neither credited, copied nor retracted.
 * Depends on nothing but its arguments, and not on the order of the statements.
 */
export function buildClaims(
  statements: Statement[],
  facts: Map<string, ReportFacts>,
  context: ClaimContext & { constraints?: Constraints } = {},
): Claim[] {
  const groups = mergeStatements(statements, context.constraints);
  const built = groups.map((group) => ({
    claim: makeClaim(group, facts, context),
    signature: group.signatures[0] as (typeof group.signatures)[number],
  }));
  linkEpisodes(built);
  return built.map(({ claim }) => claim).toSorted(byFirst);
}

/** By first report, then id: the order in which claims are listed. */
export function byFirst(a: Claim, b: Claim): number {
  return compareText(a.first ?? "", b.first ?? "") || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
