/** Everything that explains a claim: its provenance, its history, and what reviewers have said of it. */
import { type ChangeOfMind, changesOfMind } from "../claims/changes-of-mind.ts";
import type { Claim } from "../claims/claim.ts";
import type { Correction } from "../claims/corrections.ts";
import { type EarlyDenial, earlyDenials } from "../claims/early-denials.ts";
import { anchoredIn } from "../claims/find-anchored.ts";
import { type HistoryEntry, statusHistory } from "../claims/history.ts";
import { overduePlans, type OverduePlan } from "../claims/overdue.ts";
import { type Provenance, provenanceOf } from "../claims/provenance.ts";
import { SourceRegister } from "../claims/register.ts";
import { anchorOf, pairOf } from "../claims/review.ts";
import type { ReviewNote } from "../claims/reviewed.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Statement } from "../terms/types.ts";
import { claimsOf } from "./claims-of.ts";
import { type ReportNotice, reportNotices } from "./report-notices.ts";
import { reviewedAround } from "./reviewed-statements.ts";

export interface ExplainedClaim {
  claim: Claim;
  /** As corrected, in canonical order. */
  statements: Statement[];
  provenance: Provenance;
  history: HistoryEntry[];
  changes: ChangeOfMind[];
  earlyDenials: EarlyDenial[];
  /** Null where it is no plan, is not due, or its deed is stated. */
  overdue: OverduePlan | null;
  notices: ReportNotice[];
  notes: ReviewNote[];
  corrections: { statement: string; correction: Correction }[];
}

/**
 * The claim in which a statement, or its successor after re-reading, stands. `named`: as it was read, in force or not.
 * `asOf`: ISO day (its end) or moment: as the ledger held it then. Null where it stands in none.
 */
export async function explainedClaim(ledger: Ledger, named: Statement, asOf?: string): Promise<ExplainedClaim | null> {
  const moment = asOf === undefined ? {} : { asOf };
  const there = await reviewedAround(ledger, { dyad: pairOf(named), ...moment });
  const asRead = anchoredIn([...there.asRead.values()])(anchorOf(named));
  if (asRead === null) return null;
  // A reviewer may have corrected it into another pair.
  const pair = pairOf(there.statements.find(({ id }) => id === asRead.id) ?? asRead);
  const around = samePair(pair, pairOf(named)) ? there : await reviewedAround(ledger, { dyad: pair, ...moment });
  const grounds = await claimsOf(ledger, { dyad: pair, ...moment });
  const claim = grounds.claims.find((each) => each.statements.some(({ id }) => id === asRead.id));
  if (claim === undefined) return null;
  const statements = claim.statements.flatMap(({ id }) => grounds.statementsById.get(id) ?? []);
  const own = new Set(statements.map(({ id }) => id));
  const reports = [...new Set(statements.map(({ report }) => report.id))];
  const facts = await ledger.facts(reports, asOf);
  const register = new SourceRegister(await ledger.sourceEntries(asOf));
  const { notices, retractions } = await reportNotices(ledger, reports, facts, asOf);
  const cutOff = asOf ?? (await ledger.reportsCoverage()).last;
  const overdue = cutOff === null ? [] : overduePlans(grounds.claims, cutOff);
  return {
    claim,
    statements,
    provenance: provenanceOf(statements, claim.proposition, facts, register),
    history: statusHistory(statements, facts, { register, statuses: around.statuses, retractions }),
    changes: changesOfMind(statements, facts, register),
    earlyDenials: earlyDenials(statements),
    overdue: overdue.find((plan) => plan.claim === claim) ?? null,
    notices,
    notes: around.notes.filter((note) => note.statements.some((id) => own.has(id))),
    corrections: [...around.corrections].flatMap(([statement, fields]) =>
      own.has(statement) ? fields.map((correction) => ({ statement, correction })) : [],
    ),
  };
}

function samePair(a: [string, string], b: [string, string]): boolean {
  return a.join("|") === b.join("|");
}
