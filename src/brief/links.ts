/** Who is linked to whom by the claims of a brief: what the network and the map draw. */
import type { Claim } from "../claims/claim.ts";
import { isReciprocal } from "../claims/wording.ts";
import type { ClaimStatus } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { quadClasses, quadOf } from "../ties/quad.ts";
import type { Quad } from "../ties/tie.ts";
import type { Register } from "./sentences.ts";

/** Claims of one quad class in one direction between the two principals of a brief. */
export interface Link {
  /** Principals; in the order of the brief where `mutual`. */
  from: string;
  to: string;
  quad: Quad;
  /** True where the order of the parties means nothing ("met"). */
  mutual: boolean;
  claims: Claim[];
}

/** A principal beside the two, and the claims that bring it in. */
export interface Bystander {
  principal: string;
  /** Claims that name it as a further party. */
  named: Claim[];
  /** Claims on which it is heard. */
  heard: Claim[];
}

/** In the order of the quad classes, then by direction; `[a, b]` are the brief's principals. */
export function linksOf(claims: Claim[], [a, b]: [string, string]): Link[] {
  const links = new Map<string, Link>();
  for (const claim of claims) {
    const { source, target, type } = claim.proposition;
    const mutual = isReciprocal(claim.proposition);
    const backwards = !mutual && source.principal === b && target.principal === a;
    const [from, to] = backwards ? [b, a] : [a, b];
    const quad = quadOf(type);
    const key = `${quad} ${from} ${mutual}`;
    const link = links.get(key) ?? { from, to, quad, mutual, claims: [] };
    link.claims.push(claim);
    links.set(key, link);
  }
  const { order } = quadClasses();
  const rank = ({ quad, from, mutual }: Link): number => 3 * order.indexOf(quad) + (mutual ? 1 : from === a ? 0 : 2);
  return [...links.values()].toSorted((x, y) => rank(x) - rank(y));
}

/** Principals that are named or heard beside the two, those with the most claims first, then by code. */
export function bystandersOf(claims: Claim[], dyad: [string, string], register: Register): Bystander[] {
  const found = new Map<string, Bystander>();
  const note = (principal: string | null, how: "named" | "heard", claim: Claim): void => {
    if (principal === null || dyad.includes(principal)) return;
    const bystander = found.get(principal) ?? { principal, named: [], heard: [] };
    if (!bystander[how].includes(claim)) bystander[how].push(claim);
    found.set(principal, bystander);
  };
  for (const claim of claims) {
    for (const { principal } of claim.proposition.others) note(principal, "named", claim);
    for (const { chain } of register.statements(claim)) {
      for (const { principal } of chain) note(principal, "heard", claim);
    }
  }
  const weight = ({ named, heard }: Bystander): number => named.length + heard.length;
  return [...found.values()].toSorted(
    (x, y) => weight(y) - weight(x) || (x.principal < y.principal ? -1 : x.principal > y.principal ? 1 : 0),
  );
}

/** Statuses of claims of which nobody says, or nobody any longer, that it is so. */
const withoutDeed = new Set<ClaimStatus>(["planned", "expected", "denied", "withdrawn"]);

/** Whether somebody says that what at least one of these claims states has happened. */
export function anyDeed(claims: Claim[]): boolean {
  return claims.some(({ status }) => !withoutDeed.has(status));
}

/** "2 confirmed, 1 denied", in the order of the status table. */
export function statusesInWords(claims: Claim[]): string {
  return vocabulary<{ order: ClaimStatus[] }>("claim-status")
    .order.flatMap((status) => {
      const count = claims.filter((claim) => claim.status === status).length;
      return count === 0 ? [] : [`${count} ${status}`];
    })
    .join(", ");
}

/** "3", "2 planned", "4 (1 denied)": a count that does not pass off as done what nobody says was done. */
export function countInWords(claims: Claim[]): string {
  const open = claims.filter(({ status }) => withoutDeed.has(status));
  if (open.length === 0) return `${claims.length}`;
  const whole = open.length === claims.length;
  return whole && new Set(open.map(({ status }) => status)).size === 1
    ? `${claims.length} ${open[0]?.status}`
    : `${claims.length} (${statusesInWords(open)})`;
}
