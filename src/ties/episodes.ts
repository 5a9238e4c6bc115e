/** From claims to episodes: what belongs to one matter counts once, at its furthest stage. */
import type { Claim } from "../claims/claim.ts";
import type { Stage } from "../claims/signature.ts";
import type { ClaimStatus } from "../terms/types.ts";

/** The claim at the furthest stage, with all that led to it. */
export interface Matter {
  head: Claim;
  stage: Stage;
  /** Ids, in alphabetical order. */
  claims: string[];
}

const lowerStatuses = new Set<ClaimStatus>(["confirmed", "corroborated"]);
const upperStatuses = new Set<ClaimStatus>(["reported", "unconfirmed", "disputed"]);

/** In which line a claim of this status and stage counts; a plan that is disputed has still not happened. */
export function lineOf(status: ClaimStatus, stage: Stage): "lower" | "upper" | null {
  if (stage === "plan" || stage === "supposition") return null;
  if (lowerStatuses.has(status)) return "lower";
  return upperStatuses.has(status) ? "upper" : null;
}

/** The stage that all statements of a claim share. */
export function stageOf({ proposition, statements }: Claim): Stage {
  const stances = new Set(statements.map(({ stance }) => stance));
  if (proposition.hypothetical) return "supposition";
  if (proposition.type === "REQUEST" || stances.has("asks")) return "request";
  return proposition.future || stances.has("plans") || stances.has("expects") ? "plan" : "deed";
}

/**
 * Episodes of the given claims, by id. Along each link the claim at the less advanced stage (request, plan, agreement,
 * deed) is taken up by the other; what nothing takes up is an episode of its own. So two deeds that carry out one plan are
 * two episodes which share it: a war that somebody announced is not one event. A deed that is only denied, withdrawn
 * or alleged takes up nothing, since the plan still stands. Does not depend on the order of the claims.
 */
export function mattersOf(claims: Claim[]): Matter[] {
  const byId = new Map(claims.map((claim) => [claim.id, { claim, advance: advance(claim) }]));
  const takenUpBy = new Map<string, Set<string>>();
  for (const own of byId.values()) {
    for (const { claim: other } of own.claim.links) {
      const earlier = byId.get(other);
      if (earlier === undefined) continue;
      const [less, more] = own.advance < earlier.advance ? [own, earlier] : [earlier, own];
      if (less.advance === more.advance || less.advance === nowhere || !isAlive(more.claim)) continue;
      const known = takenUpBy.get(less.claim.id);
      if (known === undefined) takenUpBy.set(less.claim.id, new Set([more.claim.id]));
      else known.add(more.claim.id);
    }
  }
  const takes = new Map<string, string[]>();
  for (const [less, all] of takenUpBy) {
    for (const more of all) {
      const known = takes.get(more);
      if (known === undefined) takes.set(more, [less]);
      else known.push(less);
    }
  }
  return claims
    .filter(({ id }) => !takenUpBy.has(id))
    .map((head) => ({ head, stage: stageOf(head), claims: allTaken(head.id, takes) }))
    .toSorted((a, b) => (a.head.id < b.head.id ? -1 : 1));
}

const nowhere = -1;

/** How far a claim's matter has come by it. */
function advance(claim: Claim): number {
  const stage = stageOf(claim);
  if (stage === "supposition") return nowhere;
  if (stage === "request") return 0;
  if (stage === "plan") return 1;
  if (lineOf(claim.status, stage) === null) return nowhere;
  return claim.proposition.type === "AGREE" ? 2 : 3;
}

function isAlive({ status }: Claim): boolean {
  return lowerStatuses.has(status) || upperStatuses.has(status) || status === "planned" || status === "expected";
}

function allTaken(head: string, takes: Map<string, string[]>): string[] {
  const found = new Set([head]);
  for (const id of found) for (const less of takes.get(id) ?? []) found.add(less);
  return [...found].toSorted();
}
