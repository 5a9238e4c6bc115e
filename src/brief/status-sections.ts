/** What the claims come to: counts, the weightiest, and the status of each. */
import type { Claim } from "../claims/claim.ts";
import type { ClaimStatus } from "../terms/types.ts";
import type { Block, Count } from "./brief.ts";
import { list, statusWords } from "./section-parts.ts";
import { sentence, type Register } from "./sentences.ts";

/** "Of 6 claims, 1 is confirmed [1], 2 are reported [2, 3]." */
export function bottomLine(claims: Claim[], register: Register): Block {
  const all = claims.map((claim) => register.number(claim));
  const counts: Count[] = [{ value: all.length, claims: all }];
  const parts: string[] = [];
  for (const status of statusWords().order) {
    const chosen = claims.filter((claim) => claim.status === status).map((claim) => register.number(claim));
    if (chosen.length === 0) continue;
    counts.push({ value: chosen.length, claims: chosen, status });
    parts.push(`${chosen.length} ${chosen.length === 1 ? "is" : "are"} ${status} [${chosen.join(", ")}]`);
  }
  const noun = all.length === 1 ? "claim" : "claims";
  return {
    kind: "paragraph",
    sentences: [sentence([`Of ${all.length} ${noun}, ${parts.join(", ")}.`], all, [], counts)],
  };
}

/** What a hurried reader should see: the best attested and the disputed, newest first, four at most. */
export function weightiest(claims: Claim[]): Claim[] {
  const rank: ClaimStatus[] = ["confirmed", "corroborated", "disputed"];
  return claims
    .filter(({ status }) => rank.includes(status))
    .toReversed()
    .toSorted((x, y) => rank.indexOf(x.status) - rank.indexOf(y.status))
    .slice(0, 4);
}

/** What the statuses in the table mean. */
export function legend(claims: Claim[], register: Register): Block[] {
  const { order, meaning } = statusWords();
  return list(
    order.flatMap((status) => {
      const chosen = claims.filter((claim) => claim.status === status).map((claim) => register.number(claim));
      const text = meaning[status].charAt(0).toLowerCase() + meaning[status].slice(1);
      return chosen.length === 0 ? [] : [sentence([`${status}: ${text}`], chosen)];
    }),
  );
}

export function statusTable(claims: Claim[], register: Register): Block {
  const { mark, order } = statusWords();
  const rows = order.flatMap((status) =>
    claims
      .filter((claim) => claim.status === status)
      .map((claim) => {
        const number = register.number(claim);
        const { min, max } = claim.origins;
        const origins = min === max ? `${max}` : `${min} to ${max}`;
        const cells = [`${mark[status]} ${status}`, `${claim.credibility}`, origins, `${claim.carriers}`, claim.reason];
        return [sentence([`[${number}]`]), ...cells.map((cell) => sentence([cell]))].map((cell) => ({
          ...cell,
          claims: [number],
        }));
      }),
  );
  return { kind: "table", columns: ["Claim", "Status", "Credibility", "Origins", "Carriers", "Why"], rows };
}
