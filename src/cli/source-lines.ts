/** Sources in lines for a terminal. */
import { harmless } from "../brief/references.ts";
import type { Claim } from "../claims/claim.ts";
import type { Reliability } from "../claims/source-entry.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { propositionLine } from "./claim-lines.ts";
import type { ListedSource } from "./source-schema.ts";

/** "F  Sample Courier [outlet, owner: Sample Press]" and its counts. */
export function sourceLines(source: ListedSource): string[] {
  const { name, kind, principal, owner, reliability, record } = source;
  const about = [
    kind ?? "kind unknown",
    ...(principal === null ? [] : [principal]),
    ...(owner === null ? [] : [`owner: ${owner}`]),
  ];
  const { reported, vouched, first, alone, confirmed, denied } = record;
  const counts = [
    `claims ${reported.length}`,
    `first ${first.length}`,
    `vouched ${vouched.length}`,
    `alone ${alone.length}`,
    `later confirmed ${confirmed.length}`,
    `denied ${denied.length}`,
  ];
  return [harmless(`${reliability}  ${name} [${about.join(", ")}]`), `   ${counts.join(" · ")}`];
}

const counted: { count: keyof ListedSource["record"]; title: string; meaning: string }[] = [
  { count: "reported", title: "Claims", meaning: "it tells them or hands them on" },
  { count: "first", title: "First", meaning: "it tells them in each of the earliest reports" },
  { count: "vouched", title: "Vouched", meaning: "it is the last named source before the words" },
  { count: "alone", title: "Alone", meaning: "it vouches, and there is no other origin" },
  {
    count: "confirmed",
    title: "Later confirmed",
    meaning: "another voice said so, not before it, and the claim is confirmed",
  },
  { count: "denied", title: "Denied", meaning: "another voice denies it, not before it" },
];

/** One source with the claims behind each count and all that was ever set. */
export function sourceInFull(source: ListedSource, claims: Map<string, Claim>): string[] {
  const { name, kind, principal, owner, voice, reliability, note, changedBy, changedAt, record, history } = source;
  return [
    `Source ${name}`,
    `  kind             ${kind ?? "unknown"}`,
    `  principal        ${principal ?? "none: it speaks for itself"}`,
    `  owner            ${owner ?? "none known"}`,
    `  voice            ${voice}`,
    `  reliability      ${gradeInWords(reliability)}`,
    ...(note === null ? [] : [`  note             ${note}`]),
    `  last changed     ${changedAt === null ? "never: as the vocabulary and the reports have it" : `${changedAt} by ${changedBy}`}`,
    ...counted.flatMap(({ count, title, meaning }) => [
      "",
      `${title}: ${record[count].length} (${meaning})`,
      ...record[count].map((id) => `  ${id}  ${claimLine(claims.get(id))}`),
    ]),
    "",
    history.length === 0 ? "Nothing has been set by hand." : "Set by hand, the earliest first",
    ...history.map(({ at, by, said }) => `  ${at} by ${by}: ${fieldsLine(said)}`),
  ].map(harmless);
}

/** "reliability B, owner none". */
function fieldsLine(fields: ListedSource["history"][number]["said"]): string {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return said.map(([field, value]) => `${field} ${value === null ? "none" : String(value)}`).join(", ") || "nothing";
}

function gradeInWords(reliability: Reliability): string {
  const { reliability: words } = vocabulary<{ reliability: Record<Reliability, string> }>("sources");
  return `${reliability}: ${words[reliability]} (Admiralty Code)`;
}

function claimLine(claim: Claim | undefined): string {
  return claim === undefined ? "" : `${claim.status.padEnd(12)} ${propositionLine(claim.proposition)}`;
}
