/** Links the plan, the request and the deed of one matter. */
import type { Claim, ClaimLink } from "./claim.ts";
import { dayNumber } from "./days.ts";
import type { Signature } from "./signature.ts";
import { thresholds } from "./thresholds.ts";
import { common, containment } from "./wording.ts";

interface Built {
  claim: Claim;
  signatures: Signature[];
}

/** Fills `links` of each claim, from the later to the earlier: a deed to its plan and request, a plan to its request. */
export function linkEpisodes(built: Built[]): void {
  const index = new Map<string, Set<Built>>();
  for (const entry of built) {
    for (const key of keysOf(entry)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, new Set([entry]));
      else known.add(entry);
    }
  }
  for (const later of built) {
    const found = new Set<Built>();
    for (const key of keysOf(later)) for (const entry of index.get(key) ?? []) if (entry !== later) found.add(entry);
    const links: ClaimLink[] = [];
    for (const earlier of found) {
      const kind = kindOfLink(later, earlier);
      if (kind !== null) links.push({ kind, claim: earlier.claim.id });
    }
    later.claim.links = links.toSorted((a, b) => (a.kind + a.claim < b.kind + b.claim ? -1 : 1));
  }
}

function kindOfLink(later: Built, earlier: Built): ClaimLink["kind"] | null {
  const a = later.signatures[0];
  const b = earlier.signatures[0];
  if (a === undefined || b === undefined || !comesAfter(later.claim, earlier.claim) || !sameMatter(a, b)) return null;
  const same = a.reciprocal || b.reciprocal || a.direction[0] === b.direction[0];
  // A request runs against the deed that answers it.
  if (b.stage === "request" && a.stage !== "request") return same && !b.reciprocal ? null : "requested-by";
  if (!same) return null;
  if (b.stage === "plan" && a.stage === "deed") return "planned-by";
  if (b.stage === "deed" && b.type === "AGREE" && a.type !== "AGREE" && a.stage === "deed") return "follows";
  if (b.stage === "deed" && a.stage !== "deed") return "follows";
  return null;
}

function sameMatter(a: Signature, b: Signature): boolean {
  const needed = Math.min(2, a.words.size, b.words.size);
  return common(a.words, b.words) >= needed && containment(a.words, b.words) >= thresholds().episode;
}

function comesAfter(later: Claim, earlier: Claim): boolean {
  const a = dayNumber(later.last);
  const b = dayNumber(earlier.first);
  if (a === null || b === null || later.id === earlier.id) return false;
  return a >= b && a - b <= thresholds().episodeDays;
}

function keysOf({ signatures }: Built): string[] {
  const first = signatures[0];
  if (first === undefined) return [];
  const parties = first.direction.toSorted().join(" ");
  return [...first.words].map((word) => `${parties}|${word}`);
}
