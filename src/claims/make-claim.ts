/** One claim out of the statements that carry the same proposition. */
import type { ClaimStatus, Statement } from "../terms/types.ts";
import type { Claim, ReportFacts } from "./claim.ts";
import { disagreementsOf } from "./disagreements.ts";
import type { Group } from "./merge.ts";
import { voiceName } from "./names.ts";
import { originEntry, originsOf } from "./origins.ts";
import { representative } from "./proposition.ts";
import type { SourceRegister } from "./register.ts";
import { type ReviewedStatus, statusAmong } from "./reviewed.ts";
import { basisOf, statusFacts } from "./status-facts.ts";
import { credibilityOf, judge } from "./status.ts";

/** What a claim depends on beside its statements and the reports that carry them. */
export interface ClaimContext {
  /** Who owns and controls whom; without it, what the program knows by itself. */
  register?: SourceRegister;
  /** Statuses set by a person, by the id of a statement that the claim holds. */
  statuses?: Map<string, ReviewedStatus>;
}

/** The claim of a group, without links to others. `facts`: of the reports by id, see `buildClaims`. */
export function makeClaim(group: Group, facts: Map<string, ReportFacts>, context: ClaimContext = {}): Claim {
  const { statements } = group;
  const proposition = representative(statements);
  const origins = originsOf(statements, facts, context.register);
  const judged = statusFacts(origins, proposition, group.signatures[0]?.stage ?? "deed");
  const computed = judge(judged);
  const { status, reason } = overruled(computed, statements, context);
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

/** A person's word stands over the table; the computed status stays to be read in the reason. */
function overruled(
  computed: { status: ClaimStatus; reason: string },
  statements: Statement[],
  { statuses }: ClaimContext,
): { status: ClaimStatus; reason: string } {
  const set = statuses === undefined ? null : statusAmong(statements, statuses);
  if (set === null || set.status === computed.status) return computed;
  const why = set.note === null ? "" : ` (${set.note})`;
  const reason = `set to ${set.status} by ${set.author}${why}; computed: ${computed.status}, ${computed.reason}`;
  return { status: set.status, reason };
}
