/** `entente review split`, `join`, `correct` …: one decision each, recorded with its author and time. */
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { withChanges } from "../../claims/corrections.ts";
import { anchorOf, type Decision, pairOf } from "../../claims/review.ts";
import { standingOf } from "../../claims/reviews-in-force.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { type Grade, grades } from "../../terms/review-schema.ts";
import { type ClaimStatus, claimStatuses, type SourceKind, sourceKinds } from "../../terms/types.ts";
import { withWrittenLedger } from "../existing-ledger.ts";
import { Failure } from "../failure.ts";
import { ledgerOption } from "../options.ts";
import { write } from "../output.ts";
import { parseCorrections } from "../parse-corrections.ts";
import { authorOf, decide, type SignatureOptions } from "../record-review.ts";
import { logLine } from "../review-lines.ts";
import { claimCalled, decisionCalled, statementCalled } from "../review-subject.ts";

interface DecideOptions extends SignatureOptions {
  ledger: string;
  json?: true;
}

const claimArgument = "a claim's id (c-…)";

export function decisionCommands(): Command[] {
  return [
    decision("split", "Take statements out of a claim: they are about something else.")
      .argument("<claim>", claimArgument)
      .argument("<statement...>", "ids of the statements that do not belong to it, or their beginnings")
      .action((claim: string, statements: string[], options: DecideOptions) =>
        run(options, (ledger) => split(ledger, claim, statements)),
      ),
    decision("join", "Make one claim of two: they are about the same.")
      .argument("<claim>", claimArgument)
      .argument("<other>", "the other claim's id")
      .action((claim: string, other: string, options: DecideOptions) =>
        run(options, (ledger) => join(ledger, claim, other)),
      ),
    decision("correct", "Correct fields of a statement; what was read is kept beside.")
      .argument("<statement>", "a statement's id, or its beginning")
      .argument("<field=value...>", "type=AID, source=Turkey, time.start=2024-03-01, domains=arms,trade, object=none …")
      .action((id: string, typed: string[], options: DecideOptions) =>
        run(options, (ledger) => correct(ledger, id, typed)),
      ),
    decision("status", "Set the status of a claim, whatever the rules say.")
      .argument("<claim>", claimArgument)
      .addArgument(new Argument("<status>", "the status it is to have").choices(claimStatuses))
      .action((claim: string, status: ClaimStatus, options: DecideOptions) =>
        run(options, async (ledger) => ({
          action: "status",
          subject: (await claimCalled(ledger, claim)).subject,
          status,
        })),
      ),
    decision("grade", "Say how reliable a source is (Admiralty Code, A completely reliable … F cannot be judged).")
      .argument("<source>", "its name as reports print it")
      .addArgument(new Argument("<grade>", "its reliability").choices(grades).argParser(gradeOf))
      .addOption(new Option("--kind <kind>", "what it is, where several bear the name").choices(sourceKinds))
      .action((source: string, grade: Grade, options: DecideOptions & { kind?: SourceKind }) =>
        run(options, () => ({
          action: "grade",
          subject: { source: source.trim(), kind: options.kind ?? null },
          grade,
        })),
      ),
    decision("note", "Write a note on a claim or a statement.")
      .argument("<id>", "a claim's id (c-…) or a statement's")
      .argument("<text>", "the note")
      .action((id: string, text: string, options: DecideOptions) => run(options, (ledger) => noteOn(ledger, id, text))),
    decision("accept", "Say that a claim is right as it stands; it leaves the list until new statements join it.")
      .argument("<claim>", claimArgument)
      .action((claim: string, options: DecideOptions) =>
        run(options, async (ledger) => ({ action: "accept", subject: (await claimCalled(ledger, claim)).subject })),
      ),
    decision("skip", "Leave a claim undecided; it leaves the list until new statements join it.")
      .argument("<claim>", claimArgument)
      .action((claim: string, options: DecideOptions) =>
        run(options, async (ledger) => ({ action: "skip", subject: (await claimCalled(ledger, claim)).subject })),
      ),
    decision("undo", "Take back a decision; an undo taken back brings it back.")
      .argument("<decision>", "a decision's id (v-…), or its beginning")
      .action((id: string, options: DecideOptions) => run(options, (ledger) => undo(ledger, id))),
  ];
}

function decision(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(ledgerOption())
    .option("--by <author>", "who decides (default: the environment variable ENTENTE_AUTHOR, else the login name)")
    .option("--because <text>", "why")
    .option("--json", "the record as a line of JSON");
}

/** Records what `make` comes to and prints the record. */
async function run(options: DecideOptions, make: (ledger: Ledger) => Decision | Promise<Decision>): Promise<void> {
  // A decision nobody signs is refused before anything is looked up.
  authorOf(options);
  const review = await withWrittenLedger(options.ledger, async (ledger) => decide(ledger, await make(ledger), options));
  await write(`${options.json ? JSON.stringify(review) : logLine(review, null)}\n`);
}

async function split(ledger: Ledger, claimId: string, ids: string[]): Promise<Decision> {
  const { claim, subject } = await claimCalled(ledger, claimId);
  const apart = [];
  for (const id of ids) {
    const { asRead } = await statementCalled(ledger, id);
    if (!claim.statements.some((member) => member.id === asRead.id)) {
      throw new Failure(`Statement ${asRead.id} is not in claim ${claim.id}. See what is: entente explain ${claim.id}`);
    }
    apart.push(anchorOf(asRead));
  }
  if (new Set(apart.map(({ statement }) => statement)).size === claim.statements.length) {
    throw new Failure(`These are all statements of claim ${claim.id}; nothing would be left to split them from.`);
  }
  return { action: "split", subject, apart };
}

async function join(ledger: Ledger, claimId: string, otherId: string): Promise<Decision> {
  const one = await claimCalled(ledger, claimId);
  const other = await claimCalled(ledger, otherId);
  if (one.claim.id === other.claim.id) throw new Failure(`${claimId} and ${otherId} are one claim already.`);
  if (one.pair.join("|") !== other.pair.join("|")) {
    throw new Failure(
      `${claimId} is about ${one.pair.join(" and ")}, ${otherId} about ${other.pair.join(" and ")}: a claim is about one pair. Correct the parties of the statements first: entente review correct STATEMENT target=…`,
    );
  }
  return { action: "join", subject: one.subject, with: other.subject };
}

async function correct(ledger: Ledger, id: string, typed: string[]): Promise<Decision> {
  const { asRead, corrected } = await statementCalled(ledger, id);
  const changes = parseCorrections(asRead, corrected, typed);
  const pair = pairOf(withChanges(corrected, changes));
  return { action: "correct", subject: { statement: anchorOf(asRead) }, changes, pair };
}

async function noteOn(ledger: Ledger, id: string, text: string): Promise<Decision> {
  if (text.trim() === "") throw new Failure("The note is empty.");
  if (id.startsWith("c-")) return { action: "note", subject: (await claimCalled(ledger, id)).subject, text };
  const { asRead } = await statementCalled(ledger, id);
  return { action: "note", subject: { statement: anchorOf(asRead) }, text };
}

async function undo(ledger: Ledger, id: string): Promise<Decision> {
  const meant = await decisionCalled(ledger, id);
  const by = standingOf(await ledger.reviews()).undoneBy.get(meant.id);
  if (by !== undefined)
    throw new Failure(`${meant.id} has been undone by ${by}. To bring it back: entente review undo ${by}`);
  return { action: "undo", subject: { review: meant.id } };
}

function gradeOf(text: string): Grade {
  const found = grades.find((each) => each === text.toUpperCase());
  if (found === undefined) throw new InvalidArgumentError(`Write one of ${grades.join(", ")}.`);
  return found;
}
