/** Where things stand in the chart of a tie, and the days of its periods. */

export const chart = { width: 860, left: 64, right: 92, panel: 104, plot: 64 };

/** First day of "2024", "2024-Q2" or "2024-03". */
export function startOf(period: string): string {
  const [year, part = "01"] = period.split("-");
  const month = part.startsWith("Q") ? (Number(part.slice(1)) - 1) * 3 + 1 : Number(part);
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

export function endOf(period: string): string {
  const months = period.length === 4 ? 12 : period.includes("Q") ? 3 : 1;
  const end = new Date(`${startOf(period)}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + months, 0);
  return end.toISOString().slice(0, 10);
}

/** Periods whose names find room under the axis. */
export function labelled(periods: string[]): { at: number; label: string }[] {
  const step = Math.ceil(periods.length / 10);
  return periods.flatMap((label, at) => ((periods.length - 1 - at) % step === 0 ? [{ at, label }] : []));
}

/** The next number of one or two digits that an axis bears well. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10) * power;
}
