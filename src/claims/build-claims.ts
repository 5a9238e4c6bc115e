/** From statements to claims: merge, count origins, compute the status, link episodes. */
import type { Statement } from "../terms/types.ts";
import type { Claim, Disagreement, ReportFacts } from "./claim.ts";
import { linkEpisodes } from "./episodes.ts";
import { conflictingQuantities } from "./likeness.ts";
import { mergeStatements, type Group } from "./merge.ts";
import { voiceName } from "./names.ts";
import { originEntry, originsOf } from "./origins.ts";
import { representative } from "./proposition.ts";
import { basisOf, statusFacts } from "./status-facts.ts";
import { credibilityOf, judge } from "./status.ts";

/**
 * Claims of the given statements, ordered by `first`, then `id`. `facts` are those of the reports by id; a report that
 * is missing there is taken as dated and named by its statements, neither credited, copied nor retracted.
 * Depends on nothing but its arguments, and not on the order of the statements.
 */
export function buildClaims(statements: Statement[], facts: Map<string, ReportFacts>): Claim[] {
  const groups = mergeStatements(statements);
  const built = groups.map((group) => ({ claim: claimOf(group, facts), signatures: group.signatures }));
  linkEpisodes(built);
  return built
    .map(({ claim }) => claim)
    .toSorted((a, b) => compareText(a.first ?? "", b.first ?? "") || compareText(a.id, b.id));
}

function claimOf(group: Group, facts: Map<string, ReportFacts>): Claim {
  const { statements } = group;
  const proposition = representative(statements);
  const origins = originsOf(statements, facts);
  const judged = statusFacts(origins, proposition, group.signatures[0]?.stage ?? "deed");
  const { status, reason } = judge(judged);
  const dates = statements.flatMap(({ report }) => (report.published === null ? [] : [report.published]));
  return {
    id: `c-${statements[0]?.id}`,
    proposition,
    status,
    basis: basisOf(judged, proposition),
    reason,
    credibility: credibilityOf(status),
    origins: {
      min: origins.min,
      max: origins.max,
      list: origins.voices.map((voice) => originEntry(voice, voiceName(voice, proposition))),
    },
    carriers: origins.carriers.size,
    circular: origins.circular,
    disagreements: disagreementsOf(statements),
    links: [],
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    statements: statements.map(({ id, stance, report, evidence }) => ({
      id,
      stance,
      report: { id: report.id, outlet: report.outlet, published: report.published },
      evidence: { quote: evidence.quote, start: evidence.start, end: evidence.end },
    })),
  };
}

/** Figures of one unit that cannot both hold, with who gives which. */
function disagreementsOf(statements: Statement[]): Disagreement[] {
  const byUnit = new Map<string, Disagreement>();
  const add = (statement: Statement, index: number): void => {
    const quantity = statement.proposition.quantities[index];
    if (quantity === undefined) return;
    const key = `${quantity.unit ?? ""}|${quantity.currency ?? ""}`;
    const entry: Disagreement = byUnit.get(key) ?? {
      about: "quantity",
      unit: quantity.unit ?? quantity.currency,
      values: [],
    };
    byUnit.set(key, entry);
    const known = entry.values.find(({ text }) => text === quantity.text);
    if (known === undefined) {
      const { text, min, max, value } = quantity;
      entry.values.push({ text, min: min ?? value, max: max ?? value, statements: [statement.id] });
    } else if (!known.statements.includes(statement.id)) known.statements.push(statement.id);
  };
  for (const [index, statement] of statements.entries()) {
    statement.proposition.quantities.forEach((quantity, place) => {
      const conflicts = statements.some(
        (other, at) =>
          at !== index &&
          conflictingQuantities(statement.proposition.quantities, other.proposition.quantities).some(
            ([mine]) => mine === quantity,
          ),
      );
      if (conflicts) add(statement, place);
    });
  }
  return [...byUnit.values()].filter(({ values }) => values.length > 1);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
