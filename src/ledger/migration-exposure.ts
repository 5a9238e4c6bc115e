/** How much each report says, kept beside it, so that what an outlet reported need not be counted among all statements. */
import { sql, type Kysely, type Migration } from "kysely";

export const exposureMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table report_exposure (report_id text primary key, outlet text, month text, statements integer not null)
        without rowid`,
      `insert into report_exposure
        select r.id, r.outlet, substr(r.published, 1, 7),
          (select count(*) from statements s where s.report_id = r.id and s.superseded = 0 and s.principal_a <> '')
        from reports r where r.revision = (select max(revision) from reports l where l.id = r.id)`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
