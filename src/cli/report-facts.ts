/** What claims need to know of the reports behind their statements. */
import type { ReportFacts } from "../claims/claim.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Report } from "../terms/types.ts";

/** Words below which a title is too common to name a report in a retraction. */
const fewestTitleWords = 4;

/** Facts by report id. Copies and retractions are looked for among the given reports. */
export async function reportFacts(ledger: Ledger, reports: Map<string, Report>): Promise<Map<string, ReportFacts>> {
  const retractions = [...reports.values()].filter(({ corrects }) => corrects?.kind === "retraction");
  const facts = new Map<string, ReportFacts>();
  for (const report of reports.values()) {
    const { id, outlet, published, credit } = report;
    facts.set(id, {
      id,
      outlet,
      published,
      credit,
      nearCopyOf: await originalOf(ledger, report, reports),
      retracted: retractions.some((notice) => notice.id === id || retracts(notice, report)),
    });
  }
  return facts;
}

/** The earliest report with nearly the same text; null where this is the earliest. */
async function originalOf(ledger: Ledger, report: Report, reports: Map<string, Report>): Promise<string | null> {
  let first = report;
  for (const { id } of await ledger.nearCopies(report.id)) {
    const other = reports.get(id);
    if (other !== undefined && isEarlier(other, first)) first = other;
  }
  return first.id === report.id ? null : first.id;
}

function isEarlier(a: Report, b: Report): boolean {
  const left = a.published ?? "9999";
  const right = b.published ?? "9999";
  return left < right || (left === right && a.id < b.id);
}

/** Whether a notice is about an earlier report of the same outlet: by its address or its title. */
function retracts(notice: Report, report: Report): boolean {
  if (notice.outlet === null || notice.outlet !== report.outlet || !isEarlier(report, notice)) return false;
  if (report.url !== null && notice.text.includes(report.url)) return true;
  const title = report.title?.toLowerCase() ?? "";
  return title.split(/\s+/u).length >= fewestTitleWords && notice.text.toLowerCase().includes(title);
}
