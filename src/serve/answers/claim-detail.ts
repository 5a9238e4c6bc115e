/** GET /claims/:id */
import type { z } from "@hono/zod-openapi";
import { nameOf } from "../../actors/principals.ts";
import { applyReviews } from "../../claims/apply-reviews.ts";
import { SourceRegister } from "../../claims/register.ts";
import { standingOf } from "../../claims/reviews-in-force.ts";
import type { Claim } from "../../claims/claim.ts";
import type { Statement } from "../../terms/types.ts";
import type { Desk } from "../desk.ts";
import type { claimDetail } from "../schemas/claims.ts";
import { historyOf } from "./claim-history.ts";
import { linksOf } from "./claim-links.ts";
import { findClaim } from "./find-claim.ts";
import { provenanceOf } from "./provenance.ts";
import { concerning, recordOf } from "./review-record.ts";

export async function claimInFull(desk: Desk, id: string): Promise<z.infer<typeof claimDetail>> {
  const ledger = await desk.read();
  const claim = await findClaim(ledger, id);
  const dyad = dyadOf(claim);
  const asRead = inOrder(claim, await ledger.statementsById(claim.statements.map((each) => each.id)));
  const all = await ledger.reviews({ dyad });
  const applied = applyReviews(asRead, all);
  const statements = inOrder(claim, applied.statements);
  const { undoneBy, inForce } = standingOf(all);
  const reviews = concerning(all, asRead);
  const own = new Set(reviews.map((review) => review.id));
  const reports = [...new Set(statements.map(({ report }) => report.id))];
  const facts = await ledger.facts(reports);
  const register = new SourceRegister(await ledger.sourceEntries());
  const { links, linkedFrom } = await linksOf(ledger, claim, dyad);
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
    provenance: provenanceOf(statements, claim.proposition, facts, register),
    history: historyOf({
      statements,
      facts,
      retractions: await ledger.lists.retractionsOf(reports),
      register,
      reviews: inForce.filter((review) => own.has(review.id)),
    }),
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
    cutOff: (await ledger.lists.latestPublication())?.slice(0, 10) ?? null,
  };
}

function dyadOf({ proposition: { source, target } }: Claim): [string, string] {
  return [source.principal ?? "", target.principal ?? ""];
}

function inOrder(claim: Claim, statements: Statement[]): Statement[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  return claim.statements.flatMap(({ id }) => byId.get(id) ?? []);
}
