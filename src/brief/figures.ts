/** The sections that draw: network and map, each with its data as a table. */
import type { Claim } from "../claims/claim.ts";
import type { BriefInput, Figure, Section, Sentence } from "./brief.ts";
import { mapShapes } from "./atlas.ts";
import { withArticle } from "./clause.ts";
import { bystandersOf, linksOf, statusesInWords, type Bystander, type Link } from "./links.ts";
import { mapSvg, onMap } from "./map.ts";
import { mostAround, networkSvg } from "./network.ts";
import { sentence, type Register } from "./sentences.ts";

/** Who acts upon whom, and who else is named or heard; no blocks where there are no claims. */
export function networkSection(claims: Claim[], { a, b }: BriefInput, register: Register): Section {
  const dyad: [string, string] = [a, b];
  const links = linksOf(claims, dyad);
  const bystanders = bystandersOf(claims, dyad, register);
  const svg = networkSvg({ dyad, links, bystanders: bystanders.slice(0, mostAround), register });
  const further =
    bystanders.length > mostAround ? " Of the latter, those with the fewest claims stand in the table alone." : "";
  const caption = captionOf(
    `Who acts upon whom, by class of the act, and who else is named or heard. Figures count claims, whatever their status.${further}`,
    claims,
    register,
  );
  const rows = [
    ...links.map((link) => row(wayOf(link, register), link.quad, link.claims, register)),
    ...bystanders.flatMap((each) => bystanderRows(each, register)),
  ];
  const table = { columns: ["Who", "What", "Claims", "Status"], rows };
  return sectionOf("network", "Network", claims.length === 0 ? null : { kind: "figure", svg, caption, table });
}

/** Where the two lie, with claims by direction; no blocks where neither has a place on a map. */
export function mapSection(claims: Claim[], { a, b, names }: BriefInput, register: Register): Section {
  const dyad: [string, string] = [a, b];
  const links = linksOf(claims, dyad);
  const bystanders = bystandersOf(claims, dyad, register);
  if (claims.length === 0 || onMap(dyad).length === 0) return sectionOf("map", "Map", null);
  let drawn: string | undefined;
  const all = [...dyad, ...bystanders.map(({ principal }) => principal)];
  const placed = new Set(onMap(all));
  const missing = all.filter((principal) => !placed.has(principal)).map((principal) => withArticle(names(principal)));
  const beneath = missing.length === 0 ? "" : ` Without a place on the map: ${missing.join(", ")}.`;
  const caption = captionOf(
    `Claims by direction, whatever their status.${beneath} ${mapShapes().caveat}`,
    claims,
    register,
  );
  const rows = ways(links).map((link) => row(wayOf(link, register), null, link.claims, register));
  const table = { columns: ["Direction", "Claims", "Status"], rows };
  const figure: Figure = {
    kind: "figure",
    // Drawn when it is asked for: half of all that a brief costs, and a text without drawings has no use for it.
    get svg() {
      return (drawn ??= mapSvg({ dyad, links, bystanders, register }) ?? "");
    },
    caption,
    table,
  };
  return sectionOf("map", "Map", figure);
}

function sectionOf(id: string, title: string, figure: Figure | null): Section {
  return { id, title, blocks: figure === null ? [] : [figure] };
}

function captionOf(text: string, claims: Claim[], register: Register): Sentence {
  const numbers = claims.map((claim) => register.number(claim));
  return sentence([text], numbers);
}

/** "Turkey to Somalia"; "Turkey and Somalia" where there is no direction. */
function wayOf({ from, to, mutual }: Pick<Link, "from" | "to" | "mutual">, register: Register): string {
  return `${register.names(from)} ${mutual ? "and" : "to"} ${register.names(to)}`;
}

/** Links of all classes in one direction. */
function ways(links: Link[]): Pick<Link, "from" | "to" | "mutual" | "claims">[] {
  const found = new Map<string, Pick<Link, "from" | "to" | "mutual" | "claims">>();
  for (const { from, to, mutual, claims } of links) {
    const key = `${from} ${mutual}`;
    found.set(key, { from, to, mutual, claims: [...(found.get(key)?.claims ?? []), ...claims] });
  }
  return [...found.values()];
}

function bystanderRows({ principal, named, heard }: Bystander, register: Register): Sentence[][] {
  const name = register.names(principal);
  return [
    ...(named.length === 0 ? [] : [row(name, "named", named, register)]),
    ...(heard.length === 0 ? [] : [row(name, "heard", heard, register)]),
  ];
}

function row(who: string, what: string | null, claims: Claim[], register: Register): Sentence[] {
  const numbers = claims.map((claim) => register.number(claim)).toSorted((x, y) => x - y);
  const refs = numbers.map((number) => `[${number}]`).join(", ");
  const counts = [{ value: numbers.length, claims: numbers }];
  const statuses = new Map(claims.map(({ status }) => [status, claims.filter((each) => each.status === status)]));
  const perStatus = [...statuses].map(([status, chosen]) => ({
    value: chosen.length,
    claims: chosen.map((claim) => register.number(claim)),
    status,
  }));
  return [
    sentence([who], numbers),
    ...(what === null ? [] : [sentence([what], numbers)]),
    sentence([`${numbers.length}: ${refs}`], numbers, [], counts),
    sentence([statusesInWords(claims)], numbers, [], perStatus),
  ];
}
