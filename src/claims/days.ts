/** Days as whole numbers since 1970, for comparing times that are given as ISO days or moments. */
import type { Proposition } from "../terms/types.ts";

const dayMs = 86_400_000;

/** Number of the day of an ISO day or moment; null where there is none or it cannot be read. */
export function dayNumber(iso: string | null): number | null {
  if (iso === null) return null;
  const ms = Date.parse(iso.length >= 10 && !iso.includes("T") ? iso.slice(0, 10) : iso);
  return Number.isNaN(ms) ? null : Math.floor(ms / dayMs);
}

/** Milliseconds since 1970 of an ISO day or moment; -Infinity where unknown, so that it sorts first. */
export function moment(iso: string | null): number {
  if (iso === null) return Number.NEGATIVE_INFINITY;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms;
}

/** Inclusive days in which the act may lie; open ends reach `openDays` away from the known end. */
export interface Period {
  start: number;
  end: number;
  /** Whether the report states the time rather than its publication standing for it. */
  stated: boolean;
}

/** How far an act without a stated time may lie from its publication, in days. */
export interface Reach {
  back: number;
  ahead: number;
  /** Days by which the end of a background act lies before its publication, and its beginning. */
  historical: { from: number; to: number };
}

/**
 * When the proposition's act lies; null where neither it nor its report bears a date. A time without a beginning reaches
 * `openDays` back from its end.
 */
export function periodOf(
  proposition: Proposition,
  published: string | null,
  openDays: number,
  reach: Reach,
): Period | null {
  const stated = proposition.time.basis !== "none";
  const start = stated ? dayNumber(proposition.time.start) : null;
  const end = stated ? dayNumber(proposition.time.end) : null;
  if (start !== null && end !== null) return { start: Math.min(start, end), end: Math.max(start, end), stated: true };
  if (start !== null) return { start, end: Math.max(start, dayNumber(published) ?? start + openDays), stated: true };
  if (end !== null) return { start: end - openDays, end, stated: false };
  const day = dayNumber(published);
  if (day === null) return null;
  const { back, ahead, historical } = reach;
  if (proposition.historical) return { start: day - historical.from, end: day - historical.to, stated: false };
  return { start: day - back, end: day + ahead, stated: false };
}
