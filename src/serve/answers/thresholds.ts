import { vocabulary } from "../../terms/vocabulary.ts";

interface DeskThresholds {
  newDays: number;
  sparklineMonths: number;
  quiet: { fewestReports: number; gaps: number; fewestDays: number };
}

/** `vocabulary/thresholds-desk.json` as it stands. */
export function deskThresholds(): DeskThresholds {
  return vocabulary<DeskThresholds>("thresholds-desk");
}

const dayMs = 86_400_000;

/** An ISO day so many days before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
