/** GET /claims */
import type { z } from "@hono/zod-openapi";
import type { ClaimOrder, ClaimPageFilter } from "../../ledger/claim-pages.ts";
import type { Desk } from "../desk.ts";
import type { claimsPage, claimsQuery } from "../schemas/claims.ts";
import { rowOf } from "./claim-row.ts";
import { cursorFrom, cursorText } from "./cursor.ts";
import { aboutOf, checkPeriod } from "./principal-of.ts";

export async function claimList(desk: Desk, query: z.output<typeof claimsQuery>): Promise<z.infer<typeof claimsPage>> {
  const { sort, limit, cursor } = query;
  const filter = filterOf(query);
  const at = cursorFrom(cursor, sort);
  const ledger = await desk.read();
  const descending = sort.startsWith("-");
  const order = sort.replace(/^-/u, "") as ClaimOrder;
  const after = at === null ? {} : { after: { value: at.value, id: at.id } };
  const { claims, next } = await ledger.lists.claimPage(filter, { order, descending, limit, ...after });
  const total = at?.total ?? (await ledger.lists.countClaims(filter));
  return {
    items: claims.map(rowOf),
    total,
    next: next === null ? null : cursorText({ of: sort, ...next, total }),
  };
}

function filterOf(query: z.output<typeof claimsQuery>): ClaimPageFilter {
  checkPeriod(query);
  const { status, domain, type, since, until, source, q } = query;
  return {
    ...aboutOf(query),
    ...(status === undefined ? {} : { statuses: status }),
    ...(domain === undefined ? {} : { domains: domain }),
    ...(type === undefined ? {} : { types: type }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(source === undefined ? {} : { source }),
    ...(q === undefined || q.trim() === "" ? {} : { words: { text: q, within: query.in } }),
  };
}
