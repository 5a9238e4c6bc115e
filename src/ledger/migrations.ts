/** Migrations in the order of their names. One that has been released is never changed. */
import { sql, type Kysely, type Migration } from "kysely";

export const migrations: Record<string, Migration> = {
  "0001-ground": {
    async up(db: Kysely<unknown>): Promise<void> {
      const statements = [
        `create table meta (key text primary key, value text not null)`,
        `create table reports (
          id text not null, revision integer not null, hash text not null, text text not null, title text, outlet text,
          author text, published text, url text, credit text, dateline text, removed text not null, corrects text,
          recorded_at text not null, primary key (id, revision))`,
        `create index reports_published on reports (published)`,
        `create table raw_bytes (
          report_id text not null, revision integer not null, bytes blob not null, primary key (report_id, revision),
          foreign key (report_id, revision) references reports (id, revision))`,
        `create table sketches (
          report_id text not null, revision integer not null, band integer not null, value integer not null,
          primary key (band, value, report_id, revision),
          foreign key (report_id, revision) references reports (id, revision)) without rowid`,
        `create table readings (
          report_id text not null, revision integer not null, reader_version text not null, recorded_at text not null,
          primary key (report_id, revision, reader_version),
          foreign key (report_id, revision) references reports (id, revision))`,
        `create table statements (
          id text not null, report_id text not null, revision integer not null, reader_version text not null,
          principal_a text not null, principal_b text not null, type text not null, published text,
          superseded integer not null, recorded_at text not null, json text not null,
          primary key (id, revision, reader_version),
          foreign key (report_id, revision, reader_version) references readings (report_id, revision, reader_version))`,
        `create index statements_dyad on statements (principal_a, principal_b, superseded)`,
        `create index statements_second on statements (principal_b)`,
        `create index statements_report on statements (report_id)`,
        `create table claims (
          id text primary key, principal_a text not null, principal_b text not null, status text not null, first text,
          last text, json text not null)`,
        `create index claims_dyad on claims (principal_a, principal_b)`,
        `create index claims_second on claims (principal_b)`,
        `create index claims_first on claims (first, id)`,
        `create table merges (
          claim_id text not null, statement_id text not null, judge text not null, score real, at text not null,
          undone_at text, primary key (claim_id, statement_id, at))`,
        `create table sources (name text primary key, principal text, house text, reliability text not null default 'F')`,
        `create virtual table reports_text using fts5 (text, content='reports', tokenize='unicode61 remove_diacritics 2')`,
        `create trigger reports_text_insert after insert on reports begin
          insert into reports_text (rowid, text) values (new.rowid, new.text); end`,
        `create trigger reports_text_delete after delete on reports begin
          insert into reports_text (reports_text, rowid, text) values ('delete', old.rowid, old.text); end`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
};
