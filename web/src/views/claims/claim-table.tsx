/** Rows are made as they come into view; the roles tell readers that it is one table. */
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ClaimRow } from "../../api/schema.ts";
import type { claimSorts } from "../../app/router.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { actWords, dayWords, originsWords, partyName } from "../../parts/words.ts";

type Sort = (typeof claimSorts)[number];

interface ClaimTableProps {
  rows: ClaimRow[];
  total: number;
  sort: Sort;
  sortBy: (sort: Sort) => void;
  /** Asks for the next page; null where there is none or it is on its way. */
  more: (() => void) | null;
}

const rowHeight = 46;
/** The next page is asked for so many rows before it is needed. */
const ahead = 80;

const columns: { name: string; sort?: "last" | "first" | "carriers" | "origins" }[] = [
  { name: "Pair" },
  { name: "Claim" },
  { name: "Status" },
  { name: "Domains" },
  { name: "Origins", sort: "origins" },
  { name: "Carriers", sort: "carriers" },
  { name: "First", sort: "first" },
  { name: "Latest", sort: "last" },
];

export function ClaimTable({ rows, total, sort, sortBy, more }: ClaimTableProps): React.JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 16,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== null && last > rows.length - ahead) more();
  }, [last, more, rows.length]);
  return (
    <div className="claim-table" ref={box} role="table" aria-label="Claims" aria-rowcount={total + 1} tabIndex={0}>
      <div role="rowgroup" className="claim-head">
        <div role="row" aria-rowindex={1} className="claim-row">
          {columns.map((column) => {
            const { name, sort: by } = column;
            const state =
              by === undefined || !sort.endsWith(by) ? "none" : sort.startsWith("-") ? "descending" : "ascending";
            return (
              <div
                key={name}
                role="columnheader"
                className={by === "origins" || by === "carriers" ? "number" : ""}
                {...(by === undefined ? {} : { "aria-sort": state })}
              >
                {by === undefined ? (
                  name
                ) : (
                  <button type="button" className="plain" onClick={() => sortBy(sort === `-${by}` ? by : `-${by}`)}>
                    {name}
                    <span aria-hidden="true">{state === "none" ? "" : state === "ascending" ? " ▲" : " ▼"}</span>
                  </button>
                )}
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className="claim-body" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const claim = rows[index];
          if (claim === undefined) return null;
          const { source, target, domains } = claim.proposition;
          return (
            <div
              key={claim.id}
              role="row"
              aria-rowindex={index + 2}
              className="claim-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <div role="cell">
                {partyName(source)} <span aria-label="to">→</span> {partyName(target)}
              </div>
              <div role="rowheader">
                <Link to="/claims/$id" params={{ id: claim.id }} title={claim.reason}>
                  {actWords(claim.proposition)}
                </Link>
              </div>
              <div role="cell">
                <StatusMark status={claim.status} />
              </div>
              <div role="cell" className="faint">
                {domains.join(", ")}
              </div>
              <div role="cell" className="number">
                {originsWords(claim.origins)}
                {claim.circular && <span title="circular"> ↻</span>}
              </div>
              <div role="cell" className="number">
                {claim.carriers}
              </div>
              <div role="cell">{dayWords(claim.first)}</div>
              <div role="cell">{dayWords(claim.last)}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
