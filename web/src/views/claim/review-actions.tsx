/** Decisions on a claim, each of which can be taken back. */
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { somethingChanged } from "../../api/questions.ts";
import type { ClaimDetail, DecisionRequest } from "../../api/schema.ts";
import { Failed } from "../../parts/failed.tsx";
import { dayWords } from "../../parts/words.ts";
import { CorrectForm } from "./correct-form.tsx";
import { JoinForm, NoteForm, SplitForm, StatusForm } from "./decision-forms.tsx";

const forms = ["status", "split", "join", "correct", "note"] as const;
type FormName = (typeof forms)[number];

export function ReviewActions({ detail }: { detail: ClaimDetail }): React.JSX.Element {
  const navigate = useNavigate();
  const [open, setOpen] = useState<FormName | null>(null);
  const [because, setBecause] = useState("");
  const after = async (claims: string[]): Promise<void> => {
    setOpen(null);
    setBecause("");
    await somethingChanged();
    const [id] = claims;
    if (id !== undefined && !claims.includes(detail.claim.id))
      await navigate({ to: "/claims/$id", params: { id }, replace: true });
  };
  const decide = useMutation({
    mutationFn: (decision: DecisionRequest) =>
      ask("postReview", { body: { ...decision, ...(because.trim() === "" ? {} : { because: because.trim() }) } }),
    onSuccess: ({ claims }) => after(claims),
  });
  const undo = useMutation({
    mutationFn: (review: string) => ask("postUndo", { body: { review } }),
    onSuccess: ({ claims }) => after(claims),
  });
  // An undo shows on what it takes back; taking it back itself brings that back.
  const decisions = detail.reviews.filter(({ record }) => record.action !== "undo");
  const busy = decide.isPending || undo.isPending;
  const claim = detail.claim.id;
  const shared = { detail, busy, decide: (decision: DecisionRequest) => decide.mutate(decision) };
  const error = decide.error ?? undo.error;
  return (
    <section className="review-actions card no-print" aria-labelledby="review-title">
      <h2 id="review-title">Review</h2>
      <p className="actions">
        <button
          type="button"
          className="first"
          disabled={busy}
          onClick={() => decide.mutate({ action: "accept", claim })}
        >
          Accept
        </button>
        {forms.map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {name === "status" ? "Set status" : `${name[0]?.toUpperCase()}${name.slice(1)}`}
          </button>
        ))}
      </p>
      {open !== null && open !== "note" && (
        <label className="because">
          Because{" "}
          <input
            value={because}
            onChange={({ target }) => setBecause(target.value)}
            placeholder="optional, for the record"
          />
        </label>
      )}
      {open === "status" && <StatusForm {...shared} />}
      {open === "split" && <SplitForm {...shared} />}
      {open === "join" && <JoinForm {...shared} />}
      {open === "correct" && <CorrectForm {...shared} />}
      {open === "note" && <NoteForm {...shared} />}
      {error !== null && <Failed error={error} />}
      <div aria-live="polite">
        {decisions.length > 0 && (
          <ol className="decisions" aria-label="Decisions">
            {decisions.map(({ record, inWords, undoneBy }) => (
              <li key={record.id}>
                <span className={undoneBy === null ? "" : "undone"}>{inWords}</span>{" "}
                <span className="faint">
                  {record.author}, {dayWords(record.at)}
                  {undoneBy !== null && " · undone"}
                </span>
                <button
                  type="button"
                  className="plain"
                  disabled={busy}
                  onClick={() => undo.mutate(undoneBy ?? record.id)}
                >
                  {undoneBy === null ? "Undo" : "Bring back"}
                  <span className="unseen">: {inWords}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
