/** The dossier as data: what the renderers print and what `unsupported` checks. */
import type { ChangeOfMind } from "../claims/changes-of-mind.ts";
import type { Claim } from "../claims/claim.ts";
import type { Tie } from "../ties/tie.ts";
import type { ClaimStatus, SourceKind, Statement } from "../terms/types.ts";

export interface BriefInput {
  /** Principals of the dyad. */
  a: string;
  b: string;
  /** Display name of a principal. */
  names: (principal: string) => string;
  claims: Claim[];
  statementsById: Map<string, Statement>;
  /** What the ledger holds in the period, on whatever dyad. */
  coverage: { reports: number; outlets: string[]; first: string | null; last: string | null };
  /** Inclusive ISO days; null where open. */
  since: string | null;
  until: string | null;
  /** The ledger as recorded then; null for now. */
  asOf: string | null;
  /** ISO day or moment up to which reports were read. */
  cutOff: string;
  /** ISO day from which on a claim is new; null: as many days before the cut-off as `brief-phrases.json` says. */
  newSince?: string | null;
  /** Claims of the pair and period that were left out because there are too many: the older ones. */
  left?: number;
  /** Changes of mind by claim id; left out for none. */
  changes?: Map<string, ChangeOfMind[]>;
  /** The tie over the brief's period; null or left out for none. */
  tie?: Tie | null;
  /** Reliability of a source in the Admiralty Code, F where nobody has graded it. Left out: nobody has graded any. */
  gradeOf?: (name: string, kind: SourceKind) => string;
  /** Name of the file that changes how claims are judged; null for none. */
  policy?: string | null;
}

/** A stretch of text; a quote stands in the reports word for word. */
export interface Run {
  text: string;
  kind: "plain" | "quote";
}

/** A number that the text gives, and the claims that it counts (all of one status, where that is given). */
export interface Count {
  value: number;
  claims: number[];
  status?: ClaimStatus;
}

export interface Sentence {
  runs: Run[];
  /** Numbers of the claims it rests on. */
  claims: number[];
  /** Numbers of the endnotes with their words. */
  endnotes: number[];
  counts: Count[];
}

export type Block =
  | { kind: "paragraph"; sentences: Sentence[] }
  | { kind: "list"; items: Sentence[] }
  | { kind: "table"; columns: string[]; rows: Sentence[][] }
  | Figure;

/**
 * A drawing and the same data in words. In `svg`, a text with `data-actor` is that principal's name and one with
 * `data-claims` counts the claims with those numbers; `unsupported` holds both to the claims that caption and table cite.
 */
export interface Figure {
  kind: "figure";
  /** A whole `<svg>` element with `title` and `desc`; nothing in it is fetched or run. */
  svg: string;
  caption: Sentence;
  /** What the drawing shows, for formats without drawings and for readers who do not see it. */
  table?: { columns: string[]; rows: Sentence[][] };
}

export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

/** One source reference citation (ICD 206). */
export interface Endnote {
  number: number;
  statement: string;
  report: string;
  outlet: string | null;
  title: string | null;
  published: string | null;
  url: string | null;
  /** Who is quoted by whom, in words. */
  chain: string;
  stance: string;
  quote: string;
  /** Offsets of the quote in the report's canonical text. */
  start: number;
  end: number;
}

export interface Brief {
  title: string;
  names: [string, string];
  since: string | null;
  until: string | null;
  asOf: string | null;
  cutOff: string;
  coverage: BriefInput["coverage"];
  /** Older claims of the pair and period that were left out. */
  left: number;
  policy: string | null;
  sections: Section[];
  /** Claims by their number in the brief, from 1. */
  claims: { number: number; id: string; status: ClaimStatus }[];
  endnotes: Endnote[];
}
