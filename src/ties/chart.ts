/** A tie as a drawing that stands by itself: in a page, as a file, on paper. */
import { coverageStrips, stateBars } from "./chart-beneath.ts";
import { chart, frameOf, style } from "./chart-frame.ts";
import { panel } from "./chart-panel.ts";
import { leftOutInWords } from "./left-out.ts";
import { element, escaped, text, wrapped } from "./svg.ts";
import type { Tie } from "./tie.ts";

export interface ChartOptions {
  /** Prefix of the ids in the drawing, for a page with several charts of one tie; by default of the dyad and its domain. */
  id?: string;
}

/**
 * SVG, 760 units wide: a panel per quad class with both lines, their intervals and change points, coverage and standing
 * conditions beneath. Lines differ by stroke and marker as well as by colour, statuses have signs and words. The
 * series are those over all domains, or over the tie's domain. Needs no DOM, no font and no file beside it.
 */
export function tieChart(tie: Tie, options: ChartOptions = {}): string {
  const id = options.id ?? `tie-${tie.a}-${tie.b}-${tie.domain ?? "all"}-${tie.by}`.replace(/[^A-Za-z0-9-]/gu, "-");
  const frame = frameOf(tie);
  const heading = `${tie.names[0]} and ${tie.names[1]}: episodes by ${tie.by}${tie.domain === null ? "" : `, ${tie.domain}`}`;
  const parts: string[] = [text(chart.left, 22, heading, { bold: true, size: 15 })];
  let y = 30;
  const paragraph = (words: string): void => {
    for (const line of wrapped(words, 118)) {
      y += 14;
      parts.push(text(chart.left, y, line, { class: "et-faint" }));
    }
  };
  const add = (drawn: { drawing: string; height: number }): void => {
    parts.push(drawn.drawing);
    y += drawn.height;
  };
  paragraph(explanation(tie));
  y += 14;
  if (frame.periods.length === 0) {
    y += 14;
    parts.push(text(chart.left, y, "No dated report of these outlets lies in the period.", { size: 12 }));
  } else {
    for (const series of tie.series.filter((each) => each.domain === tie.domain)) {
      add(panel(series, frame, y, `${id}-hatch`));
    }
    y += 4;
    add(coverageStrips(tie.coverage, frame, y));
    add(stateBars(tie.states, frame, y));
  }
  y += 6;
  paragraph(`Closer than ever? ${tie.closeness.reason}`);
  const rest = leftOutInWords(tie);
  if (rest !== "") paragraph(rest);
  const height = y + 12;
  const ground = element("rect", { width: chart.width, height, class: "et-paper", fill: "#ffffff" });
  const content = [
    element("title", { id: `${id}-title` }, escaped(heading)),
    element("desc", { id: `${id}-desc` }, escaped(description(tie))),
    style,
    element("defs", {}, hatch(`${id}-hatch`)),
    ground,
    ...parts,
  ];
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "et-chart",
      viewBox: `0 0 ${chart.width} ${height}`,
      width: chart.width,
      height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      lang: "en",
      "font-family": "system-ui, 'DejaVu Sans', sans-serif",
    },
    `\n${content.join("\n")}\n`,
  )}\n`;
}

function explanation({ outlets, method, voices }: Tie): string {
  const whose = outlets === null ? "all outlets" : outlets.length === 1 ? outlets[0] : `${outlets.length} outlets`;
  const bands =
    voices < method.fewestVoices
      ? `No intervals: fewer than ${method.fewestVoices} voices speak.`
      : `Bands: ${Math.round(100 * method.interval)} % of resamples by voice (tinted: upper, hatched: lower).`;
  return (
    `Per 100 statements of the same outlets (${whose}) on all dyads. Solid, round: confirmed or corroborated (lower line). ` +
    `Dashed, square: also reported, unconfirmed or disputed (upper line). ${bands} Each panel has its own scale.`
  );
}

/** What the drawing shows, in words, for those who do not see it. */
function description({ series, domain, coverage, states, closeness, by }: Tie): string {
  const [first, last] = [coverage[0], coverage.at(-1)];
  if (first === undefined || last === undefined) return "No reports in the period.";
  const sentences = series
    .filter((each) => each.domain === domain)
    .flatMap(({ quad, points, changes }) => {
      const sum = (line: "lower" | "upper") => points.reduce((total, point) => total + point[line].count, 0);
      const most = points.reduce((best, point) => ((point.upper.rate ?? 0) > (best.upper.rate ?? 0) ? point : best));
      const peak = (most.upper.rate ?? 0) === 0 ? "" : `, most in ${most.period} (${most.upper.rate} per 100)`;
      const turns = changes.upper.map(
        ({ period, before, after }) => ` Changes in ${period} from ${before} to ${after}.`,
      );
      return [
        `${quad}: ${sum("lower")} episodes in the lower line, ${sum("upper")} in the upper${peak}.${turns.join("")}`,
      ];
    });
  const reports = coverage.reduce((total, each) => total + each.reports, 0);
  return [
    `${first.period} to ${last.period}, by ${by}.`,
    ...sentences,
    `Coverage: ${reports} reports. Standing conditions: ${states.length}.`,
    closeness.reason,
  ].join(" ");
}

/** Diagonal lines: an area that can be told from a tinted one without colours. */
function hatch(id: string): string {
  const stroke = element("line", {
    x1: 0,
    y1: 0,
    x2: 0,
    y2: 5,
    class: "et-line-neutral",
    stroke: "#5f5b55",
    "stroke-width": 1,
    "stroke-opacity": "0.55",
  });
  return element(
    "pattern",
    { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    stroke,
  );
}
