/** The small forms of a decision: status, split, join, note. */
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { question } from "../../api/questions.ts";
import type { ClaimDetail, DecisionRequest } from "../../api/schema.ts";
import { type Status, statuses } from "../../app/filter.ts";
import { speakerWords } from "../../parts/speaker.ts";
import { claimWords } from "../../parts/words.ts";

export interface DecisionFormProps {
  detail: ClaimDetail;
  busy: boolean;
  decide: (decision: DecisionRequest) => void;
}

function submitted(work: () => void): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault();
    work();
  };
}

export function StatusForm({ detail, busy, decide }: DecisionFormProps): React.JSX.Element {
  const [status, setStatus] = useState<Status>(detail.claim.status);
  return (
    <form className="decision" onSubmit={submitted(() => decide({ action: "status", claim: detail.claim.id, status }))}>
      <label>
        Status{" "}
        <select value={status} onChange={({ target }) => setStatus(target.value as Status)}>
          {statuses.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={busy || status === detail.claim.status}>
        Set it
      </button>
    </form>
  );
}

export function SplitForm({ detail, busy, decide }: DecisionFormProps): React.JSX.Element {
  const [apart, setApart] = useState<string[]>([]);
  if (detail.statements.length < 2) return <p className="empty">A claim of one statement cannot be split.</p>;
  return (
    <form className="decision" onSubmit={submitted(() => decide({ action: "split", claim: detail.claim.id, apart }))}>
      <fieldset>
        <legend>Statements that do not belong to it</legend>
        {detail.statements.map((statement) => (
          <label key={statement.id} className="line">
            <input
              type="checkbox"
              checked={apart.includes(statement.id)}
              onChange={({ target }) =>
                setApart(target.checked ? [...apart, statement.id] : apart.filter((id) => id !== statement.id))
              }
            />{" "}
            {speakerWords(statement)} {statement.stance}: “{statement.evidence.quote}”
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={busy || apart.length === 0 || apart.length === detail.statements.length}>
        Split
      </button>
    </form>
  );
}

export function JoinForm({ detail, busy, decide }: DecisionFormProps): React.JSX.Element {
  const [a, b] = detail.pair.map(({ principal }) => principal ?? undefined);
  const others = useQuery(question("listClaims", { query: { a, b, limit: 200 } }));
  const [other, setOther] = useState("");
  return (
    <form
      className="decision"
      onSubmit={submitted(() => decide({ action: "join", claim: detail.claim.id, with: other }))}
    >
      <label>
        Another claim of this pair that says the same
        <select value={other} onChange={({ target }) => setOther(target.value)}>
          <option value="">choose …</option>
          {others.data?.items
            .filter(({ id }) => id !== detail.claim.id)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {claimWords(each)} ({each.status})
              </option>
            ))}
        </select>
      </label>
      <button type="submit" disabled={busy || other === ""}>
        Join
      </button>
    </form>
  );
}

export function NoteForm({ detail, busy, decide }: DecisionFormProps): React.JSX.Element {
  const [text, setText] = useState("");
  return (
    <form
      className="decision"
      onSubmit={submitted(() => decide({ action: "note", subject: detail.claim.id, text: text.trim() }))}
    >
      <label>
        Note
        <textarea rows={3} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="submit" disabled={busy || text.trim() === ""}>
        Keep
      </button>
    </form>
  );
}
