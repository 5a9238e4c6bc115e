/** The source summary that ICD 206 asks for: how many say it, of what kind, and how they are graded. */
import type { Claim } from "../claims/claim.ts";
import type { Statement } from "../terms/types.ts";
import type { Block, BriefInput } from "./brief.ts";
import { list, refs } from "./section-parts.ts";
import { sentence, type Register } from "./sentences.ts";

export interface SourceCounts {
  statements: number;
  reports: number;
  outlets: number;
  /** Statements that a named source makes. */
  named: number;
  /** Statements that pass through two sources or more. */
  nested: number;
}

export function sourceCounts(statements: Statement[]): SourceCounts {
  return {
    statements: statements.length,
    reports: new Set(statements.map(({ report }) => report.id)).size,
    outlets: new Set(statements.flatMap(({ report }) => report.outlet ?? [])).size,
    named: statements.filter(({ chain }) => chain.at(-1)?.named === true).length,
    nested: statements.filter(({ chain }) => chain.length > 1).length,
  };
}

export function sourceSummary(claims: Claim[], { gradeOf }: BriefInput, register: Register): Block[] {
  const numbers = claims.map((claim) => register.number(claim));
  const counts = sourceCounts(claims.flatMap((claim) => register.statements(claim)));
  const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
  const head = `The claims rest on ${many(counts.statements, "statement")} in ${many(counts.reports, "report")} of ${many(counts.outlets, "outlet")}; ${counts.named} of the statements name their source, and ${counts.nested} came through more than one.`;
  const anonymous = claims.filter(({ basis }) => basis === "anonymous" || basis === "outlet");
  const parties = claims.filter(({ basis }) => basis === "party");
  const adversaries = claims.filter(({ basis }) => basis === "adversary");
  const group = (chosen: Claim[], words: string) => {
    const own = chosen.map((claim) => register.number(claim));
    return chosen.length === 0 ? [] : [sentence([`${words}: ${refs(own)}.`], own)];
  };
  const graded = [
    ...new Set(claims.flatMap(({ origins }) => origins.list.map(({ name, kind }) => JSON.stringify([name, kind])))),
  ]
    .map((pair) => JSON.parse(pair) as [string, Parameters<NonNullable<BriefInput["gradeOf"]>>[1]])
    .flatMap(([name, kind]) => {
      const grade = gradeOf?.(name, kind) ?? "F";
      return grade === "F" ? [] : [{ name, grade }];
    });
  const grades =
    graded.length === 0
      ? "Nobody has graded a source of these claims for reliability."
      : `Graded for reliability (Admiralty Code): ${graded.map(({ name, grade }) => `${name} ${grade}`).join(", ")}; the others are not graded.`;
  return list([
    sentence([head], numbers),
    ...group(parties, "On the word of a party itself rest"),
    ...group(adversaries, "On the word of the other side alone rest"),
    ...group(anonymous, "On unnamed sources or on an outlet's own words alone rest"),
    sentence([grades], numbers),
  ]);
}
