/** The provenance tree of a claim: with whom it enters the reporting, who carries it, who merely repeats it. Pure. */
import type { DenialScope, Proposition, SourceKind, Stance, Statement } from "../terms/types.ts";
import { type CitationCircle, citationCircles, type ToldBy } from "./citation-circles.ts";
import type { ReportFacts } from "./claim.ts";
import { moment } from "./days.ts";
import { voiceName } from "./names.ts";
import { inTitle, isCounted, originsOf, type OriginVoice } from "./origins.ts";
import { SourceRegister } from "./register.ts";
import type { Reliability } from "./source-entry.ts";
import { housesOf, pathOf } from "./voice.ts";

/** A report that carries an origin's word. */
export interface Carrier {
  report: string;
  outlet: string | null;
  title: string | null;
  published: string | null;
  /** Agency that the report credits. */
  credit: string | null;
  /** The report whose text it repeats. */
  copyOf: string | null;
  retracted: boolean;
  /** Ids of the statements by which it carries this word, in reading order; at least one. */
  statements: string[];
  /** What the origin does with the claim in these statements, each stance once. */
  stances: Stance[];
  /** The origin's names as this report introduces it, where it is not the report itself. */
  speakers: string[];
  /** Who stands between the report and the origin, outermost first, of all its statements. */
  via: string[];
  /** The same for each distinct way, the origin left out; none where the report has it from the origin. */
  ways: string[][];
  /** Whether somebody on the way stands in a circle of citation. */
  circular: boolean;
  /** Near copies of it that carry the same origin's word. */
  copies: Carrier[];
}

/** A carrier whose statements add no origin: a headline repeats its article; a circle that others feed adds nothing. */
export interface BesideCarrier extends Carrier {
  why: "headline" | "circle";
}

export interface OriginNode {
  /** Same key, same voice. */
  key: string;
  name: string;
  kind: SourceKind;
  principal: string | null;
  /** The latest; `retracts` where it spoke only in reports that were taken back. */
  stance: Stance;
  scope: DenialScope | null;
  /** False: it denies, doubts, declines, cannot confirm or has retracted. */
  counted: boolean;
  /** Unnamed or without attribution: it raises only the upper bound of the count. */
  tentative: boolean;
  /** Of a tentative one: whose word it may repeat, by name; empty where nobody of the same mind had spoken by then. */
  mayRepeat: string[];
  reliability: Reliability;
  /** Stances it took before, in reading order. */
  earlier: { stance: Stance; published: string | null }[];
  /** The circle of citation that is this one origin, by its place in `circles`. */
  circle: number | null;
  /** In reading order; near copies stand under the report they repeat. */
  carriers: Carrier[];
}

export interface Provenance {
  /** In order of first appearance; denials, doubts and refusals among them. */
  origins: OriginNode[];
  beside: BesideCarrier[];
  circles: CitationCircle[];
  /** Ids of reports; an original need not carry the claim. */
  copies: { original: string; copies: string[] }[];
}

/**
 * `statements`: those of one claim, as corrected, in canonical order; `facts` of their reports, see `buildClaims`. Every
 * statement stands in exactly one carrier.
 */
export function provenanceOf(
  statements: Statement[],
  proposition: Proposition,
  facts: Map<string, ReportFacts>,
  register: SourceRegister = new SourceRegister(),
): Provenance {
  const houses = housesOf(statements, register);
  const told = statements.map((statement) => ({ statement, path: pathOf(statement, facts, houses) }));
  const { voices } = originsOf(statements, facts, register);
  const circles = citationCircles(told, proposition);
  const inCircle = new Set(circles.flatMap(({ circle }) => circle.members));
  const placed = new Map(voices.flatMap((voice) => voice.statements.map(({ id }) => [id, voice] as const)));
  const carriers = (own: ToldBy[]): Carrier[] => nested(carriersOf(own, facts, inCircle));
  const beside = told.filter(({ statement }) => !placed.has(statement.id));
  const isHeadline = ({ statement, path }: ToldBy): boolean => !path.attributed && inTitle(statement);
  return {
    origins: voices.map((voice) => {
      const { key, kind, principal, stance, scope, tentative } = voice;
      const circle = circles.findIndex(({ circle: { members, fed } }) => !fed && members[0] === key);
      return {
        key,
        name: voiceName(voice, proposition),
        kind,
        principal,
        stance,
        scope,
        counted: isCounted(stance),
        tentative,
        mayRepeat: tentative ? repeatable(voice, voices).map((other) => voiceName(other, proposition)) : [],
        reliability: register.reliabilityOf(voice.name, kind),
        earlier: earlierOf(voice),
        circle: circle < 0 ? null : circle,
        carriers: carriers(told.filter(({ statement }) => placed.get(statement.id) === voice)),
      };
    }),
    beside: [
      ...carriers(beside.filter(isHeadline)).map((each) => ({ ...each, why: "headline" as const })),
      ...carriers(beside.filter((each) => !isHeadline(each))).map((each) => ({ ...each, why: "circle" as const })),
    ],
    circles: circles.map(({ shown }) => shown),
    copies: copiesAmong(statements, facts),
  };
}

/** Named voices of the same mind that had spoken by then; where there are none, the tentative ones. */
function repeatable(voice: OriginVoice, voices: OriginVoice[]): OriginVoice[] {
  const spoke = (each: OriginVoice): number => moment(each.statements[0]?.report.published ?? null);
  const last = Math.max(...voice.statements.map(({ report }) => endOf(report.published)));
  const others = voices.filter(
    (other) => other !== voice && isCounted(other.stance) === isCounted(voice.stance) && spoke(other) <= last,
  );
  const firm = others.filter(({ tentative }) => !tentative);
  return firm.length > 0 ? firm : others;
}

/** A day reaches to its end; what is undated may have come after everything. */
function endOf(published: string | null): number {
  if (published === null) return Number.POSITIVE_INFINITY;
  return moment(published) + (published.length === 10 ? 86_400_000 - 1 : 0);
}

function earlierOf({ stance, statements, takenBack, published }: OriginVoice): OriginNode["earlier"] {
  return statements
    .filter((each) => takenBack || moment(each.report.published) < moment(published))
    .map((each) => ({ stance: each.stance, published: each.report.published }))
    .filter((each, index, all) => each.stance !== stance && all[index - 1]?.stance !== each.stance);
}

/** The reports of these statements, in reading order. */
function carriersOf(told: ToldBy[], facts: Map<string, ReportFacts>, inCircle: Set<string>): Carrier[] {
  const byReport = new Map<string, ToldBy[]>();
  for (const each of told) {
    const { id } = each.statement.report;
    const known = byReport.get(id);
    if (known === undefined) byReport.set(id, [each]);
    else known.push(each);
  }
  return [...byReport].map(([id, own]) => {
    const known = facts.get(id);
    const { outlet, title, published } = (own[0] as ToldBy).statement.report;
    const ways = own.map(({ path }) => path.voices.slice(1, -1).map(({ name }) => name));
    return {
      report: id,
      outlet: known?.outlet ?? outlet,
      title,
      published,
      credit: known?.credit ?? null,
      copyOf: known?.nearCopyOf ?? null,
      retracted: known?.retracted ?? false,
      statements: own.map(({ statement }) => statement.id),
      stances: [...new Set(own.map(({ statement }) => statement.stance))],
      speakers: [...new Set(own.flatMap(({ path }) => (path.attributed ? (path.voices.at(-1)?.name ?? []) : [])))],
      via: [...new Set(ways.flat())],
      ways: [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()].filter((way) => way.length > 0),
      circular: own.some(({ path }) => path.voices.some(({ key }) => inCircle.has(key))),
      copies: [],
    };
  });
}

/** Puts each copy under its original, where that is among these and no copy itself. */
function nested(carriers: Carrier[]): Carrier[] {
  const originals = new Map(carriers.flatMap((each) => (each.copyOf === null ? [[each.report, each] as const] : [])));
  return carriers.filter((each) => {
    const original = each.copyOf === null ? undefined : originals.get(each.copyOf);
    original?.copies.push(each);
    return original === undefined;
  });
}

function copiesAmong(statements: Statement[], facts: Map<string, ReportFacts>): Provenance["copies"] {
  const groups = new Map<string, Set<string>>();
  for (const { report } of statements) {
    const original = facts.get(report.id)?.nearCopyOf;
    if (original != null) groups.set(original, (groups.get(original) ?? new Set()).add(report.id));
  }
  return [...groups].map(([original, copies]) => ({ original, copies: [...copies] }));
}
