/** GET /brief/:a/:b */
import type { z } from "@hono/zod-openapi";
import type { Brief } from "../../brief/brief.ts";
import { briefOf } from "../../keeping/brief-of.ts";
import type { Desk } from "../desk.ts";
import type { briefQuery } from "../schemas/dossier.ts";
import { checkPeriod, pairOf } from "./principal-of.ts";

export async function dossier(
  desk: Desk,
  names: { a: string; b: string },
  query: z.output<typeof briefQuery>,
): Promise<Brief> {
  const [a, b] = pairOf(names.a, names.b, "not-found");
  checkPeriod(query);
  const { since = null, until = null } = query;
  const asOf = query.asOf === undefined ? null : momentOf(query.asOf);
  return await desk.kept(`brief ${JSON.stringify([a, b, since, until, asOf])}`, (ledger) =>
    briefOf(ledger, [a, b], { since, until, asOf }),
  );
}

/** A day as it is, a moment in the ledger's own time (UTC). */
export function momentOf(given: string): string {
  return given.length === 10 ? given : new Date(given).toISOString();
}
