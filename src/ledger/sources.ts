/** The register's part of the ledger: what users have said of sources, with every change kept. */
import type { Kysely, Selectable } from "kysely";
import type { SourceEntry, SourceFields } from "../claims/source-entry.ts";
import type { LedgerTables } from "./schema.ts";

/** What to set of one source; fields left out stay as they are. */
export interface SourceChange {
  /** As SourceRegister.keyOf gives it. */
  key: string;
  name: string;
  fields: SourceFields;
}

type Row = Selectable<LedgerTables["sources"]>;

/** Null: nobody has said. "": said to be none. */
const none = "";

/**
 * Sets fields of sources and keeps what was said before. `changed`: how many sources are now otherwise than before;
 * `voices`: whether one of them may now speak with another voice.
 */
export async function setSources(
  db: Kysely<LedgerTables>,
  changes: SourceChange[],
  by: string,
  at: string,
): Promise<{ changed: number; voices: boolean }> {
  let changed = 0;
  let voices = false;
  for (const { key, name, fields } of changes) {
    const before = await db.selectFrom("sources").selectAll().where("key", "=", key).executeTakeFirst();
    const row: Row = {
      key,
      name: before?.name ?? name,
      kind: fields.kind ?? before?.kind ?? null,
      principal: stored(fields.principal, before?.principal),
      owner: stored(fields.owner, before?.owner),
      reliability: fields.reliability ?? before?.reliability ?? null,
      note: stored(fields.note, before?.note),
      changed_by: by,
      changed_at: at,
    };
    if (before !== undefined && said.every((field) => row[field] === before[field])) continue;
    await db.insertInto("source_changes").values(row).execute();
    await db
      .insertInto("sources")
      .values(row)
      .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
      .execute();
    changed += 1;
    voices ||= ofVoices.some((field) => row[field] !== (before?.[field] ?? null));
  }
  return { changed, voices };
}

const said = ["kind", "principal", "owner", "reliability", "note"] as const;
const ofVoices = ["kind", "principal", "owner"] as const;

/** Entries by key, as they stand or (`until`: an ISO moment) as they stood then. */
export async function sourceEntries(db: Kysely<LedgerTables>, until: string | null): Promise<SourceEntry[]> {
  if (until === null) return (await db.selectFrom("sources").selectAll().orderBy("key").execute()).map(entryOf);
  const latest = new Map((await changesUntil(db, until)).map((entry) => [entry.key, entry]));
  return [...latest.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Every change, the earliest first: what was said of the source from then on. */
export function sourceHistory(db: Kysely<LedgerTables>, until: string | null): Promise<SourceEntry[]> {
  return changesUntil(db, until);
}

async function changesUntil(db: Kysely<LedgerTables>, until: string | null): Promise<SourceEntry[]> {
  let query = db.selectFrom("source_changes").selectAll().orderBy("changed_at").orderBy("number");
  if (until !== null) query = query.where("changed_at", "<=", until);
  return (await query.execute()).map(entryOf);
}

function stored(value: string | null | undefined, before: string | null | undefined): string | null {
  return value === undefined ? (before ?? null) : (value ?? none);
}

function entryOf(row: Row): SourceEntry {
  const { key, name, kind, principal, owner, reliability, note } = row;
  return {
    key,
    name,
    ...(kind === null ? {} : { kind }),
    ...(principal === null ? {} : { principal: principal || null }),
    ...(owner === null ? {} : { owner: owner || null }),
    ...(reliability === null ? {} : { reliability }),
    ...(note === null ? {} : { note: note || null }),
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}
