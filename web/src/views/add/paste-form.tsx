/** A text with its outlet and day; what it claims is shown as it is typed. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { question } from "../../api/questions.ts";
import type { PastedReport } from "../../api/schema.ts";
import { PreviewList } from "./preview-list.tsx";

interface PasteFormProps {
  keep: (report: PastedReport) => void;
  keeping: boolean;
  /** Id of the job by which the last one was kept; the form is then emptied. */
  kept: string | undefined;
}

const pauseMs = 700;
/** Longer texts are read once they are kept. */
const mostPreviewed = 20_000;
const fresh = { text: "", title: "", outlet: "", published: "" };

export function PasteForm({ keep, keeping, kept }: PasteFormProps): React.JSX.Element {
  const [given, setGiven] = useState(fresh);
  const [settled, setSettled] = useState(given);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(given), pauseMs);
    return () => clearTimeout(timer);
  }, [given]);
  useEffect(() => {
    if (kept !== undefined) setGiven(fresh);
  }, [kept]);
  const short = settled.text.trim().length < 20;
  const long = settled.text.length > mostPreviewed;
  const preview = useQuery({
    ...question("postPreview", { body: reportOf(settled) }),
    enabled: !short && !long,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const set = (changed: Partial<typeof fresh>): void => setGiven((before) => ({ ...before, ...changed }));
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        keep(reportOf(given));
      }}
    >
      <label className="paste-text">
        Text of a report
        <textarea
          rows={10}
          value={given.text}
          onChange={({ target }) => set({ text: target.value })}
          placeholder="Paste an article; what it claims appears beneath before anything is kept."
        />
      </label>
      <label>
        Title
        <input value={given.title} onChange={({ target }) => set({ title: target.value })} />
      </label>
      <label>
        Outlet
        <input value={given.outlet} onChange={({ target }) => set({ outlet: target.value })} />
      </label>
      <label>
        Published
        <input type="date" value={given.published} onChange={({ target }) => set({ published: target.value })} />
      </label>
      <p className="actions">
        <button type="submit" className="first" disabled={keeping || given.text.trim() === ""}>
          {keeping ? "Keeping …" : "Read into the ledger"}
        </button>
      </p>
      <section aria-labelledby="preview-title" aria-live="polite" aria-busy={preview.isFetching}>
        <div className="section-head">
          <h2 id="preview-title">What it claims</h2>
          <span className="faint">{preview.isFetching ? "reading …" : "not kept yet"}</span>
        </div>
        {long && <p className="empty">Too long to be previewed; it is read once it is kept.</p>}
        {!long && <PreviewList preview={short ? undefined : preview.data} error={short ? null : preview.error} />}
      </section>
    </form>
  );
}

function reportOf({ text, title, outlet, published }: typeof fresh): PastedReport {
  return {
    text,
    title: title.trim() || null,
    outlet: outlet.trim() || null,
    published: published || null,
  };
}
