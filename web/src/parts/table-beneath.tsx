import type { ReactNode } from "react";

interface TableBeneathProps {
  /** What the table holds: the drawing above it in figures. */
  summary: string;
  columns: string[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** The table that belongs to a chart, folded away until it is wanted. */
export function TableBeneath({ summary, columns, rows }: TableBeneathProps): React.JSX.Element {
  return (
    <details className="beneath">
      <summary>{summary}</summary>
      <div className="wide" tabIndex={0} role="region" aria-label={summary}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
