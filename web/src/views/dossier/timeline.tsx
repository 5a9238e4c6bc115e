/** Claims in the order in which what they claim happened, or else was reported. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Brief, ClaimRow } from "../../api/schema.ts";
import { quadSide } from "../../parts/quads.ts";
import { StatusMark, useTerms } from "../../parts/status-mark.tsx";
import { actWords, dayWords, monthWords, originsWords, partyName, timeWords } from "../../parts/words.ts";

const firstShown = 24;

export function Timeline({ claims, brief }: { claims: ClaimRow[]; brief: Brief | undefined }): React.JSX.Element {
  const [all, setAll] = useState(false);
  const quads = useTerms()?.quads;
  const numbers = new Map(brief?.claims.map(({ id, number }) => [id, number]));
  const sorted = claims
    .filter(({ proposition }) => proposition.aspect === "event")
    .toSorted((x, y) => (placeOf(x) < placeOf(y) ? 1 : -1));
  const shown = all ? sorted : sorted.slice(0, firstShown);
  const groups = Map.groupBy(shown, (claim) => placeOf(claim).slice(0, 7));
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <div className="section-head">
        <h2 id="timeline-title">Timeline</h2>
        <span className="faint">by the time of the act, the latest first</span>
      </div>
      {sorted.length === 0 && <p className="empty">Only standing conditions are claimed here.</p>}
      {[...groups].map(([month, members]) => (
        <div key={month} className="month">
          <h3>{month === "" ? "No date" : monthWords(month)}</h3>
          <ol>
            {members.map((claim) => (
              <li key={claim.id} className={`side-${quadSide(quads?.[claim.proposition.type])}`}>
                <Link to="/claims/$id" params={{ id: claim.id }} className="claim-link">
                  <span className="way">
                    {partyName(claim.proposition.source)} <span aria-label="to">→</span>{" "}
                    {partyName(claim.proposition.target)}
                  </span>{" "}
                  <span className="act">{actWords(claim.proposition)}</span>
                </Link>
                <span className="beside">
                  <StatusMark status={claim.status} /> · {timeWords(claim.proposition.time)} ·{" "}
                  {originsWords(claim.origins)} {claim.origins.max === 1 ? "origin" : "origins"} · first reported{" "}
                  {dayWords(claim.first)}
                  {numbers.has(claim.id) && ` · [${numbers.get(claim.id)}]`}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {shown.length < sorted.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show {sorted.length - shown.length} earlier claims
        </button>
      )}
    </section>
  );
}

/** The act's first stated day, else its last, else that of the first report. */
function placeOf({ proposition: { time }, first }: ClaimRow): string {
  return time.start ?? time.end ?? first?.slice(0, 10) ?? "";
}
