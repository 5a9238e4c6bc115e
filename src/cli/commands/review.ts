/** `entente review`: what most deserves a person's eye, and the commands to decide it. */
import { Command, InvalidArgumentError, Option } from "commander";
import { SourceRegister } from "../../claims/register.ts";
import { type QueueItem, reviewQueue } from "../../claims/review-queue.ts";
import { queueTable } from "../../claims/review-reasons.ts";
import { gradesOf } from "../../claims/reviews-in-force.ts";
import { claimsOf } from "../../keeping/claims-of.ts";
import { reviewedStatements } from "../../keeping/reviewed-statements.ts";
import type { Ledger, StatementFilter } from "../../ledger/ledger.ts";
import { withLedger } from "../existing-ledger.ts";
import { defaultLedger, ledgerOption } from "../options.ts";
import { note, write } from "../output.ts";
import { dyadFrom, principalOf } from "../principals.ts";
import { queueLines } from "../review-lines.ts";
import { decisionCommands } from "./review-decide.ts";
import { logCommands } from "./review-log.ts";

interface QueueOptions {
  ledger: string;
  limit?: number;
  json?: true;
}

export function reviewCommand(): Command {
  const command = new Command("review")
    .description(
      "List what most deserves a person's eye, why, and the commands to act on it; or decide, with a subcommand.",
    )
    .argument("[a]", "a state, organisation or group: a name or code (Turkey, TUR, org:EU)")
    .argument("[b]", "the other one of a pair")
    .addOption(ledgerOption())
    .addOption(
      new Option("--limit <number>", `most items to list, 0 for all (default: ${queueTable().shown})`).argParser(count),
    )
    .option("--json", "as a JSON array")
    .hook("preSubcommand", handOnLedger)
    .action(listQueue);
  for (const each of [...decisionCommands(), ...logCommands()]) command.addCommand(each);
  return command;
}

/** `review --ledger x log` means that ledger. */
function handOnLedger(command: Command, subcommand: Command): void {
  if (command.getOptionValueSource("ledger") !== "cli") return;
  subcommand.setOptionValueWithSource("ledger", command.getOptionValue("ledger"), "cli");
}

async function listQueue(a: string | undefined, b: string | undefined, options: QueueOptions): Promise<void> {
  const filter: StatementFilter =
    a === undefined ? {} : b === undefined ? { principal: principalOf(a) } : { dyad: dyadFrom(a, b) };
  const { limit = queueTable().shown, json, ledger: location } = options;
  const { items, claims, notes } = await withLedger(location, (ledger) => queueOf(ledger, filter));
  const shown = limit === 0 ? items : items.slice(0, limit);
  if (json) {
    await write(`${JSON.stringify(shown, null, 2)}\n`);
    return;
  }
  const ending = location === defaultLedger ? [] : ["--ledger", location];
  for (const [index, item] of shown.entries()) {
    const { subject } = item;
    const claim = "claim" in subject ? claims.get(subject.claim) : undefined;
    const members = new Set(claim?.statements.map(({ id }) => id));
    const own = notes.filter(({ statements }) => statements.some((id) => members.has(id)));
    await write(`${queueLines(item, index + 1, claim, own, ending).join("\n")}\n\n`);
  }
  if (items.length === 0) note("Nothing calls for a look.");
  else if (shown.length < items.length) note(`${items.length - shown.length} more: --limit 0 lists all.`);
}

async function queueOf(ledger: Ledger, filter: StatementFilter) {
  const { claims, statementsById } = await claimsOf(ledger, filter);
  const reviewed = await reviewedStatements(ledger, filter);
  const register = new SourceRegister(await ledger.sourceEntries());
  // An F that somebody has given on purpose is a grade as well.
  const graded = new Set([...gradesOf(await ledger.reviews()).values()].map(({ source }) => source));
  const items: QueueItem[] = reviewQueue({
    claims,
    statements: statementsById,
    reviewed,
    isGraded: (name, kind) => register.reliabilityOf(name, kind) !== "F" || graded.has(name),
  });
  return { items, claims: new Map(claims.map((claim) => [claim.id, claim])), notes: reviewed.notes };
}

function count(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError("Write a whole number, 0 for all.");
  return Number(text);
}
