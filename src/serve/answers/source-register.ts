/** GET and PUT /sources */
import type { z } from "@hono/zod-openapi";
import { applyChanges, differing, objection } from "../../cli/apply-sources.ts";
import { authorOf } from "../../cli/record-review.ts";
import { type SourceList, listSources } from "../../cli/source-list.ts";
import { SourceRegister } from "../../claims/register.ts";
import type { SourceFields } from "../../claims/source-entry.ts";
import type { Desk } from "../desk.ts";
import { ApiError } from "../http/api-error.ts";
import type { source, sourceFields, sources, sourcesQuery } from "../schemas/sources.ts";
import { momentOf } from "./dossier.ts";
import { principalOf } from "./principal-of.ts";

type Source = z.infer<typeof source>;

/** Claims of which track records are made while somebody waits: the latest reported. `entente sources` takes all. */
const mostClaims = 2000;

export async function sourceList(
  desk: Desk,
  { all, asOf }: z.output<typeof sourcesQuery>,
): Promise<z.infer<typeof sources>> {
  const moment = asOf === undefined ? {} : { asOf: momentOf(asOf) };
  const list = await desk.kept(`sources ${all} ${moment.asOf ?? ""}`, (ledger) =>
    listSources(ledger, { all, ...moment, latest: mostClaims }),
  );
  return {
    recordsOver: { claims: list.claimsById.size, left: list.left },
    items: list.sources.map((each) => {
      const { reported, vouched, first, alone, confirmed, denied } = each.record;
      const counts = { reported, vouched, first, alone, confirmed, denied };
      const record = Object.fromEntries(Object.entries(counts).map(([name, ids]) => [name, ids.length]));
      return { ...each, key: keyIn(list, each), record: record as Record<keyof typeof counts, number> };
    }),
  };
}

export async function sourceInFull(desk: Desk, key: string): Promise<Source> {
  const list = await everySource(desk);
  const found = find(list, key);
  if (found === null) {
    throw new ApiError("not-found", `No source is known as "${key}".`, { hint: "GET /api/sources lists who speaks." });
  }
  return found;
}

export async function setSource(desk: Desk, key: string, given: z.output<typeof sourceFields>): Promise<Source> {
  const { name: typed, author, principal, ...rest } = given;
  const by = authorOf(author === undefined ? {} : { by: author });
  const fields = Object.fromEntries(
    Object.entries({
      ...rest,
      ...(principal == null ? { principal } : { principal: principalOf(principal, "bad-request") }),
    }).filter(([, value]) => value !== undefined),
  ) as SourceFields;
  if (Object.keys(fields).length === 0) throw new ApiError("bad-request", "Nothing to set.");
  const listed = find(await everySource(desk), key);
  const name = listed?.name ?? typed ?? key;
  const problem = objection(name, fields);
  if (problem !== null) throw new ApiError("unprocessable", problem);
  const kind = fields.kind ?? listed?.kind ?? undefined;
  await desk.write(async (ledger) => {
    const changed = differing(listed, fields);
    if (Object.keys(changed).length === 0) return;
    const own = new SourceRegister(await ledger.sourceEntries()).keyOf(name, kind);
    await applyChanges(ledger, [{ key: own, name, fields: changed }], by, new Date().toISOString());
  });
  return find(await everySource(desk), key) ?? (await sourceInFull(desk, name));
}

function everySource(desk: Desk): Promise<SourceList> {
  return desk.kept("sources true ", (ledger) => listSources(ledger, { all: true, latest: mostClaims }));
}

/** By its key, else by its name. */
function find(list: SourceList, key: string): Source | null {
  const keyed = list.sources.map((each) => ({ ...each, key: keyIn(list, each) }));
  return (
    keyed.find((each) => each.key === key) ??
    keyed.find((each) => each.name === key) ??
    keyed.find(
      ({ name, kind }) => list.register.keyOf(key, kind ?? undefined) === list.register.keyOf(name, kind ?? undefined),
    ) ??
    null
  );
}

function keyIn({ register }: SourceList, { name, kind }: { name: string; kind: Source["kind"] }): string {
  return register.keyOf(name, kind ?? undefined);
}
