/** Who stands behind a claim, as the app asks for it: `claims/provenance.ts` with copies beside what they repeat. */
import type { z } from "@hono/zod-openapi";
import type { Carrier, Provenance } from "../../claims/provenance.ts";
import type { carrier, provenance } from "../schemas/claims.ts";

export function provenanceAnswer({ origins, beside, circles, copies }: Provenance): z.infer<typeof provenance> {
  return {
    origins: origins.map((origin) => {
      const { key, name, kind, principal, stance, scope, counted, tentative, mayRepeat, reliability, earlier } = origin;
      const said = { key, name, kind, principal, stance, scope, counted, tentative, mayRepeat, reliability, earlier };
      return { ...said, carriers: origin.carriers.flatMap(flat) };
    }),
    beside: beside.flatMap((each) => flat(each).map((one) => ({ ...one, why: each.why }))),
    circles: circles.map(({ names, loop, fed }) => ({ names, loop, fed })),
    copies,
  };
}

/** A report and, after it, the copies of it. */
function flat(each: Carrier): z.infer<typeof carrier>[] {
  const { report, outlet, title, published, credit, copyOf, retracted, statements, via, circular } = each;
  const own = { report, outlet, title, published, credit, copyOf, retracted, statements, via, circular };
  return [own, ...each.copies.flatMap(flat)];
}
