/** Holds the labels of a drawing to the claims that its caption and table cite. */
import type { Claim } from "../claims/claim.ts";
import { escaped } from "../ties/svg.ts";
import type { Statement } from "../terms/types.ts";
import type { Figure, Sentence } from "./brief.ts";

export function sentencesOf({ caption, table }: Figure): Sentence[] {
  return [caption, ...(table?.rows.flat() ?? [])];
}

/** What no cited claim supports: names of actors (`data-actor`) and counts (`data-claims`) in the drawing. */
export function strayLabels(
  figure: Figure,
  byNumber: Map<number, Claim | undefined>,
  statementsById: Map<string, Statement>,
  names: (principal: string) => string,
): string[] {
  const cited = new Set(sentencesOf(figure).flatMap(({ claims }) => claims));
  const actors = new Set([...cited].flatMap((number) => actorsOf(byNumber.get(number), statementsById)));
  const stray: string[] = [];
  for (const [, attributes = "", text = ""] of figure.svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/gu)) {
    const actor = /data-actor="([^"]*)"/u.exec(attributes)?.[1];
    if (actor !== undefined && (!actors.has(actor) || text !== escaped(names(actor)))) stray.push(text);
    const counted = /data-claims="([^"]*)"/u.exec(attributes)?.[1]?.split(" ").map(Number);
    if (counted === undefined) continue;
    const count = /\d+/u.exec(text)?.[0];
    const known = counted.every((number) => cited.has(number) && byNumber.get(number) !== undefined);
    if (!known || count !== `${new Set(counted).size}`) stray.push(text);
  }
  return stray;
}

/** Every principal that a claim's statements bring with them: parties, others, sources. */
export function actorsOf(claim: Claim | undefined, statementsById: Map<string, Statement>): string[] {
  if (claim === undefined) return [];
  const statements = claim.statements.flatMap(({ id }) => statementsById.get(id) ?? []);
  const found = statements.flatMap(({ proposition: { source, target, others }, chain }) => [
    source.principal,
    target.principal,
    ...others.map(({ principal }) => principal),
    ...chain.map(({ principal }) => principal),
  ]);
  return found.filter((principal) => principal !== null);
}
