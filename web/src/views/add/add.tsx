/** Reports into the ledger: files dropped or a text pasted, with what it yields shown before it is kept. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask, send } from "../../api/client.ts";
import { question } from "../../api/questions.ts";
import type { Job, PastedReport } from "../../api/schema.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Failed } from "../../parts/failed.tsx";
import { DropPlace } from "./drop-place.tsx";
import { JobProgress } from "./job-progress.tsx";
import { PasteForm } from "./paste-form.tsx";

export function Add(): React.JSX.Element {
  usePageTitle("Add reports");
  const [started, setStarted] = useState<string[]>([]);
  const jobs = useQuery(question("listJobs", {}));
  const note = ({ id }: Job): void => setStarted((before) => [id, ...before]);
  const paste = useMutation({ mutationFn: (body: PastedReport) => ask("postJob", { body }), onSuccess: note });
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      const body = new FormData();
      for (const file of files) body.append("files", file);
      return (await send("/api/jobs", { method: "POST", body })) as Job;
    },
    onSuccess: note,
  });
  const earlier = (jobs.data?.items ?? []).map(({ id }) => id).filter((id) => !started.includes(id));
  const shown = [...started, ...earlier];
  const error = paste.error ?? upload.error;
  return (
    <div className="add">
      <header className="page-head">
        <h1>Add reports</h1>
        <p className="faint">
          Web pages, plain text and JSON lines, in English. Each gets a receipt; what is known already changes nothing.
        </p>
      </header>
      <div className="add-grid">
        <PasteForm keep={(report) => paste.mutate(report)} keeping={paste.isPending} kept={paste.data?.id} />
        <div className="add-side">
          <DropPlace take={(files) => upload.mutate(files)} busy={upload.isPending} />
          {error !== null && <Failed error={error} />}
          <section aria-labelledby="receipts-title">
            <div className="section-head">
              <h2 id="receipts-title">Receipts</h2>
            </div>
            {shown.length === 0 && <p className="empty">Nothing was handed in since the server started.</p>}
            {shown.map((id) => (
              <JobProgress key={id} id={id} />
            ))}
          </section>
        </div>
      </div>
    </div>
  );
}
