/** Plans that are overdue: their stated time has passed, and no claim states the deed. Pure. */
import type { ClaimStatus } from "../terms/types.ts";
import type { Claim } from "./claim.ts";

export interface OverduePlan {
  claim: Claim;
  /** ISO day by which it was to happen. */
  due: string;
  /** Ids of claims of the deed that state nothing: it is only denied, withdrawn or alleged. */
  unproven: string[];
}

const stating = new Set<ClaimStatus>(["confirmed", "corroborated", "reported", "unconfirmed", "disputed"]);

/**
 * Claims that are `planned` or `expected`, whose stated time ended before the day of `cutOff` (ISO day or moment), and
 * that no claim carries out which states its deed. `claims`: with their links, all of the pair by the cut-off, since a
 * deed outside a shorter period carries out its plan too. In their order.
 */
export function overduePlans(claims: Claim[], cutOff: string): OverduePlan[] {
  const deeds = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const { kind, claim: plan } of claim.links) {
      if (kind === "planned-by") deeds.set(plan, [...(deeds.get(plan) ?? []), claim]);
    }
  }
  return claims.flatMap((claim) => {
    const { status, proposition } = claim;
    const due = proposition.time.basis === "none" ? null : proposition.time.end;
    if ((status !== "planned" && status !== "expected") || due === null || due >= cutOff.slice(0, 10)) return [];
    const own = deeds.get(claim.id) ?? [];
    if (own.some((deed) => stating.has(deed.status))) return [];
    return [{ claim, due, unproven: own.map(({ id }) => id) }];
  });
}
