import type { Block, Brief, Sentence } from "../api/schema.ts";
import { touches, within } from "./brief-numbers.ts";
import { SentenceLine } from "./sentence-line.tsx";
import { SvgDrawing } from "./svg-drawing.tsx";
import { TableBeneath } from "./table-beneath.tsx";

interface BriefBlockProps {
  block: Block;
  brief: Brief;
  /** Numbers of the claims to which it is narrowed; null: not narrowed. */
  numbers: Set<number> | null;
}

/** A block of a brief: paragraph, list, table or drawing with its table. */
export function BriefBlock({ block, brief, numbers }: BriefBlockProps): React.JSX.Element {
  const kept = (sentences: Sentence[]): Sentence[] => (numbers === null ? sentences : within(sentences, numbers));
  const line = (sentence: Sentence): React.JSX.Element => <SentenceLine sentence={sentence} brief={brief} />;
  const bare = ({ runs }: Sentence): string => runs.map(({ text }) => text).join("");
  if (block.kind === "paragraph") {
    return (
      <p>
        {kept(block.sentences).map((each, index) => (
          <SentenceLine key={index} sentence={each} brief={brief} />
        ))}
      </p>
    );
  }
  if (block.kind === "list") {
    const items = kept(block.items);
    if (items.length === 0) return <p className="empty">None among the chosen claims.</p>;
    return (
      <ul className="sentences">
        {items.map((each, index) => (
          <li key={index}>{line(each)}</li>
        ))}
      </ul>
    );
  }
  if (block.kind === "figure") {
    return (
      <figure className="figure">
        <SvgDrawing svg={block.svg} />
        <figcaption className="faint">{bare(block.caption)}</figcaption>
        {block.table !== undefined && (
          <TableBeneath
            summary="The drawing as a table"
            columns={block.table.columns}
            rows={block.table.rows.map((row, index) => ({ key: String(index), cells: row.map(bare) }))}
          />
        )}
      </figure>
    );
  }
  const rows = numbers === null ? block.rows : block.rows.filter((row) => touches(row, numbers));
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={block.columns.join(", ")}>
      <table>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place}>{/\[\d/u.test(bare(cell)) ? line(cell) : bare(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
