/** What became of one input; every input gets at least one receipt, so that nothing is dropped without a word. */

type Outcome = "read" | "known" | "near-copy" | "revision" | "unread-language" | "failed";

export interface Receipt {
  /** The path, `path:line` for a line of JSON lines, `path#number` for a record of a JSON array, or "standard input". */
  origin: string;
  outcome: Outcome;
  /** The report that was made of it, if one was. */
  reportId?: string;
  /** Why it failed, or which language it seems to be in, or which report it is a near copy or revision of. */
  reason?: string;
  /** How many statements were read from it. */
  statements?: number;
}
