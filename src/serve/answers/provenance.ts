/** Who stands behind a claim, as the app asks for it: `claims/provenance.ts` with copies beside what they repeat. */
import type { z } from "@hono/zod-openapi";
import type { Carrier, Provenance } from "../../claims/provenance.ts";
import type { carrier, provenance } from "../schemas/claims.ts";

export function provenanceAnswer({ origins, beside, circles, copies }: Provenance): z.infer<typeof provenance> {
  return {
    origins: origins.map(({ carriers, circle: _, ...origin }) => ({ ...origin, carriers: carriers.flatMap(flat) })),
    beside: beside.flatMap(({ why, ...each }) => flat(each).map((one) => ({ ...one, why }))),
    circles: circles.map(({ names, loop, fed }) => ({ names, loop, fed })),
    copies,
  };
}

/** A report and, after it, the copies of it. */
function flat({ copies, stances: _, speakers: __, ways: ___, ...own }: Carrier): z.infer<typeof carrier>[] {
  return [own, ...copies.flatMap(flat)];
}
