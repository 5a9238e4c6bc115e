/** A claim in a few lines for a terminal. */
import { harmless } from "../brief/references.ts";
import type { Claim } from "../claims/claim.ts";
import type { Proposition } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

/** "Turkey → Somalia · AID · hand over 22 armoured vehicles · 2024-02-26 to 2024-03-03 · arms". */
export function propositionLine({
  type,
  source,
  target,
  predicate,
  object,
  time,
  domains,
  ...rest
}: Proposition): string {
  const modes = (["historical", "future", "hypothetical", "negated"] as const).filter((mode) => rest[mode]);
  const parts = [
    `${source.name} → ${target.name}`,
    [type, ...modes].join(", "),
    [predicate, object].filter((part) => part !== null).join(" "),
    period(time),
    domains.join(", "),
  ];
  return harmless(parts.filter((part) => part !== "").join(" · "));
}

function period({ start, end, basis }: Proposition["time"]): string {
  if (basis === "none" || (start === null && end === null)) return "";
  if (start === end) return start ?? "";
  if (start === null) return `until ${end}`;
  return end === null ? `from ${start}` : `${start} to ${end}`;
}

export function claimLines({ id, status, reason, proposition, origins, carriers, first, last }: Claim): string[] {
  const { mark } = vocabulary<{ mark: Record<string, string> }>("claim-status");
  const dates = first === last ? (first ?? "undated") : `${first} to ${last}`;
  const voices = origins.min === origins.max ? `${origins.max}` : `${origins.min} to ${origins.max}`;
  return [
    `${mark[status] ?? " "} ${status.padEnd(12)} ${propositionLine(proposition)}`,
    `    ${id} · reported ${dates} · origins: ${voices} · reports: ${carriers}`,
    `    ${harmless(reason)}`,
  ];
}
