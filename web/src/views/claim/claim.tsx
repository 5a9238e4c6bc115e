/** One claim: what is claimed, how sure it is and why, through whose hands it came, and the sentences. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { question } from "../../api/questions.ts";
import type { ClaimDetail } from "../../api/schema.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Asked } from "../../parts/asked.tsx";
import { StatusMark, useTerms } from "../../parts/status-mark.tsx";
import { actWords, partyName } from "../../parts/words.ts";
import { Changes } from "./changes.tsx";
import { History } from "./history.tsx";
import { Links } from "./links.tsx";
import { PropositionTable } from "./proposition-table.tsx";
import { Provenance } from "./provenance.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { Statements } from "./statements.tsx";

const route = getRouteApi("/claims/$id");

export function ClaimView(): React.JSX.Element {
  const { id } = route.useParams();
  const claim = useQuery(question("getClaim", { path: { id } }));
  usePageTitle(claim.data === undefined ? "Claim" : actWords(claim.data.claim.proposition));
  return (
    <Asked of={claim} what="the claim" rows={10}>
      {(detail) => <Whole detail={detail} />}
    </Asked>
  );
}

function Whole({ detail }: { detail: ClaimDetail }): React.JSX.Element {
  const { claim, pair } = detail;
  const { proposition } = claim;
  const meaning = useTerms()?.statuses.find(({ status }) => status === claim.status)?.meaning;
  const [a, b] = pair;
  return (
    <article className="claim">
      <header className="page-head">
        {a?.principal && b?.principal && (
          <p className="crumb">
            <Link to="/dossier/$a/$b" params={{ a: a.principal, b: b.principal }}>
              {a.name} and {b.name}
            </Link>
          </p>
        )}
        <h1>
          <span className="way">
            {partyName(proposition.source)} <span aria-label="to">→</span> {partyName(proposition.target)}
          </span>{" "}
          {actWords(proposition)}
        </h1>
        <div className="verdict card">
          <p className="verdict-status">
            <StatusMark status={claim.status} />
            <span className="faint">
              credibility {claim.credibility} of 6 · basis: {claim.basis}
            </span>
          </p>
          <p>{claim.reason}.</p>
          {meaning !== undefined && <p className="faint">{meaning}</p>}
        </div>
      </header>
      <div className="claim-grid">
        <div>
          <Provenance detail={detail} />
          <Changes detail={detail} />
          <Statements detail={detail} />
          <History detail={detail} />
        </div>
        <div>
          <ReviewActions key={claim.id} detail={detail} />
          <PropositionTable claim={claim} corrections={detail.corrections} />
          <Links detail={detail} />
        </div>
      </div>
    </article>
  );
}
