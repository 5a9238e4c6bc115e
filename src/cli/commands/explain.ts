/** `entente explain ID`: why a report, statement or claim is what it is. */
import { Command } from "commander";
import { harmless } from "../../brief/references.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { explainedClaim } from "../../keeping/explained-claim.ts";
import { withLedger } from "../existing-ledger.ts";
import { explainClaim } from "../explain-claim.ts";
import { explainReport } from "../explain-report.ts";
import { explainStatement } from "../explain-statement.ts";
import { Failure } from "../failure.ts";
import { ledgerOption, momentOption } from "../options.ts";
import { write } from "../output.ts";
import { rulesFor } from "../reading-rules.ts";

export function explainCommand(): Command {
  return new Command("explain")
    .description("Show why a report, a statement or a claim is what it is, and what was left out of a report.")
    .argument("<id>", "a report's id, a statement's (or its beginning), or a claim's (c-…)")
    .addOption(ledgerOption())
    .addOption(momentOption("--as-of <time>", "a claim as recorded then: a day (until its end) or a moment"))
    .action(async (id: string, { ledger: location, asOf }: { ledger: string; asOf?: string }) => {
      const lines = await withLedger(location, (ledger) => explain(ledger, id, asOf));
      await write(`${harmless(lines.join("\n"))}\n`);
    });
}

async function explain(ledger: Ledger, id: string, asOf?: string): Promise<string[]> {
  if (asOf !== undefined && !id.startsWith("c-")) {
    throw new Failure(`--as-of is for claims; "${id}" is none. Ids of claims begin with c-.`);
  }
  const recorded = asOf === undefined ? await ledger.report(id) : null;
  if (recorded !== null) return explainReport(recorded, await statementsOf(ledger, id), await ledger.nearCopies(id));
  const isClaim = id.startsWith("c-");
  const found = id === "" ? [] : await ledger.findStatement(isClaim ? id.slice(2) : id);
  const [first] = found;
  if (first === undefined) {
    throw new Failure(
      `Nothing in ${ledger.location} has the id "${id}". Ids stand in \`entente claims\` and in a brief's endnotes.`,
    );
  }
  if (new Set(found.map(({ statement }) => statement.id)).size > 1) {
    const ids = found.map(({ statement }) => statement.id).join(", ");
    throw new Failure(`"${id}" begins several ids: ${ids}. Give more of it.`);
  }
  const { statement } = first;
  if (isClaim) {
    // A claim is named after its earliest statement; one that came to stand in another claim leads there.
    const explained = await explainedClaim(ledger, statement, asOf);
    if (explained !== null) return explainClaim(explained, id, asOf);
    if (asOf !== undefined) throw new Failure(`As of ${asOf} ${ledger.location} held no claim "${id}".`);
    throw new Failure(
      `The statement behind claim "${id}" has been superseded. Look at it with: entente explain ${statement.id}`,
    );
  }
  const report = await ledger.report(statement.report.id);
  return explainStatement(
    first,
    report?.report ?? null,
    report === null ? null : await rulesFor(statement, report.report),
  );
}

async function statementsOf(ledger: Ledger, reportId: string) {
  return (await ledger.statements()).filter(({ report }) => report.id === reportId);
}
