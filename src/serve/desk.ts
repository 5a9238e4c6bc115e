/** The ledger that a server stands on: made on the first write, its claims kept current, one writer at a time. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { bringUpToDate, claimKeeper } from "../keeping/keeper.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { ApiError } from "./http/api-error.ts";

/** Pairs whose claims have been made anew, and all. */
export interface Progress {
  done: number;
  all: number;
}

/** Milliseconds that a question waits for claims that are being made anew. */
const patienceMs = 4000;

export class Desk {
  readonly location: string;
  #open: Promise<Ledger> | undefined;
  #empty: Promise<Ledger> | undefined;
  /** The last of the writes that wait for one another. */
  #writing: Promise<unknown> = Promise.resolve();
  #renewing: Promise<void> | undefined;
  #progress: Progress | null = null;
  readonly #kept = new Map<string, { mark: string; value: Promise<unknown> }>();

  constructor(location: string) {
    this.location = location;
  }

  get name(): string {
    return basename(this.location);
  }

  get exists(): boolean {
    return this.#open !== undefined || existsSync(this.location);
  }

  /** How far stored claims have been made anew; null where they are current. */
  get progress(): Progress | null {
    return this.#renewing === undefined ? null : (this.#progress ?? { done: 0, all: 0 });
  }

  /** Opens the ledger, where there is one. Throws LedgerError. */
  async open(): Promise<void> {
    if (this.exists) await this.#opened();
  }

  /** Begins to make claims anew, where that is needed; what goes wrong is told to those who ask. */
  begin(): void {
    if (this.#open !== undefined) this.#open.then((ledger) => this.#renew(ledger)).catch(() => {});
  }

  /**
   * The ledger to be asked, with current claims; an empty one while there is none. Throws LedgerError, and ApiError where
   * claims are being made anew for longer than a question can wait.
   */
  async read(): Promise<Ledger> {
    if (!this.exists) return await (this.#empty ??= emptyLedger());
    const ledger = await this.#opened();
    if (!(await this.#inTime(this.#renew(ledger)))) throw renewing(this.progress);
    return ledger;
  }

  /** Runs a step that writes; the ledger is made where there is none. Steps wait for one another. Throws LedgerError. */
  write<T>(step: (ledger: Ledger) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      const ledger = await this.#opened();
      await bringUpToDate(ledger, new Date().toISOString());
      const result = await step(ledger);
      // A change of a source's voice leaves them out of date.
      await bringUpToDate(ledger, new Date().toISOString());
      return result;
    });
  }

  /** Another text whenever answers may be other ones. */
  async changeMark(): Promise<string> {
    return this.exists ? await (await this.read()).lists.changeMark() : "none";
  }

  /** What `make` makes of the ledger, kept until the ledger changes. */
  async kept<T>(key: string, make: (ledger: Ledger) => Promise<T>): Promise<T> {
    const mark = await this.changeMark();
    const known = this.#kept.get(key);
    if (known?.mark === mark) return (await known.value) as T;
    const value = this.read().then(make);
    this.#kept.set(key, { mark, value });
    value.catch(() => this.#kept.delete(key));
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value as string);
    return await value;
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => {});
    await (await this.#open?.catch(() => undefined))?.close();
    await (await this.#empty)?.close();
  }

  #opened(): Promise<Ledger> {
    if (this.#open === undefined) {
      this.#open = openLedger(this.location);
      // A disk that was full may have room again.
      this.#open.catch(() => (this.#open = undefined));
    }
    return this.#open;
  }

  async #renew(ledger: Ledger): Promise<void> {
    if (this.#renewing === undefined) {
      if ((await ledger.claimsVersion()) === claimKeeper().version) return;
      const told = (done: number, all: number): void => void (this.#progress = { done, all });
      this.#renewing ??= this.#alone(() => bringUpToDate(ledger, new Date().toISOString(), told)).finally(() => {
        this.#renewing = undefined;
        this.#progress = null;
      });
    }
    await this.#renewing;
  }

  /** Whether something ends while a question can wait. */
  async #inTime(step: Promise<void>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
    try {
      return await Promise.race([step.then(() => true), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #alone<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#writing.then(step, step);
    this.#writing = next.catch(() => {});
    return next;
  }
}

function renewing(progress: Progress | null): ApiError {
  const far = progress === null || progress.all === 0 ? "" : ` (pair ${progress.done} of ${progress.all})`;
  return new ApiError("unavailable", `The ledger's claims are being made anew, since the rules have changed${far}.`, {
    hint: "Ask again in some seconds; /api/health says how far it is.",
    headers: { "Retry-After": "5" },
  });
}

/** Answers that are kept until the ledger changes. */
const mostKept = 20;

async function emptyLedger(): Promise<Ledger> {
  const ledger = await openLedger(":memory:");
  await bringUpToDate(ledger, new Date().toISOString());
  return ledger;
}
