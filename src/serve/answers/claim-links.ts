/** What a claim takes up, and what takes it up: plans, requests and deeds of one matter. */
import type { Claim, ClaimLink } from "../../claims/claim.ts";
import { linkableDays, linkEpisodes } from "../../claims/episodes.ts";
import { unpackSignature } from "../../claims/packed-signature.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { rowOf } from "./claim-row.ts";

/** Claims of busy pairs that are looked at; those of the nearest time. */
const mostNeighbours = 2000;

/** Fills the claim's own links, and returns both ways with the other claims' rows. */
export async function linksOf(ledger: Ledger, claim: Claim, dyad: [string, string]) {
  const rows = await ledger.claimRows({ dyad, ...linkableDays(claim.first, claim.last) });
  const all = rows.map((row) => ({ row, signature: unpackSignature(row.signature) }));
  const own = all.find(({ row }) => row.id === claim.id);
  if (own === undefined) return { links: [], linkedFrom: [] };
  const distance = (first: string | null): number => Math.abs(Date.parse(first ?? "") - Date.parse(claim.first ?? ""));
  const others = all
    .filter(
      ({ row, signature }) => row.id !== claim.id && [...signature.words].some((word) => own.signature.words.has(word)),
    )
    .toSorted((a, b) => (distance(a.row.first) || 0) - (distance(b.row.first) || 0))
    .slice(0, mostNeighbours);
  const linkable = others.map(({ row, signature }) => ({ claim: row, signature }));
  linkEpisodes([{ claim, signature: own.signature }], linkable);
  const later = others.map(({ row: { id, first, last }, signature }) => ({
    claim: { ...claim, id, first, last, links: [] as ClaimLink[] },
    signature,
  }));
  linkEpisodes(later, [{ claim, signature: own.signature }]);
  const from = later.flatMap((each) =>
    each.claim.links.filter((link) => link.claim === claim.id).map(({ kind }) => ({ kind, claim: each.claim.id })),
  );
  const wanted = [...claim.links, ...from].map((link) => link.claim);
  const byId = new Map((await ledger.lists.claimsById(wanted)).map((each) => [each.id, rowOf(each)]));
  const shown = (links: ClaimLink[]) =>
    links.flatMap(({ kind, claim: id }) => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ kind, claim: row }];
    });
  return { links: shown(claim.links), linkedFrom: shown(from) };
}
