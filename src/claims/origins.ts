/** Counts with whom the information of a claim enters the reporting. */
import type { DenialScope, Stance, Statement } from "../terms/types.ts";
import type { Origin, ReportFacts } from "./claim.ts";
import { moment } from "./days.ts";
import { cycles } from "./cycles.ts";
import type { SourceRegister } from "./register.ts";
import { housesOf, pathOf, type Path, type Voice } from "./voice.ts";

/** A voice of a claim with its latest stance. */
export interface OriginVoice extends Voice {
  stance: Stance;
  scope: DenialScope | null;
  /** Whether it spoke only in reports that their outlets have retracted. */
  takenBack: boolean;
  /** Publication of the statement that carries the latest stance. */
  published: string | null;
  statements: Statement[];
}

export interface Origins {
  /** In order of first appearance. */
  voices: OriginVoice[];
  min: number;
  max: number;
  circular: boolean;
  /** Ids of reports with a counted statement. */
  carriers: Set<string>;
  /** The way of each statement. */
  paths: Map<Statement, Path>;
}

const uncounted = new Set<Stance>(["denies", "doubts", "declines", "cannot-confirm", "retracts"]);

/** Whether a stance speaks for the claim. */
export function isCounted(stance: Stance): boolean {
  return !uncounted.has(stance);
}

/** Between stances of one voice at one moment the later in this row stands: a denial is never lost to a politeness. */
export const precedence: Stance[] = [
  "asks",
  "expects",
  "plans",
  "declines",
  "doubts",
  "cannot-confirm",
  "alleges",
  "asserts",
  "confirms",
  "denies",
  "retracts",
];

/** The voices of a claim's statements (given in canonical order), each once, with the bounds of their number. */
export function originsOf(
  statements: Statement[],
  facts: Map<string, ReportFacts>,
  register?: SourceRegister,
): Origins {
  const houses = housesOf(statements, register);
  const read = statements.map((statement) => ({ statement, path: pathOf(statement, facts, houses) }));
  const { circles, keyOf } = cycles(read.map(({ path }) => path));
  const firmKeys = new Set(
    read.map(({ path }) => originOf(path)).flatMap((voice) => (voice.tentative ? [] : [voice.key])),
  );
  const attributedReports = new Set(
    read.flatMap(({ statement, path }) => (path.attributed ? [statement.report.id] : [])),
  );

  const voices = new Map<string, OriginVoice>();
  for (const { statement, path } of read) {
    const origin = originOf(path);
    // A headline repeats its article and is no source beside those that the article names.
    if (!path.attributed && inTitle(statement) && attributedReports.has(statement.report.id)) continue;
    // A circle of citations may add no origin, but it never swallows a denial.
    const key = joinedKey(origin, keyOf(path) ?? (isCounted(statement.stance) ? null : origin.key), firmKeys);
    if (key === null) continue;
    // A notice is itself retracted only by its kind: what it takes back in words is said by its voice.
    const takenBack = facts.get(statement.report.id)?.retracted === true && statement.stance !== "retracts";
    const stance = takenBack ? "retracts" : statement.stance;
    const known = voices.get(key);
    if (known === undefined) {
      const { scope, report } = statement;
      voices.set(key, {
        ...origin,
        key,
        stance,
        scope,
        takenBack,
        published: report.published,
        statements: [statement],
      });
    } else {
      known.statements.push(statement);
      known.tentative &&= origin.tentative;
      if (later({ stance, takenBack, published: statement.report.published }, known)) {
        known.stance = stance;
        known.takenBack = takenBack;
        known.scope = statement.scope;
        known.published = statement.report.published;
      }
      if (known.role !== "acting" && known.role !== "receiving") known.role = origin.role;
    }
  }
  const counted = [...voices.values()].filter((voice) => isCounted(voice.stance));
  const firm = counted.filter((voice) => !voice.tentative).length;
  return {
    voices: [...voices.values()],
    min: Math.max(firm, counted.length > 0 ? 1 : 0),
    max: counted.length,
    circular: circles.length > 0,
    paths: new Map(read.map(({ statement, path }) => [statement, path])),
    carriers: new Set(
      statements
        .filter(({ stance, report }) => isCounted(stance) && facts.get(report.id)?.retracted !== true)
        .map(({ report }) => report.id),
    ),
  };
}

/** A voice as the contract prints it. */
export function originEntry(voice: OriginVoice, name: string): Origin {
  return { name, kind: voice.kind, principal: voice.principal, stance: voice.stance, counted: isCounted(voice.stance) };
}

function originOf(path: Path): Voice {
  return path.voices.at(-1) as Voice;
}

/** An unnamed official of a principal that also speaks by name is that principal's voice. */
function joinedKey(origin: Voice, key: string | null, firmKeys: Set<string>): string | null {
  const named = origin.principal === null ? null : `principal:${origin.principal}`;
  return origin.tentative && named !== null && firmKeys.has(named) ? named : key;
}

/** Whether a statement's words stand in its report's headline. */
export function inTitle(statement: Statement): boolean {
  const title = statement.report.title;
  return title !== null && statement.evidence.end <= title.length;
}

interface Said {
  stance: Stance;
  takenBack: boolean;
  published: string | null;
}

/** Whether a voice's word replaces what it has said before. */
function later(said: Said, known: Said): boolean {
  // What one report retracts, another report of the same voice may still carry; who retracts by word of mouth retracts all.
  if (said.takenBack !== known.takenBack) return known.takenBack;
  const there = moment(known.published);
  const here = moment(said.published);
  if (here !== there) return here > there;
  return precedence.indexOf(said.stance) > precedence.indexOf(known.stance);
}
