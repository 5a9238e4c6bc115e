/** Words of claims, looked up by statement: a claim's own row of words had to be written anew for each statement it gained. */
import { sql, type Kysely, type Migration } from "kysely";

export const wordsMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const words = (row: string): string => `${row}.json ->> '$.proposition.source.name' || ' '
      || (${row}.json ->> '$.proposition.target.name') || ' ' || (${row}.json ->> '$.proposition.predicate') || ' '
      || coalesce(${row}.json ->> '$.proposition.object', '') || ' '
      || coalesce(${row}.json ->> '$.proposition.place', '') || ' ' || (${row}.json ->> '$.evidence.quote')`;
    const statements = [
      // Claims are derived: they are made anew.
      `delete from meta where key = 'claims'`,
      `drop trigger claims_words_insert`,
      `drop trigger claims_words_delete`,
      `delete from claims`,
      `delete from member_keys`,
      `drop table claims_text`,
      `drop table claim_names`,
      `drop table members`,
      // The row of the statement, so that words lead to groups without a look at statements.
      `create table members (
        group_id integer not null, statement_id text not null, statement_row integer not null, place text not null,
        score real, bound integer not null, signature text not null, primary key (group_id, statement_id)) without rowid`,
      `create unique index members_statement on members (statement_id)`,
      `create index members_row on members (statement_row, group_id)`,
      `create virtual table statements_text using fts5 (words, content='', tokenize='unicode61 remove_diacritics 2')`,
      `insert into statements_text (rowid, words) select s.rowid, ${words("s")} from statements s`,
      `create trigger statements_words after insert on statements begin
        insert into statements_text (rowid, words) values (new.rowid, ${words("new")}); end`,
      `create table claim_names (name text not null, claim integer not null, primary key (name, claim)) without rowid`,
      `create index claim_names_claim on claim_names (claim)`,
      // What claims ask of reports, without opening their texts.
      `create index reports_facts on reports (id, revision, recorded_at, outlet, published, credit)`,
      // What outlets reported month by month is summed in the order in which it is asked for.
      `create index report_exposure_month on report_exposure (month, outlet, statements) where month is not null`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
