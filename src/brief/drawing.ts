/** What the network and the map draw alike: the frame, names, arrows. */
import { element, escaped } from "../ties/svg.ts";
import type { Quad } from "../ties/tie.ts";

/** Width of a drawing, in its own units; it scales with its page. */
export const drawingWidth = 760;

/** Cooperation, conflict and neither, on light ground and on dark. */
const colours = {
  cooperation: ["#1b5e8c", "#7cc0ee"],
  conflict: ["#9a3412", "#f0a27f"],
  neutral: ["#5f5b55", "#b0aaa2"],
} as const;

/** Colours stand as attributes, so that a program without style sheets draws them; the sheet changes them on dark screens only. */
const sheet = `@media screen and (prefers-color-scheme:dark){${[
  ".fg-paper,.fg-hollow{fill:#1a1918}.fg-ink{fill:#e9e6e1}.fg-faint{fill:#b0aaa2}",
  ".fg-box{fill:#1a1918;stroke:#b0aaa2}.fg-line{stroke:#b0aaa2}",
  ".fg-land{fill:#35312d}.fg-border{stroke:#6b655d}.fg-state{fill:#7d766b;stroke:#e9e6e1}.fg-third{fill:#56504a;stroke:#b0aaa2}",
  ...Object.entries(colours).map(([side, [, dark]]) => `.fg-${side}{stroke:${dark}}.fg-${side}-area{fill:${dark}}`),
].join("")}}`;

function toneOf(tone: Quad | "any"): { name: string; colour: string } {
  const side = tone.endsWith("cooperation") ? "cooperation" : tone.endsWith("conflict") ? "conflict" : "neutral";
  return { name: `fg-${side}`, colour: colours[side][0] };
}

export type Point = [number, number];

/** A whole drawing. `id` is a prefix for ids within it; `summary` tells what it shows to those who do not see it. */
export function drawing(id: string, title: string, summary: string, height: number, content: string[]): string {
  const parts = [
    element("title", { id: `${id}-title` }, escaped(title)),
    element("desc", { id: `${id}-desc` }, escaped(summary)),
    element("style", {}, sheet),
    element("rect", { width: drawingWidth, height, class: "fg-paper", fill: "#ffffff" }),
    ...content,
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${drawingWidth} ${height}`,
    width: drawingWidth,
    height,
    role: "img",
    "aria-labelledby": `${id}-title ${id}-desc`,
    lang: "en",
    "font-family": "'Noto Sans', 'DejaVu Sans', system-ui, sans-serif",
    style: "max-width:100%;height:auto",
  };
  return `${element("svg", attributes, `\n${parts.join("\n")}\n`)}\n`;
}

interface WordsOptions {
  size?: number;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
  faint?: boolean;
  /** The principal whose name the words are. */
  actor?: string;
  /** Numbers of the claims that the words count. */
  claims?: number[];
  /** A ground of the paper's colour, for words that stand on a drawing. A rim around the signs would print as a drawing each. */
  ground?: boolean;
}

/** Words, centred at a point unless told otherwise. */
export function words([x, y]: Point, text: string, options: WordsOptions = {}): string {
  const { size = 12, bold = false, anchor = "middle", faint = false, actor, claims, ground = false } = options;
  const half = widthOf(text, size) / 2 + 2;
  const plate = { x: x - half, y: y - size, width: 2 * half, height: size + 4, class: "fg-paper", fill: "#ffffff" };
  const under = ground ? element("rect", { ...plate, "fill-opacity": "0.8", rx: 3 }) : "";
  return (
    under +
    element(
      "text",
      {
        x,
        y,
        "font-size": size,
        "text-anchor": anchor,
        ...(bold ? { "font-weight": "bold" } : {}),
        class: faint ? "fg-faint" : "fg-ink",
        fill: faint ? "#5f5b55" : "#1c1b1a",
        ...(actor === undefined ? {} : { "data-actor": actor }),
        ...(claims === undefined ? {} : { "data-claims": claims.join(" ") }),
      },
      escaped(text),
    )
  );
}

/** Width that words take, roughly: no font is at hand where a drawing is made. */
export function widthOf(text: string, size = 12): number {
  // Chinese, Japanese and Korean signs are as wide as high.
  return (
    [...text].reduce(
      (sum, sign) => sum + (/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFFEF]/u.test(sign) ? 1 : 0.6),
      0,
    ) * size
  );
}

interface ArrowOptions {
  /** Claims that it stands for. */
  count: number;
  /** "any" where claims of all classes are counted together. */
  tone: Quad | "any";
  dashes: string;
  /** Whether a head shows the direction. */
  head: boolean;
  /** False where nobody says that it has happened: drawn thin and open. */
  deed: boolean;
}

/** A curve that passes `bend` beside the middle of the straight line (to its right hand, going there), and that middle of the curve. */
export function arrow(from: Point, to: Point, bend: number, options: ArrowOptions): { drawing: string; middle: Point } {
  const { count, tone, dashes, head, deed } = options;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const across: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const control = at(middleOf(from, to), across, 2 * bend);
  const width = deed ? Math.min(7, 1.2 + 0.9 * Math.sqrt(count)) : 1.2;
  const size = 6 + width;
  const incoming = unit(control, to);
  const neck = head ? at(to, incoming, -size) : to;
  const { name, colour } = toneOf(tone);
  const line = element("path", {
    d: `M${pair(from)}Q${pair(control)} ${pair(neck)}`,
    fill: "none",
    class: name,
    stroke: colour,
    "stroke-width": width,
    ...(dashes === "" ? {} : { "stroke-dasharray": dashes }),
  });
  const side: Point = [-incoming[1], incoming[0]];
  const points = [to, at(neck, side, size / 2), at(neck, side, -size / 2)].map(pair).join(" ");
  const tip = deed
    ? { class: `${name} ${name}-area`, fill: colour, stroke: colour }
    : { class: `fg-hollow ${name}`, fill: "#ffffff", stroke: colour };
  return {
    drawing: line + (head ? element("polygon", { points, ...tip }) : ""),
    middle: at(middleOf(from, to), across, bend),
  };
}

/** The point `distance` from `start` towards a unit vector. */
export function at([x, y]: Point, [dx, dy]: Point, distance: number): Point {
  return [x + dx * distance, y + dy * distance];
}

export function unit([x1, y1]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [(x2 - x1) / length, (y2 - y1) / length];
}

function middleOf([x1, y1]: Point, [x2, y2]: Point): Point {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

function pair([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
