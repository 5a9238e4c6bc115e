import type { Dyad } from "../../api/schema.ts";
import { monthWords } from "../../parts/words.ts";

type Points = Dyad["sparkline"];

const [width, half, gap] = [168, 14, 1.5];

/** Claims by month: cooperation upwards, conflict downwards, what is neither as a dot between. Alike in scale in one table. */
export function Sparkline({ points, most }: { points: Points; most: number }): React.JSX.Element {
  const column = width / Math.max(1, points.length);
  const high = (count: number): number => (count === 0 ? 0 : Math.max(2.5, (count / most) * half));
  return (
    <svg
      viewBox={`0 0 ${width} ${2 * half + 2}`}
      width={width}
      height={2 * half + 2}
      role="img"
      aria-label={sparkWords(points)}
    >
      <line x1={0} x2={width} y1={half + 1} y2={half + 1} className="spark-axis" />
      {points.map(({ month, cooperation, conflict, neutral }, index) => {
        const x = index * column + gap / 2;
        return (
          <g key={month}>
            {cooperation > 0 && (
              <rect
                x={x}
                y={half - high(cooperation)}
                width={column - gap}
                height={high(cooperation)}
                className="area-cooperation"
              />
            )}
            {conflict > 0 && (
              <rect x={x} y={half + 2} width={column - gap} height={high(conflict)} className="area-conflict" />
            )}
            {neutral > 0 && <circle cx={x + (column - gap) / 2} cy={half + 1} r={1.8} className="area-neutral" />}
          </g>
        );
      })}
    </svg>
  );
}

/** "Mar 2024: 3 cooperation, 1 conflict; …" */
export function sparkWords(points: Points): string {
  const told = points.flatMap(({ month, cooperation, conflict, neutral }) => {
    const parts = [
      ...(cooperation > 0 ? [`${cooperation} cooperation`] : []),
      ...(conflict > 0 ? [`${conflict} conflict`] : []),
      ...(neutral > 0 ? [`${neutral} neutral`] : []),
    ];
    return parts.length === 0 ? [] : [`${monthWords(month)}: ${parts.join(", ")}`];
  });
  return told.length === 0 ? "No claim in these months" : told.join("; ");
}
