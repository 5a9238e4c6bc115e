/** A tie for a terminal: sparklines, a table, what is left out, standing conditions, the answer. */
import { harmless } from "../brief/references.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { leftOutInWords } from "../ties/left-out.ts";
import type { Measure, Quad, Series, Tie } from "../ties/tie.ts";

/** Columns of a sparkline; of longer series the latest are shown. */
const mostColumns = 60;
const blocks = "▁▂▃▄▅▆▇█";
const columns: Record<Quad, string> = {
  "material cooperation": "mat. coop.",
  "verbal cooperation": "verb. coop.",
  neutral: "requests",
  "verbal conflict": "verb. confl.",
  "material conflict": "mat. confl.",
};

export function tieLines(tie: Tie): string[] {
  const { names, by, domain, outlets, coverage, method } = tie;
  const whose = outlets === null ? "all outlets" : outlets.join(", ");
  const [first, last] = [coverage[0], coverage.at(-1)];
  const span = first === undefined || last === undefined ? "" : `, ${first.period} to ${last.period}`;
  const heading = `${names[0]} and ${names[1]}: episodes by ${by}${span}; ${domain ?? "all domains"}; ${whose}`;
  const shown = tie.series.filter((series) => series.domain === domain);
  const rest = leftOutInWords(tie);
  return [
    heading,
    "Lower line: confirmed, corroborated. Upper line: also reported, unconfirmed, disputed.",
    `Rates per 100 statements of the same outlets on all dyads; in brackets ${Math.round(100 * method.interval)} % of ${method.resamples} resamples of ${tie.voices} voices.`,
    "",
    ...(coverage.length === 0
      ? ["No dated report of these outlets lies in the period."]
      : [...shown.flatMap(sparklines), "", ...table(tie, shown)]),
    "",
    ...(rest === "" ? [] : [rest]),
    ...stateLines(tie),
    `Closer than ever? ${tie.closeness.reason}`,
  ].map(harmless);
}

function sparklines({ quad, points, changes }: Series): string[] {
  const shown = points.slice(-mostColumns);
  const most = Math.max(...shown.map(({ upper }) => upper.rate ?? 0));
  const line = (which: "lower" | "upper"): string => {
    const drawn = shown.map((point) => block(point[which].rate, most)).join("");
    const count = points.reduce((sum, point) => sum + point[which].count, 0);
    return `${(which === "upper" ? quad : "").padEnd(21)}${which}  ${drawn}  ${count}`;
  };
  const turns = (["upper", "lower"] as const).flatMap((which) =>
    changes[which].map(
      ({ period, before, after, outletsBefore, outletsAfter }) =>
        `${" ".repeat(21)}change in ${period}, ${which} line: ${before} to ${after} per 100 (outlets per period ${outletsBefore} and ${outletsAfter})`,
    ),
  );
  const none = points.every(({ upper }) => upper.count === 0);
  return none ? [`${quad.padEnd(21)}none`] : [line("upper"), line("lower"), ...turns];
}

/** "·" where there is no rate; the lowest block for nothing at all. */
function block(rate: number | null, most: number): string {
  if (rate === null) return "·";
  return blocks[most === 0 ? 0 : Math.ceil((rate / most) * (blocks.length - 1))] ?? " ";
}

/** A row for each period: coverage, and of each class the counts of both lines with the upper line's rate. */
function table({ coverage }: Tie, shown: Series[]): string[] {
  const used = shown.filter(({ points }) => points.some(({ upper }) => upper.count > 0));
  const header = ["period", "reports", "outlets", "statements", ...used.map(({ quad }) => columns[quad])];
  const rows = coverage.flatMap((each, at): string[][] => {
    if (each.reports === 0) {
      // A long silence takes one row.
      if (coverage[at - 1]?.reports === 0) return [];
      const end = coverage.findIndex(({ reports }, later) => later > at && reports > 0);
      const last = coverage[end - 1]?.period ?? each.period;
      return [[last === each.period ? each.period : `${each.period} to ${last}`, "0"]];
    }
    return [
      [
        `${each.period}${each.complete ? "" : "*"}`,
        String(each.reports),
        String(each.outlets),
        String(each.statements),
        ...used.map(({ points }) => cell(points[at]?.lower, points[at]?.upper)),
      ],
    ];
  });
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = [header, ...rows].map((row) =>
    row
      .map((words, column) => (column === 0 ? words.padEnd(widths[0] ?? 0) : words.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const open = coverage.some(({ complete }) => !complete) ? ["* not over at the cut-off"] : [];
  return ["Counts: lower–upper, then the upper line's rate.", ...lines, ...open];
}

function cell(lower: Measure | undefined, upper: Measure | undefined): string {
  if (lower === undefined || upper === undefined || upper.count === 0) return upper?.rate === null ? "?" : "0";
  const counts = lower.count === upper.count ? String(upper.count) : `${lower.count}–${upper.count}`;
  const interval = upper.low === null || upper.high === null ? "" : ` [${short(upper.low)} ${short(upper.high)}]`;
  return `${counts} ${upper.rate === null ? "?" : short(upper.rate)}${interval}`;
}

function short(rate: number): string {
  return rate >= 100 ? rate.toFixed(0) : rate.toFixed(1);
}

function stateLines({ states }: Tie): string[] {
  const { mark } = vocabulary<{ mark: Record<string, string> }>("claim-status");
  if (states.length === 0) return [];
  const lines = states.map(({ claim, status, label, begin, end, firstReport, lastReport }) => {
    const stated = begin === null && end === null ? "no dates stated" : `${begin ?? "?"} to ${end ?? "?"}`;
    return `  ${mark[status] ?? " "} ${status.padEnd(12)} ${label} · ${stated} · reported ${firstReport ?? "?"} to ${lastReport ?? "?"} · ${claim}`;
  });
  return ["Standing conditions, in no series:", ...lines];
}
