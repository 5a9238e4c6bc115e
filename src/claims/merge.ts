/** Groups statements that carry the same proposition. Pure, and independent of the order in which they are given. */
import type { Statement } from "../terms/types.ts";
import { moment } from "./days.ts";
import { type Constraints, type Member, Merging } from "./merging.ts";
import { type Signature, signatureOf } from "./signature.ts";

/** Statements of one claim, in canonical order. */
export interface Group {
  statements: Statement[];
  /** What was compared, one for each statement. */
  signatures: Signature[];
}

/**
 * Statements are taken in canonical order. Each joins the group that it is most like, if it is like enough to one
 * member and contradicts none (complete link against drift); else it opens a group.
 */
export function mergeStatements(statements: Statement[], constraints?: Constraints): Group[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const merging = new Merging(constraints);
  // Everything is given at once: whatever it wants to know, it knows.
  for (const _ of merging.settle([...byId.values()].map(memberOf)));
  return merging.groups().map(({ members }) => ({
    statements: members.map(({ id }) => byId.get(id) as Statement),
    signatures: members.map(({ signature }) => signature),
  }));
}

export function memberOf(statement: Statement): Member {
  return { id: statement.id, order: orderOf(statement), signature: signatureOf(statement) };
}

/**
 * Publication, then report, then place in the text, then id, as one text that sorts so. Undated reports come first. A headline
 * comes after its article, of which it tells the least.
 */
function orderOf({ id, report, evidence }: Statement): string {
  const published = moment(report.published);
  // Shifted by 100,000 years, so that moments before 1970 sort before later ones.
  const when = Number.isFinite(published) ? `${published + 3.2e15}`.padStart(17, "0") : "";
  const inTitle = report.title !== null && evidence.end <= report.title.length;
  const place = inTitle ? "title" : `${evidence.start}`.padStart(9, "0");
  return [when, report.id, place, id].join("\u0001");
}
