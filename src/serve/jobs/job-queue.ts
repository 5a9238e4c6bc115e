/** Jobs one after another: reports into the ledger while the server answers. */
import { beginReport, recordReport } from "../../cli/read-into-ledger.ts";
import type { ReportResult, StatementReader } from "../../cli/pipeline.ts";
import { unreadLanguage } from "../../intake/unread-language.ts";
import type { Report } from "../../terms/types.ts";
import type { Desk } from "../desk.ts";
import { ApiError } from "../http/api-error.ts";
import type { JobInput } from "./job-input.ts";
import { JobState } from "./job-state.ts";

/** Jobs that may wait. */
const mostWaiting = 20;
/** Jobs that are remembered once they have ended. */
const mostRemembered = 100;

export class JobQueue {
  readonly #desk: Desk;
  readonly #reader: StatementReader;
  readonly #log: (cause: unknown) => void;
  #jobs: JobState[] = [];
  #working: Promise<void> | undefined;
  #closed = false;

  constructor(desk: Desk, reader: StatementReader, log: (cause: unknown) => void) {
    this.#desk = desk;
    this.#reader = reader;
    this.#log = log;
  }

  /** The latest first. */
  get all(): JobState[] {
    return this.#jobs.toReversed();
  }

  count(state: "running" | "queued"): number {
    return this.#jobs.filter((job) => job.state === state).length;
  }

  get full(): boolean {
    return this.count("queued") >= mostWaiting;
  }

  find(id: string): JobState {
    const job = this.#jobs.find((each) => each.id === id);
    if (job !== undefined) return job;
    throw new ApiError("not-found", `There is no job "${id}".`, {
      hint: "Jobs are remembered until the server ends; what they read stays in the ledger.",
    });
  }

  add(input: JobInput): JobState {
    const job = new JobState(input);
    this.#jobs.push(job);
    const ended = this.#jobs.filter((each) => each.ended);
    const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - mostRemembered)));
    this.#jobs = this.#jobs.filter((each) => !forgotten.has(each));
    this.#working ??= this.#work().finally(() => (this.#working = undefined));
    return job;
  }

  /** Ends after the report at hand; what waits is not read. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      try {
        job.start();
        await this.#run(job);
        job.end(this.#closed ? "the server was stopped" : null);
      } catch (cause) {
        this.#log(cause);
        job.end((cause as Error).message);
      } finally {
        await job.input.clear().catch(this.#log);
      }
    }
  }

  #next(): JobState | undefined {
    return this.#jobs.find(({ state }) => state === "queued");
  }

  async #run(job: JobState): Promise<void> {
    const begin = (report: Report): void =>
      void this.#desk
        .read()
        .then((ledger) => beginReport(ledger, report, this.#reader))
        .catch(() => {});
    for await (const result of job.input.results(begin)) {
      if (this.#closed) return;
      job.reads(result.origin);
      await this.#readAhead(result);
      const now = () => new Date().toISOString();
      job.receive(await this.#desk.write((ledger) => recordReport(ledger, result, this.#reader, now)));
    }
  }

  /** The model reads before the ledger is written, so that nobody's decision waits for it. */
  async #readAhead(result: ReportResult): Promise<void> {
    if (!result.ok || unreadLanguage(result.report.text) !== null) return;
    const { report } = result;
    const ledger = await this.#desk.read();
    const sameText = (await ledger.report(report.id))?.report.text === report.text;
    if (sameText && (await ledger.hasReading(report.id, await this.#reader.version()))) return;
    await this.#reader.read(report);
  }
}
