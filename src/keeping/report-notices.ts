/** What became of a claim's reports after they were first out: corrected, revised, taken back. */
import type { ReportFacts } from "../claims/claim.ts";
import type { Retraction } from "../claims/history.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { endOf } from "../ledger/rows.ts";

export interface ReportNotice {
  kind: "retraction" | "correction" | "revision";
  report: string;
  outlet: string | null;
  /** Id of the report that says so: the report itself, or a notice about it. */
  notice: string;
  /** Publication of the notice; of a revision the moment at which the ledger took it in. */
  at: string | null;
  /** The correction in the report's words; of a revision, its number. */
  text: string | null;
}

/**
 * Of the reports with these ids; `facts` of them all. `asOf`: ISO day (its end) or moment; what was recorded later does
 * not count. By report in the order given.
 */
export async function reportNotices(
  ledger: Ledger,
  reports: string[],
  facts: Map<string, ReportFacts>,
  asOf?: string,
): Promise<{ notices: ReportNotice[]; retractions: Retraction[] }> {
  const found = (await ledger.lists.retractionsOf(reports)).filter(({ report }) => facts.get(report)?.retracted);
  const then = await ledger.facts([...new Set(found.map(({ notice }) => notice))], asOf);
  const retractions = found.flatMap(({ report, notice }) => {
    const known = then.get(notice);
    return known === undefined ? [] : [{ report, notice, published: known.published }];
  });
  const notices: ReportNotice[] = [];
  const changed = new Set([
    ...(await ledger.lists.changedReports(reports)),
    ...retractions.map(({ report }) => report),
  ]);
  for (const id of reports) {
    if (!changed.has(id)) continue;
    const about = { report: id, outlet: facts.get(id)?.outlet ?? null };
    const revisions = (await ledger.lists.revisions(id)).filter(
      ({ recordedAt }) => asOf === undefined || recordedAt <= endOf(asOf),
    );
    for (const { revision, recordedAt } of revisions) {
      if (revision === 1) continue;
      notices.push({ ...about, kind: "revision", notice: id, at: recordedAt, text: `revision ${revision}` });
    }
    const corrects = (await ledger.report(id, revisions.at(-1)?.revision))?.report.corrects;
    if (corrects?.kind === "correction") {
      const at = facts.get(id)?.published ?? null;
      notices.push({ ...about, kind: "correction", notice: id, at, text: corrects.text });
    }
    for (const { report, notice, published: at } of retractions) {
      if (report === id) notices.push({ ...about, kind: "retraction", notice, at, text: null });
    }
  }
  return { notices, retractions };
}
