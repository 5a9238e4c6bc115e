import type { Generated } from "kysely";
import type { Reliability } from "../claims/source-entry.ts";
import type { SourceKind } from "../terms/types.ts";

interface SourceRow {
  /** Name without case, article, accents and punctuation. */
  key: string;
  name: string;
  kind: SourceKind | null;
  principal: string | null;
  owner: string | null;
  reliability: Reliability | null;
  note: string | null;
  changed_by: string;
  changed_at: string;
}

/** Tables of the ledger as Kysely sees them. JSON columns hold text; moments and days are ISO 8601 text. */
export interface LedgerTables {
  meta: { key: string; value: string };
  reports: {
    id: string;
    /** Counted from 1; the highest is the report as it now reads. */
    revision: number;
    /** sha256 of the canonical text. */
    hash: string;
    text: string;
    title: string | null;
    outlet: string | null;
    author: string | null;
    published: string | null;
    url: string | null;
    credit: string | null;
    dateline: string | null;
    /** JSON of RemovedPart[]. */
    removed: string;
    /** JSON of Report.corrects, or null. */
    corrects: string | null;
    recorded_at: string;
  };
  raw_bytes: { report_id: string; revision: number; bytes: Uint8Array };
  /** Bands of the report's sketch: reports that share one may be near copies. */
  sketches: { report_id: string; revision: number; band: number; value: number };
  statements: {
    id: string;
    report_id: string;
    revision: number;
    reader_version: string;
    /** Principals in alphabetical order; "" where unknown. */
    principal_a: string;
    principal_b: string;
    type: string;
    published: string | null;
    /** 1 where a later reading of the same report, or a later revision, has replaced this one. */
    superseded: number;
    recorded_at: string;
    json: string;
  };
  /** One row per reading of a report; the latest by recorded_at, then reader_version, is in force. */
  readings: { report_id: string; revision: number; reader_version: string; recorded_at: string };
  /** One row per claim, as last kept; derived from statements, without links. */
  claims: {
    id: string;
    /** Number of the group of `members` that it is made of. */
    group_id: number;
    principal_a: string;
    principal_b: string;
    type: string;
    aspect: string;
    stage: string;
    /** Separated by blanks. */
    domains: string;
    status: string;
    origins_min: number;
    origins_max: number;
    carriers: number;
    first: string | null;
    last: string | null;
    /** What its earliest statement says, packed. */
    signature: string;
    json: string;
  };
  /** In which claim each statement in force stands, with what merging compares. */
  members: {
    group_id: number;
    statement_id: string;
    /** Its number in `statements` and in the index of words. */
    statement_row: number;
    /** Sorts members by publication, report and place. */
    place: string;
    score: number | null;
    /** 1 where a person has put it there, 2 where it only goes on about what its report has told. */
    bound: number;
    signature: string;
  };
  /** Outlets that carry a claim and its origins, in lower case, by the number of the claim's group. */
  claim_names: { name: string; claim: number };
  /** In which groups statements can meet others: hashes of their meeting keys with the days in which they lie. */
  member_keys: {
    key: number;
    /** 0: a short period, 1: a long one, 2: any time. */
    span: number;
    /** Inclusive days since 1970. */
    from_day: number;
    to_day: number;
    group_id: number;
  };
  /** Reports whose texts nearly repeat one another, both ways. */
  copies: { report_id: string; revision: number; other_id: string; other_revision: number };
  /** The earliest of all reports that repeat one another, directly or through others; only of reports that have copies. */
  copy_groups: { report_id: string; root_id: string };
  /** Of each report as it now reads: its month of publication, and its statements in force between known principals. */
  report_exposure: { report_id: string; outlet: string | null; month: string | null; statements: number };
  /** Reports that a notice of their outlet has taken back. */
  retractions: { report_id: string; notice_id: string };
  merges: {
    claim_id: string;
    statement_id: string;
    judge: string;
    score: number | null;
    at: string;
    undone_at: string | null;
  };
  /** What users have said of sources, as it stands. Null: nobody has said; "": said to be none. */
  sources: SourceRow;
  /** Every change of a source, append-only: what was said of it from then on. */
  source_changes: SourceRow & { number: Generated<number> };
  /** Reviewers' decisions, append-only. */
  reviews: {
    id: string;
    /** When it was decided. */
    at: string;
    author: string;
    action: string;
    /** When this ledger took it in. */
    recorded_at: string;
    /** JSON of Review. */
    json: string;
  };
  /** Pairs whose claims a decision may change; in alphabetical order, "" where unknown. */
  review_dyads: { review_id: string; principal_a: string; principal_b: string };
}
