/** Days as ISO text, counted in UTC. */

const dayMs = 86_400_000;

export interface Days {
  start: string | null;
  end: string | null;
}

export type Unit = "day" | "week" | "month" | "quarter" | "year" | "decade";

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function dateOf(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

export function addDays(day: string, count: number): string {
  return isoDay(new Date(dateOf(day).getTime() + count * dayMs));
}

/** The week (from Monday), month, quarter, year or decade in which a day lies, moved by `shift` of them. */
export function periodAround(day: string, unit: Unit, shift = 0): { start: string; end: string } {
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  if (unit === "day") return { start: addDays(day, shift), end: addDays(day, shift) };
  if (unit === "week") {
    const monday = addDays(day, -((date.getUTCDay() + 6) % 7) + 7 * shift);
    return { start: monday, end: addDays(monday, 6) };
  }
  if (unit === "month") return months(year, month + shift, 1);
  if (unit === "quarter") return months(year, Math.floor(month / 3) * 3 + 3 * shift, 3);
  if (unit === "decade") return months(Math.floor(year / 10) * 10 + 10 * shift, 0, 120);
  return months(year + shift, 0, 12);
}

/** `count` whole months from the given one; a month below 0 or above 11 runs into the neighbouring years. */
export function months(year: number, month: number, count: number): { start: string; end: string } {
  return { start: isoDay(new Date(Date.UTC(year, month, 1))), end: isoDay(new Date(Date.UTC(year, month + count, 0))) };
}

/** A day moved by units, within the length of the month it comes to. */
export function moved(day: string, unit: Unit, count: number): string {
  if (unit === "day") return addDays(day, count);
  if (unit === "week") return addDays(day, 7 * count);
  const date = dateOf(day);
  const step = { month: 1, quarter: 3, year: 12, decade: 120 }[unit];
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step * count + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return isoDay(target);
}
