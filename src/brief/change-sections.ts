/** What has changed: what is new, what is overdue. */
import type { Claim } from "../claims/claim.ts";
import type { Block, BriefInput } from "./brief.ts";
import { phrases } from "./clause.ts";
import { list } from "./section-parts.ts";
import { sentence, type Register } from "./sentences.ts";

/** Whether a claim was first reported since the last time, or in the last days before the cut-off. */
export function isNew({ first }: Claim, { cutOff, newSince }: Pick<BriefInput, "cutOff" | "newSince">): boolean {
  if (first === null) return false;
  const day = first.slice(0, 10);
  if (newSince) return day > newSince && day <= cutOff.slice(0, 10);
  const age = Date.parse(cutOff.slice(0, 10)) - Date.parse(day);
  return age >= 0 && age <= phrases().newDays * 86_400_000;
}

/** Plans whose stated time has passed and whose deed no report states. */
export function overdue(plans: Claim[], claims: Claim[], cutOff: string, register: Register): Block[] {
  const done = new Set(
    claims.flatMap(({ links }) => links.flatMap(({ kind, claim }) => (kind === "planned-by" ? [claim] : []))),
  );
  const late = plans.filter(
    ({ id, proposition: { time } }) =>
      time.basis !== "none" && time.end !== null && time.end < cutOff.slice(0, 10) && !done.has(id),
  );
  return list(
    late.map((claim) =>
      sentence(
        ["The time stated for this plan has passed; no report in the ledger says that it has happened."],
        [register.number(claim)],
        register
          .statements(claim)
          .slice(0, 1)
          .map((each) => register.endnote(each)),
      ),
    ),
  );
}
