/** What became of a source's word: how often it was first, alone, later confirmed, later denied. Pure. */
import type { SourceKind, Statement } from "../terms/types.ts";
import type { Claim, ReportFacts } from "./claim.ts";
import type { SourceRegister } from "./register.ts";
import { SourceTally } from "./source-tally.ts";
import { before, type Speaker, type Telling, tellingsOf } from "./tellings.ts";

/** Ids of claims, in the order of the claims given; each claim once. */
export interface TrackRecord {
  /** It tells or carries a statement of the claim. */
  reported: string[];
  /** It speaks for the claim by its own word: it is the last named source before the words. */
  vouched: string[];
  /** It tells the claim in each of the earliest reports of it; whoever only hands on an agency or outlet was not first. */
  first: string[];
  /** It vouches for the claim, and the claim has no other origin. */
  alone: string[];
  /** It vouched, the claim is now `confirmed`, and another voice said so by name not before it. */
  confirmed: string[];
  /** It vouched, and another voice denies the whole or an unclear part, not before it. */
  denied: string[];
}

/** Somebody who speaks in the given claims. */
export interface SpokenSource {
  /** By the register, so that all spellings are one. */
  key: string;
  name: string;
  /** As most of its statements have it; of equals the first in the alphabet. */
  kind: SourceKind;
  principal: string | null;
  record: TrackRecord;
}

/**
 * One record for each source of the claims, by key, then kind. `statements` and `facts` by id, as they were given to
 * `buildClaims`; a report that is missing in `facts` is neither credited, copied nor retracted.
 */
export function trackRecords(
  claims: Claim[],
  statements: Map<string, Statement>,
  facts: Map<string, ReportFacts>,
  register: SourceRegister,
): SpokenSource[] {
  const tally = new SourceTally(register);
  for (const claim of claims) {
    const tellings = tellingsOf(claim, statements, facts);
    for (const { handing, telling } of tellings) {
      for (const speaker of [...handing, ...telling]) tally.saw(speaker).add("reported", claim.id);
    }
    const counted = tellings.filter((each) => each.counted);
    for (const speaker of firstTellers(counted, tally)) tally.of(speaker).add("first", claim.id);
    const onlyOrigin = claim.origins.list.filter((origin) => origin.counted).length === 1;
    for (const [speaker, own] of vouchers(counted, tally)) {
      const source = tally.of(speaker);
      source.add("vouched", claim.id);
      if (onlyOrigin) source.add("alone", claim.id);
      if (claim.status === "confirmed" && answered(own, tellings, tally, confirms)) source.add("confirmed", claim.id);
      if (answered(own, tellings, tally, denies)) source.add("denied", claim.id);
    }
  }
  return tally.sources();
}

/** Those who tell it in every report that may be the earliest; two outlets on one day leave open which of them was. */
function firstTellers(counted: Telling[], tally: SourceTally): Speaker[] {
  const dated = counted.filter(({ published }) => published !== null);
  const ends = dated.map(({ published }) => published?.end ?? 0);
  const least = Math.min(...ends);
  const earliest = dated.length === 0 ? counted : dated.filter(({ published }) => (published?.start ?? 0) <= least);
  const byReport = new Map<string, Map<string, Speaker>>();
  for (const { statement, telling } of earliest) {
    const tellers = byReport.get(statement.report.id) ?? new Map<string, Speaker>();
    for (const speaker of telling) tellers.set(tally.idOf(speaker), speaker);
    byReport.set(statement.report.id, tellers);
  }
  const [one, ...others] = byReport.values();
  if (one === undefined) return [];
  return [...one].filter(([id]) => others.every((tellers) => tellers.has(id))).map(([, speaker]) => speaker);
}

/** Those who answer for the claim, each with the earliest of what it says. */
function vouchers(counted: Telling[], tally: SourceTally): [Speaker, Telling][] {
  const found = new Map<string, [Speaker, Telling]>();
  for (const telling of counted) {
    if (telling.answering === null) continue;
    const id = tally.idOf(telling.answering);
    const known = found.get(id);
    if (known === undefined || before(telling, known[1])) found.set(id, [telling.answering, telling]);
  }
  return [...found.values()];
}

/** Whether another named voice does this to what a source says, not before it. */
function answered(own: Telling, all: Telling[], tally: SourceTally, does: (statement: Statement) => boolean): boolean {
  const mine = own.answering === null ? null : tally.voiceOf(own.answering);
  return all.some(
    (other) =>
      does(other.statement) &&
      other.statement.chain.some(({ named }) => named) &&
      other.answering !== null &&
      tally.voiceOf(other.answering) !== mine &&
      !before(other, own),
  );
}

function confirms({ stance }: Statement): boolean {
  return stance === "asserts" || stance === "confirms";
}

function denies({ stance, scope }: Statement): boolean {
  return stance === "denies" && scope !== "part" && scope !== "use";
}
