/** Claims, parties and days in words. */
import type { ClaimRow, Proposition } from "../api/schema.ts";

type Party = Proposition["source"];

export function partyName({ name, mention }: Party): string {
  return name || mention;
}

/** "hand over 22 armoured vehicles": the act alone, as a heading or a cell has it. */
export function actWords({ predicate, object, negated }: Proposition): string {
  return `${negated ? "not " : ""}${predicate}${object === null ? "" : ` ${object}`}`;
}

export function claimWords(row: Pick<ClaimRow, "proposition">): string {
  const { proposition } = row;
  return `${partyName(proposition.source)} → ${partyName(proposition.target)}: ${actWords(proposition)}`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "5 Mar 2024" of an ISO day or moment. */
export function dayWords(given: string | null | undefined): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(given ?? "") ?? [];
  return year === undefined ? "no date" : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** "Mar 2024" of an ISO month. */
export function monthWords(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`.trim();
}

export function timeWords({ start, end }: Proposition["time"]): string {
  if (start === null && end === null) return "time not stated";
  if (start === end) return dayWords(start);
  if (start === null) return `until ${dayWords(end)}`;
  if (end === null) return `from ${dayWords(start)}`;
  return `${dayWords(start)} – ${dayWords(end)}`;
}

export function many(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : several}`;
}

export function originsWords({ min, max }: { min: number; max: number }): string {
  return min === max ? String(min) : `${min}–${max}`;
}
