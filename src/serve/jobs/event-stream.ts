/** A job's events as a stream of server-sent events. */
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { ApiError } from "../http/api-error.ts";
import type { JobEvent, JobState } from "./job-state.ts";

/** Milliseconds after which a silent stream says that it still lives. */
const aliveMs = 15_000;
/** Streams at a time. */
const mostStreams = 100;
let open = 0;

export function eventStream(context: Context, job: JobState): Response {
  if (open >= mostStreams) throw new ApiError("unavailable", "Too many streams are open.", { hint: "Close one." });
  open += 1;
  return streamSSE(context, async (stream) => {
    const waiting: JobEvent[] = [{ event: "job", job: job.record() }];
    let wake = (): void => {};
    const add = (event: JobEvent): void => {
      waiting.push(event);
      wake();
    };
    const deafen = job.listen(add);
    stream.onAbort(() => wake());
    if (job.ended) waiting.push({ event: "end", job: job.record() });
    try {
      while (!stream.aborted) {
        const next = waiting.shift();
        if (next === undefined) {
          const heard = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(false), aliveMs);
            timer.unref();
            wake = () => {
              clearTimeout(timer);
              resolve(true);
            };
          });
          if (!heard) await stream.write(": alive\n\n");
          continue;
        }
        await stream.writeSSE({ event: next.event, data: JSON.stringify(next) });
        if (next.event === "end") break;
      }
    } finally {
      open -= 1;
      deafen();
    }
  });
}
