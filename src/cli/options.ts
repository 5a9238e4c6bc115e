/** Options that several commands share, and how their values are checked. */
import { InvalidArgumentError, Option } from "commander";
import { normalisePublished } from "../report/published.ts";
import { Failure } from "./failure.ts";

export const defaultLedger = "entente.ledger";

export function ledgerOption(): Option {
  return new Option("--ledger <path|url>", "the ledger: a file, created on first use").default(defaultLedger);
}

export function publishedOption(): Option {
  return new Option("--published <date>", "publication of inputs that do not state one: 2024-03-05").argParser(
    (value) => {
      const published = normalisePublished(value);
      if (published === null) throw new InvalidArgumentError("Write a date as 2024-03-05 or 2024-03-05T09:30:00Z.");
      return published;
    },
  );
}

export function outletOption(): Option {
  return new Option("--outlet <name>", "outlet of inputs that do not name one");
}

/** An inclusive ISO day. */
export function dayOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value) => {
    const day = normalisePublished(value);
    if (day === null || day.length !== 10) throw new InvalidArgumentError("Write a day as 2024-03-05.");
    return day;
  });
}

/** An ISO day (until its end) or moment, made comparable with the ledger's own times (UTC). */
export function momentOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value) => {
    const moment = normalisePublished(value);
    if (moment === null)
      throw new InvalidArgumentError("Write a day as 2024-03-05 or a moment as 2024-03-05T09:30:00Z.");
    return moment.length === 10 ? moment : new Date(moment).toISOString();
  });
}

/** Throws where a period ends before it begins. */
export function checkPeriod({ since, until }: { since?: string; until?: string }): void {
  if (since !== undefined && until !== undefined && until < since) {
    throw new Failure(`The period ends (${until}) before it begins (${since}).`);
  }
}
