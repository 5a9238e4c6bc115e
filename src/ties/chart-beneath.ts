/** What stands beneath the series: coverage, the names of the periods, standing conditions. */
import { vocabulary } from "../terms/vocabulary.ts";
import { chart, type Frame, rule, timeAxis, toneOf } from "./chart-frame.ts";
import { element, shortened, text } from "./svg.ts";
import type { Coverage, StandingState } from "./tie.ts";

/** Bars of standing conditions that are drawn; how many more there are is said. */
const mostStates = 12;
const stripHeight = 26;

/**
 * Reports and outlets of each period as bars. Filled: above the least coverage; hollow: below; dashed: the period had not
 * ended at the cut-off.
 */
export function coverageStrips(coverage: Coverage[], frame: Frame, top: number): { drawing: string; height: number } {
  const strip = (field: "reports" | "outlets", at: number): string => {
    const most = Math.max(1, ...coverage.map((each) => each[field]));
    const bars = coverage.map((each, index) => {
      if (each[field] === 0) return "";
      const height = Math.max(1, (each[field] / most) * stripHeight);
      const width = Math.max(1, frame.column * 0.7);
      return element("rect", {
        x: frame.x(index) - width / 2,
        y: at + stripHeight - height,
        width,
        height,
        class: `${each.enough ? "et-area-neutral" : "et-paper"} et-line-neutral`,
        fill: each.enough ? "#5f5b55" : "#ffffff",
        stroke: "#5f5b55",
        "stroke-width": 0.8,
        ...(each.complete ? {} : { "stroke-dasharray": "2 2", "fill-opacity": "0.3" }),
      });
    });
    return (
      bars.join("") +
      rule(chart.left, at + stripHeight, chart.width - chart.right, at + stripHeight) +
      text(chart.left - 6, at + 8, String(most), { anchor: "end", size: 10, class: "et-faint" }) +
      text(chart.width - chart.right + 6, at + stripHeight - 2, field, { size: 10 })
    );
  };
  const drawing =
    text(chart.left, top + 12, "Coverage", { bold: true, size: 12 }) +
    text(chart.left + 170, top + 12, "reports and outlets; hollow: too few to be ranked; dashed: period not over", {
      class: "et-faint",
    }) +
    strip("reports", top + 22) +
    strip("outlets", top + 22 + stripHeight + 10) +
    timeAxis(frame, top + 22 + 2 * stripHeight + 10 + 14);
  return { drawing, height: 22 + 2 * stripHeight + 10 + 26 };
}

/** Bars from begin to end, or from the first to the last report where these are not stated; an arrow where an end is open. */
export function stateBars(states: StandingState[], frame: Frame, top: number): { drawing: string; height: number } {
  const heading = text(chart.left, top + 12, "Standing conditions", { bold: true, size: 12 });
  if (states.length === 0) {
    return { drawing: heading + text(chart.left + 170, top + 12, "none reported", { class: "et-faint" }), height: 22 };
  }
  const told = text(chart.left + 170, top + 12, "in no series; bar: as stated or as far as reported; arrow: open end", {
    class: "et-faint",
  });
  const bars = states.slice(0, mostStates).map((state, index) => bar(state, frame, top + 22 + index * 26));
  const more = states.length - bars.length;
  const rest =
    more > 0 ? text(chart.left, top + 22 + bars.length * 26 + 10, `and ${more} more`, { class: "et-faint" }) : "";
  return { drawing: heading + told + bars.join("") + rest, height: 22 + bars.length * 26 + (more > 0 ? 16 : 0) };
}

function bar(state: StandingState, frame: Frame, top: number): string {
  const { mark } = vocabulary<{ mark: Record<string, string> }>("claim-status");
  const { line: stroked, area, colour } = toneOf(state.quad);
  const [from, to] = [state.begin ?? state.firstReport, state.end ?? state.lastReport];
  const [left, right] = [chart.left, chart.width - chart.right];
  const before = frame.periods[0] ?? "";
  const place = (day: string | null, otherwise: number): number =>
    day === null
      ? otherwise
      : (frame.xOfDay(day) ?? (day.slice(0, 4) < before.slice(0, 4) || day < before ? left : right));
  const x1 = Math.min(place(from, left), right - 4);
  const x2 = Math.max(place(to, right), x1 + 4);
  const y = top + 18;
  const arrow = (x: number, way: -1 | 1): string =>
    element("path", {
      d: `M${x.toFixed(1)} ${y - 4}l${way * 6} 4l${-way * 6} 4z`,
      class: area,
      fill: colour,
    });
  const days = `${state.begin ?? "?"} to ${state.end ?? "?"}`;
  const stated = state.begin === null && state.end === null ? "no dates stated" : days;
  return (
    text(left, top + 10, shortened(`${mark[state.status] ?? ""} ${state.status}: ${state.label} (${stated})`, 112)) +
    element("line", { x1, y1: y, x2, y2: y, class: stroked, stroke: colour, "stroke-width": 4 }) +
    (state.begin === null || x1 <= left ? arrow(x1, -1) : "") +
    (state.end === null ? arrow(x2, 1) : "")
  );
}
