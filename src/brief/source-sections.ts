/** Who is heard and who is not, and on whose word the claims rest. */
import type { Claim } from "../claims/claim.ts";
import type { Block, BriefInput, Sentence } from "./brief.ts";
import { phrases, withArticle } from "./clause.ts";
import { list } from "./section-parts.ts";
import { sentence, type Register } from "./sentences.ts";

export function singleOrigin(claim: Claim, register: Register): Sentence {
  const origin = claim.origins.list.find(({ counted }) => counted);
  const statement = register.statements(claim).find(({ stance }) => stance === origin?.stance);
  return sentence(
    [`[${register.number(claim)}] rests on ${withArticle(origin?.name ?? "one voice")} alone.`],
    [register.number(claim)],
    statement === undefined ? [] : [register.endnote(statement)],
  );
}

export function notHeard(claims: Claim[], { a, b, names }: BriefInput, register: Register): Block[] {
  const items = [a, b].flatMap((principal) => {
    const silent = claims.filter(
      ({ origins, proposition: { type, source } }) =>
        !origins.list.some((origin) => origin.principal === principal) &&
        // An accusation or a request is a word of the one who makes it.
        !(source.principal === principal && phrases().verbal.includes(type)),
    );
    const numbers = silent.map((claim) => register.number(claim));
    if (numbers.length === 0) return [];
    const refs = numbers.map((number) => `[${number}]`).join(", ");
    return [sentence([`No word of ${withArticle(names(principal))} is reported on ${refs}.`], numbers)];
  });
  return list(items);
}

export function thirdParties(claims: Claim[], register: Register): Block[] {
  const named = new Map<string, Set<Claim>>();
  for (const claim of claims) {
    for (const { principal } of claim.proposition.others)
      named.set(principal, (named.get(principal) ?? new Set()).add(claim));
  }
  return list(
    [...named]
      .toSorted(([x], [y]) => (x < y ? -1 : 1))
      .map(([principal, chosen]) => {
        const numbers = [...chosen].map((claim) => register.number(claim));
        const cited = [...chosen].flatMap((claim) =>
          register
            .statements(claim)
            .filter(({ proposition }) => proposition.others.some((other) => other.principal === principal))
            .slice(0, 1),
        );
        return sentence(
          [`${register.names(principal)} is named in ${numbers.map((number) => `[${number}]`).join(", ")}.`],
          numbers,
          cited.map((each) => register.endnote(each)),
        );
      }),
  );
}

export function whoSaysWhat(claims: Claim[], register: Register): Block[] {
  const rows = new Map<string, { name: string; stances: Map<string, number[]> }>();
  for (const claim of claims) {
    for (const { name, stance } of claim.origins.list) {
      const row = rows.get(name) ?? { name, stances: new Map() };
      rows.set(name, row);
      row.stances.set(stance, [...(row.stances.get(stance) ?? []), register.number(claim)]);
    }
  }
  const cells = [...rows.values()]
    .toSorted((x, y) => (x.name < y.name ? -1 : 1))
    .map(({ name, stances }) => {
      const numbers = [...stances.values()].flat();
      const said = [...stances]
        .map(([stance, refs]) => `${stance} ${refs.map((number) => `[${number}]`).join(", ")}`)
        .join("; ");
      return [sentence([name]), sentence([said])].map((cell) => ({ ...cell, claims: numbers }));
    });
  return [{ kind: "table", columns: ["Voice", "Stance"], rows: cells }];
}
