import type { z } from "@hono/zod-openapi";
import type { Claim } from "../../claims/claim.ts";
import type { claimRow } from "../schemas/claims.ts";

export type ClaimRow = z.infer<typeof claimRow>;

/** A claim as a line of a table. */
export function rowOf(claim: Claim): ClaimRow {
  const { id, proposition, status, basis, reason, credibility, origins, carriers, circular, first, last } = claim;
  return {
    id,
    proposition,
    status,
    basis,
    reason,
    credibility,
    origins: { min: origins.min, max: origins.max },
    carriers,
    circular,
    figuresDiffer: claim.disagreements.length > 0,
    first,
    last,
    statements: claim.statements.length,
  };
}
