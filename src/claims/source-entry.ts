/** What can be said of a source in the register. */
import type { SourceKind } from "../terms/types.ts";

/** Reliability of a source in the Admiralty Code, A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];

/** Fields that a person may set. A field left out says nothing, so that the vocabulary holds; null says "none". */
export interface SourceFields {
  kind?: SourceKind;
  /** State, organisation or group with whose voice it speaks; null: it speaks for itself. */
  principal?: string | null;
  /** The house under whose roof it is, by name; null: its own. */
  owner?: string | null;
  reliability?: Reliability;
  note?: string | null;
}

/** What a ledger says of a source, by whom and when last changed. */
export interface SourceEntry extends SourceFields {
  /** Name without case, article, accents and punctuation. */
  key: string;
  name: string;
  changedBy: string;
  /** ISO moment. */
  changedAt: string;
}
