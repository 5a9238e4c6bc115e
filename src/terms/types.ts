/** The closed vocabularies and the shapes that every stage shares. Nothing here does anything. */

export const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
/** PLOVER's event types. */
export type EventType = (typeof eventTypes)[number];

export const domains = [
  "military",
  "arms",
  "nuclear",
  "energy",
  "trade",
  "finance",
  "sanctions",
  "diplomacy",
  "intelligence",
  "cyber",
  "space",
  "technology",
  "transport",
  "territory",
  "migration",
  "humanitarian",
  "rights",
  "information",
  "law",
  "terrorism",
  "environment",
  "health",
] as const;
export type Domain = (typeof domains)[number];

export const stances = [
  "asserts",
  "confirms",
  "denies",
  "cannot-confirm",
  "declines",
  "doubts",
  "alleges",
  "expects",
  "plans",
  "asks",
  "retracts",
] as const;
export type Stance = (typeof stances)[number];

export const factualities = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"] as const;
/** FactBank's notation: certainty (certain, probable, possible, unknown) and polarity. */
export type Factuality = (typeof factualities)[number];

export const sourceKinds = [
  "author",
  "outlet",
  "agency",
  "government",
  "organisation",
  "company",
  "expert",
  "document",
  "person",
  "group",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceRoles = ["acting", "receiving", "observer", "third"] as const;
/** What the source is to the proposition. */
export type SourceRole = (typeof sourceRoles)[number];

export const timeBases = ["stated", "published", "quoted", "carried", "none"] as const;
export type TimeBasis = (typeof timeBases)[number];

export const denialScopes = ["whole", "part", "use", "unclear"] as const;
export type DenialScope = (typeof denialScopes)[number];

export const claimStatuses = [
  "withdrawn",
  "disputed",
  "denied",
  "planned",
  "expected",
  "confirmed",
  "corroborated",
  "unconfirmed",
  "reported",
  "alleged",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** Half-open range of UTF-16 code units in a report's canonical text. */
export interface Span {
  start: number;
  end: number;
}

/** What is known of a report beside its text. Dates are ISO 8601: a day, or a moment with its offset. */
export interface ReportMeta {
  id: string;
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
}

/** A part of the input that did not become canonical text, kept so that nothing vanishes silently. */
export interface RemovedPart {
  /** Why it was removed, in plain words: "byline", "navigation", "repeated title", "print line"… */
  reason: string;
  text: string;
}

export interface Report extends ReportMeta {
  /** Canonical text: the title (if any) as its first paragraph, then the article; paragraphs end in "\n\n" between them. */
  text: string;
  removed: RemovedPart[];
  /** Agency credited by the report, as printed ("Reuters", "AFP"); a bare dateline is no credit. */
  credit: string | null;
  /** "(REUTERS)" or a place before the first sentence, as printed. */
  dateline: string | null;
  /** Set where the report says that it corrects or retracts an earlier one. */
  corrects: { kind: "correction" | "retraction"; text: string } | null;
}

export interface PartyRef {
  /** ISO 3166-1 alpha-3, `org:…` or `grp:…`; null where unknown. */
  principal: string | null;
  name: string;
  mention: string;
}

export interface OtherParty {
  principal: string;
  role: string;
}

export interface Quantity {
  text: string;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string | null;
  currency: string | null;
}

export interface StatedTime {
  /** Inclusive ISO days; null where open. */
  start: string | null;
  end: string | null;
  text: string | null;
  basis: TimeBasis;
}

export interface Proposition {
  type: EventType;
  mode: string | null;
  domains: Domain[];
  aspect: "event" | "state";
  source: PartyRef;
  target: PartyRef;
  others: OtherParty[];
  predicate: string;
  object: string | null;
  quantities: Quantity[];
  time: StatedTime;
  place: string | null;
  historical: boolean;
  future: boolean;
  hypothetical: boolean;
  negated: boolean;
}

/** One attribution of a chain. Spans are those of the source's mention and of its cue. */
export interface ChainLink {
  name: string;
  mention: string;
  principal: string | null;
  kind: SourceKind;
  named: boolean;
  role: SourceRole;
  cue: string;
  stance: Stance;
  factuality: Factuality;
  start: number;
  end: number;
  cueStart: number;
  cueEnd: number;
}

export interface Evidence extends Span {
  /** The words of the canonical text from start to end: the proposition as reported. */
  quote: string;
  /** The whole sentence around it. */
  sentence: string;
}

/** One proposition as one report carries it from one source. Immutable. */
export interface Statement {
  id: string;
  report: { id: string; title: string | null; outlet: string | null; published: string | null; url: string | null };
  proposition: Proposition;
  stance: Stance;
  scope: DenialScope | null;
  factuality: Factuality;
  /** Words of likelihood as the source used them, with the ICD 203 band in per cent as a gloss. */
  likelihood: { text: string; min: number; max: number } | null;
  /** Outermost first; empty where the report speaks for itself. */
  chain: ChainLink[];
  evidence: Evidence;
  reader: { version: string; scores: { attribution: number; relation: number } };
}
