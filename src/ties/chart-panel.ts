/** One class of episodes in the chart: two lines, their intervals, change points. */
import { chart, type Frame, rule, toneOf } from "./chart-frame.ts";
import { element, path, text } from "./svg.ts";
import type { Change, Measure, Series } from "./tie.ts";

/** Markers stand on the points of a series that has at most as many. */
const mostMarkers = 40;

/** A panel with its upper edge at `top`. `hatch`: id of the pattern that fills the lower line's interval. */
export function panel(series: Series, frame: Frame, top: number, hatch: string): { drawing: string; height: number } {
  const { quad, points, changes } = series;
  const counts = (line: "lower" | "upper") => points.reduce((sum, point) => sum + point[line].count, 0);
  const title = `${quad === "neutral" ? "Requests (neutral)" : `${quad[0]?.toUpperCase()}${quad.slice(1)}`}`;
  const [lower, upper] = [counts("lower"), counts("upper")];
  const name = text(chart.left, top + 12, title, { bold: true, size: 12 });
  if (upper === 0) {
    const none = text(chart.left + 170, top + 12, "no episode in either line", { class: "et-faint" });
    return { drawing: name + none, height: 22 };
  }
  const told = `${lower} ${lower === 1 ? "episode" : "episodes"} in the lower line, ${upper} in the upper`;
  // Names of change points stand above the plot, in two rows where there are several.
  const turns = new Set([...changes.upper, ...changes.lower].map(({ period }) => period)).size;
  const above = top + [22, 34, 46][Math.min(2, turns)]!;
  const plot = { top: above, bottom: above + chart.panelHeight };
  const most = niceCeiling(Math.max(...points.flatMap(({ upper: { rate, high } }) => [rate ?? 0, high ?? 0])));
  const y = (rate: number): number => plot.bottom - (rate / most) * (plot.bottom - plot.top);
  const parts = [
    name,
    text(chart.left + 170, top + 12, told, { class: "et-faint" }),
    rule(chart.left, plot.top, chart.width - chart.right, plot.top),
    rule(chart.left, plot.bottom, chart.width - chart.right, plot.bottom),
    text(chart.left - 6, plot.top + 4, String(most), { anchor: "end", size: 10, class: "et-faint" }),
    text(chart.left - 6, plot.bottom + 3, "0", { anchor: "end", size: 10, class: "et-faint" }),
    band(
      points.map(({ upper: measure }) => measure),
      frame,
      y,
      tint(series),
    ),
    band(
      points.map(({ lower: measure }) => measure),
      frame,
      y,
      { fill: `url(#${hatch})` },
    ),
    line(series, "upper", frame, y),
    line(series, "lower", frame, y),
    ends(series, y),
    marks(changes, frame, plot),
  ];
  return { drawing: parts.join(""), height: plot.bottom - top + 14 };
}

type Scale = (rate: number) => number;

function tint({ quad }: Series): Record<string, string | number> {
  const { area, colour } = toneOf(quad);
  return { class: area, fill: colour, "fill-opacity": "0.16" };
}

/** The area between the ends of the intervals, for each unbroken run of periods that have one. */
function band(measures: Measure[], frame: Frame, y: Scale, attributes: Record<string, string | number>): string {
  const runs: { at: number; low: number; high: number }[][] = [[]];
  for (const [at, { low, high }] of measures.entries()) {
    if (low === null || high === null) runs.push([]);
    else runs.at(-1)?.push({ at, low, high });
  }
  return runs
    .filter((run) => run.some(({ high }) => high > 0))
    .map((run) => {
      // A run of one period is as wide as half of it.
      const [first, last] = [run[0], run.at(-1)];
      const wide = run.length === 1 ? frame.column / 4 : 0;
      const across = (side: "low" | "high") =>
        run.length === 1 && first !== undefined && last !== undefined
          ? ([
              [frame.x(first.at) - wide, y(first[side])],
              [frame.x(last.at) + wide, y(last[side])],
            ] as [number, number][])
          : run.map((each) => [frame.x(each.at), y(each[side])] as [number, number]);
      return element("path", { d: `${path([...across("high"), ...across("low").toReversed()])}Z`, ...attributes });
    })
    .join("");
}

function line({ quad, points }: Series, which: "lower" | "upper", frame: Frame, y: Scale): string {
  const { line: stroked, area, colour } = toneOf(quad);
  const places = points.map((point, at): [number, number] | null => {
    const { rate } = point[which];
    return rate === null ? null : [frame.x(at), y(rate)];
  });
  const stroke = { class: stroked, stroke: colour, fill: "none", "stroke-width": which === "lower" ? 2 : 1.5 };
  const drawn = element("path", {
    d: path(places),
    ...stroke,
    "stroke-linejoin": "round",
    ...(which === "upper" ? { "stroke-dasharray": "5 3" } : {}),
  });
  if (places.length > mostMarkers) return drawn;
  const markers = places.map((place) => {
    if (place === null) return "";
    const [cx, cy] = place;
    return which === "lower"
      ? element("circle", { cx, cy, r: 2.4, class: area, fill: colour })
      : element("rect", {
          x: cx - 2.2,
          y: cy - 2.2,
          width: 4.4,
          height: 4.4,
          class: `et-paper ${stroked}`,
          fill: "#ffffff",
          stroke: colour,
        });
  });
  return drawn + markers.join("");
}

/** Which line is which, beside their last points; where these lie close together the two names are moved apart. */
function ends({ points }: Series, y: Scale): string {
  const at = points.findLastIndex(({ upper }) => upper.rate !== null);
  const point = points[at];
  if (point === undefined) return "";
  const x = chart.width - chart.right + 6;
  const lower = y(point.lower.rate ?? 0);
  const upper = Math.min(y(point.upper.rate ?? 0), lower - 12);
  return (
    text(x, upper + 4, `upper ${point.upper.rate?.toFixed(1)}`, { size: 10 }) +
    text(x, lower + 4, `lower ${point.lower.rate?.toFixed(1)}`, { size: 10 })
  );
}

/** A rule where the rate changes, named above the plot: period, lines, and the rates before and after. */
function marks(changes: Series["changes"], frame: Frame, plot: { top: number; bottom: number }): string {
  const periods = [...new Set([...changes.upper, ...changes.lower].map(({ period }) => period))].toSorted();
  const rows = Math.min(2, periods.length);
  return periods
    .map((period, index) => {
      const of = (line: "upper" | "lower"): Change | undefined =>
        changes[line].find((change) => change.period === period);
      const change = (of("upper") ?? of("lower")) as Change;
      const too = of("upper") && of("lower") ? " (lower too)" : "";
      const x = frame.x(frame.periods.indexOf(period)) - frame.column / 2;
      const sign = change.after > change.before ? "▲" : "▼";
      const words = `${sign} ${period}: ${of("upper") ? "upper" : "lower"} ${change.before.toFixed(1)} → ${change.after.toFixed(1)}${too}`;
      const late = x > chart.left + 0.62 * (chart.width - chart.left - chart.right);
      const row = plot.top - 6 - (rows - 1 - (index % rows)) * 12;
      return (
        element("line", {
          x1: x,
          y1: row - 8,
          x2: x,
          y2: plot.bottom,
          class: "et-mark",
          stroke: "#1c1b1a",
          "stroke-width": 1,
          "stroke-dasharray": "2 2",
        }) + text(late ? x - 4 : x + 4, row, words, { size: 10, anchor: late ? "end" : "start" })
      );
    })
    .join("");
}

/** The next number of one or two digits that an axis bears well. */
function niceCeiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10;
  return Number((factor * power).toPrecision(2));
}
