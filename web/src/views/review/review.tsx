/** What most deserves a person's eye, one after another, for the keyboard. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { question, somethingChanged } from "../../api/questions.ts";
import type { DecisionRequest, QueueItem } from "../../api/schema.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Asked } from "../../parts/asked.tsx";
import { Failed } from "../../parts/failed.tsx";
import { many } from "../../parts/words.ts";
import { QueueEntry } from "./queue-entry.tsx";

const keys = [
  ["j", "next"],
  ["k", "previous"],
  ["a", "accept"],
  ["s", "skip"],
  ["o", "open: split, join, correct"],
  ["A–F", "grade a source"],
  ["u", "undo the last decision"],
] as const;

export function Review(): React.JSX.Element {
  usePageTitle("Review");
  const queue = useQuery(question("getQueue", { query: { limit: 100 } }));
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<{ id: string; words: string }[]>([]);
  const list = useRef<HTMLOListElement>(null);
  const items = queue.data?.items ?? [];
  const current = Math.min(at, Math.max(0, items.length - 1));
  const item = items[current];
  const decide = useMutation({
    mutationFn: (decision: DecisionRequest) => ask("postReview", { body: decision }),
    onSuccess: async ({ review }) => {
      setDone((before) => [{ id: review.record.id, words: review.inWords }, ...before]);
      await somethingChanged();
    },
  });
  const undo = useMutation({
    mutationFn: (review: string) => ask("postUndo", { body: { review } }),
    onSuccess: async (_, review) => {
      setDone((before) => before.filter(({ id }) => id !== review));
      await somethingChanged();
    },
  });
  const busy = decide.isPending || undo.isPending;

  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName)) return;
      if (event.key === "j" || event.key === "ArrowDown") setAt(Math.min(current + 1, items.length - 1));
      else if (event.key === "k" || event.key === "ArrowUp") setAt(Math.max(0, current - 1));
      else if (event.key === "u" && done[0] !== undefined && !busy) undo.mutate(done[0].id);
      else if (event.key === "o") list.current?.querySelector<HTMLAnchorElement>('[aria-current="true"] a')?.click();
      else if (item !== undefined && !busy) {
        const decision = decisionOf(event.key, item);
        if (decision === null) return;
        decide.mutate(decision);
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });

  const error = decide.error ?? undo.error;
  return (
    <div className="review">
      <header className="page-head">
        <h1>Review</h1>
        <p className="keys no-print">
          {keys.map(([key, what]) => (
            <span key={key}>
              <kbd>{key}</kbd> {what}
            </span>
          ))}
        </p>
      </header>
      {error !== null && <Failed error={error} />}
      <div aria-live="polite">
        {done.length > 0 && (
          <p className="notice">
            <span>
              {done[0]?.words} <span className="faint">({many(done.length, "decision")} in this sitting)</span>
            </span>
            <button type="button" disabled={busy} onClick={() => undo.mutate(done[0]!.id)}>
              Undo
            </button>
          </p>
        )}
      </div>
      <Asked of={queue} what="the queue" rows={10}>
        {({ total }) =>
          items.length === 0 ? (
            <p className="empty">
              Nothing waits for a person’s eye. <Link to="/add">Add reports</Link>, or look through{" "}
              <Link to="/claims">all claims</Link>.
            </p>
          ) : (
            <>
              <p className="faint">{many(total, "item")}, the weightiest first</p>
              <ol className="queue" ref={list}>
                {items.map((each, index) => (
                  <QueueEntry
                    key={JSON.stringify(each.subject)}
                    item={each}
                    current={index === current}
                    busy={busy}
                    choose={() => setAt(index)}
                    decide={(decision) => decide.mutate(decision)}
                  />
                ))}
              </ol>
            </>
          )
        }
      </Asked>
    </div>
  );
}

/** What a key decides on an item; capitals grade sources. */
function decisionOf(key: string, { subject }: QueueItem): DecisionRequest | null {
  if ("claim" in subject) {
    if (key === "a") return { action: "accept", claim: subject.claim };
    return key === "s" ? { action: "skip", claim: subject.claim } : null;
  }
  if ("source" in subject && /^[A-F]$/u.test(key)) {
    return { action: "grade", source: subject.source, kind: subject.kind, grade: key as "A" };
  }
  return null;
}
