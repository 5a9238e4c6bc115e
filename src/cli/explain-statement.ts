/** A statement: the sentence, who says it on whose word, what is claimed, and how sure the reader was. */
import type { Report, Statement } from "../terms/types.ts";
import { propositionLine } from "./claim-lines.ts";
import { type Mark, markSpans } from "./marks.ts";
import type { ReadingRules } from "./reading-rules.ts";

export function explainStatement(
  found: { statement: Statement; superseded: boolean; readerVersion: string },
  report: Report | null,
  rules: ReadingRules | null,
): string[] {
  const { statement, superseded } = found;
  const { proposition, chain, evidence, stance, scope, factuality, likelihood, reader } = statement;
  const { outlet, id, published } = statement.report;
  return [
    `Statement ${statement.id}${superseded ? " (superseded by a later reading of its report)" : ""}`,
    `  report           ${id} (${[outlet, published].filter((part) => part !== null).join(", ") || "no outlet, undated"})`,
    `  proposition      ${propositionLine(proposition)}`,
    `  acting           ${party(proposition.source)}`,
    `  receiving        ${party(proposition.target)}`,
    ...proposition.others.map(({ principal, role }) => `  other            ${principal} (${role})`),
    ...proposition.quantities.map((quantity) => `  quantity         ${quantityLine(quantity)}`),
    `  time             ${timeLine(proposition.time)}`,
    `  stance           ${stance}${scope === null ? "" : `, scope ${scope}`}; factuality ${factuality}`,
    ...(likelihood === null
      ? []
      : [`  likelihood       “${likelihood.text}”, ${likelihood.min} to ${likelihood.max} %`]),
    `  scores           attribution ${percent(reader.scores.attribution)}, relation ${percent(reader.scores.relation)}`,
    `  reader           ${reader.version}`,
    "",
    "Sentence",
    `  ${markedSentence(statement, report)}`,
    "",
    "Chain, outermost first",
    ...chainTree(statement),
    ...(rules === null || rules.reasons.length === 0
      ? []
      : ["", "What made it", ...rules.reasons.map(({ of, because }) => `  ${of.padEnd(16)} ${because}`)]),
    ...(rules === null || rules.actors.length === 0
      ? []
      : [
          "",
          "How the actors were resolved",
          ...rules.actors.map(({ mention, to, rule }) => `  “${mention}” → ${to}: ${rule}`),
        ]),
    ...(chain.length > 0 || evidence.quote === "" ? [] : ["", "No source is named: the report speaks for itself."]),
  ];
}

function party({ name, principal, mention }: Statement["proposition"]["source"]): string {
  return `${name} (${principal ?? "not resolved"}), mentioned as “${mention}”`;
}

function quantityLine({
  text,
  value,
  min,
  max,
  unit,
  currency,
}: Statement["proposition"]["quantities"][number]): string {
  const range = value === null ? `${min ?? "?"} to ${max ?? "?"}` : `${value}`;
  return [`“${text}”`, range, unit, currency].filter((part) => part !== null).join(", ");
}

function timeLine({ start, end, text, basis }: Statement["proposition"]["time"]): string {
  if (basis === "none") return "not stated";
  return `${start ?? "open"} to ${end ?? "open"} (${text === null ? "" : `“${text}”, `}basis: ${basis})`;
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

/** The evidence, each source and each cue between brackets, as far as they stand in the sentence. */
function markedSentence({ evidence, chain }: Statement, report: Report | null): string {
  const from = report === null ? -1 : report.text.lastIndexOf(evidence.sentence, evidence.start);
  if (from < 0) return evidence.sentence;
  const marks: Mark[] = [
    { start: evidence.start, end: evidence.end, label: "claim:" },
    ...chain.flatMap(({ start, end, cueStart, cueEnd }) => [
      { start, end, label: "source:" },
      { start: cueStart, end: cueEnd, label: "cue:" },
    ]),
  ];
  return markSpans(evidence.sentence, marks, from);
}

function chainTree({ chain, report, proposition, stance }: Statement): string[] {
  const lines = [`  ${report.outlet ?? "the report"} reports`];
  for (const [depth, link] of chain.entries()) {
    const who = `${link.name}${link.named ? "" : " (unnamed)"}`;
    const details = [link.principal ?? "no principal", link.kind, `role ${link.role}`].join(", ");
    lines.push(`  ${"   ".repeat(depth)}└─ ${who} [${details}] “${link.cue}” → ${link.stance}, ${link.factuality}`);
  }
  lines.push(`  ${"   ".repeat(chain.length)}└─ ${stance}: ${propositionLine(proposition)}`);
  return lines;
}
