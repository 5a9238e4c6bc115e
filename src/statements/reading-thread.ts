/** A thread that reads reports. */
import { Worker } from "node:worker_threads";
import type { Report } from "../terms/types.ts";
import type { Reading } from "./reading.ts";

export interface Request {
  id: number;
  report: Report;
  gate: boolean;
}

export type Answer = { id: number; ok: true; reading: Reading } | { id: number; ok: false; message: string };

interface Waiting {
  resolve: (reading: Reading) => void;
  reject: (cause: Error) => void;
}

/** What a report leaves behind is short-lived: with the runtime's default two threads held 60 MB more, and read no faster. */
const maxYoungGenerationSizeMb = 12;

export class ReadingThread {
  /** Version of model, rules and vocabulary. */
  readonly version: string;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  /** Why it reads no more; null while it does. */
  ended: Error | null = null;

  private constructor(worker: Worker, version: string) {
    this.#worker = worker;
    this.version = version;
    worker.on("message", (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.ok) waiting?.resolve(answer.reading);
      else waiting?.reject(new Error(answer.message));
    });
    worker.on("error", (cause) => this.#end(cause as Error));
    worker.on("exit", () => this.#end(new Error("the thread that read it has ended")));
  }

  /** Resolves when the model is loaded; rejects with the reason where it cannot be. */
  static async start(): Promise<ReadingThread> {
    // The compiler does not rewrite addresses: the worker stands beside this file and ends as it does.
    const address = new URL(import.meta.url.replace("reading-thread.", "reading-worker."));
    const worker = new Worker(address, { resourceLimits: { maxYoungGenerationSizeMb } });
    const version = await new Promise<string>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    worker.removeAllListeners("error");
    return new ReadingThread(worker, version);
  }

  /** Reports that it has been given and not read. */
  get load(): number {
    return this.#waiting.size;
  }

  read(report: Report, gate: boolean): Promise<Reading> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, report, gate } satisfies Request);
    });
  }

  /** Ends at once; what it was still to read is rejected. */
  async close(): Promise<void> {
    if (this.ended) return;
    if (this.load > 0) {
      await this.#worker.terminate();
      return;
    }
    const exit = new Promise((resolve) => this.#worker.once("exit", resolve));
    this.#worker.postMessage("close");
    await exit;
  }

  #end(cause: Error): void {
    this.ended ??= cause;
    for (const { reject } of this.#waiting.values()) reject(this.ended);
    this.#waiting.clear();
  }
}
