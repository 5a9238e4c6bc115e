import { Link } from "@tanstack/react-router";
import type { ReportDetail, Statement } from "../../api/schema.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { actWords, partyName } from "../../parts/words.ts";

interface MarginProps {
  detail: ReportDetail;
  lit: string | null;
  light: (statement: string | null) => void;
}

/** What was read, by place in the text: each statement with its chain, one step in for each who stands between. */
export function Margin({ detail, lit, light }: MarginProps): React.JSX.Element {
  const claims = new Map(detail.claims.map((each) => [each.statement, each]));
  return (
    <section aria-label="Statements read from it" className="margin">
      {detail.statements.length === 0 && (
        <p className="empty">Nothing about two principals was read from this report.</p>
      )}
      <ol>
        {detail.statements.map((statement) => {
          const { id, proposition } = statement;
          const claim = claims.get(id);
          return (
            <li
              key={id}
              className={id === lit ? "lit" : ""}
              onPointerEnter={() => light(id)}
              onPointerLeave={() => light(null)}
              onFocus={() => light(id)}
              onBlur={() => light(null)}
            >
              <Chain statement={statement} />
              <p className="what">
                <span className="way">
                  {partyName(proposition.source)} <span aria-label="to">→</span> {partyName(proposition.target)}:
                </span>{" "}
                {claim === undefined ? (
                  actWords(proposition)
                ) : (
                  <Link to="/claims/$id" params={{ id: claim.claim }}>
                    {actWords(proposition)}
                  </Link>
                )}
              </p>
              <p className="faint">
                {claim !== undefined && <StatusMark status={claim.status} />} {proposition.type} ·{" "}
                {statement.factuality}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Nested, outermost first. */
function Chain({ statement, at = 0 }: { statement: Statement; at?: number }): React.JSX.Element {
  const link = statement.chain[at];
  if (link === undefined) return at === 0 ? <p className="chain">the report itself, {statement.stance}</p> : <></>;
  return (
    <div className="chain">
      <span>
        {link.name} <span className="faint">{link.cue === "" ? link.stance : `“${link.cue}”, ${link.stance}`}</span>
      </span>
      <Chain statement={statement} at={at + 1} />
    </div>
  );
}
