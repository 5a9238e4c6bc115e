/** What has changed: what is new, who has changed their mind, what is overdue, what was denied before it was done. */
import type { ChangeOfMind } from "../claims/changes-of-mind.ts";
import type { Claim } from "../claims/claim.ts";
import { earlyDenials } from "../claims/early-denials.ts";
import { overduePlans } from "../claims/overdue.ts";
import type { Block, BriefInput } from "./brief.ts";
import { phrases, withArticle } from "./clause.ts";
import { dayInWords } from "./dates.ts";
import { list } from "./section-parts.ts";
import { sentence, type Register } from "./sentences.ts";
import { speakerOf } from "./speaker.ts";

/** Whether a claim was first reported since the last time, or in the last days before the cut-off. */
export function isNew({ first }: Claim, { cutOff, newSince }: Pick<BriefInput, "cutOff" | "newSince">): boolean {
  if (first === null) return false;
  const day = first.slice(0, 10);
  if (newSince) return day > newSince && day <= cutOff.slice(0, 10);
  const age = Date.parse(cutOff.slice(0, 10)) - Date.parse(day);
  return age >= 0 && age <= phrases().newDays * 86_400_000;
}

/** Plans whose stated time has passed and whose deed no report states. Deeds that are only denied or alleged are cited. */
export function overdue(claims: Claim[], cutOff: string, register: Register): Block[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return list(
    overduePlans(claims, cutOff).map(({ claim, unproven }) => {
      const deeds = unproven.flatMap((id) => byId.get(id) ?? []);
      const outcome =
        deeds.length === 0
          ? "no report in the ledger says that it has happened."
          : "reports speak of the deed, but none states it on its own account.";
      return sentence(
        [`The time stated for this plan has passed; ${outcome}`],
        [claim, ...deeds].map((each) => register.number(each)),
        [claim, ...deeds].flatMap((each) =>
          register
            .statements(each)
            .slice(0, 1)
            .map((first) => register.endnote(first)),
        ),
      );
    }),
  );
}

/** Who denied a deed before the time that is stated for it: a denial that disputes nothing. */
export function deniedBefore(claims: Claim[], register: Register): Block[] {
  return list(
    claims.flatMap((claim) => {
      const statements = register.statements(claim);
      return earlyDenials(statements).flatMap(({ statement: id, published }) => {
        const denial = statements.find((each) => each.id === id);
        if (denial === undefined) return [];
        const who = speakerOf(denial).name;
        const words = `${who} spoke against this on ${dayInWords(published)}, before the time stated for the act, so that it is not disputed by it.`;
        return sentence([words], [register.number(claim)], [register.endnote(denial)]);
      });
    }),
  );
}

/** Who has changed their mind: denied what they had said, admitted what they had denied, took it back, gave other figures. */
export function changedMinds(claims: Claim[], changes: Map<string, ChangeOfMind[]>, register: Register): Block[] {
  return list(
    claims.flatMap((claim) => {
      const statements = new Map(register.statements(claim).map((each) => [each.id, each]));
      return (changes.get(claim.id) ?? []).flatMap((change) => {
        const words = inWords(change);
        const cited = [change.from, change.to].flatMap(({ statement }) => statements.get(statement) ?? []);
        if (words === null) return [];
        return sentence(
          [words],
          [register.number(claim)],
          cited.map((each) => register.endnote(each)),
        );
      });
    }),
  );
}

function inWords({ kind, voice, from, to, figures }: ChangeOfMind): string | null {
  const who = withArticle(voice.name);
  const [before, after] = [dayInWords(from.published), dayInWords(to.published)];
  switch (kind) {
    case "denied":
      return `${who} had stated this on ${before} and speaks against it on ${after}.`;
    case "admitted":
      return `${who} had spoken against this on ${before} and states it on ${after}.`;
    case "retracted":
      return `${who} had stated this on ${before} and took it back on ${after}.`;
    case "figures":
      return figures === null ? null : `${who} gave “${figures.from}” on ${before} and “${figures.to}” on ${after}.`;
    case "scope":
      return `${who} denies on ${after} another part of this than on ${before}.`;
    default:
      return null;
  }
}
