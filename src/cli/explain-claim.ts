/** A claim: its status and why, who stands behind it, and the words it rests on. */
import type { Claim } from "../claims/claim.ts";
import type { Statement } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { propositionLine } from "./claim-lines.ts";

/** `askedAs`: the id that was asked for, which may be a former one. */
export function explainClaim(claim: Claim, statements: Map<string, Statement>, askedAs: string): string[] {
  const { proposition, status, basis, reason, credibility, origins, carriers, circular, disagreements, links } = claim;
  const { meaning } = vocabulary<{ meaning: Record<string, string> }>("claim-status");
  return [
    `Claim ${claim.id}${askedAs === claim.id ? "" : ` (asked for as ${askedAs})`}`,
    `  proposition      ${propositionLine(proposition)}`,
    `  status           ${status}: ${meaning[status] ?? ""}`,
    `  because          ${reason}`,
    `  basis            ${basis}; credibility ${credibility} (Admiralty Code)`,
    `  reported         ${claim.first ?? "undated"} to ${claim.last ?? "undated"} in ${carriers} report${carriers === 1 ? "" : "s"}`,
    ...(circular ? ["  circular         its sources cite one another in a circle"] : []),
    ...links.map(({ kind, claim: other }) => `  ${kind.padEnd(16)} ${other}`),
    "",
    `Origins: at least ${origins.min}, at most ${origins.max}`,
    ...origins.list.map(
      ({ name, kind, principal, stance, counted }) =>
        `  ${name} [${principal ?? "no principal"}, ${kind}] ${stance}${counted ? "" : " (not counted)"}`,
    ),
    ...disagreements.map(
      ({ unit, values }) =>
        `Figures differ${unit === null ? "" : ` for ${unit}`}: ${values.map(({ text }) => `“${text}”`).join(" against ")}`,
    ),
    "",
    "Statements",
    ...claim.statements.flatMap(({ id, stance, report, evidence }) => [
      `  ${id}  ${stance} · report ${report.id} (${[report.outlet, report.published].filter((part) => part !== null).join(", ")})`,
      `    “${statements.get(id)?.evidence.sentence ?? evidence.quote}”`,
    ]),
  ];
}
