/** GET /ties/:a/:b */
import type { z } from "@hono/zod-openapi";
import { claimsOf } from "../../keeping/claims-of.ts";
import { tieOf } from "../../ties/tie-of.ts";
import type { Tie } from "../../ties/tie.ts";
import type { Desk } from "../desk.ts";
import { ApiError } from "../http/api-error.ts";
import type { tieQuery } from "../schemas/dossier.ts";
import { checkPeriod, pairOf } from "./principal-of.ts";

export function tieSeries(desk: Desk, names: { a: string; b: string }, query: z.output<typeof tieQuery>): Promise<Tie> {
  const [a, b] = pairOf(names.a, names.b, "not-found");
  checkPeriod(query);
  const { by, since = null, until = null, domain = null, outlet, episodes } = query;
  return desk.kept(`tie ${JSON.stringify([a, b, by, since, until, domain, outlet, episodes])}`, async (ledger) => {
    const { claims } = await claimsOf(ledger, { dyad: [a, b], grounds: false });
    const { last, outlets: known } = await desk.kept("coverage", (open) => open.reportsCoverage());
    const unknown = outlet?.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new ApiError("bad-request", `No report is of an outlet "${unknown}".`);
    const exposure = await desk.kept("exposure", (open) => open.exposure());
    const outlets = outlet === undefined ? null : [...new Set(outlet)];
    const tie = tieOf(claims, exposure, { a, b, by, since, until, cutOff: last, domain, outlets });
    return episodes ? tie : { ...tie, episodes: [] };
  });
}
