/** The proposition that stands for a claim. */
import { domains as allDomains, type Proposition, type StatedTime, type Statement } from "../terms/types.ts";
import { isCounted } from "./origins.ts";

/**
 * That of the earliest statement which speaks for the claim (of a claim only denied: the earliest), with what later
 * ones say more closely: an object, figures, a place, a narrower time, domains. The wording of a denial is not carried.
 */
export function representative(statements: Statement[]): Proposition {
  const speaking = statements.filter(({ stance }) => isCounted(stance));
  const chosen = (speaking.length > 0 ? speaking : statements).map(({ proposition }) => proposition);
  const earliest = chosen[0] as Proposition;
  const merged: Proposition = { ...earliest, negated: false };
  for (const other of chosen.slice(1)) {
    merged.object ??= other.object;
    merged.place ??= other.place;
    if (merged.quantities.length === 0) merged.quantities = other.quantities;
    if (narrower(other.time, merged.time)) merged.time = other.time;
    for (const party of other.others) {
      if (!merged.others.some(({ principal, role }) => principal === party.principal && role === party.role)) {
        merged.others = [...merged.others, party];
      }
    }
  }
  const named = new Set(chosen.flatMap(({ domains }) => domains));
  merged.domains = allDomains.filter((domain) => named.has(domain));
  return merged;
}

/** A bounded time is narrower than an open one, a shorter one than a longer, if it lies within it. */
function narrower(a: StatedTime, b: StatedTime): boolean {
  if (a.basis === "none" || a.start === null || a.end === null) return false;
  if (b.basis === "none" || b.start === null || b.end === null) return true;
  return a.start >= b.start && a.end <= b.end && (a.start > b.start || a.end < b.end);
}
