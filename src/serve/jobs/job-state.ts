/** One job: what it reads, how far it is, and who listens. */
import { randomUUID } from "node:crypto";
import type { z } from "@hono/zod-openapi";
import type { Receipt } from "../../intake/receipt.ts";
import type { job, jobEvent } from "../schemas/jobs.ts";
import type { JobInput } from "./job-input.ts";

export type JobRecord = z.infer<typeof job>;
export type JobEvent = z.infer<typeof jobEvent>;

/** Receipts that are kept for those who ask later. */
const mostReceipts = 1000;

export class JobState {
  readonly input: JobInput;
  readonly #record: JobRecord;
  readonly #listeners = new Set<(event: JobEvent) => void>();

  constructor(input: JobInput) {
    this.input = input;
    this.#record = {
      id: randomUUID(),
      state: "queued",
      createdAt: new Date().toISOString(),
      startedAt: null,
      endedAt: null,
      inputs: input.parts,
      done: 0,
      statements: 0,
      current: null,
      receipts: [],
      error: null,
    };
  }

  get id(): string {
    return this.#record.id;
  }

  get state(): JobRecord["state"] {
    return this.#record.state;
  }

  get ended(): boolean {
    return this.#record.endedAt !== null;
  }

  /** As it stands now; what happens later does not change it. */
  record(): JobRecord {
    return { ...this.#record, receipts: [...this.#record.receipts] };
  }

  start(): void {
    this.#record.state = "running";
    this.#record.startedAt = new Date().toISOString();
    this.#tell({ event: "progress", done: 0, statements: 0, current: null });
  }

  reads(origin: string): void {
    this.#record.current = origin;
    const { done, statements } = this.#record;
    this.#tell({ event: "progress", done, statements, current: origin });
  }

  receive(receipt: Receipt): void {
    const { receipts } = this.#record;
    this.#record.done += 1;
    this.#record.statements += receipt.statements ?? 0;
    this.#record.current = null;
    receipts.push(receipt);
    if (receipts.length > mostReceipts) receipts.shift();
    this.#tell({ event: "receipt", number: this.#record.done, receipt });
  }

  /** `error`: why it ended before its end; null where it did not. */
  end(error: string | null): void {
    this.#record.state = error === null ? "done" : "failed";
    this.#record.error = error;
    this.#record.current = null;
    this.#record.endedAt = new Date().toISOString();
    this.#tell({ event: "end", job: this.record() });
    this.#listeners.clear();
  }

  /** Tells of everything from now on; returns what ends that. */
  listen(listener: (event: JobEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(event: JobEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
