/** Indexes and tables for lists that an app shows: by what columns say, by words, by names of outlets and origins. */
import { sql, type Kysely, type Migration } from "kysely";

export const deskMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Words, quotes and names of a claim, out of the claim itself, so that nobody who keeps claims need know of them.
    const words = (row: string): string => `${row}.json ->> '$.proposition.source.name' || ' '
      || (${row}.json ->> '$.proposition.target.name') || ' ' || (${row}.json ->> '$.proposition.predicate') || ' '
      || coalesce(${row}.json ->> '$.proposition.object', '') || ' '
      || coalesce(${row}.json ->> '$.proposition.place', '') || ' '
      || coalesce((select group_concat(value ->> '$.evidence.quote', ' ') from json_each(${row}.json, '$.statements')), '')`;
    const names = (row: string): string => `
      select lower(value ->> '$.name') as name from json_each(${row}.json, '$.origins.list')
      union select lower(value ->> '$.report.outlet') from json_each(${row}.json, '$.statements')
        where value ->> '$.report.outlet' is not null`;
    const columns = "status, type, domains, first, carriers, origins_max, id";
    const statements = [
      // What lists ask of claims stands in indexes: a claim's own row is long.
      `drop index claims_dyad`,
      `drop index claims_second`,
      `create index claims_dyad on claims (principal_a, principal_b, last, ${columns})`,
      `create index claims_second on claims (principal_b, principal_a, last, ${columns})`,
      `create index claims_latest on claims (coalesce(last, ''), id, status, type, domains, first, last, carriers,
      origins_max, principal_a, principal_b)`,
      `create index reports_intake on reports (outlet, published, recorded_at, id, revision)`,
      `create virtual table claims_text using fts5 (words, content='', contentless_delete=1,
      tokenize='unicode61 remove_diacritics 2')`,
      `create table claim_names (name text not null, claim integer not null, primary key (name, claim)) without rowid`,
      `create index claim_names_claim on claim_names (claim)`,
      `insert into claims_text (rowid, words) select claims.group_id, ${words("claims")} from claims`,
      `insert or ignore into claim_names (name, claim)
      select lower(e.value ->> '$.name'), c.group_id from claims c, json_each(c.json, '$.origins.list') e`,
      `insert or ignore into claim_names (name, claim)
      select lower(e.value ->> '$.report.outlet'), c.group_id from claims c, json_each(c.json, '$.statements') e
      where e.value ->> '$.report.outlet' is not null`,
      `create trigger claims_words_insert after insert on claims begin
      insert into claims_text (rowid, words) values (new.group_id, ${words("new")});
      insert or ignore into claim_names (name, claim) select name, new.group_id from (${names("new")}); end`,
      `create trigger claims_words_delete after delete on claims begin
      delete from claims_text where rowid = old.group_id;
      delete from claim_names where claim = old.group_id; end`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
