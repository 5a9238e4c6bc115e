/** What the killed writer writes. */
import type { Ledger } from "../../src/ledger/ledger.ts";
import type { Recording } from "../../src/ledger/recording.ts";
import type { Archive } from "../scale/reports.ts";

export const archive: Archive = { seed: 3, reports: 33_333 };

/** Whether the ledger has this text of the report, in whatever revision. */
export function isRecorded(ledger: Ledger, { report }: Recording): Promise<boolean> {
  return ledger.hasText(report);
}
