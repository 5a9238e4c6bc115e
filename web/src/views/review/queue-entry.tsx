import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { question } from "../../api/questions.ts";
import type { DecisionRequest, QueueItem } from "../../api/schema.ts";
import { ClaimLink } from "../../parts/claim-link.tsx";
import { speakerWords } from "../../parts/speaker.ts";
import { StatusMark } from "../../parts/status-mark.tsx";

interface QueueEntryProps {
  item: QueueItem;
  current: boolean;
  busy: boolean;
  choose: () => void;
  decide: (decision: DecisionRequest) => void;
}

/** One item: what it is about, why it is there, what can be decided. The current one shows its sentences. */
export function QueueEntry({ item, current, busy, choose, decide }: QueueEntryProps): React.JSX.Element {
  const { subject, reasons } = item;
  return (
    <li className="queue-item" aria-current={current ? "true" : undefined} onPointerDown={choose}>
      <div>
        {"claim" in subject && <ClaimSubject id={subject.claim} open={current} />}
        {"source" in subject && (
          <p>
            <Link to="/sources" search={{ name: subject.source }}>
              {subject.source}
            </Link>{" "}
            <span className="faint">{subject.kind}</span>
          </p>
        )}
        {"review" in subject && <p>A decision that no longer holds: {subject.review}</p>}
        <ul className="plain-list reasons">
          {reasons.map(({ kind, text }) => (
            <li key={kind}>
              <b>{kind.replaceAll("-", " ")}</b>
              {text.startsWith(`${kind}: `) ? text.slice(kind.length) : ` ${text}`}
            </li>
          ))}
        </ul>
      </div>
      <div className="actions">
        {"claim" in subject && (
          <>
            <button type="button" disabled={busy} onClick={() => decide({ action: "accept", claim: subject.claim })}>
              Accept
            </button>
            <button type="button" disabled={busy} onClick={() => decide({ action: "skip", claim: subject.claim })}>
              Skip
            </button>
          </>
        )}
        {"source" in subject &&
          (["A", "B", "C", "D", "E", "F"] as const).map((grade) => (
            <button
              key={grade}
              type="button"
              disabled={busy}
              aria-label={`Grade ${subject.source} ${grade}`}
              onClick={() => decide({ action: "grade", source: subject.source, kind: subject.kind, grade })}
            >
              {grade}
            </button>
          ))}
      </div>
    </li>
  );
}

function ClaimSubject({ id, open }: { id: string; open: boolean }): React.JSX.Element {
  const { data } = useQuery(question("getClaim", { path: { id } }));
  if (data === undefined) {
    return (
      <Link to="/claims/$id" params={{ id }}>
        claim {id}
      </Link>
    );
  }
  return (
    <>
      <p>
        <ClaimLink claim={data.claim} /> <StatusMark status={data.claim.status} />
      </p>
      {open &&
        data.statements.slice(0, 4).map((statement) => (
          <blockquote key={statement.id}>
            “{statement.evidence.sentence}”{" "}
            <span className="faint">
              {speakerWords(statement)}, {statement.stance}
            </span>
          </blockquote>
        ))}
    </>
  );
}
