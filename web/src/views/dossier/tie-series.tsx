/** One class of acts: the lower and the upper line, the interval, and where the rate changes. */
import type { Tie } from "../../api/schema.ts";
import { chart, niceCeiling } from "./tie-scale.ts";

type Series = Tie["series"][number];

interface TieSeriesProps {
  series: Series;
  top: number;
  x: (at: number) => number;
  column: number;
  side: "cooperation" | "conflict" | "neutral";
}

const mostMarkers = 48;

export function TieSeries({ series, top, x, column, side }: TieSeriesProps): React.JSX.Element {
  const { quad, points, changes } = series;
  const [high, low] = [top + 26, top + 26 + chart.plot];
  const most = niceCeiling(Math.max(...points.map(({ upper }) => Math.max(upper.rate ?? 0, upper.high ?? 0))));
  const y = (rate: number): number => low - (rate / most) * (low - high);
  const count = (line: "lower" | "upper"): number => points.reduce((sum, point) => sum + point[line].count, 0);
  const last = points.findLast(({ upper }) => upper.rate !== null);
  const turns = changes.upper.length > 0 ? changes.upper : changes.lower;
  return (
    <g>
      <text className="name" x={chart.left} y={top + 10}>
        {quad === "neutral" ? "requests (neutral)" : quad}
      </text>
      <text className="small" x={chart.left + 160} y={top + 10}>
        {`${count("lower")} episodes confirmed or corroborated, ${count("upper")} in all`}
      </text>
      <line className="rule" x1={chart.left} x2={chart.width - chart.right} y1={high} y2={high} />
      <line className="rule" x1={chart.left} x2={chart.width - chart.right} y1={low} y2={low} />
      <text className="small anchor-end" x={chart.left - 6} y={high + 4}>
        {Number(most.toPrecision(2))}
      </text>
      <text className="small anchor-end" x={chart.left - 6} y={low + 3}>
        0
      </text>
      {points.map(({ period, upper }, at) =>
        upper.low === null || upper.high === null || upper.high === 0 ? null : (
          <rect
            key={period}
            className={`band area-${side}`}
            x={x(at) - column * 0.35}
            width={column * 0.7}
            y={y(upper.high)}
            height={Math.max(1, y(upper.low) - y(upper.high))}
          />
        ),
      )}
      <path
        className={`line-${side}`}
        d={pathOf(points, "upper", x, y)}
        fill="none"
        strokeWidth={1.5}
        strokeDasharray="5 3"
      />
      <path className={`line-${side}`} d={pathOf(points, "lower", x, y)} fill="none" strokeWidth={2} />
      {points.length <= mostMarkers &&
        points.map(({ period, lower, upper }, at) => (
          <g key={period}>
            {upper.rate !== null && upper.count > 0 && (
              <rect className={`hollow line-${side}`} x={x(at) - 2.5} y={y(upper.rate) - 2.5} width={5} height={5} />
            )}
            {lower.rate !== null && lower.count > 0 && (
              <circle className={`area-${side}`} cx={x(at)} cy={y(lower.rate)} r={2.6} />
            )}
          </g>
        ))}
      {turns.map(({ period, before, after }) => {
        const place = x(points.findIndex((point) => point.period === period)) - column / 2;
        return (
          <g key={period}>
            <line className="turn" x1={place} x2={place} y1={high - 8} y2={low} />
            <text className="small" x={place + 4} y={high - 3}>
              {`${after > before ? "▲" : "▼"} ${period}: ${before.toFixed(1)} → ${after.toFixed(1)}`}
            </text>
          </g>
        );
      })}
      {last !== undefined && (
        <text className="small" x={chart.width - chart.right + 8} y={low}>
          {`last ${last.upper.rate?.toFixed(1)}`}
        </text>
      )}
    </g>
  );
}

function pathOf(
  points: Series["points"],
  line: "lower" | "upper",
  x: (at: number) => number,
  y: (rate: number) => number,
): string {
  let open = false;
  return points
    .map((point, at) => {
      const { rate } = point[line];
      if (rate === null) {
        open = false;
        return "";
      }
      const step = `${open ? "L" : "M"}${x(at).toFixed(1)} ${y(rate).toFixed(1)}`;
      open = true;
      return step;
    })
    .join("");
}
