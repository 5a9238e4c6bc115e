import type { Claim } from "../claims/claim.ts";
import type { Statement } from "../terms/types.ts";
import type { Brief, BriefInput, Endnote } from "./brief.ts";
import { sectionsOf } from "./sections.ts";
import type { Register } from "./sentences.ts";
import { chainInWords } from "./speaker.ts";

/**
 * The dossier of a dyad. Claims outside the period (by publication) and of other dyads are left out; every sentence
 * carries the numbers of its claims and of the endnotes with their words. No I/O and no clock.
 */
export function composeBrief(input: BriefInput): Brief {
  const { a, b, names, since, until } = input;
  const claims = input.claims.filter((claim) => ofDyad(claim, a, b) && within(claim, since, until)).toSorted(byFirst);
  const numbers = new Map(claims.map((claim, index) => [claim.id, index + 1]));
  const endnotes = new Map<string, Endnote>();
  const own = new Map<Claim, Statement[]>();
  const register: Register = {
    number: (claim) => numbers.get(claim.id) ?? 0,
    names,
    statements(claim) {
      let statements = own.get(claim);
      if (statements === undefined) {
        statements = claim.statements.flatMap(({ id }) => input.statementsById.get(id) ?? []);
        own.set(claim, statements);
      }
      return statements;
    },
    endnote(statement) {
      const known = endnotes.get(statement.id);
      if (known !== undefined) return known.number;
      const note = endnoteOf(statement, endnotes.size + 1);
      endnotes.set(statement.id, note);
      return note.number;
    },
  };
  const sections = sectionsOf(claims, input, register);
  return {
    title: `${names(a)} and ${names(b)} — a collation, not an assessment`,
    names: [names(a), names(b)],
    since,
    until,
    asOf: input.asOf,
    cutOff: input.cutOff,
    coverage: input.coverage,
    left: input.left ?? 0,
    policy: input.policy ?? null,
    sections,
    claims: claims.map((claim) => ({ number: register.number(claim), id: claim.id, status: claim.status })),
    endnotes: [...endnotes.values()],
  };
}

function endnoteOf(statement: Statement, number: number): Endnote {
  const { report, evidence, stance } = statement;
  return {
    number,
    statement: statement.id,
    report: report.id,
    outlet: report.outlet,
    title: report.title,
    published: report.published,
    url: report.url,
    chain: chainInWords(statement),
    stance,
    // The ledger takes no statement whose quote does not stand in its report's text.
    quote: evidence.quote,
    start: evidence.start,
    end: evidence.end,
  };
}

function ofDyad({ proposition: { source, target } }: Claim, a: string, b: string): boolean {
  return (source.principal === a && target.principal === b) || (source.principal === b && target.principal === a);
}

function within(claim: Claim, since: string | null, until: string | null): boolean {
  if (since !== null && claim.last !== null && claim.last.slice(0, 10) < since.slice(0, 10)) return false;
  return until === null || claim.first === null || claim.first.slice(0, 10) <= until.slice(0, 10);
}

function byFirst(a: Claim, b: Claim): number {
  const left = `${a.first ?? ""} ${a.id}`;
  const right = `${b.first ?? ""} ${b.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
