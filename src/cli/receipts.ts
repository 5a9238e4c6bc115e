/** Receipts in words. */
import { harmless } from "../brief/references.ts";
import type { Receipt } from "../intake/receipt.ts";

type Outcome = Receipt["outcome"];

const inWords: Record<Outcome, string> = {
  read: "read",
  known: "already known",
  "near-copy": "near copy",
  revision: "revision",
  "unread-language": "language not read",
  failed: "FAILED",
};

/** One line for a person: what became of the input, what it is called, and why. */
export function receiptLine({ origin, outcome, reportId, reason, statements }: Receipt): string {
  const details = [
    reportId === undefined ? null : `report ${reportId}`,
    statements === undefined ? null : count(statements, "statement"),
    reason ?? null,
  ].filter((part) => part !== null);
  return harmless(`${inWords[outcome].padEnd(13)}  ${origin}${details.length > 0 ? `  (${details.join("; ")})` : ""}`);
}

export function summary(counts: Map<Outcome, number>, statements: number): string {
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const parts = [...counts].map(([outcome, number]) => `${number} ${inWords[outcome].toLowerCase()}`);
  return `${count(total, "input")}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}; ${count(statements, "statement")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
