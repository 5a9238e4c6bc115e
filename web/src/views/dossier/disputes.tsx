/** What one side says beside what the other says, in their words. */
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { question } from "../../api/questions.ts";
import type { ClaimDetail, ClaimRow, Statement } from "../../api/schema.ts";
import { ClaimLink } from "../../parts/claim-link.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { speakerWords } from "../../parts/speaker.ts";
import { dayWords } from "../../parts/words.ts";

const mostShown = 12;
const against = new Set<Statement["stance"]>(["denies", "doubts", "cannot-confirm", "declines", "retracts"]);

export function Disputes({ claims }: { claims: ClaimRow[] }): React.JSX.Element | null {
  const disputed = claims.filter(({ status }) => status === "disputed" || status === "denied");
  const details = useQueries({
    queries: disputed.slice(0, mostShown).map(({ id }) => question("getClaim", { path: { id } })),
  });
  if (disputed.length === 0) return null;
  return (
    <section className="disputes" aria-labelledby="disputes-title">
      <div className="section-head">
        <h2 id="disputes-title">Disputes side by side</h2>
        <span className="faint">
          {disputed.length > mostShown ? `the latest ${mostShown} of ${disputed.length}` : ""}
        </span>
      </div>
      {disputed.slice(0, mostShown).map((claim, index) => (
        <div key={claim.id} className="dispute card">
          <p>
            <ClaimLink claim={claim} /> <StatusMark status={claim.status} />
          </p>
          {details[index]?.data !== undefined && <Sides detail={details[index].data} />}
        </div>
      ))}
    </section>
  );
}

function Sides({ detail }: { detail: ClaimDetail }): React.JSX.Element {
  const sides = [
    { name: "For it", said: detail.statements.filter(({ stance }) => !against.has(stance)) },
    { name: "Against it, or not able to confirm", said: detail.statements.filter(({ stance }) => against.has(stance)) },
  ];
  return (
    <div className="sides">
      {sides.map(({ name, said }) => (
        <div key={name}>
          <h3>{name}</h3>
          {said.length === 0 && <p className="empty">nobody in the reports</p>}
          {said.map((statement) => (
            <figure key={statement.id}>
              <blockquote>“{statement.evidence.sentence}”</blockquote>
              <figcaption className="faint">
                {speakerWords(statement)} {statement.stance} ·{" "}
                <Link to="/reports/$id" params={{ id: statement.report.id }} search={{ statement: statement.id }}>
                  {statement.report.outlet ?? "report"}, {dayWords(statement.report.published)}
                </Link>
              </figcaption>
            </figure>
          ))}
        </div>
      ))}
    </div>
  );
}
