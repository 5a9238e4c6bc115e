/** What has changed about a claim: who changed their mind, what is overdue, what became of its reports. */
import { Link } from "@tanstack/react-router";
import type { ClaimDetail } from "../../api/schema.ts";
import { dayWords } from "../../parts/words.ts";

type Change = ClaimDetail["changes"][number];
type Notice = ClaimDetail["notices"][number];

const changeWords: Record<Change["kind"], string> = {
  denied: "had stated this and later spoke against it",
  admitted: "had spoken against this and later stated it",
  retracted: "took back what it had said",
  scope: "denies another part of this than before",
  figures: "gives other figures than before",
  other: "had declined to speak, or declines now",
};

const noticeWords: Record<Notice["kind"], string> = {
  retraction: "taken back",
  correction: "corrected",
  revision: "revised",
};

/** Nothing where nothing has changed. */
export function Changes({ detail }: { detail: ClaimDetail }): React.JSX.Element | null {
  const { changes, earlyDenials, overdue, notices } = detail;
  if (changes.length + earlyDenials.length + notices.length === 0 && overdue === null) return null;
  return (
    <section aria-labelledby="changes-title">
      <div className="section-head">
        <h2 id="changes-title">What has changed</h2>
      </div>
      <ul className="changes">
        {overdue !== null && (
          <li>
            <strong>Overdue:</strong> its stated time passed on {dayWords(overdue.due)},{" "}
            {overdue.unproven.length === 0
              ? "and no report in the ledger says that it has happened."
              : "and reports speak of the deed without stating it on their own account."}
          </li>
        )}
        {changes.map((change) => (
          <li key={change.from.statement + change.to.statement + change.kind}>
            <strong>{change.voice.name}</strong> {changeWords[change.kind]}: <Moment of={change} side="from" /> →{" "}
            <Moment of={change} side="to" />
          </li>
        ))}
        {earlyDenials.map(({ statement, published, act }) => (
          <li key={statement}>
            Denied on {dayWords(published)}, before the time stated for the act ({dayWords(act)}): such a denial
            disputes nothing.
          </li>
        ))}
        {notices.map(({ kind, report, outlet, notice, at, text }) => (
          <li key={kind + report + notice + (text ?? "")}>
            <Link to="/reports/$id" params={{ id: report }}>
              {outlet ?? report}
            </Link>{" "}
            was {noticeWords[kind]}, {dayWords(at)}
            {notice !== report && (
              <>
                {" by "}
                <Link to="/reports/$id" params={{ id: notice }}>
                  a notice
                </Link>
              </>
            )}
            {text !== null && <span className="faint block">{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Moment({ of, side }: { of: Change; side: "from" | "to" }): React.JSX.Element {
  const said = of[side];
  return (
    <Link to="/reports/$id" params={{ id: said.report }} search={{ statement: said.statement }}>
      {of.figures === null ? said.stance : `“${of.figures[side]}”`}, {dayWords(said.published)}
    </Link>
  );
}
