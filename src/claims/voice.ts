/** Who speaks: voices, and the way by which a statement reached its report. */
import type { ChainLink, SourceKind, SourceRole, Statement } from "../terms/types.ts";
import type { ReportFacts } from "./claim.ts";

/** One who speaks in a statement, before statements of the same voice are joined. */
export interface Voice {
  /** Same key, same voice. */
  key: string;
  name: string;
  kind: SourceKind;
  principal: string | null;
  role: SourceRole;
  /**
   * True for unnamed sources and for sentences without attribution: they may repeat what a named voice said, so they
   * raise only the upper bound of the origin count.
   */
  tentative: boolean;
}

/** The voices a statement passed through: the report's house first, the origin last. */
export interface Path {
  voices: Voice[];
  /** Whether the origin is somebody other than the report itself. */
  attributed: boolean;
}

/** Principals of houses ("kcna" → PRK), learnt from the chains that name them: state media speak for their state. */
export type HousePrincipals = Map<string, string>;

export function learnHousePrincipals(statements: Statement[]): HousePrincipals {
  const principals: HousePrincipals = new Map();
  for (const link of statements.flatMap((statement) => statement.chain)) {
    if ((link.kind === "outlet" || link.kind === "agency") && link.named && link.principal !== null) {
      const key = plainName(link.name);
      const known = principals.get(key);
      // Readers may disagree between reports; the first in the alphabet wins, so that order of arrival does not matter.
      if (known === undefined || link.principal < known) principals.set(key, link.principal);
    }
  }
  return principals;
}

/** The way from the report's house to the innermost source. */
export function pathOf(statement: Statement, facts: Map<string, ReportFacts>, houses: HousePrincipals): Path {
  const house = houseOf(statement, facts, houses);
  const voices: Voice[] = [house];
  const innermost = statement.chain.at(-1);
  for (const link of statement.chain) {
    // Unnamed links inside a chain are no voice of their own; only the last may stand for an unnamed origin.
    if (link.named || link === innermost) voices.push(linkVoice(link, house, voices.at(-1) ?? house, houses));
  }
  const origin = voices.at(-1) as Voice;
  const attributed = statement.chain.length > 0;
  if (attributed && voices.length > 1 && origin.key !== house.key) return { voices, attributed };
  // The report's own words. A reporter who observed it ("this correspondent saw") is a link of kind author and firm.
  const observed = innermost !== undefined && innermost.named && innermost.kind === "author";
  return { voices: [{ ...house, tentative: !observed }], attributed: false };
}

/** The house that answers for the report's own sentences: the credited agency, else that of the text it copies, else its outlet. */
function houseOf(statement: Statement, facts: Map<string, ReportFacts>, houses: HousePrincipals): Voice {
  let report = facts.get(statement.report.id);
  const seen = new Set<string>();
  while (report !== undefined && report.credit === null && report.nearCopyOf !== null && !seen.has(report.id)) {
    seen.add(report.id);
    const original = facts.get(report.nearCopyOf);
    if (original === undefined) break;
    report = original;
  }
  const agency = report?.credit ?? null;
  const outlet = report?.outlet ?? statement.report.outlet;
  const name = agency ?? outlet;
  const kind: SourceKind = agency === null ? "outlet" : "agency";
  if (name === null) {
    // Without an outlet each report is its own house, but a near copy still belongs to its original.
    const id = report?.nearCopyOf ?? report?.id ?? statement.report.id;
    return { key: `report:${id}`, name: `report ${id}`, kind, principal: null, role: "third", tentative: true };
  }
  const principal = houses.get(plainName(name)) ?? null;
  const key = principal === null ? `house:${plainName(name)}` : `principal:${principal}`;
  return { key, name, kind, principal, role: "third", tentative: true };
}

function linkVoice(link: ChainLink, house: Voice, quotedBy: Voice, houses: HousePrincipals): Voice {
  const { kind, role } = link;
  const base = { name: link.name, kind, role };
  const speaksFor = link.principal ?? (isHouse(kind) ? (houses.get(plainName(link.name)) ?? null) : null);
  if (!link.named) {
    const key = speaksFor === null ? `unnamed:${quotedBy.key}` : `unnamed:${speaksFor}`;
    return {
      ...base,
      key,
      name: `an unnamed source (${link.mention || link.name})`,
      principal: speaksFor,
      tentative: true,
    };
  }
  if (kind === "author") return { ...house, role, kind, tentative: false };
  // An expert's nationality makes nobody a state's voice.
  if (speaksFor !== null && kind !== "expert") {
    return { ...base, key: `principal:${speaksFor}`, principal: speaksFor, tentative: false };
  }
  const prefix = isHouse(kind) ? "house" : kind === "document" ? "document" : "person";
  return { ...base, key: `${prefix}:${plainName(link.name)}`, principal: link.principal, tentative: false };
}

function isHouse(kind: SourceKind): boolean {
  return kind === "outlet" || kind === "agency";
}

/** A name without case, article and the words that outlets append to theirs. */
function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replace(/\s+(?:news agency|news|agency|newspaper|daily)$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
