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
  claims: {
    id: string;
    principal_a: string;
    principal_b: string;
    status: string;
    first: string | null;
    last: string | null;
    json: string;
  };
  merges: {
    claim_id: string;
    statement_id: string;
    judge: string;
    score: number | null;
    at: string;
    undone_at: string | null;
  };
  sources: { name: string; principal: string | null; house: string | null; reliability: string };
}
