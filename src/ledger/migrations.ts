/** Migrations in the order of their names. One that has been released is never changed. */
import { sql, type Kysely, type Migration } from "kysely";
import { deskMigration } from "./migration-desk.ts";
import { exposureMigration } from "./migration-exposure.ts";
import { scaleMigration } from "./migration-scale.ts";
import { wordsMigration } from "./migration-words.ts";

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
  "0002-claims": {
    async up(db: Kysely<unknown>): Promise<void> {
      const statements = [
        // Claims are derived: they are made anew where they are missing.
        `drop table claims`,
        `create table claims (
          id text primary key, group_id integer not null unique, principal_a text not null, principal_b text not null,
          type text not null, aspect text not null, stage text not null, domains text not null, status text not null,
          origins_min integer not null, origins_max integer not null, carriers integer not null, first text, last text,
          signature text not null, json text not null)`,
        `create index claims_dyad on claims (principal_a, principal_b, last)`,
        `create index claims_second on claims (principal_b)`,
        `create index claims_first on claims (first, id)`,
        `create index claims_ahead on claims (principal_a, principal_b, first) where stage <> 'deed' or type = 'AGREE'`,
        `create table members (
          statement_id text primary key, group_id integer not null, block text not null, span integer not null,
          from_day integer not null, to_day integer not null, place text not null, score real, bound integer not null,
          signature text not null) without rowid`,
        `create index members_group on members (group_id)`,
        `create index members_block on members (block, span, from_day, to_day, group_id)`,
        `create index merges_statement on merges (statement_id)`,
        `create index merges_claim on merges (claim_id)`,
        `create table copies (
          report_id text not null, revision integer not null, other_id text not null, other_revision integer not null,
          primary key (report_id, revision, other_id, other_revision)) without rowid`,
        `create table copy_groups (report_id text primary key, root_id text not null) without rowid`,
        `create index copy_groups_root on copy_groups (root_id)`,
        `create table retractions (report_id text not null, notice_id text not null, primary key (report_id, notice_id))
          without rowid`,
        `create index reports_outlet on reports (outlet) where corrects is not null`,
        `create index reports_of_outlet on reports (outlet, published)`,
        `drop index statements_dyad`,
        `create index statements_dyad on statements (principal_a, principal_b, superseded, published)`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
  "0003-sources": {
    async up(db: Kysely<unknown>): Promise<void> {
      // Nothing has ever written into the table of 0001. Null: nobody has said; '': said to be none.
      const fields = `key text not null, name text not null, kind text, principal text, owner text, reliability text,
          note text, changed_by text not null, changed_at text not null`;
      const statements = [
        `drop table sources`,
        `create table sources (${fields}, primary key (key))`,
        `create table source_changes (number integer primary key, ${fields})`,
        `create index source_changes_at on source_changes (changed_at, number)`,
        `create trigger source_changes_kept before delete on source_changes begin
          select raise(abort, 'changes of sources are never deleted'); end`,
        `create trigger source_changes_unchanged before update on source_changes begin
          select raise(abort, 'changes of sources are never changed'); end`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
  "0004-reviews": {
    async up(db: Kysely<unknown>): Promise<void> {
      const statements = [
        `create table reviews (
          id text primary key, at text not null, author text not null, action text not null, recorded_at text not null,
          json text not null)`,
        `create index reviews_at on reviews (at, id)`,
        `create index reviews_undo on reviews (at, id) where action = 'undo'`,
        `create table review_dyads (
          review_id text not null references reviews (id), principal_a text not null, principal_b text not null,
          primary key (principal_a, principal_b, review_id)) without rowid`,
        `create index review_dyads_second on review_dyads (principal_b)`,
        `create trigger reviews_kept before delete on reviews begin
          select raise(abort, 'decisions are never deleted'); end`,
        `create trigger reviews_unchanged before update on reviews begin
          select raise(abort, 'decisions are never changed'); end`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
  "0005-desk": deskMigration,
  "0006-scale": scaleMigration,
  "0007-exposure": exposureMigration,
  "0008-words": wordsMigration,
};
