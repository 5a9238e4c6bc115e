import { useState } from "react";
import type { ClaimRow } from "../../api/schema.ts";
import { statuses } from "../../app/filter.ts";
import { ClaimLink } from "../../parts/claim-link.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { dayWords, originsWords } from "../../parts/words.ts";

const firstShown = 40;

/** Each claim with its status and why it has that one. */
export function StatusTable({ claims }: { claims: ClaimRow[] }): React.JSX.Element {
  const [all, setAll] = useState(false);
  const sorted = claims.toSorted((x, y) => statuses.indexOf(x.status) - statuses.indexOf(y.status));
  const shown = all ? sorted : sorted.slice(0, firstShown);
  return (
    <section className="status-table" aria-labelledby="status-title">
      <div className="section-head">
        <h2 id="status-title">Status of all claims</h2>
      </div>
      <div className="wide" tabIndex={0} role="region" aria-label="Table of claims and statuses">
        <table>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">Status</th>
              <th scope="col">Why</th>
              <th
                scope="col"
                className="number"
                title="Admiralty Code, credibility of information: 1 confirmed to 6 cannot be judged"
              >
                Credibility
              </th>
              <th scope="col" className="number">
                Origins
              </th>
              <th scope="col" className="number">
                Carriers
              </th>
              <th scope="col">Latest</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((claim) => (
              <tr key={claim.id}>
                <th scope="row">
                  <ClaimLink claim={claim} />
                </th>
                <td>
                  <StatusMark status={claim.status} />
                </td>
                <td className="why">{claim.reason}</td>
                <td className="number">{claim.credibility}</td>
                <td className="number">{originsWords(claim.origins)}</td>
                <td className="number">{claim.carriers}</td>
                <td>{dayWords(claim.last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show {sorted.length - shown.length} more
        </button>
      )}
    </section>
  );
}
