/** Which reports repeat one another, and which of them was first. */
import { sql, type Kysely, type Transaction } from "kysely";
import { isNearCopy, shingles } from "../report/near-copy.ts";
import type { Report } from "../terms/types.ts";
import { insertRows } from "./insert-rows.ts";
import type { LedgerTables } from "./schema.ts";
import { sketchOf } from "./sketch.ts";

/**
 * Shared bands of the sketch from which two texts are copies without being compared: of unlike texts (resemblance 0.4) less than
 * one pair in a hundred thousand shares so many.
 */
const surelyCopies = 11;

/** Shingles below which a sketch proves nothing: short texts must be the same run for run. */
const fewestForSketch = 40;

interface Dated {
  id: string;
  published: string | null;
}

/**
 * Records the sketch of a report's revision and which other reports, as they now read, its text nearly repeats. Returns
 * the ids of other reports whose original has become another.
 */
export async function recordCopies(db: Transaction<LedgerTables>, report: Report, revision: number): Promise<string[]> {
  const { id } = report;
  const lost = revision === 1 ? [] : await regroup(db, id);
  const own = shingles(report.text);
  const sketch = sketchOf(own);
  if (sketch.length === 0) return lost;
  const rows = sketch.map((value, band) => ({ report_id: id, revision, band, value }));
  await insertRows(db, "insert into sketches", rows);
  const { rows: near } = await sql<{ id: string; revision: number; shared: number }>`
    select other.report_id as id, other.revision as revision, count(*) as shared from json_each(${JSON.stringify(sketch)}) mine
    join sketches other on other.band = mine.key and other.value = mine.value and other.report_id <> ${id}
    where other.revision = (select max(revision) from reports where id = other.report_id)
    group by other.report_id`.execute(db);
  const found: string[] = [];
  for (const other of near) {
    const sure = other.shared >= surelyCopies && own.size >= fewestForSketch;
    if (!sure && !(await isCopy(db, own, other))) continue;
    found.push(other.id);
    const pairs = [
      { report_id: id, revision, other_id: other.id, other_revision: other.revision },
      { report_id: other.id, revision: other.revision, other_id: id, other_revision: revision },
    ];
    await db.insertInto("copies").values(pairs).execute();
  }
  return [...new Set([...lost, ...(await join(db, report, found))])];
}

/** Puts a report into one group with those it repeats. */
async function join(db: Transaction<LedgerTables>, report: Dated, found: string[]): Promise<string[]> {
  if (found.length === 0) return [];
  const { rows } = await sql<{ id: string; root: string | null; published: string | null }>`
    select r.id, r.published, g.root_id as root from json_each(${JSON.stringify(found)}) w
    join reports r on r.id = w.value left join copy_groups g on g.report_id = r.id
    where r.revision = (select max(revision) from reports l where l.id = r.id)`.execute(db);
  const roots = [...new Set(rows.map(({ id, root }) => root ?? id))];
  const dated = await datesOf(db, roots);
  const first = [report, ...dated].reduce((a, b) => (isEarlier(b, a) ? b : a));
  const others = roots.filter((root) => root !== first.id);
  const { rows: moved } = await sql<{ id: string }>`
    select report_id as id from copy_groups where root_id in (select value from json_each(${JSON.stringify(others)}))`.execute(
    db,
  );
  const changed = new Set([...others, ...moved.map(({ id }) => id)]);
  await putUnder(db, [...changed, report.id, first.id], first.id);
  changed.delete(report.id);
  return [...changed];
}

/** Takes a revised report out of its group and looks anew at what holds the others together. Returns all of them. */
async function regroup(db: Transaction<LedgerTables>, id: string): Promise<string[]> {
  const own = await db.selectFrom("copy_groups").select("root_id").where("report_id", "=", id).executeTakeFirst();
  if (own === undefined) return [];
  const members = await db.selectFrom("copy_groups").select("report_id").where("root_id", "=", own.root_id).execute();
  const ids = members.map(({ report_id }) => report_id);
  await db.deleteFrom("copy_groups").where("root_id", "=", own.root_id).execute();
  const dates = new Map((await datesOf(db, ids)).map((each) => [each.id, each]));
  for (const group of connected(ids, await linksAmong(db, ids, null))) {
    const first = group.map((each) => dates.get(each) as Dated).reduce((a, b) => (isEarlier(b, a) ? b : a));
    if (group.length > 1) await putUnder(db, group, first.id);
  }
  return ids.filter((each) => each !== id);
}

async function putUnder(db: Transaction<LedgerTables>, ids: string[], root: string): Promise<void> {
  await sql`
    insert or replace into copy_groups (report_id, root_id)
    select value, ${root} from json_each(${JSON.stringify([...new Set(ids)])})`.execute(db);
}

async function datesOf(db: Kysely<LedgerTables>, ids: string[], until = "9999"): Promise<Dated[]> {
  const { rows } = await sql<Dated>`
    select r.id, r.published from json_each(${JSON.stringify(ids)}) w join reports r on r.id = w.value
    where r.revision = (select max(revision) from reports l where l.id = r.id and l.recorded_at <= ${until})`.execute(
    db,
  );
  return rows;
}

/** Pairs of reports that repeat one another in the revisions that stood at a moment (null: now). */
async function linksAmong(
  db: Kysely<LedgerTables>,
  ids: string[],
  until: string | null,
): Promise<{ id: string; other: string }[]> {
  const moment = until ?? "9999";
  const { rows } = await sql<{ id: string; other: string }>`
    select c.report_id as id, c.other_id as other from json_each(${JSON.stringify(ids)}) w
    join copies c on c.report_id = w.value
    where c.revision = (select max(revision) from reports l where l.id = c.report_id and l.recorded_at <= ${moment})
      and c.other_revision = (select max(revision) from reports l where l.id = c.other_id and l.recorded_at <= ${moment})`.execute(
    db,
  );
  return rows;
}

function connected(ids: string[], links: { id: string; other: string }[]): string[][] {
  const neighbours = new Map<string, string[]>();
  for (const { id, other } of links) neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of ids) {
    if (seen.has(start)) continue;
    const group: string[] = [];
    const open = [start];
    seen.add(start);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      group.push(id);
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The original of each report that has one other than itself, as recorded at a moment (null: now). */
export async function originalsOf(
  db: Kysely<LedgerTables>,
  ids: string[],
  until: string | null,
): Promise<Map<string, string>> {
  if (until === null) {
    const { rows } = await sql<{ id: string; root: string }>`
      select g.report_id as id, g.root_id as root from json_each(${JSON.stringify(ids)}) w
      join copy_groups g on g.report_id = w.value where g.root_id <> g.report_id`.execute(db);
    return new Map(rows.map(({ id, root }) => [id, root]));
  }
  const links: { id: string; other: string }[] = [];
  const all = new Set<string>(ids);
  for (let open = ids; open.length > 0;) {
    const found = await linksAmong(db, open, until);
    links.push(...found);
    open = [...new Set(found.map(({ other }) => other))].filter((id) => !all.has(id));
    for (const id of open) all.add(id);
  }
  const dates = new Map((await datesOf(db, [...all], until)).map((each) => [each.id, each]));
  const originals = new Map<string, string>();
  for (const group of connected([...all], links)) {
    const first = group.flatMap((id) => dates.get(id) ?? []).reduce((a, b) => (isEarlier(b, a) ? b : a), undated);
    for (const id of group) if (id !== first.id && first.id !== undated.id) originals.set(id, first.id);
  }
  return originals;
}

/** Later than every report. */
const undated: Dated = { id: "\uffff", published: null };

/** Undated reports come last. */
export function isEarlier(a: Dated, b: Dated): boolean {
  const left = a.published ?? "9999";
  const right = b.published ?? "9999";
  return left < right || (left === right && a.id < b.id);
}

async function isCopy(
  db: Transaction<LedgerTables>,
  own: Set<number>,
  { id, revision }: { id: string; revision: number },
): Promise<boolean> {
  const other = await db
    .selectFrom("reports")
    .select("text")
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return other !== undefined && isNearCopy(own, shingles(other.text));
}
