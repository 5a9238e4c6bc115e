/** Where the principals of a brief lie, and in which direction the claims between them run. */
import { geoPath, type GeoPermissibleObjects } from "d3-geo";
import type { MultiPolygon } from "geojson";
import type { Claim } from "../claims/claim.ts";
import { element } from "../ties/svg.ts";
import { atlas, mapShapes } from "./atlas.ts";
import { arrow, at, drawing, drawingWidth, unit, widthOf, words, type Point } from "./drawing.ts";
import { viewOf, type View } from "./frame.ts";
import { anyDeed, countInWords, type Bystander, type Link } from "./links.ts";
import { slug } from "./network.ts";
import { pathOf, strokesOf } from "./outline.ts";
import type { Register } from "./sentences.ts";

export interface MapInput {
  dyad: [string, string];
  links: Link[];
  bystanders: Bystander[];
  register: Register;
}

const height = 440;
/** Beyond this, the outlines are drawn with fewer points. */
const mostBytes = 60_000;
/** A state that is narrower than this on the map gets a ring around it. */
const small = 9;

/** Principals that have a shape; a historic state, an organisation or a group has none. */
export function onMap(principals: string[]): string[] {
  return principals.filter((principal) => atlas().has(principal));
}

/** SVG, 760 by 440 units, below 120 kB: null where neither of the two has a shape. */
export function mapSvg(input: MapInput): string | null {
  const { dyad, register } = input;
  const shown = onMap(dyad);
  if (shown.length === 0) return null;
  const shapes = shown.map((state) => atlas().shape(state));
  const view = viewOf(shapes, [drawingWidth, height], 70);
  const lines = arrows(input, view);
  const others = onMap(input.bystanders.map(({ principal }) => principal));
  const names = dyad.map((principal) => register.names(principal));
  const labels = namesOn(
    shown,
    others,
    view,
    register,
    lines.map(({ middle }) => middle),
  );
  const finish = [...lines.map((each) => each.drawing), ...labels, ...lines.map((each) => each.label)];
  const summary = [
    ...lines.map((each) => each.summary),
    ...(others.length === 0 ? [] : [`Also shaded: ${others.map((each) => register.names(each)).join(", ")}.`]),
  ].join(" ");
  finish.push(words([drawingWidth - 8, height - 8], mapShapes().origin, { size: 9, faint: true, anchor: "end" }));
  const paths = ground(shown, others, view);
  const title = `Map of ${names.join(" and ")}`;
  const draw = (least: number): string =>
    drawing(`map-${slug(dyad[0])}-${slug(dyad[1])}`, title, summary, height, [
      ...paths.map((path) => path(least)),
      ...finish,
    ]);
  let least = 0.7;
  let drawn = draw(least);
  while (drawn.length > mostBytes && least < 6) drawn = draw((least *= 1.3));
  return drawn;
}

/** Land, borders and states from the bottom up; each is written with as many points as asked for. */
function ground(shown: string[], others: string[], view: View): ((least: number) => string)[] {
  const { projection, centres } = view;
  const { terrain, shape } = atlas();
  const { land, borders } = terrain(view.around);
  const path = (drawn: GeoPermissibleObjects, attributes: Record<string, string | number>) => {
    const strokes = strokesOf(drawn, projection);
    return (least: number): string => {
      const d = pathOf(strokes, least);
      return d === "" ? "" : element("path", { d, ...attributes });
    };
  };
  const state = { class: "fg-state", fill: "#b3aa9b", stroke: "#1c1b1a", "stroke-width": 1.2 };
  const third = {
    class: "fg-third",
    fill: "#d8d0c3",
    stroke: "#5f5b55",
    "stroke-width": 0.8,
    "stroke-dasharray": "3 2",
  };
  const rings = shown.flatMap((each, index) => {
    const [[x1, y1], [x2, y2]] = geoPath(projection).bounds(shape(each));
    const [cx, cy] = centres[index]!;
    const ring = { cx, cy, r: 8, fill: "none", class: "fg-line", stroke: "#1c1b1a", "stroke-width": 1.5 };
    return Math.max(x2 - x1, y2 - y1) < small ? [() => element("circle", ring)] : [];
  });
  return [
    path(land, { class: "fg-land", fill: "#ece7de", stroke: "none" }),
    ...others.map((each) => path(shape(each), third)),
    path(borders, { class: "fg-border", fill: "none", stroke: "#b0a99e", "stroke-width": 0.7 }),
    ...shown.map((each) => path(shape(each), state)),
    ...rings,
  ];
}

interface Drawn {
  drawing: string;
  label: string;
  middle: Point;
  summary: string;
}

/** One arrow for each direction, one line for what has none; nothing where only one of the two has a place. */
function arrows({ dyad, links, register }: MapInput, { centres }: View): Drawn[] {
  const [first, second] = centres;
  if (first === undefined || second === undefined || onMap(dyad).length < 2) return [];
  const length = Math.hypot(second[0] - first[0], second[1] - first[1]);
  const bend = Math.max(34, Math.min(110, length / 4));
  const ways = [
    { from: dyad[0], to: dyad[1], mutual: false, start: first, end: second, bend },
    { from: dyad[0], to: dyad[1], mutual: true, start: first, end: second, bend: 0 },
    { from: dyad[1], to: dyad[0], mutual: false, start: second, end: first, bend },
  ];
  return ways.flatMap((way): Drawn[] => {
    const claims: Claim[] = links
      .filter(({ from, mutual }) => from === way.from && mutual === way.mutual)
      .flatMap((link) => link.claims);
    if (claims.length === 0) return [];
    const options = {
      count: claims.length,
      tone: "any",
      dashes: way.mutual ? "2 3" : "",
      head: !way.mutual,
      deed: anyDeed(claims),
    } as const;
    const gap = Math.min(10, length / 6);
    const ahead = unit(way.start, way.end);
    const { drawing: line, middle } = arrow(at(way.start, ahead, gap), at(way.end, ahead, -gap), way.bend, options);
    const [from, to] = [register.names(way.from), register.names(way.to)];
    const count = countInWords(claims);
    const numbers = claims.map((claim) => register.number(claim));
    // What has no direction runs between the arrows; its count stands where they do not have theirs.
    const spot: Point = way.mutual ? at(way.start, ahead, length / 3) : middle;
    return [
      {
        drawing: line,
        middle: spot,
        label: words([spot[0], spot[1] + 4.5], count, { size: 13, bold: true, claims: numbers, ground: true }),
        summary: `${from} ${way.mutual ? "with" : "to"} ${to}: ${count}.`,
      },
    ];
  });
}

/** Names of the two, then of others as far as there is room. */
function namesOn(shown: string[], others: string[], view: View, register: Register, taken: Point[]): string[] {
  const boxes = taken.map(([x, y]): Box => [x - 12, y - 10, x + 12, y + 10]);
  const drawn: string[] = [];
  const put = (principal: string, [x, y]: Point, bold: boolean): void => {
    const name = register.names(principal);
    const size = bold ? 14 : 10.5;
    const half = widthOf(name, size) / 2;
    // Away from the other of the two, so that near neighbours leave room for what runs between them.
    const other = view.centres.find(([cx, cy]) => cx !== x || cy !== y) ?? [x, y - 1];
    const [dx, dy] = unit(other, [x, y]);
    const away: Point[] = [1, 1.5, 2].map((far) => [x + far * dx * (half + 6), y + 5 + far * dy * 18]);
    const places: Point[] = bold ? [...away, [x, y + 20], [x, y - 14]] : [[x, y + 4]];
    const last = places.at(-1)?.[1];
    for (const [px, py] of places) {
      const middle = Math.max(half + 4, Math.min(drawingWidth - half - 4, px));
      const box: Box = [middle - half, py - size, middle + half, py + 3];
      const clash = boxes.some((other) => overlap(box, other)) || py < size || py > height - 4;
      if (clash && !(bold && py === last)) continue;
      boxes.push(box);
      drawn.push(words([middle, py], name, { size, bold, actor: principal, ground: true }));
      return;
    }
  };
  for (const [index, principal] of shown.entries()) put(principal, view.centres[index]!, true);
  for (const principal of others) {
    const centre = centreOf(atlas().shape(principal), view);
    if (centre !== null) put(principal, centre, false);
  }
  return drawn;
}

type Box = [number, number, number, number];

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Middle of what is to be seen of a state; null where that is nothing. */
function centreOf(shape: MultiPolygon, { projection }: View): Point | null {
  const [x, y] = geoPath(projection).centroid(shape);
  return Number.isFinite(x) && Number.isFinite(y) && x > 0 && x < drawingWidth && y > 0 && y < height ? [x, y] : null;
}
