/** Questions to the table of claims, as a person narrows it down. */
import { outlets } from "../scale/words.ts";

const statuses = ["confirmed", "corroborated", "unconfirmed", "reported", "alleged", "disputed", "denied", "planned"];
const domains = ["military", "arms", "diplomacy", "trade", "energy", "sanctions", "humanitarian"];
const types = ["AID", "ASSAULT", "CONSULT", "SANCTION", "AGREE", "ACCUSE"];
const words = ["vehicles", "ministry", "border", "“armoured vehicles”", "talks gas", "zzz", "a", "the"];
const sorts = ["-last", "first", "-carriers", "-origins"];

/** Query strings of `/api/claims`; given: codes of two parties. */
export function filters([a, b]: readonly [string, string]): string[] {
  const of = (fields: Record<string, string>): string => new URLSearchParams({ limit: "100", ...fields }).toString();
  return [
    ...sorts.map((sort) => of({ sort })),
    ...statuses.flatMap((status) => [of({ status }), of({ status, a, b }), of({ status, sort: "-carriers" })]),
    ...domains.flatMap((domain) => [of({ domain }), of({ domain, a, b })]),
    ...types.flatMap((type) => [of({ type }), of({ type, a })]),
    ...words.flatMap((q) => [of({ q }), of({ q, a, b }), of({ q, in: "reports" })]),
    of({ a }),
    of({ a, b }),
    of({ a, b, since: "2024-03-01", until: "2024-03-31" }),
    of({ since: "2024-03-01", until: "2024-03-31" }),
    of({ since: "2024-03-01", status: "disputed" }),
    of({ domain: "arms", type: "AID", status: "confirmed" }),
    of({ source: outlets[0] ?? "" }),
    of({ source: "nobody at all" }),
  ];
}
