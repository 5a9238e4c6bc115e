/** What the claims stage makes: one proposition across reports, with its voices and its status. */
import type { ClaimStatus, Proposition, SourceKind, Stance } from "../terms/types.ts";

/** What claims need to know of a report beside its statements. */
export interface ReportFacts {
  id: string;
  outlet: string | null;
  /** ISO day or moment. */
  published: string | null;
  /** Agency named by the report as the origin of its text; a bare dateline is none. */
  credit: string | null;
  /** Id of the earliest report whose text this one repeats, directly or through others; null where it stands on its own. */
  nearCopyOf: string | null;
  /** Whether its outlet has retracted it. */
  retracted: boolean;
}

/** A voice with whom the information enters the reporting. */
export interface Origin {
  name: string;
  kind: SourceKind;
  principal: string | null;
  /** Its latest stance. */
  stance: Stance;
  /** False for those that deny, doubt, decline, cannot confirm or have retracted. */
  counted: boolean;
}

/** On what the status rests. */
export type Basis = "party" | "access" | "third-state" | "adversary" | "document" | "witness" | "outlet" | "anonymous";

/** Statements of one act that give figures which cannot both hold. */
export interface Disagreement {
  about: "quantity";
  unit: string | null;
  values: { text: string; min: number | null; max: number | null; statements: string[] }[];
}

/** `planned-by`: the deed carries out that plan; `requested-by`: it answers that request; `follows`: it comes after that claim. */
export interface ClaimLink {
  kind: "planned-by" | "requested-by" | "follows";
  claim: string;
}

/** A statement as a claim refers to it. */
interface ClaimStatement {
  id: string;
  stance: Stance;
  report: { id: string; outlet: string | null; published: string | null };
  evidence: { quote: string; start: number; end: number };
}

/** The shape that `claims --json` prints. */
export interface Claim {
  /** "c-" and the id of its earliest statement. */
  id: string;
  proposition: Proposition;
  status: ClaimStatus;
  basis: Basis;
  /** Why the status is what it is, in plain words. */
  reason: string;
  /** Admiralty Code, credibility of information: 1 confirmed … 6 cannot be judged. */
  credibility: number;
  origins: { min: number; max: number; list: Origin[] };
  /** Distinct reports with a counted statement. */
  carriers: number;
  /** True where sources cite one another in a circle. */
  circular: boolean;
  disagreements: Disagreement[];
  links: ClaimLink[];
  /** Publication of the earliest and of the latest statement; null where no report is dated. */
  first: string | null;
  last: string | null;
  /** In order of publication. */
  statements: ClaimStatement[];
}
