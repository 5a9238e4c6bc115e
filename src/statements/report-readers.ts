/** Reads reports on as many threads as the work at hand is worth. */
import { availableParallelism } from "node:os";
import { loadReader, type Reader } from "../language/reader.ts";
import type { Report } from "../terms/types.ts";
import { type Reading, readingOf } from "./reading.ts";
import { readingVersion } from "./reading-version.ts";
import { ReadingThread } from "./reading-thread.ts";

/** Characters that must wait to be read before threads are started: a few seconds of reading, several times what a start takes. */
const worthThreads = 60_000;
/** Beyond these the thread that takes reports apart and writes the ledger has no time for more. */
const mostThreads = 8;
/** Reports that a thread is given at a time: one to read, and one so that it need not wait. */
const reportsAhead = 2;

interface Job {
  report: Report;
  resolve: (reading: Reading) => void;
  reject: (cause: Error) => void;
}

export class ReportReaders {
  readonly #gate: boolean;
  readonly #begun = new WeakMap<Report, Promise<Reading>>();
  readonly #queue: Job[] = [];
  #own: Promise<Reader> | undefined;
  #ownBusy = false;
  #threads: ReadingThread[] = [];
  #starting: Promise<void> | undefined;
  #closed = false;

  /** `gate`: whether sentences that cannot become a statement are spared. */
  constructor(gate = true) {
    this.#gate = gate;
  }

  /** Version of model, rules and vocabulary. Throws ModelError where the model is missing or damaged. */
  async version(): Promise<string> {
    return this.#threads[0]?.version ?? readingVersion(await this.#reader());
  }

  /**
   * Reads a report; one that is asked for again is not read again. Rejects where the reader fails on it, which is this report's
   * failure alone, and with ModelError.
   */
  read(report: Report): Promise<Reading> {
    const begun = this.#begun.get(report);
    if (begun) return begun;
    const reading = new Promise<Reading>((resolve, reject) => void this.#queue.push({ report, resolve, reject }));
    this.#begun.set(report, reading);
    this.#hand();
    return reading;
  }

  /** Begins to read a report that will be asked for. */
  begin(report: Report): void {
    // A failure is told to whoever asks for the reading.
    this.read(report).catch(() => {});
  }

  /** Starts the threads, however little there is to read. One core needs none; threads of TypeScript Node cannot run. */
  start(): Promise<void> {
    const count = Math.min(availableParallelism(), mostThreads);
    this.#starting ??= count < 2 || import.meta.url.endsWith(".ts") ? Promise.resolve() : this.#start(count);
    return this.#starting;
  }

  /** Ends the threads; what is still to be read is not. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.length = 0;
    // Threads that cannot be started need not be ended.
    await this.#starting?.catch(() => {});
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async #start(count: number): Promise<void> {
    const started = await Promise.allSettled(Array.from({ length: count }, () => ReadingThread.start()));
    this.#threads = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    this.#hand();
    const failed = started.find((each) => each.status === "rejected");
    if (this.#threads.length === 0 && failed) throw failed.reason;
    if (!this.#ownBusy) await this.#releaseOwn();
  }

  /** Threads have models of their own: that of this thread would only hold memory. */
  async #releaseOwn(): Promise<void> {
    const own = this.#own;
    this.#own = undefined;
    // One that could not be loaded has told so to whoever asked for it.
    await own?.then(
      (reader) => reader.release(),
      () => {},
    );
  }

  /** Gives what waits to the threads or, where there are none, reads it here. */
  #hand(): void {
    if (this.#closed) return;
    this.#threads = this.#threads.filter(({ ended }) => ended === null);
    if (this.#threads.length === 0) {
      void this.#readHere();
      // Without threads it goes slower, and nothing is lost.
      if (this.#waitingCharacters() >= worthThreads) this.start().catch(() => {});
      return;
    }
    while (this.#queue.length > 0) {
      const idlest = this.#threads.reduce((a, b) => (b.load < a.load ? b : a));
      if (idlest.load >= reportsAhead) return;
      const { report, resolve, reject } = this.#queue.shift()!;
      idlest
        .read(report, this.#gate)
        .finally(() => this.#hand())
        .then(resolve, reject);
    }
  }

  async #readHere(): Promise<void> {
    if (this.#ownBusy) return;
    this.#ownBusy = true;
    while (!this.#closed && this.#threads.length === 0 && this.#queue.length > 0) {
      const { report, resolve, reject } = this.#queue.shift()!;
      try {
        resolve(await readingOf(report, await this.#reader(), this.#gate));
      } catch (cause) {
        reject(cause as Error);
      }
    }
    this.#ownBusy = false;
    if (this.#threads.length > 0) await this.#releaseOwn();
  }

  /** The reader of this thread, loaded when first needed. */
  #reader(): Promise<Reader> {
    return (this.#own ??= loadReader());
  }

  #waitingCharacters(): number {
    return this.#queue.reduce((sum, { report }) => sum + report.text.length, 0);
  }
}
