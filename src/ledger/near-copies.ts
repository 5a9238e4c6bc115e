/** Other reports that repeat one, for whoever looks at it. */
import { sql, type Kysely } from "kysely";
import { resemblance, shingles } from "../report/near-copy.ts";
import type { LedgerTables } from "./schema.ts";

export interface NearCopy {
  /** The other report. */
  id: string;
  published: string | null;
  /** Jaccard resemblance of the two sets of shingles, 0 to 1. */
  resemblance: number;
}

/** Most alike first; none where the report is unknown. */
export async function nearCopiesOf(db: Kysely<LedgerTables>, id: string): Promise<NearCopy[]> {
  const own = await db
    .selectFrom("reports")
    .select("text")
    .where("id", "=", id)
    .orderBy("revision", "desc")
    .executeTakeFirst();
  if (own === undefined) return [];
  const { rows } = await sql<{ id: string; text: string; published: string | null }>`
    select r.id, r.text, r.published from copies c
    join reports r on r.id = c.other_id and r.revision = c.other_revision
    where c.report_id = ${id} and c.revision = (select max(revision) from reports where id = ${id})
      and r.revision = (select max(revision) from reports where id = r.id)`.execute(db);
  const mine = shingles(own.text);
  return rows
    .map((row) => ({ id: row.id, published: row.published, resemblance: resemblance(mine, shingles(row.text)) }))
    .toSorted((a, b) => b.resemblance - a.resemblance || (a.id < b.id ? -1 : 1));
}
