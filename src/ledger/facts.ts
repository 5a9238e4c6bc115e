/** What the ledger knows of reports beside their text: whose copies they are, and whether they were taken back. */
import { sql, type Kysely, type Transaction } from "kysely";
import type { ReportFacts } from "../claims/claim.ts";
import type { Report } from "../terms/types.ts";
import { isEarlier, originalsOf } from "./copies.ts";
import type { LedgerTables } from "./schema.ts";

/** Words below which a title is too common to name a report in a retraction. */
const fewestTitleWords = 4;

/**
 * Records which reports a retraction takes back, or whether one that came before takes this report back. Returns the ids
 * of earlier reports that are now retracted. A notice is about an earlier report of its outlet whose address or title it names.
 */
export async function recordRetractions(db: Transaction<LedgerTables>, report: Report): Promise<string[]> {
  const { id, outlet, corrects, published } = report;
  if (corrects?.kind === "retraction") await retract(db, id, id);
  if (outlet === null) return [];
  if (corrects !== null) {
    const text = report.text.toLowerCase();
    const { rows } = await sql<{ id: string; title: string | null; url: string | null; published: string | null }>`
      select id, title, url, published from reports
      where outlet = ${outlet} and id <> ${id} and (title is not null and instr(${text}, lower(title)) > 0
        or url is not null and instr(${report.text}, url) > 0)`.execute(db);
    const meant = rows.filter((row) => isEarlier(row, { id, published }) && names(text, row));
    if (corrects.kind === "retraction") for (const { id: earlier } of meant) await retract(db, earlier, id);
    return corrects.kind === "retraction" ? meant.map(({ id: earlier }) => earlier) : [];
  }
  const { rows } = await sql<{ id: string; text: string; published: string | null }>`
    select id, text, published from reports
    where outlet = ${outlet} and corrects is not null and corrects like '%"retraction"%' and id <> ${id}`.execute(db);
  for (const notice of rows) {
    if (isEarlier(report, notice) && names(notice.text.toLowerCase(), report)) await retract(db, id, notice.id);
  }
  return [];
}

function names(text: string, { title, url }: { title: string | null; url: string | null }): boolean {
  if (url !== null && text.includes(url.toLowerCase())) return true;
  return title !== null && title.split(/\s+/u).length >= fewestTitleWords && text.includes(title.toLowerCase());
}

async function retract(db: Transaction<LedgerTables>, report: string, notice: string): Promise<void> {
  await db
    .insertInto("retractions")
    .values({ report_id: report, notice_id: notice })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Facts of reports by id, and of the originals of copies among them. `until`: ISO moment (null: now); what was recorded
 * later does not count: a notice takes a report back once a revision of it says so that names a revision of the report.
 */
export async function factsOf(
  db: Kysely<LedgerTables>,
  ids: string[],
  until: string | null = null,
): Promise<Map<string, ReportFacts>> {
  const originals = await originalsOf(db, ids, until);
  const wanted = JSON.stringify([...new Set([...ids, ...originals.values()])]);
  const moment = until ?? "9999";
  const { rows } = await sql<FactRow>`
    select r.id, r.outlet, r.published, r.credit,
      exists (select 1 from retractions t where t.report_id = r.id and exists
        (select 1 from reports n where n.id = t.notice_id and n.recorded_at <= ${moment}
          and n.corrects like '%"retraction"%' and (n.id = r.id or exists
            (select 1 from reports m where m.id = r.id and m.recorded_at <= ${moment}
              and (instr(lower(n.text), lower(m.title)) > 0 or instr(lower(n.text), lower(m.url)) > 0))))) as retracted
    from json_each(${wanted}) w join reports r on r.id = w.value
    where r.revision = (select max(revision) from reports l where l.id = r.id and l.recorded_at <= ${moment})`.execute(
    db,
  );
  return new Map(
    rows.map(({ id, outlet, published, credit, retracted }) => {
      const nearCopyOf = originals.get(id) ?? null;
      return [id, { id, outlet, published, credit, nearCopyOf, retracted: retracted === 1 }];
    }),
  );
}

interface FactRow {
  id: string;
  outlet: string | null;
  published: string | null;
  credit: string | null;
  retracted: number;
}
