/** Episodes with the period in which they count, and why others count in none. */
import type { Claim } from "../claims/claim.ts";
import { voicesOf } from "./bootstrap.ts";
import { inWindow, type Window } from "./coverage.ts";
import { lineOf, type Matter, mattersOf } from "./episodes.ts";
import { placeByReport, placeOf } from "./place.ts";
import { quadOf } from "./quad.ts";
import type { Voiced } from "./series.ts";
import type { TieThresholds } from "./thresholds.ts";
import type { Coverage, Episode, LeftOut } from "./tie.ts";

/**
 * Episodes of the claims that the outlets carry (null: all), each in its period, with its voices; by id. Those outside the window
 * are none of them. What is only planned or expected has its first report's period, since its own lies ahead.
 */
export function placedEpisodes(
  claims: Claim[],
  outlets: string[] | null,
  coverage: Coverage[],
  { by, since, until }: Window,
  { shareInPeriod }: TieThresholds,
): Voiced[] {
  const periods = new Set(coverage.filter(({ reports }) => reports > 0).map(({ period }) => period));
  const events = claims.filter((claim) => claim.proposition.aspect === "event" && isCarried(claim, outlets));
  return mattersOf(events).flatMap((matter) => {
    const first = firstReport(matter.head, outlets);
    const ahead = matter.stage === "plan" || matter.stage === "supposition";
    const place = ahead ? placeByReport(first, by) : placeOf(matter.head, first, by, shareInPeriod);
    if (place.period !== null && !inWindow(place.period, by, since, until)) return [];
    const line = lineOf(matter.head.status, matter.stage);
    const uncovered = place.period !== null && !periods.has(place.period) ? "without coverage" : null;
    const leftOut = line === null ? reasonOf(matter) : (place.leftOut ?? uncovered);
    return [
      { episode: episodeOf(matter, place, leftOut === null ? line : null, leftOut), voices: voicesOf(matter.head) },
    ];
  });
}

function episodeOf(
  { head, stage, claims }: Matter,
  { period, dated }: Pick<Episode, "period" | "dated">,
  line: Episode["line"],
  leftOut: LeftOut | null,
): Episode {
  const { type, domains: own } = head.proposition;
  return {
    id: head.id,
    claims,
    stage,
    status: head.status,
    type,
    quad: quadOf(type),
    domains: own,
    period,
    dated,
    line,
    leftOut,
  };
}

function reasonOf({ head: { status }, stage }: Matter): LeftOut {
  if (status === "denied" || status === "withdrawn" || status === "alleged" || status === "expected") return status;
  return stage === "supposition" ? "expected" : "planned";
}

/** Whether one of the outlets speaks of it, be it to report a denial. */
export function isCarried({ statements }: Claim, outlets: string[] | null): boolean {
  return outlets === null || statements.some(({ report }) => report.outlet !== null && outlets.includes(report.outlet));
}

function firstReport({ statements, first }: Claim, outlets: string[] | null): string | null {
  if (outlets === null) return first;
  const own = statements.filter(({ report }) => report.outlet !== null && outlets.includes(report.outlet));
  return own.flatMap(({ report }) => report.published ?? []).toSorted()[0] ?? null;
}
