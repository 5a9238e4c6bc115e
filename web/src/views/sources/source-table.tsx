import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { SourceRow } from "../../api/schema.ts";
import { Grade } from "./grade.tsx";
import { SourceEditor } from "./source-editor.tsx";

const firstShown = 200;
const columns = ["reported", "vouched", "first", "alone", "confirmed", "denied"] as const;
const meanings = {
  reported: "claims it tells or hands on",
  vouched: "claims for which it is the last named source",
  first: "claims it told first",
  alone: "claims that have no other origin",
  confirmed: "vouched claims that another voice confirmed later",
  denied: "vouched claims that another voice denied later",
};

export function SourceTable({ sources }: { sources: SourceRow[] }): React.JSX.Element {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const shown = all ? sources : sources.slice(0, firstShown);
  return (
    <>
      <div className="wide" tabIndex={0} role="region" aria-label="Register of sources">
        <table className="source-table">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Kind</th>
              <th scope="col">Reliability</th>
              <th scope="col">Speaks for</th>
              <th scope="col">House</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="number" title={meanings[column]}>
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">Edit</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((source) => (
              <Row
                key={source.key}
                source={source}
                open={open === source.key}
                toggle={() => setOpen(open === source.key ? null : source.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < sources.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show {sources.length - shown.length} more
        </button>
      )}
    </>
  );
}

interface RowProps {
  source: SourceRow;
  open: boolean;
  toggle: () => void;
}

function Row({ source, open, toggle }: RowProps): React.JSX.Element {
  return (
    <>
      <tr>
        <th scope="row">
          <Link to="/claims" search={{ source: source.name }}>
            {source.name}
          </Link>
        </th>
        <td>{source.kind ?? "–"}</td>
        <td>
          <Grade source={source} />
        </td>
        <td>{source.principal ?? <span className="faint">itself</span>}</td>
        <td>{source.owner ?? <span className="faint">–</span>}</td>
        {columns.map((column) => (
          <td key={column} className="number">
            {source.record[column]}
          </td>
        ))}
        <td>
          <button type="button" className="plain" aria-expanded={open} onClick={toggle}>
            Edit<span className="unseen"> {source.name}</span>
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns.length + 6}>
            <SourceEditor source={source} done={toggle} />
          </td>
        </tr>
      )}
    </>
  );
}
