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

/** A claim with what is asked of it again and again. */
interface Entry {
  id: string;
  signature: Signature;
  /** Days since 1970. */
  first: number | null;
  last: number | null;
  /** Whether its object names people. */
  persons: boolean;
  keys: string[];
}

/**
 * Fills `links` of each claim, from the later to the earlier: a deed to its plan and request, a plan to its request.
 * `others` are looked at as earlier ones alone.
 */
export function linkEpisodes(built: Built[], others: Linkable[] = []): void {
  const own = built.map((each) => ({ built: each, entry: entryOf(each) }));
  const index = new Map<string, Entry[]>();
  for (const entry of [...own.map((each) => each.entry), ...others.map(entryOf)]) {
    if (!canBeTakenUp(entry.signature)) continue;
    for (const key of entry.keys) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [entry]);
      else known.push(entry);
    }
  }
  for (const { built: later, entry } of own) {
    const looked = new Set<Entry>([entry]);
    const links: (ClaimLink & { first: number })[] = [];
    for (const key of entry.keys) {
      for (const earlier of index.get(key) ?? []) {
        if (looked.has(earlier)) continue;
        looked.add(earlier);
        const kind = comesAfter(entry, earlier) ? kindOfLink(entry.signature, earlier.signature) : null;
        if (kind !== null && sameMatter(entry, earlier))
          links.push({ kind, claim: earlier.id, first: earlier.first ?? 0 });
      }
    }
    later.claim.links = nearest(links)
      .map(({ kind, claim }) => ({ kind, claim }))
      .toSorted((a, b) => (a.kind + a.claim < b.kind + b.claim ? -1 : 1));
  }
}

/** Those first reported last: what is promised every week is not carried out a hundred times. */
function nearest<T extends { first: number; claim: string }>(links: T[]): T[] {
  const { mostLinks } = thresholds();
  if (links.length <= mostLinks) return links;
  return links.toSorted((a, b) => b.first - a.first || (a.claim < b.claim ? -1 : 1)).slice(0, mostLinks);
}

function entryOf({ claim: { id, first, last }, signature }: Linkable): Entry {
  const persons = [...signature.object].some(isPerson);
  return { id, signature, first: dayNumber(first), last: dayNumber(last), persons, keys: keysOf(signature) };
}

/** ISO days between which whatever such claims take up, or are taken up by, was reported; null where they bear no date. */
export function linkableDays(first: string | null, last: string | null): { since: string; until: string } | null {
  const [begin, end] = [dayNumber(first?.slice(0, 10) ?? null), dayNumber(last?.slice(0, 10) ?? null)];
  if (begin === null || end === null) return null;
  // A day more, since a moment may bear another day in its own offset.
  const reach = thresholds().episodeDays + 1;
  const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
  return { since: day(begin - reach), until: day(end + reach) };
}

/** Most claims are deeds, which nothing takes up unless they are agreements. */
function canBeTakenUp({ stage, type }: Signature): boolean {
  return stage !== "deed" || type === "AGREE";
}

/** What the earlier is to the later, if they are about one matter. */
function kindOfLink(a: Signature, b: Signature): ClaimLink["kind"] | null {
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
function sameMatter({ signature: a, persons }: Entry, { signature: b, persons: others }: Entry): boolean {
  if (a.object.size === 0 || b.object.size === 0) return a.predicate === b.predicate || common(a.words, b.words) > 0;
  // "The men" that are asked for may be "the crew" that is sent home.
  if (persons && others) return true;
  const shared = sharedThings(a.object, b.object);
  return shared > 0 && shared / Math.min(a.object.size, b.object.size) >= thresholds().episode;
}

function comesAfter({ id, last }: Entry, { id: other, first }: Entry): boolean {
  if (last === null || first === null || id === other) return false;
  return last >= first && last - first <= thresholds().episodeDays;
}

function keysOf(signature: Signature): string[] {
  const parties = signature.direction.toSorted().join(" ");
  const words = [...signature.words];
  if (words.some(isPerson)) words.push("@person");
  return words.map((word) => `${parties}|${word}`);
}
