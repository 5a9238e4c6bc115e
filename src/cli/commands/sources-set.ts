/** `entente sources set NAME`: what a person knows of a source. */
import { Command, InvalidArgumentError, Option } from "commander";
import { SourceRegister } from "../../claims/register.ts";
import { reliabilities, type SourceFields } from "../../claims/source-entry.ts";
import { openLedger } from "../../ledger/open.ts";
import { type SourceKind, sourceKinds } from "../../terms/types.ts";
import { applyChanges, objection } from "../apply-sources.ts";
import { Failure } from "../failure.ts";
import { ledgerOption } from "../options.ts";
import { note, write } from "../output.ts";
import { principalOf } from "../principals.ts";
import { authorOf } from "../record-review.ts";

/** Who answers for a change. */
export function byOption(): Option {
  return new Option(
    "--by <author>",
    "who answers for it (default: the environment variable ENTENTE_AUTHOR, else the login name)",
  );
}

interface SetOptions {
  ledger: string;
  kind?: SourceKind;
  principal?: string;
  owner?: string;
  reliability?: SourceFields["reliability"];
  note?: string;
  by?: string;
}

/** A reporter's word is the outlet's; nobody is registered as an author. */
const kinds = sourceKinds.filter((kind) => kind !== "author");

export function setSourceCommand(): Command {
  return new Command("set")
    .description(
      "Set what is known of a source: kind, principal, owner, grade, note. Earlier words are kept; set again to undo.",
    )
    .argument("<name>", "an outlet, agency, ministry or person")
    .addOption(ledgerOption())
    .addOption(new Option("--kind <kind>", "what it is").choices(kinds))
    .option("--principal <name>", 'with whose voice it speaks: a name or code (TUR, org:EU), or "none" for its own')
    .option("--owner <house>", 'the house under whose roof it is, or "none"')
    .addOption(
      new Option("--reliability <grade>", "Admiralty Code, A completely reliable to E unreliable, F cannot be judged")
        .choices(reliabilities)
        .argParser(grade),
    )
    .option("--note <text>", 'a remark, or "none"')
    .addOption(byOption())
    .action(async (name: string, options: SetOptions) => {
      const fields = fieldsOf(options);
      if (Object.keys(fields).length === 0) {
        throw new Failure("Nothing to set. Give one of --kind, --principal, --owner, --reliability, --note.");
      }
      const problem = objection(name, fields);
      if (problem !== null) throw new Failure(problem);
      await set(options, name.trim(), fields);
    });
}

async function set({ ledger: location, by }: SetOptions, name: string, fields: SourceFields): Promise<void> {
  const author = authorOf(by === undefined ? {} : { by });
  const ledger = await openLedger(location);
  try {
    const register = new SourceRegister(await ledger.sourceEntries());
    const key = register.keyOf(name, fields.kind);
    const isNew = register.find(name, fields.kind) === null;
    const told = await applyChanges(ledger, [{ key, name, fields }], author, new Date().toISOString());
    for (const line of told) await write(`${line}\n`);
    if (told.length === 0) note(`Nothing is otherwise: ${name} has been so before.`);
    else if (isNew)
      note(`${name} is new to the register; entente sources "${name}" shows whether it speaks in the ledger.`);
  } finally {
    await ledger.close();
  }
}

function fieldsOf({ kind, principal, owner, reliability, note: remark }: SetOptions): SourceFields {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(principal === undefined ? {} : { principal: principal === "none" ? null : principalOf(principal) }),
    ...(owner === undefined ? {} : { owner: noneOr(owner) }),
    ...(reliability === undefined ? {} : { reliability }),
    ...(remark === undefined ? {} : { note: noneOr(remark) }),
  };
}

function noneOr(text: string): string | null {
  const words = text.replace(/\p{Cc}+/gu, " ").trim();
  return words === "" || words === "none" ? null : words;
}

function grade(text: string): string {
  const found = reliabilities.find((each) => each === text.toUpperCase());
  if (found === undefined) throw new InvalidArgumentError(`Write one of ${reliabilities.join(", ")}.`);
  return found;
}
