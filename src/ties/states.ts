/** Standing conditions: alliances, contracts in force, occupations. They last, so no series counts them. */
import type { Claim } from "../claims/claim.ts";
import { lineOf, stageOf } from "./episodes.ts";
import { quadOf } from "./quad.ts";
import type { StandingState } from "./tie.ts";

/** Conditions that somebody says stand, by begin, then claim; what is only denied, alleged, planned or withdrawn is none. */
export function statesOf(claims: Claim[]): StandingState[] {
  return claims
    .filter((claim) => claim.proposition.aspect === "state" && lineOf(claim.status, stageOf(claim)) !== null)
    .map(stateOf)
    .toSorted(
      (x, y) => compare(x.begin ?? x.firstReport ?? "", y.begin ?? y.firstReport ?? "") || compare(x.claim, y.claim),
    );
}

function stateOf(claim: Claim): StandingState {
  const { time, predicate, object, source, target, type, domains } = claim.proposition;
  const stated = time.basis !== "none";
  const firstReport = claim.first?.slice(0, 10) ?? null;
  // "As of March" says when it stood, not when it ended; only an end that lies behind its first report is one.
  const ended =
    stated && time.end !== null && firstReport !== null && time.end < firstReport && time.end !== time.start;
  return {
    claim: claim.id,
    status: claim.status,
    quad: quadOf(type),
    domains,
    label: `${source.name} – ${target.name}: ${[predicate, object].filter((part) => part !== null).join(" ")}`,
    begin: stated ? time.start : null,
    end: ended ? time.end : null,
    firstReport,
    lastReport: claim.last?.slice(0, 10) ?? null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
