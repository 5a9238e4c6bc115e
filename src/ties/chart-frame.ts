/** Where things stand in the chart, and its colours. */
import { firstDay } from "./periods.ts";
import { element, text } from "./svg.ts";
import type { Quad, Tie } from "./tie.ts";

/** In pixels of the drawing, which scales with its page. */
export const chart = { width: 760, left: 46, right: 84, panelHeight: 72 };

export interface Frame {
  periods: string[];
  /** Width of a period. */
  column: number;
  /** Middle of a period, by its place. */
  x(at: number): number;
  /** Place of an ISO day, by the period in which it lies; null before the first or after the last. */
  xOfDay(day: string): number | null;
}

export function frameOf({ coverage }: Tie): Frame {
  const periods = coverage.map(({ period }) => period);
  const column = (chart.width - chart.left - chart.right) / Math.max(1, periods.length);
  const starts = periods.map((period) => Date.parse(firstDay(period)));
  return {
    periods,
    column,
    x: (at) => chart.left + (at + 0.5) * column,
    xOfDay(day) {
      const ms = Date.parse(day.slice(0, 10));
      const at = starts.findLastIndex((start) => start <= ms);
      const start = starts[at];
      if (start === undefined) return null;
      const end = starts[at + 1] ?? start + (start - (starts[at - 1] ?? start - 30 * 86_400_000));
      return ms >= end ? null : chart.left + (at + (ms - start) / (end - start)) * column;
    },
  };
}

/** Cooperation, conflict and neither have a colour each: classes for lines and for areas, and the colour on light ground. */
export function toneOf(quad: Quad): { line: string; area: string; colour: string } {
  const side = quad === "neutral" ? "neutral" : quad.endsWith("cooperation") ? "cooperation" : "conflict";
  return { line: `et-line-${side}`, area: `et-area-${side}`, colour: colours[side][0] };
}

/** On light ground and on dark. */
const colours = {
  cooperation: ["#1b5e8c", "#7cc0ee"],
  conflict: ["#9a3412", "#f0a27f"],
  neutral: ["#5f5b55", "#b0aaa2"],
} as const;

const onDark = Object.entries(colours).map(
  ([side, [, dark]]) => `.et-line-${side}{stroke:${dark}}.et-area-${side}{fill:${dark}}`,
);

/** Colours stand as attributes, so that a program without style sheets draws them; the sheet changes them on dark screens only. */
export const style = element(
  "style",
  {},
  ".et-chart{max-width:100%;height:auto}@media screen and (prefers-color-scheme:dark){" +
    ".et-ink{fill:#e9e6e1}.et-faint{fill:#b0aaa2}.et-rule{stroke:#4a4640}.et-mark{stroke:#e9e6e1}" +
    `.et-paper{fill:#1a1918}${onDark.join("")}}`,
);

export function rule(x1: number, y1: number, x2: number, y2: number, dashes = ""): string {
  return element("line", {
    x1,
    y1,
    x2,
    y2,
    class: "et-rule",
    stroke: "#cfc9bf",
    "stroke-width": 1,
    ...(dashes === "" ? {} : { "stroke-dasharray": dashes }),
  });
}

/** Names of periods under the series: years where there are many months or quarters, else as many as find room. */
export function timeAxis(frame: Frame, y: number): string {
  const { periods } = frame;
  const yearly = periods.length > 30 && periods.some((period) => period.includes("-"));
  const named = periods.flatMap((period, at) => {
    if (!yearly) return [{ at, name: period }];
    return /-(?:01|Q1)$/u.test(period) ? [{ at, name: period.slice(0, 4) }] : [];
  });
  const step = Math.ceil(named.length / 11);
  return named
    .filter((_, index) => index % step === 0)
    .map(({ at, name }) => text(frame.x(at), y, name, { anchor: "middle", size: 10, class: "et-faint" }))
    .join("");
}
