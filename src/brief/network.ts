/** The principals of a brief as a network: a drawing that is the same for the same claims. */
import type { Quad } from "../ties/tie.ts";
import { element } from "../ties/svg.ts";
import { arrow, at, drawing, drawingWidth, unit, widthOf, words, type Point } from "./drawing.ts";
import { anyDeed, countInWords, type Bystander, type Link } from "./links.ts";
import type { Register } from "./sentences.ts";

export interface NetworkInput {
  dyad: [string, string];
  links: Link[];
  /** Those that are drawn; who finds no room stands in the table alone. */
  bystanders: Bystander[];
  register: Register;
}

/** Most principals that are drawn around the two. */
export const mostAround = 14;

/** Each quad class has strokes of its own, since colour alone says nothing on paper or to a colour-blind reader. */
const dashesOf: Record<Quad, string> = {
  "material cooperation": "",
  "verbal cooperation": "9 4",
  neutral: "2 3",
  "verbal conflict": "11 3 2 3",
  "material conflict": "14 3 2 3 2 3",
};

interface Node {
  principal: string;
  name: string;
  centre: Point;
  half: Point;
  bold: boolean;
}

interface Row {
  members: { bystander: Bystander; width: number }[];
  width: number;
}

const [rowHeight, edgeGap, margin, gap] = [50, 30, 26, 16];

/** SVG, 760 units wide: the two principals in the middle, others in rows above (named) and beneath (heard alone). */
export function networkSvg({ dyad, links, bystanders, register }: NetworkInput): string {
  const [a, b] = dyad;
  const named = rows(
    bystanders.filter((each) => each.named.length > 0),
    register,
    dyad,
  );
  const heard = rows(
    bystanders.filter((each) => each.named.length === 0),
    register,
    dyad,
  );
  const fan = Math.max(60, (links.length - 1) * edgeGap + 40);
  const middle = margin + named.length * rowHeight + (named.length > 0 ? 34 : 0) + fan / 2;
  const foot = middle + fan / 2 + (heard.length > 0 ? 34 : 0);
  const node = (principal: string, centre: Point, bold = false): Node => {
    const name = register.names(principal);
    return { principal, name, centre, half: [widthOf(name, bold ? 14 : 12) / 2 + 12, bold ? 18 : 14], bold };
  };
  const inset = (principal: string): number => 18 + node(principal, [0, 0], true).half[0];
  const left = node(a, [Math.max(120, inset(a)), middle], true);
  const right = node(b, [drawingWidth - Math.max(120, inset(b)), middle], true);
  const place = (lines: Row[], top: number): { node: Node; bystander: Bystander }[] =>
    lines.flatMap(({ members, width }, row) => {
      const space = (drawingWidth - 20 - width) / members.length;
      let x = 10;
      return members.map(({ bystander, width: own }) => {
        const centre: Point = [x + (space + own) / 2, top + row * rowHeight + rowHeight / 2];
        x += space + own + gap;
        return { bystander, node: node(bystander.principal, centre) };
      });
    });
  const around = [...place(named, margin), ...place(heard, foot)];
  const lines = around.flatMap((each) => ties(each.bystander, each.node, left, right));
  const edges = links.map((link, index) => edge(link, index - (links.length - 1) / 2, left, right, register));
  const content = [
    ...lines,
    ...edges.map((each) => each.line),
    ...[left, right, ...around.map((each) => each.node)].map(box),
    ...edges.map((each) => each.label),
    ...around.map(({ node: { centre, half }, bystander }) =>
      tally(bystander, [centre[0], centre[1] + (centre[1] < middle ? -half[1] - 4 : half[1] + 12)], register),
    ),
  ];
  const names = `${left.name} and ${right.name}`;
  const end = foot + heard.length * rowHeight + 6;
  const legend = [
    ...(links.every((link) => anyDeed(link.claims))
      ? []
      : ["Thin with an open head: nobody says that it has happened."]),
    ...(around.length === 0
      ? []
      : ["Straight lines lead from those named (solid) or heard (dotted) to who acts in those claims."]),
  ];
  content.push(
    ...legend.map((text, index) =>
      words([12, end + 16 + 15 * index], text, { size: 10.5, anchor: "start", faint: true }),
    ),
  );
  const height = end + 16 + 15 * legend.length;
  const summary = [
    ...links.map(
      (link) =>
        `${register.names(link.from)} ${link.mutual ? "with" : "to"} ${register.names(link.to)}, ${link.quad}: ${countInWords(link.claims)}.`,
    ),
    ...(around.length === 0 ? [] : [`Also named or heard: ${around.map((each) => each.node.name).join(", ")}.`]),
  ].join(" ");
  return drawing(`network-${slug(a)}-${slug(b)}`, `Network of ${names}`, summary, height, content);
}

/** For ids. */
export function slug(principal: string): string {
  return principal.replace(/[^A-Za-z0-9]+/gu, "-");
}

/** Rows that find room beside one another; within a row, who goes with the left party stands left. */
function rows(bystanders: Bystander[], register: Register, [a, b]: [string, string]): Row[] {
  const lines: Row[] = [];
  for (const bystander of bystanders) {
    const width = widthOf(register.names(bystander.principal)) + 24;
    const line = lines.at(-1);
    if (line !== undefined && line.width + width + gap <= drawingWidth - 20) {
      line.members.push({ bystander, width });
      line.width += width + gap;
    } else lines.push({ members: [{ bystander, width }], width });
  }
  const side = ({ named, heard }: Bystander): number => {
    const acting = new Set([...named, ...heard].map(({ proposition }) => proposition.source.principal));
    return (acting.has(b) ? 1 : 0) - (acting.has(a) ? 1 : 0);
  };
  for (const { members } of lines) members.sort((x, y) => side(x.bystander) - side(y.bystander));
  return lines;
}

function edge(link: Link, place: number, left: Node, right: Node, register: Register): { line: string; label: string } {
  const bend = place * edgeGap;
  const forth = link.from === left.principal;
  const start: Point = [left.centre[0] + left.half[0] + 4, left.centre[1] + place * 5];
  const end: Point = [right.centre[0] - right.half[0] - 4, right.centre[1] + place * 5];
  const options = {
    count: link.claims.length,
    tone: link.quad,
    dashes: dashesOf[link.quad],
    head: !link.mutual,
    deed: anyDeed(link.claims),
  };
  // Going back, the right hand is on the other side.
  const drawn = forth ? arrow(start, end, bend, options) : arrow(end, start, -bend, options);
  const label = `${link.quad}: ${countInWords(link.claims)}`;
  const claims = link.claims.map((claim) => register.number(claim));
  const [x, y] = drawn.middle;
  return { line: drawn.drawing, label: words([x, y + 4], label, { size: 11.5, claims, ground: true }) };
}

/** Thin lines to those who act in the claims that name somebody or on which somebody is heard. */
function ties({ named, heard }: Bystander, node: Node, left: Node, right: Node): string[] {
  return [left, right].flatMap((party) => {
    const acts = (claims: Bystander["named"]): boolean =>
      claims.some(({ proposition: { source } }) => source.principal === party.principal);
    const dashes = acts(named) ? "" : acts(heard) ? "1.5 3.5" : null;
    if (dashes === null) return [];
    const up = Math.sign(node.centre[1] - party.centre[1]);
    const from: Point = [node.centre[0], node.centre[1] - up * node.half[1]];
    const target: Point = [party.centre[0], party.centre[1] + up * party.half[1]];
    const [x2, y2] = at(target, unit(target, from), 2);
    const line = { x1: from[0], y1: from[1], x2, y2, class: "fg-line", stroke: "#5f5b55", "stroke-width": 1 };
    return [element("line", dashes === "" ? line : { ...line, "stroke-dasharray": dashes })];
  });
}

/** States have corners, organisations round ends, groups and others a broken outline. */
function box({ principal, name, centre: [x, y], half: [width, height], bold }: Node): string {
  const frame = element("rect", {
    x: x - width,
    y: y - height,
    width: 2 * width,
    height: 2 * height,
    rx: principal.startsWith("org:") ? height : 2,
    class: "fg-box",
    fill: "#ffffff",
    stroke: "#1c1b1a",
    "stroke-width": bold ? 2 : 1,
    ...(principal.startsWith("grp:") ? { "stroke-dasharray": "5 3" } : {}),
  });
  return frame + words([x, y + 4.5], name, { size: bold ? 14 : 12, bold, actor: principal });
}

/** "named in 2, heard on 3". */
function tally({ named, heard }: Bystander, [x, y]: Point, register: Register): string {
  const said = [
    ...(named.length === 0 ? [] : [`named in ${named.length}`]),
    ...(heard.length === 0 ? [] : [`heard on ${heard.length}`]),
  ].join(", ");
  const claims = [...new Set([...named, ...heard])].map((claim) => register.number(claim));
  return words([x, y], said, {
    size: 10,
    faint: true,
    ...(named.length === 0 || heard.length === 0 ? { claims } : {}),
  });
}
