/** Links the plan, the request and the deed of one matter. */
import type { Claim, ClaimLink } from "./claim.ts";
import { dayNumber } from "./days.ts";
import type { Signature } from "./signature.ts";
import { thresholds } from "./thresholds.ts";
import { common, isPerson, sharedThings } from "./wording.ts";

/** What links ask of a claim. */
export interface Linkable {
  claim: { id: string; first: string | null; last: string | null };
  /** What its earliest statement says. */
  signature: Signature;
}

/** A claim whose links are to be found. */
export interface Built extends Linkable {
  claim: Claim;
}

/**
 * Fills `links` of each claim, from the later to the earlier: a deed to its plan and request, a plan to its request.
 * `others` are looked at as earlier ones alone.
 */
export function linkEpisodes(built: Built[], others: Linkable[] = []): void {
  const index = new Map<string, Set<Linkable>>();
  for (const entry of [...built, ...others]) {
    for (const key of keysOf(entry)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, new Set([entry]));
      else known.add(entry);
    }
  }
  for (const later of built) {
    const found = new Set<Linkable>();
    for (const key of keysOf(later)) for (const entry of index.get(key) ?? []) if (entry !== later) found.add(entry);
    const links: ClaimLink[] = [];
    for (const earlier of found) {
      const kind = kindOfLink(later, earlier);
      if (kind !== null) links.push({ kind, claim: earlier.claim.id });
    }
    later.claim.links = links.toSorted((a, b) => (a.kind + a.claim < b.kind + b.claim ? -1 : 1));
  }
}

function kindOfLink(later: Linkable, earlier: Linkable): ClaimLink["kind"] | null {
  const a = later.signature;
  const b = earlier.signature;
  if (!comesAfter(later.claim, earlier.claim) || !sameMatter(a, b)) return null;
  const same = a.reciprocal || b.reciprocal || a.direction[0] === b.direction[0];
  // A request runs against the deed that answers it.
  if (b.stage === "request" && a.stage !== "request") return same && !b.reciprocal ? null : "requested-by";
  if (!same) return null;
  if (b.stage === "plan" && a.stage === "deed") return "planned-by";
  if (b.stage === "deed" && b.type === "AGREE" && a.type !== "AGREE" && a.stage === "deed") return "follows";
  if (b.stage === "deed" && a.stage !== "deed") return "follows";
  return null;
}

/** Whether two claims are about one thing. The verb of a request or promise says nothing of the deed; where neither names a thing, the verb has to do. */
function sameMatter(a: Signature, b: Signature): boolean {
  if (a.object.size === 0 || b.object.size === 0) return a.predicate === b.predicate || common(a.words, b.words) > 0;
  const shared = sharedThings(a.object, b.object);
  // "The men" that are asked for may be "the crew" that is sent home.
  if ([a, b].every(({ object }) => [...object].some(isPerson))) return true;
  return shared > 0 && shared / Math.min(a.object.size, b.object.size) >= thresholds().episode;
}

function comesAfter(later: Linkable["claim"], earlier: Linkable["claim"]): boolean {
  const a = dayNumber(later.last);
  const b = dayNumber(earlier.first);
  if (a === null || b === null || later.id === earlier.id) return false;
  return a >= b && a - b <= thresholds().episodeDays;
}

function keysOf({ signature }: Linkable): string[] {
  const parties = signature.direction.toSorted().join(" ");
  const words = [...signature.words];
  if (words.some(isPerson)) words.push("@person");
  return words.map((word) => `${parties}|${word}`);
}
