/** The ledger that a server stands on: made on the first write, its claims kept current, one writer at a time. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { bringUpToDate, claimKeeper } from "../keeping/keeper.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";

export class Desk {
  readonly location: string;
  #open: Promise<Ledger> | undefined;
  #empty: Promise<Ledger> | undefined;
  /** The last of the writes that wait for one another. */
  #writing: Promise<unknown> = Promise.resolve();
  #renewing: Promise<void> | undefined;
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

  /** Whether stored claims are being made anew, so that answers wait. */
  get busy(): boolean {
    return this.#renewing !== undefined;
  }

  /** The ledger to be asked, with current claims; an empty one while there is none. Throws LedgerError. */
  async read(): Promise<Ledger> {
    if (!this.exists) return await (this.#empty ??= emptyLedger());
    const ledger = await this.#opened();
    await this.#renew(ledger);
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
      this.#renewing ??= this.#alone(() => bringUpToDate(ledger, new Date().toISOString())).finally(
        () => (this.#renewing = undefined),
      );
    }
    await this.#renewing;
  }

  #alone<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#writing.then(step, step);
    this.#writing = next.catch(() => {});
    return next;
  }
}

/** Answers that are kept until the ledger changes. */
const mostKept = 20;

async function emptyLedger(): Promise<Ledger> {
  const ledger = await openLedger(":memory:");
  await bringUpToDate(ledger, new Date().toISOString());
  return ledger;
}
