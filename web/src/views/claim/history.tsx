import { Link } from "@tanstack/react-router";
import type { ClaimDetail } from "../../api/schema.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { dayWords, originsWords } from "../../parts/words.ts";

/** The status as it stood once these reports were out, and what reviewers decided. */
export function History({ detail }: { detail: ClaimDetail }): React.JSX.Element {
  return (
    <section aria-labelledby="history-title">
      <div className="section-head">
        <h2 id="history-title">History</h2>
      </div>
      <ol className="history">
        {detail.history.map((change, index) => (
          <li key={index}>
            <span className="when">{dayWords(change.at)}</span>
            <span>
              <StatusMark status={change.status} />{" "}
              <span className="faint">
                {originsWords(change.origins)} {change.origins.max === 1 ? "origin" : "origins"}
              </span>
              <span className="block">{change.reason}</span>
              <span className="faint block">
                {change.by === "review"
                  ? `decided by ${change.author ?? "a reviewer"}`
                  : change.reports.map((report, place) => (
                      <span key={report}>
                        {place > 0 && ", "}
                        <Link to="/reports/$id" params={{ id: report }}>
                          report {report}
                        </Link>
                      </span>
                    ))}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {detail.notes.length > 0 && (
        <>
          <h3>Notes</h3>
          {detail.notes.map(({ review, text, author, at }) => (
            <p key={review} className="note">
              {text}{" "}
              <span className="faint">
                — {author}, {dayWords(at)}
              </span>
            </p>
          ))}
        </>
      )}
    </section>
  );
}
