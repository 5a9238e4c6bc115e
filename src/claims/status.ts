/** The status table. Rows stand in the order of the design; the first that fits wins, and says why. */
import type { ClaimStatus } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { counted } from "./names.ts";
import type { OriginVoice } from "./origins.ts";
import type { StatusFacts } from "./status-facts.ts";

interface Row {
  status: ClaimStatus;
  when(facts: StatusFacts): boolean;
  reason(facts: StatusFacts): string;
}

/** Numbers of voices that the table asks for. */
function rules(): { corroboratedVoices: number; confirmedVoices: number } {
  return vocabulary<{ rules: { corroboratedVoices: number; confirmedVoices: number } }>("claim-status").rules;
}

const table: Row[] = [
  {
    status: "withdrawn",
    when: (f) => f.retracting.length > 0 && f.positive.length === 0,
    reason: (f) => `${f.names(f.retracting)} ${f.verb(f.retracting, "has", "have")} retracted it`,
  },
  {
    status: "disputed",
    when: (f) => f.asserting.length + f.planning.length > 0 && f.weightyDenials.length > 0,
    reason: (f) => says(f, f.weightyDenials, "denies", "deny") + "; " + positively(f),
  },
  {
    status: "denied",
    when: (f) => f.denying.length > 0 && f.positive.length === 0,
    reason: (f) => `${says(f, f.denying, "denies", "deny")}; nobody in the ledger asserts it`,
  },
  {
    status: "planned",
    when: (f) => !f.happened && f.planning.length > 0,
    reason: (f) => `${says(f, f.planning, "speaks", "speak")} of it as intended; nobody says that it has happened`,
  },
  {
    status: "expected",
    when: (f) => !f.happened && f.asserting.length === 0 && f.expecting.length > 0,
    reason: (f) =>
      `${says(f, f.expecting, "speaks", "speak")} of it as to come or possible; nobody says that it has happened`,
  },
  {
    status: "confirmed",
    when: (f) => f.everyParty || (f.decisive.length > 0 && f.firmAsserting.length >= rules().confirmedVoices),
    reason: (f) => (f.everyParty ? `every party states it: ${f.names(f.asserting)}` : positively(f)),
  },
  {
    status: "corroborated",
    when: (f) => f.firmAsserting.length >= rules().corroboratedVoices,
    reason: (f) => `${f.names(f.firmAsserting)} assert it apart`,
  },
  {
    status: "unconfirmed",
    when: (f) => f.officialsUnable.length > 0 || f.positive.length === 0,
    reason: (f) =>
      f.officialsUnable.length > 0
        ? `${f.names(f.officialsUnable)} could not confirm it; ${positively(f)}`
        : `nobody in the ledger asserts it`,
  },
  {
    status: "reported",
    when: (f) => f.asserting.length > 0,
    reason: (f) =>
      f.firmAsserting.length > 0
        ? `only ${f.names(f.firmAsserting)} ${f.verb(f.firmAsserting, "asserts", "assert")} it`
        : `only without a named source: ${f.names(f.asserting)}`,
  },
  {
    status: "alleged",
    when: () => true,
    reason: (f) => `only marked as unproven, by ${f.names(f.positive)}`,
  },
];

/** Status of a claim and its reason in plain words: "Azerbaijan denies; Armenia asserts; 1 origin, 9 carriers". */
export function judge(facts: StatusFacts): { status: ClaimStatus; reason: string } {
  const row = table.find(({ when }) => when(facts)) as Row;
  const { min, max } = facts.origins;
  const range = min === max ? counted(max, "origin") : `${min} to ${counted(max, "origin")}`;
  const beside = asides(facts, row.status);
  const count = `${range}, ${counted(facts.origins.carriers.size, "carrier")}`;
  return { status: row.status, reason: [row.reason(facts), ...beside, count].join("; ") };
}

/** Admiralty credibility of a status, 1 to 6, from `vocabulary/claim-status.json`. */
export function credibilityOf(status: ClaimStatus): number {
  return vocabulary<{ credibility: Record<ClaimStatus, number> }>("claim-status").credibility[status];
}

function says(f: StatusFacts, voices: OriginVoice[], one: string, many: string): string {
  return `${f.names(voices)} ${f.verb(voices, one, many)}`;
}

function positively(f: StatusFacts): string {
  const confirming = f.asserting.filter(({ stance }) => stance === "confirms");
  const rest = f.asserting.filter(({ stance }) => stance !== "confirms");
  const parts = [
    ...(confirming.length > 0 ? [says(f, confirming, "confirms", "confirm")] : []),
    ...(rest.length > 0 ? [says(f, rest, "asserts", "assert")] : []),
    ...(f.planning.length > 0 ? [`${says(f, f.planning, "speaks", "speak")} of it as intended`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "nobody in the ledger asserts it";
}

/** Every other denial, doubt or refusal stands beside the status. */
function asides(f: StatusFacts, status: ClaimStatus): string[] {
  const named = status === "disputed" ? f.weightyDenials : status === "denied" ? f.denying : [];
  const others = f.denying.filter((voice) => !named.includes(voice));
  const by = (stance: string): OriginVoice[] => f.origins.voices.filter((voice) => voice.stance === stance);
  const unable =
    status === "unconfirmed"
      ? by("cannot-confirm").filter((v) => !f.officialsUnable.includes(v))
      : by("cannot-confirm");
  return [
    ...others.map((voice) => `${f.names([voice])} denies ${scopeWords[voice.scope ?? "whole"]}`),
    ...(by("doubts").length > 0 ? [says(f, by("doubts"), "doubts", "doubt") + " it"] : []),
    ...(by("declines").length > 0 ? [says(f, by("declines"), "declines", "decline") + " to say"] : []),
    ...(unable.length > 0 ? [`${f.names(unable)} could not confirm it`] : []),
  ];
}

const scopeWords = { whole: "it", part: "a part of it", use: "the use", unclear: "something of it" };
