/** Panels for each class of acts, coverage beneath; dragging across chooses a period. */
import { type PointerEvent, useRef, useState } from "react";
import type { Tie } from "../../api/schema.ts";
import type { Filter } from "../../app/filter.ts";
import { quadSide } from "../../parts/quads.ts";
import { PeriodPicker } from "./period-picker.tsx";
import { chart, endOf, labelled, startOf } from "./tie-scale.ts";
import { TieSeries } from "./tie-series.tsx";

interface TieChartProps {
  tie: Tie;
  filter: Filter;
  change: (changed: Partial<Filter>) => void;
}

export function TieChart({ tie, filter, change }: TieChartProps): React.JSX.Element {
  const drawing = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const periods = tie.coverage.map(({ period }) => period);
  const series = tie.series.filter((each) => each.domain === tie.domain);
  const full = series.filter(({ points }) => points.some(({ upper }) => upper.count > 0));
  const empty = series.filter((each) => !full.includes(each)).map(({ quad }) => quad);
  if (periods.length === 0) return <p className="empty">No dated report lies in the period.</p>;

  const column = (chart.width - chart.left - chart.right) / periods.length;
  const x = (at: number): number => chart.left + (at + 0.5) * column;
  const strip = 20 + full.length * chart.panel;
  const height = strip + 62;
  const mostReports = Math.max(1, ...tie.coverage.map(({ reports }) => reports));
  const at = (event: PointerEvent): number => {
    const box = drawing.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const place = ((event.clientX - box.left) / box.width) * chart.width;
    return Math.max(0, Math.min(periods.length - 1, Math.floor((place - chart.left) / column)));
  };
  const choose = (from: number, to: number): void => {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    change({ since: startOf(periods[first]!), until: endOf(periods[last]!) });
  };
  const chosen = chosenPlaces(periods, filter);
  const shade = drag === null ? chosen : ([Math.min(...drag), Math.max(...drag)] as const);
  const summary = full.map(
    ({ quad, points }) => `${quad}: ${points.reduce((sum, { upper }) => sum + upper.count, 0)} episodes`,
  );
  return (
    <div className="tie-chart">
      <div
        className="scroll"
        tabIndex={0}
        role="group"
        aria-label="Chart of the tie; its table and the choice of a period stand beneath"
      >
        <svg
          ref={drawing}
          viewBox={`0 0 ${chart.width} ${height}`}
          role="img"
          aria-label={`${tie.names.join(" and ")}, ${periods[0]} to ${periods.at(-1)}. ${summary.join("; ")}.`}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag([at(event), at(event)]);
          }}
          onPointerMove={(event) => drag !== null && setDrag([drag[0], at(event)])}
          onPointerUp={() => {
            if (drag !== null) choose(...drag);
            setDrag(null);
          }}
          onPointerCancel={() => setDrag(null)}
        >
          {shade !== null && (
            <rect
              className={drag === null ? "chosen" : "brush"}
              x={chart.left + shade[0] * column}
              width={(shade[1] - shade[0] + 1) * column}
              y={14}
              height={strip + 24}
            />
          )}
          {full.map((each, index) => (
            <TieSeries
              key={each.quad}
              series={each}
              top={20 + index * chart.panel}
              x={x}
              column={column}
              side={quadSide(each.quad)}
            />
          ))}
          <text className="small anchor-end" x={chart.left - 6} y={strip + 10}>
            reports
          </text>
          {tie.coverage.map(({ period, reports, enough }, index) => {
            const tall = (reports / mostReports) * 28;
            return (
              <rect
                key={period}
                className={enough ? "area-neutral" : "hollow line-neutral"}
                x={x(index) - column * 0.3}
                width={Math.max(1, column * 0.6)}
                y={strip + 36 - tall}
                height={tall}
              >
                <title>{`${period}: ${reports} reports`}</title>
              </rect>
            );
          })}
          <line className="rule" x1={chart.left} x2={chart.width - chart.right} y1={strip + 36} y2={strip + 36} />
          {labelled(periods).map(({ at: place, label }) => (
            <text key={label} className="small anchor-middle" x={x(place)} y={strip + 52}>
              {label}
            </text>
          ))}
        </svg>
      </div>
      <p className="faint legend">
        Episodes per 100 statements of the same outlets on all pairs. Solid, round: confirmed or corroborated. Dashed,
        square: also reported, unconfirmed or disputed; tinted: its interval over voices. Hollow bars: too little
        coverage to rank.
        {empty.length > 0 && ` No episode: ${empty.join(", ")}.`} Drag across to choose a period.
      </p>
      <PeriodPicker
        periods={periods}
        chosen={chosen}
        choose={choose}
        clear={() => change({ since: undefined, until: undefined })}
      />
    </div>
  );
}

/** First and last period that a filter touches; null where it names no day. */
function chosenPlaces(periods: string[], { since, until }: Filter): readonly [number, number] | null {
  if (since === undefined && until === undefined) return null;
  const first = since === undefined ? 0 : periods.findIndex((period) => endOf(period) >= since);
  const last = until === undefined ? periods.length - 1 : periods.findLastIndex((period) => startOf(period) <= until);
  return first < 0 || last < first ? null : [first, last];
}
