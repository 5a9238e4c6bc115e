/** The claim, statement or decision that a person names by its id or the beginning of it. */
import { anchoredIn } from "../claims/find-anchored.ts";
import type { Claim } from "../claims/claim.ts";
import { anchorOf, claimSubject, pairOf } from "../claims/review.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ClaimSubject, Review } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";
import { claimsOf } from "../keeping/claims-of.ts";
import { Failure } from "./failure.ts";
import { note } from "./output.ts";
import { reviewedAround } from "../keeping/reviewed-statements.ts";

export interface StatementFound {
  asRead: Statement;
  /** With the corrections that hold. */
  corrected: Statement;
}

export interface ClaimFound {
  claim: Claim;
  subject: ClaimSubject;
  pair: [string, string];
}

/** The statement in force; of a superseded one, its successor. Throws Failure where there is none or several fit. */
export async function statementCalled(ledger: Ledger, id: string): Promise<StatementFound> {
  const found = id === "" ? [] : await ledger.findStatement(id);
  const ids = [...new Set(found.map(({ statement }) => statement.id))];
  const [first] = found;
  if (first === undefined) throw unknown(ledger, "statement", id);
  // A whole id is meant even where a longer one begins with it.
  const meant = found.find(({ statement }) => statement.id === id)?.statement ?? first.statement;
  if (ids.length > 1 && meant.id !== id) throw ambiguous(id, ids);
  const { asRead, statements } = await reviewedAround(ledger, { dyad: pairOf(meant) });
  const now = anchoredIn([...asRead.values()])(anchorOf(meant));
  if (now === null) {
    throw new Failure(
      `Statement ${meant.id} has been superseded, and the latest reading of its report has nothing in its place. Look at it with: entente explain ${meant.id}`,
    );
  }
  if (now.id !== meant.id) note(`Statement ${meant.id} has been superseded; ${now.id} stands in its place.`);
  return { asRead: now, corrected: statements.find((each) => each.id === now.id) ?? now };
}

/** The claim of this id, or the one in which the statement that it was named after now stands. */
export async function claimCalled(ledger: Ledger, id: string): Promise<ClaimFound> {
  if (!id.startsWith("c-") || id === "c-") throw unknown(ledger, "claim", id);
  const { asRead, corrected } = await statementCalled(ledger, id.slice("c-".length));
  const pairs = new Map([corrected, asRead].map((each) => [pairOf(each).join("|"), pairOf(each)]));
  for (const pair of pairs.values()) {
    const { claims } = await claimsOf(ledger, { dyad: pair });
    const claim = claims.find(({ statements }) => statements.some((member) => member.id === asRead.id));
    if (claim === undefined) continue;
    const around = await reviewedAround(ledger, { dyad: pair });
    return { claim, subject: claimSubject(claim, around.asRead), pair };
  }
  throw unknown(ledger, "claim", id);
}

/** Throws Failure where there is none or several fit. */
export async function decisionCalled(ledger: Ledger, id: string): Promise<Review> {
  const found = id === "" ? [] : await ledger.findReview(id);
  const meant = found.find((review) => review.id === id) ?? found[0];
  if (meant === undefined) throw unknown(ledger, "decision", id);
  if (found.length > 1 && meant.id !== id) {
    throw ambiguous(
      id,
      found.map((review) => review.id),
    );
  }
  return meant;
}

function unknown({ location }: Ledger, what: "claim" | "statement" | "decision", id: string): Failure {
  const where =
    what === "decision"
      ? "Ids of decisions stand in `entente review log`."
      : "Ids stand in `entente claims`, `entente review` and `entente explain`; a claim's begins with c-.";
  return new Failure(`There is no ${what} "${id}" in ${location}. ${where}`);
}

function ambiguous(id: string, ids: string[]): Failure {
  return new Failure(`"${id}" begins several ids: ${ids.join(", ")}. Give more of it.`);
}
