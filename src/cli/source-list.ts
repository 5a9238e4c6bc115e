/** The register as a ledger shows it: who speaks in its reports, what has been said of them, and their track records. */
import type { Claim } from "../claims/claim.ts";
import { SourceRegister, type RegisteredSource } from "../claims/register.ts";
import type { SourceEntry } from "../claims/source-entry.ts";
import { type SpokenSource, type TrackRecord, trackRecords } from "../claims/track-record.ts";
import { claimsOf } from "../keeping/claims-of.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ListedSource } from "./source-schema.ts";

export interface SourceList {
  register: SourceRegister;
  /** By name. */
  sources: ListedSource[];
  claimsById: Map<string, Claim>;
  /** Claims that the records leave out, see `latest`. */
  left: number;
}

export interface ListOptions {
  /** ISO day (its end) or moment: what the ledger held and the register said then. */
  asOf?: string;
  /** Outlets and agencies of the vocabulary that do not speak in the ledger as well. */
  all?: boolean;
  /** Only the claims that were last reported on, as many as these, make the records. Default: all. */
  latest?: number;
}

/** Everybody who speaks in the ledger's reports or of whom somebody has said something. */
export async function listSources(ledger: Ledger, { asOf, all = false, latest }: ListOptions): Promise<SourceList> {
  const register = new SourceRegister(await ledger.sourceEntries(asOf));
  const history = await ledger.sourceHistory(asOf);
  const { claims, statementsById, left } = await claimsOf(ledger, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(latest === undefined ? {} : { latest }),
    links: false,
  });
  const reports = new Set([...statementsById.values()].map(({ report }) => report.id));
  const spoken = trackRecords(claims, statementsById, await ledger.facts([...reports], asOf), register);
  const { outlets } = await ledger.reportsCoverage({ asOf: asOf ?? null });
  const listed = new Map<string, ListedSource>();
  const add = (known: RegisteredSource | null, heard: Omit<SpokenSource, "record">, record: TrackRecord): void => {
    const id = `${heard.key}|${heard.kind}`;
    if (listed.has(id)) return;
    listed.set(id, { ...sourceOf(known, heard, register), record, history: historyOf(known, history, register) });
  };
  for (const each of spoken) add(register.find(each.name, each.kind), each, each.record);
  for (const name of outlets) {
    const key = register.keyOf(name, "outlet");
    const heard = spoken.some((each) => each.key === key);
    if (!heard) add(register.find(name, "outlet"), { key, name, kind: "outlet", principal: null }, noRecord());
  }
  const seen = new Set([...listed.values()].map(({ name, kind }) => register.keyOf(name, kind ?? undefined)));
  for (const known of register.all()) {
    if (seen.has(known.key) || (!all && known.changedAt === null)) continue;
    const { key, name, kind } = known;
    listed.set(key, {
      ...sourceOf(known, { key, name, kind, principal: null }, register),
      record: noRecord(),
      history: historyOf(known, history, register),
    });
  }
  return {
    register,
    sources: [...listed.values()].toSorted(byName),
    claimsById: new Map(claims.map((claim) => [claim.id, claim])),
    left,
  };
}

function sourceOf(
  known: RegisteredSource | null,
  heard: Omit<SpokenSource, "record" | "kind"> & { kind: ListedSource["kind"] },
  register: SourceRegister,
): Omit<ListedSource, "record" | "history"> {
  const kind = known?.kind ?? heard.kind;
  const set = register.principalOf(heard.name, kind ?? undefined);
  const voice = register.voiceKeyOf(heard.name, kind ?? undefined, heard.principal);
  return {
    name: known?.name ?? heard.name,
    kind,
    principal: set === undefined ? heard.principal : set,
    owner: known?.owner ?? null,
    voice,
    reliability: known?.reliability ?? "F",
    note: known?.note ?? null,
    changedBy: known?.changedBy ?? null,
    changedAt: known?.changedAt ?? null,
  };
}

function historyOf(
  known: RegisteredSource | null,
  changes: SourceEntry[],
  register: SourceRegister,
): ListedSource["history"] {
  if (known === null || known.changedAt === null) return [];
  const own = changes.filter(({ key, name, kind }) => key === known.key || register.keyOf(name, kind) === known.key);
  return own.map(({ key: _key, name: _name, changedBy: by, changedAt: at, ...said }) => ({ at, by, said }));
}

function noRecord(): TrackRecord {
  return { reported: [], vouched: [], first: [], alone: [], confirmed: [], denied: [] };
}

function byName(a: ListedSource, b: ListedSource): number {
  const key = ({ name, kind }: ListedSource): string => [name.toLowerCase(), name, kind ?? ""].join("\0");
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
