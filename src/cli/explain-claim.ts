/** A claim: its status and why, who stands behind it, how it came about, and the words it rests on. */
import type { Statement } from "../terms/types.ts";
import type { ExplainedClaim } from "../keeping/explained-claim.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { propositionLine } from "./claim-lines.ts";
import { changeLines, historyLines, reviewerLines } from "./history-lines.ts";
import { provenanceLines } from "./provenance-lines.ts";

/** `askedAs`: the id that was asked for, which may be a former one; `asOf`: the day or moment that was asked for. */
export function explainClaim(explained: ExplainedClaim, askedAs: string, asOf?: string): string[] {
  const { claim, statements, provenance, history } = explained;
  const { proposition, status, basis, reason, credibility, origins, carriers, circular, disagreements, links } = claim;
  const { meaning } = vocabulary<{ meaning: Record<string, string> }>("claim-status");
  const lines = [
    `Claim ${claim.id}${askedAs === claim.id ? "" : ` (asked for as ${askedAs})`}`,
    ...(asOf === undefined ? [] : [`  as of            ${asOf}, as the ledger was recorded then`]),
    `  proposition      ${propositionLine(proposition)}`,
    `  status           ${status}: ${meaning[status] ?? ""}`,
    `  because          ${reason}`,
    `  basis            ${basis}; credibility ${credibility} (Admiralty Code)`,
    `  reported         ${claim.first ?? "undated"} to ${claim.last ?? "undated"} in ${carriers} report${carriers === 1 ? "" : "s"}`,
    ...(circular ? ["  circular         its sources cite one another in a circle"] : []),
    ...links.map(({ kind, claim: other }) => `  ${kind.padEnd(16)} ${other}`),
    "",
    `Origins: at least ${origins.min}, at most ${origins.max}; who carries them, in reading order`,
    ...provenanceLines(provenance),
    ...disagreements.map(
      ({ unit, values }) =>
        `Figures differ${unit === null ? "" : ` for ${unit}`}: ${values.map(({ text }) => `“${text}”`).join(" against ")}`,
    ),
    ...titled("Status over time, by day of publication", historyLines(history, statements)),
    ...titled("What changed", changeLines(explained)),
    ...titled("Reviewers", reviewerLines(explained)),
    ...titled("Statements", statements.flatMap(statementLines)),
  ];
  // A name or a note of several lines cannot pass for lines of this list.
  return lines.map((line) => line.replaceAll(/\s*[\n\r\t]\s*/gu, " "));
}

function titled(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

function statementLines({ id, stance, report, evidence }: Statement): string[] {
  const where = [report.outlet, report.published].filter((part) => part !== null).join(", ");
  return [`  ${id}  ${stance} · report ${report.id} (${where})`, `    “${evidence.sentence}”`];
}
