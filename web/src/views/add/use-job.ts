import { useEffect, useState } from "react";
import { ask } from "../../api/client.ts";
import { somethingChanged } from "../../api/questions.ts";
import type { Job, JobEvent } from "../../api/schema.ts";

/** A job as it goes on, told by the server's events until its end. */
export function useJob(id: string): Job | undefined {
  const [job, setJob] = useState<Job>();
  useEffect(() => {
    const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
    const hear = (message: MessageEvent<string>): void => {
      const event = JSON.parse(message.data) as JobEvent;
      if (event.event === "job") setJob(event.job);
      else if (event.event === "end") {
        source.close();
        setJob(event.job);
        void somethingChanged();
      } else {
        setJob((before) => {
          if (before === undefined) return before;
          if (event.event === "receipt") return { ...before, receipts: [...before.receipts, event.receipt] };
          return {
            ...before,
            state: "running",
            done: event.done,
            statements: event.statements,
            current: event.current,
          };
        });
      }
    };
    for (const name of ["job", "progress", "receipt", "end"]) source.addEventListener(name, hear);
    source.onerror = () => {
      // The browser asks again by itself unless the job is forgotten with an earlier server.
      if (source.readyState === EventSource.CLOSED) void ask("getJob", { path: { id } }).then(setJob, () => {});
    };
    return () => source.close();
  }, [id]);
  return job;
}
