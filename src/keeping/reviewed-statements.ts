/** The ledger's statements with reviewers' decisions applied to them. */
import { anchorsOf, applyReviews } from "../claims/apply-reviews.ts";
import { pairOf } from "../claims/review.ts";
import type { Applied } from "../claims/reviewed.ts";
import type { Ledger, StatementFilter } from "../ledger/ledger.ts";
import type { Review } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";

export interface Reviewed extends Applied {
  /** The statements as read, by id. */
  asRead: Map<string, Statement>;
  /** The decisions that were looked at, undone ones included. */
  reviews: Review[];
}

/** Statements that the filter asks for by the parties they have once corrected. */
export async function reviewedStatements(ledger: Ledger, filter: StatementFilter): Promise<Reviewed> {
  const reviewed = await reviewedAround(ledger, filter);
  return { ...reviewed, statements: reviewed.statements.filter((statement) => isAskedFor(pairOf(statement), filter)) };
}

/**
 * Statements that the filter asks for as read or as corrected, and those of the other pairs that decisions about them
 * reach: a statement may have been corrected into this pair or out of it.
 */
export async function reviewedAround(ledger: Ledger, filter: StatementFilter): Promise<Reviewed> {
  const reviews = await ledger.reviews(filter);
  const asRead = new Map((await ledger.statements(filter)).map((statement) => [statement.id, statement]));
  const others = new Map(
    reviews
      .flatMap(anchorsOf)
      .filter(({ dyad }) => !isAskedFor(dyad, filter))
      .map(({ dyad }) => [dyad.join("|"), dyad]),
  );
  const { asOf } = filter;
  for (const dyad of others.values()) {
    const found = await ledger.statements({ dyad, ...(asOf === undefined ? {} : { asOf }) });
    for (const statement of found) asRead.set(statement.id, statement);
  }
  return { ...applyReviews([...asRead.values()], reviews), asRead, reviews };
}

function isAskedFor(pair: [string, string], { dyad, principal }: StatementFilter): boolean {
  if (dyad !== undefined && dyad.toSorted().join("|") !== pair.toSorted().join("|")) return false;
  return principal === undefined || pair.includes(principal);
}
