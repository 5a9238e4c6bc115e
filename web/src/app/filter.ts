/** What narrows the claims that are shown. It lives in the address, so that it survives reload and can be passed on. */
import type { ClaimRow, Operations } from "../api/schema.ts";
import { one, type Search, some } from "./address.ts";

export type Status = ClaimRow["status"];
export type Domain = ClaimRow["proposition"]["domains"][number];

export const statuses = [
  "confirmed",
  "corroborated",
  "reported",
  "unconfirmed",
  "alleged",
  "disputed",
  "denied",
  "withdrawn",
  "planned",
  "expected",
] as const satisfies readonly Status[];

export const domains = (
  "military arms nuclear energy trade finance sanctions diplomacy intelligence cyber space technology transport " +
  "territory migration humanitarian rights information law terrorism environment health"
).split(" ") as Domain[];

export interface Filter {
  since?: string | undefined;
  until?: string | undefined;
  status?: Status[] | undefined;
  domain?: Domain[] | undefined;
  source?: string | undefined;
}

export function filterOf(search: Search): Filter {
  return {
    since: day(search["since"]),
    until: day(search["until"]),
    status: some(search["status"], statuses),
    domain: some(search["domain"], domains),
    source: one(search["source"]),
  };
}

/** Whether anything but the period narrows what is shown. */
export function picks({ status, domain, source }: Filter): boolean {
  return status !== undefined || domain !== undefined || source !== undefined;
}

export function isEmpty(filter: Filter): boolean {
  return !picks(filter) && filter.since === undefined && filter.until === undefined;
}

export function day(value: unknown): string | undefined {
  const text = one(value);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

export type ClaimsQuery = NonNullable<Operations["listClaims"]["query"]>;
