/** Tables and indexes as a ledger of millions of statements wants them. */
import { sql, type Kysely, type Migration } from "kysely";

export const scaleMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      // Members of one group stand side by side. Claims are derived: they are made anew.
      `delete from meta where key = 'claims'`,
      `delete from claims`,
      `drop table members`,
      `create table members (
        group_id integer not null, statement_id text not null, place text not null, score real, bound integer not null,
        signature text not null, primary key (group_id, statement_id)) without rowid`,
      `create unique index members_statement on members (statement_id)`,
      `create table member_keys (
        key integer not null, span integer not null, from_day integer not null, to_day integer not null,
        group_id integer not null, primary key (key, span, from_day, to_day, group_id)) without rowid`,
      `create table merges_by_statement (
        claim_id text not null, statement_id text not null, judge text not null, score real, at text not null,
        undone_at text, primary key (statement_id, claim_id, at)) without rowid`,
      `insert into merges_by_statement select claim_id, statement_id, judge, score, at, undone_at from merges`,
      `drop table merges`,
      `alter table merges_by_statement rename to merges`,
      // Coverage is counted in the index, not in the texts beside it.
      `drop index reports_published`,
      `create index reports_published on reports (published, outlet, id, recorded_at)`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
