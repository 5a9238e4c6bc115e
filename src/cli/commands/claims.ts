/** `entente claims [A [B]]`: claims with their status and origins. */
import { Command, Option } from "commander";
import type { Claim } from "../../claims/claim.ts";
import { type ClaimStatus, claimStatuses, type Domain, domains } from "../../terms/types.ts";
import { claimLines } from "../claim-lines.ts";
import { claimsOf, type ClaimsWanted, inPeriod } from "../../keeping/claims-of.ts";
import { withLedger } from "../existing-ledger.ts";
import { checkPeriod, dayOption, ledgerOption, momentOption } from "../options.ts";
import { note, write } from "../output.ts";
import { dyadFrom, principalOf } from "../principals.ts";

interface ClaimsOptions {
  ledger: string;
  status?: ClaimStatus;
  domain?: Domain;
  since?: string;
  until?: string;
  asOf?: string;
  json?: true;
}

export function claimsCommand(): Command {
  return new Command("claims")
    .description("List claims, all or those about one principal or two, by first report.")
    .argument("[a]", "a state, organisation or group: a name or code (Turkey, TUR, org:EU)")
    .argument("[b]", "the other one of a pair")
    .addOption(ledgerOption())
    .addOption(new Option("--status <status>", "only claims of this status").choices(claimStatuses))
    .addOption(new Option("--domain <domain>", "only claims of this domain").choices(domains))
    .addOption(dayOption("--since <day>", "leave out claims last reported before this day"))
    .addOption(dayOption("--until <day>", "leave out claims first reported after this day"))
    .addOption(momentOption("--as-of <time>", "the ledger as recorded then: a day (until its end) or a moment"))
    .option("--json", "as a JSON array")
    .action(async (a: string | undefined, b: string | undefined, options: ClaimsOptions) => {
      checkPeriod(options);
      const { asOf } = options;
      const filter = { ...filterOf(a, b), ...(asOf === undefined ? {} : { asOf }) };
      const { claims } = await withLedger(options.ledger, (ledger) => claimsOf(ledger, filter));
      await print(
        claims.filter((claim) => isWanted(claim, options)),
        options,
      );
    });
}

function filterOf(a: string | undefined, b: string | undefined): ClaimsWanted {
  if (a === undefined) return {};
  return b === undefined ? { principal: principalOf(a) } : { dyad: dyadFrom(a, b) };
}

function isWanted(claim: Claim, options: ClaimsOptions): boolean {
  const { status, domain } = options;
  if (status !== undefined && claim.status !== status) return false;
  if (domain !== undefined && !claim.proposition.domains.includes(domain)) return false;
  return inPeriod(claim, options);
}

async function print(claims: Claim[], { json }: ClaimsOptions): Promise<void> {
  if (json) {
    await write("[");
    for (const [index, claim] of claims.entries()) await write(`${index > 0 ? "," : ""}\n${JSON.stringify(claim)}`);
    await write(claims.length > 0 ? "\n]\n" : "]\n");
    return;
  }
  for (const claim of claims) await write(`${claimLines(claim).join("\n")}\n`);
  if (claims.length === 0) note("No claims fit.");
}
