/** A statement as one telling of its claim: who hands it on, who tells it, who answers for it, and when. */
import type { ChainLink, SourceKind, Statement } from "../terms/types.ts";
import type { Claim, ReportFacts } from "./claim.ts";
import { isCounted } from "./origins.ts";
import { isHouseKind } from "./source-name.ts";

/** Somebody who speaks, as a report has it. */
export interface Speaker {
  name: string;
  kind: SourceKind;
  principal: string | null;
}

export interface Telling {
  statement: Statement;
  /** Whether it speaks for the claim and has not been retracted. */
  counted: boolean;
  /** Outlets and agencies that only hand on another's telling. */
  handing: Speaker[];
  /** The agency or outlet that tells it, and those whom it names. */
  telling: Speaker[];
  /** The last named source before the words; null where not even the outlet is known. */
  answering: Speaker | null;
  /** Milliseconds since 1970 between which it was published; null where undated. */
  published: { start: number; end: number } | null;
}

const dayMs = 86_400_000;

/** The tellings of a claim. A headline repeats its article and tells nothing beside those whom the article names. */
export function tellingsOf(
  claim: Claim,
  statements: Map<string, Statement>,
  facts: Map<string, ReportFacts>,
): Telling[] {
  const own = claim.statements.flatMap(({ id }) => statements.get(id) ?? []);
  const attributed = new Set(own.filter(({ chain }) => chain.length > 0).map(({ report }) => report.id));
  return own
    .filter((each) => each.chain.length > 0 || !inTitle(each) || !attributed.has(each.report.id))
    .map((each) => tellingOf(each, facts));
}

function inTitle({ report: { title }, evidence }: Statement): boolean {
  return title !== null && evidence.end <= title.length;
}

function tellingOf(statement: Statement, facts: Map<string, ReportFacts>): Telling {
  const { outlet, house } = housesOf(statement, facts);
  // A reporter who was there speaks for the house.
  const links = statement.chain.filter(({ named, kind }) => named && kind !== "author").map(speakerOf);
  const path = [...(house === null ? [] : [house]), ...links];
  const begin = Math.max(0, path.map(({ kind }) => isHouseKind(kind)).lastIndexOf(true));
  return {
    statement,
    counted: isCounted(statement.stance) && facts.get(statement.report.id)?.retracted !== true,
    handing: [...(outlet === null ? [] : [outlet]), ...path.slice(0, begin)],
    telling: path.slice(begin),
    answering: path.at(-1) ?? null,
    published: intervalOf(statement.report.published),
  };
}

/** The report's outlet, and the house whose text it is: the credited agency, else that of the text it copies. */
function housesOf({ report }: Statement, facts: Map<string, ReportFacts>) {
  const own = facts.get(report.id);
  let source = own;
  const passed = new Set<string>();
  while (source !== undefined && source.credit === null && source.nearCopyOf !== null && !passed.has(source.id)) {
    passed.add(source.id);
    source = facts.get(source.nearCopyOf) ?? { ...source, nearCopyOf: null };
  }
  const outlet = asHouse(own?.outlet ?? report.outlet, "outlet");
  return {
    outlet,
    house: asHouse(source?.credit ?? null, "agency") ?? asHouse(source?.outlet ?? null, "outlet") ?? outlet,
  };
}

function asHouse(name: string | null, kind: SourceKind): Speaker | null {
  return name === null || name.trim() === "" ? null : { name, kind, principal: null };
}

function speakerOf({ name, kind, principal }: ChainLink): Speaker {
  return { name, kind, principal };
}

function intervalOf(published: string | null): Telling["published"] {
  const start = published === null ? Number.NaN : Date.parse(published);
  if (Number.isNaN(start)) return null;
  return { start, end: published?.length === 10 ? start + dayMs - 1 : start };
}

/** Whether one was certainly published before the other. */
export function before(a: Telling, b: Telling): boolean {
  return a.published !== null && b.published !== null && a.published.end < b.published.start;
}
