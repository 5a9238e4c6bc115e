/** Under which names a claim is found: outlets that carry it, and its origins. */
import { sql, type Transaction } from "kysely";
import type { Claim } from "../claims/claim.ts";
import type { KeptClaim } from "../claims/claim-store.ts";
import { insertRows } from "./insert-rows.ts";
import type { LedgerTables } from "./schema.ts";

/** Writes only what has changed: a claim that gains a statement mostly keeps its names. */
export async function recordNames(
  db: Transaction<LedgerTables>,
  claims: KeptClaim[],
  goneGroups: number[],
): Promise<void> {
  const groups = JSON.stringify([...goneGroups, ...claims.map(({ group }) => group)]);
  const { rows } = await sql<{ name: string; claim: number }>`
    select name, claim from claim_names where claim in (select value from json_each(${groups}))`.execute(db);
  const before = new Map<number, Set<string>>();
  for (const { name, claim } of rows) before.set(claim, (before.get(claim) ?? new Set()).add(name));
  const gone: { name: string; claim: number }[] = [];
  const added: { name: string; claim: number }[] = [];
  for (const { group, claim } of claims) {
    const names = namesOf(claim);
    const known = before.get(group) ?? new Set();
    for (const name of names) if (!known.has(name)) added.push({ name, claim: group });
    for (const name of known) if (!names.has(name)) gone.push({ name, claim: group });
  }
  for (const group of goneGroups) for (const name of before.get(group) ?? []) gone.push({ name, claim: group });
  if (gone.length > 0) {
    await sql`
      delete from claim_names where (name, claim) in (
        select value ->> '$.name', value ->> '$.claim' from json_each(${JSON.stringify(gone)}))`.execute(db);
  }
  await insertRows(db, "insert or ignore into claim_names", added);
}

/** As SQLite's `lower` writes them, which leaves letters beyond ASCII as they are. */
function namesOf({ origins, statements }: Claim): Set<string> {
  const names = [...origins.list.map(({ name }) => name), ...statements.flatMap(({ report }) => report.outlet ?? [])];
  return new Set(names.map((name) => name.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase())));
}
