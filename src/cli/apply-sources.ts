/** Sets fields of sources, and tells what is otherwise than before. */
import { SourceRegister } from "../claims/register.ts";
import type { SourceFields } from "../claims/source-entry.ts";
import { nameKey } from "../claims/source-name.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { SourceChange } from "../ledger/sources.ts";
import type { ListedSource } from "./source-schema.ts";

/** What stands in a source's fields; what nobody has said is none. */
type Standing = Record<keyof SourceFields, string | null>;

const unset: Standing = { kind: null, principal: null, owner: null, reliability: "F", note: null };

/** The fields in which `wanted` differs from how the source is listed; null: it is not listed. */
export function differing(listed: ListedSource | null, wanted: SourceFields): SourceFields {
  const standing: Standing = listed ?? unset;
  const fields = Object.entries(wanted) as [keyof SourceFields, string | null][];
  return Object.fromEntries(fields.filter(([field, value]) => standing[field] !== value));
}

/** Why a source cannot be set so; null where it can. */
export function objection(name: string, { owner }: SourceFields): string | null {
  if (nameKey(name) === "") return `"${name}" is no name: it has neither letters nor digits.`;
  return owner != null && nameKey(owner) === nameKey(name)
    ? `${name} cannot own itself. Write null ("none" on the command line) for a source that is under no other roof.`
    : null;
}

/** What changes for each source of `changes`: "Reuters: reliability F → B". Records the changes. */
export async function applyChanges(ledger: Ledger, changes: SourceChange[], by: string, at: string): Promise<string[]> {
  const before = new SourceRegister(await ledger.sourceEntries());
  await ledger.setSources(changes, by, at);
  const after = new SourceRegister(await ledger.sourceEntries());
  return changes.flatMap(({ name, fields }) => {
    const kind = fields.kind;
    const was = before.find(name, kind) ?? before.find(name);
    const is = after.find(name, kind) ?? after.find(name);
    if (is === null) return [];
    const told = (Object.keys(fields) as (keyof SourceFields)[])
      .filter((field) => (was?.[field] ?? blank(field)) !== (is[field] ?? blank(field)))
      .map((field) => `${field} ${was?.[field] ?? blank(field)} → ${is[field] ?? blank(field)}`);
    return told.length === 0 ? [] : [`${is.name}: ${told.join(", ")}`];
  });
}

function blank(field: keyof SourceFields): string {
  return field === "reliability" ? "F" : "none";
}
