/** GET /claims/:id */
import type { z } from "@hono/zod-openapi";
import { nameOf } from "../../actors/principals.ts";
import { applyReviews } from "../../claims/apply-reviews.ts";
import { changesOfMind } from "../../claims/changes-of-mind.ts";
import { earlyDenials } from "../../claims/early-denials.ts";
import { statusHistory } from "../../claims/history.ts";
import { overduePlans } from "../../claims/overdue.ts";
import { provenanceOf } from "../../claims/provenance.ts";
import { SourceRegister } from "../../claims/register.ts";
import { standingOf } from "../../claims/reviews-in-force.ts";
import type { Claim } from "../../claims/claim.ts";
import type { Statement } from "../../terms/types.ts";
import { reportNotices } from "../../keeping/report-notices.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Desk } from "../desk.ts";
import type { claimDetail } from "../schemas/claims.ts";
import { historyAnswer } from "./claim-history.ts";
import { linksOf } from "./claim-links.ts";
import { findClaim } from "./find-claim.ts";
import { provenanceAnswer } from "./provenance.ts";
import { concerning, recordOf } from "./review-record.ts";

export async function claimInFull(desk: Desk, id: string): Promise<z.infer<typeof claimDetail>> {
  const ledger = await desk.read();
  const claim = await findClaim(ledger, id);
  const dyad = dyadOf(claim);
  const asRead = inOrder(claim, await ledger.statementsById(claim.statements.map((each) => each.id)));
  const all = await ledger.reviews({ dyad });
  const applied = applyReviews(asRead, all);
  const statements = inOrder(claim, applied.statements);
  const { undoneBy } = standingOf(all);
  const reviews = concerning(all, asRead);
  const reports = [...new Set(statements.map(({ report }) => report.id))];
  const facts = await ledger.facts(reports);
  const register = new SourceRegister(await ledger.sourceEntries());
  const { links, linkedFrom } = await linksOf(ledger, claim, dyad);
  const { notices, retractions } = await reportNotices(ledger, reports, facts);
  const cutOff = (await ledger.lists.latestPublication())?.slice(0, 10) ?? null;
  return {
    askedAs: id,
    claim,
    pair: [claim.proposition.source, claim.proposition.target].map(({ principal, name }) => ({
      principal,
      name: principal === null ? name : nameOf(principal),
    })),
    statements,
    corrections: [...applied.corrections].flatMap(([statement, fields]) =>
      fields.map(({ field, from, to, review }) => ({
        statement,
        field,
        from,
        to,
        review: review.id,
        author: review.author,
        at: review.at,
      })),
    ),
    provenance: provenanceAnswer(provenanceOf(statements, claim.proposition, facts, register)),
    history: historyAnswer(
      statusHistory(statements, facts, {
        register,
        statuses: applied.statuses,
        retractions,
        mostDays: daysShown(statements.length),
      }),
    ),
    changes: changesOfMind(statements, facts, register),
    earlyDenials: earlyDenials(statements),
    overdue: cutOff === null ? null : await overdueIn(ledger, claim, linkedFrom, cutOff),
    notices,
    merges: await ledger.lists.mergesOf(statements.map((each) => each.id)),
    links,
    linkedFrom,
    notes: applied.notes.map(({ review, author, at, text, on, statements: about }) => ({
      review,
      author,
      at,
      text,
      on,
      statements: about,
    })),
    reviews: reviews.map((review) => recordOf(review, undoneBy.get(review.id) ?? null)),
    cutOff,
  };
}

/** Whether the claim is a plan whose time has passed. `linkedFrom`: claims that take it up. */
async function overdueIn(
  ledger: Ledger,
  claim: Claim,
  linkedFrom: { kind: string; claim: { id: string } }[],
  cutOff: string,
): Promise<z.infer<typeof claimDetail>["overdue"]> {
  const ids = linkedFrom.flatMap((link) => (link.kind === "planned-by" ? [link.claim.id] : []));
  const deeds = await ledger.lists.claimsById(ids);
  for (const deed of deeds) deed.links = [{ kind: "planned-by", claim: claim.id }];
  const plan = overduePlans([claim, ...deeds], cutOff).find((each) => each.claim === claim);
  return plan === undefined ? null : { due: plan.due, unproven: plan.unproven };
}

/** Days of a claim's history that are judged: each costs a look at all of its statements up to then. */
function daysShown(statements: number): number {
  return Math.max(12, Math.min(100, Math.round(10_000 / Math.max(1, statements))));
}

function dyadOf({ proposition: { source, target } }: Claim): [string, string] {
  return [source.principal ?? "", target.principal ?? ""];
}

function inOrder(claim: Claim, statements: Statement[]): Statement[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  return claim.statements.flatMap(({ id }) => byId.get(id) ?? []);
}
