/** The provenance of a claim as a tree for a terminal. */
import type { BesideCarrier, Carrier, OriginNode, Provenance } from "../claims/provenance.ts";
import { momentInWords } from "./moment-in-words.ts";
import { type TextNode, treeLines } from "./text-tree.ts";

export function provenanceLines({ origins, beside, circles }: Provenance): string[] {
  const branch = (text: string, children: TextNode[]): TextNode[] => (children.length > 0 ? [{ text, children }] : []);
  const nodes = (counted: boolean): TextNode[] =>
    origins.filter((origin) => origin.counted === counted).map((origin) => originNode(origin, circles));
  return treeLines([
    ...branch("speak for it", nodes(true)),
    ...branch("speak against it, cannot tell, or have taken it back", nodes(false)),
    ...branch("add no origin", beside.map(besideNode)),
    ...branch("circles of citation", circles.map(circleNode)),
  ]);
}

function originNode(origin: OriginNode, circles: Provenance["circles"]): TextNode {
  const { name, kind, principal, reliability, tentative, earlier, carriers, circle } = origin;
  const grade = reliability === "F" ? "" : `, reliability ${reliability}`;
  const details = [
    `${name} [${principal ?? "no principal"}, ${kind}${grade}] ${stanceOf(origin)}`,
    ...(tentative ? [tentativeWords(origin)] : []),
    ...(circle === null ? [] : [`one origin: ${loopWords(circles[circle] as Provenance["circles"][number])}`]),
    ...earlier.map(({ stance, published }) => `earlier: ${stance} (${momentInWords(published)})`),
  ];
  return { text: details.join("; "), children: carriers.map((carrier) => carrierNode(carrier, origin)) };
}

function stanceOf({ stance, scope }: OriginNode): string {
  return stance === "denies" && scope !== null && scope !== "whole" ? `denies, scope ${scope}` : stance;
}

function tentativeWords({ mayRepeat }: OriginNode): string {
  if (mayRepeat.length === 0) return "tentative: no named source";
  return `tentative: may repeat ${mayRepeat.join(" or ")}`;
}

function carrierNode(carrier: Carrier, origin: Pick<OriginNode, "name" | "stance"> | null): TextNode {
  const { published, outlet, report, credit, copyOf, retracted, stances, speakers, ways, circular, copies } = carrier;
  const quoted = speakers.filter((speaker) => speaker !== origin?.name);
  const parts = [
    `${momentInWords(published)}  ${outlet ?? "no outlet"} (report ${report})`,
    ...(credit === null ? [] : [`credits ${credit}`]),
    ...(copyOf === null ? [] : [`near copy of ${copyOf}`]),
    ...(quoted.length === 0 ? [] : [`quotes ${quoted.join(", ")}`]),
    ...ways.map((way) => `has it from ${way.join(", who has it from ")}`),
    ...(circular ? ["⟲ in a circle of citation"] : []),
    ...(origin === null || stances.every((stance) => stance === origin.stance) ? [] : [`here: ${stances.join(", ")}`]),
    ...(retracted ? ["taken back by its outlet"] : []),
  ];
  return { text: parts.join("; "), children: copies.map((copy) => carrierNode(copy, origin)) };
}

function besideNode(carrier: BesideCarrier): TextNode {
  const { text, children } = carrierNode(carrier, null);
  const why = carrier.why === "headline" ? "headline, repeats its article" : "the circle it cites is fed by others";
  return { text: `${text}; ${why}`, children };
}

function loopWords({ loop }: Provenance["circles"][number]): string {
  return `⟲ ${loop.join(" cites ")}`;
}

function circleNode(circle: Provenance["circles"][number]): TextNode {
  const others = circle.names.filter((name) => !circle.loop.includes(name));
  const more = others.length === 0 ? "" : `, with ${others.join(", ")}`;
  const counts = circle.fed
    ? "fed from outside or by a report's own words, so it adds no origin by itself"
    : "nothing leads into it, so it is one origin";
  return {
    text: `${loopWords(circle)}${more}; ${counts}`,
    children: circle.citations.map(({ from, to, report, published }) => ({
      text: `${momentInWords(published)}  ${from} cites ${to} (report ${report})`,
      children: [],
    })),
  };
}
