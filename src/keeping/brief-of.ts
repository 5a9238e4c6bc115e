/** The dossier of a pair out of the ledger: claims, tie, coverage and grades, composed. */
import { nameOf } from "../actors/principals.ts";
import type { Brief } from "../brief/brief.ts";
import { composeBrief } from "../brief/compose.ts";
import { SourceRegister } from "../claims/register.ts";
import { type ChangeOfMind, changesOfMind } from "../claims/changes-of-mind.ts";
import type { Claim } from "../claims/claim.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Stance, Statement } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { tieOf } from "../ties/tie-of.ts";
import { claimsOf } from "./claims-of.ts";

/** Stances of which one in a claim shows that somebody may have changed their mind about it. */
const against = new Set<Stance>(["denies", "doubts", "declines", "cannot-confirm", "retracts"]);

export interface BriefWanted {
  /** Inclusive ISO days of reporting; open where left out. */
  since?: string | null;
  until?: string | null;
  /** ISO day (its end) or moment: the ledger as recorded then. */
  asOf?: string | null;
  /** ISO day of the last brief: what was first reported after it is new. */
  newSince?: string | null;
  /** Name of the policy under which claims are judged. */
  policy?: string | null;
}

/**
 * The cut-off is `asOf`, else `until`, else the day of the latest report, else today. Of a pair with very many claims
 * (`thresholds-brief.json`) the latest reported stand in the brief, which says how many older ones it leaves out.
 */
export function briefOf(ledger: Ledger, dyad: [string, string], wanted: BriefWanted = {}): Promise<Brief> {
  return ledger.atOneMoment((then) => composed(then, dyad, wanted));
}

async function composed(ledger: Ledger, [a, b]: [string, string], wanted: BriefWanted): Promise<Brief> {
  const { since = null, until = null, asOf = null, newSince = null, policy = null } = wanted;
  const { mostClaims } = vocabulary<{ mostClaims: number }>("thresholds-brief");
  const moment = asOf === null ? {} : { asOf };
  const { claims, statementsById, left } = await claimsOf(ledger, {
    dyad: [a, b],
    since,
    until,
    latest: mostClaims,
    ...moment,
  });
  const coverage = await ledger.reportsCoverage({ since, until, asOf });
  const cutOff = asOf ?? until ?? coverage.last ?? new Date().toISOString().slice(0, 10);
  const register = new SourceRegister(await ledger.sourceEntries(asOf ?? undefined));
  // Where older claims are left out the tie begins with those that stand in the brief.
  const from = left > 0 ? (claims[0]?.first?.slice(0, 10) ?? since) : since;
  const tie = tieOf(claims, await ledger.exposure({ asOf }), { a, b, since: from, until, cutOff, eachDomain: false });
  const changes = await changesIn(ledger, claims, statementsById, register, asOf);
  const gradeOf = register.reliabilityOf.bind(register);
  const period = { since, until, asOf, cutOff, newSince };
  return composeBrief({
    a,
    b,
    names: nameOf,
    claims,
    statementsById,
    left,
    coverage,
    ...period,
    changes,
    tie,
    gradeOf,
    policy,
  });
}

async function changesIn(
  ledger: Ledger,
  claims: Claim[],
  statementsById: Map<string, Statement>,
  register: SourceRegister,
  asOf: string | null,
): Promise<Map<string, ChangeOfMind[]>> {
  const spoken = claims.filter(
    ({ statements, disagreements }) => disagreements.length > 0 || statements.some(({ stance }) => against.has(stance)),
  );
  const reports = new Set(spoken.flatMap(({ statements }) => statements.map(({ report }) => report.id)));
  const facts = await ledger.facts([...reports], asOf ?? undefined);
  return new Map(
    spoken.map(({ id, statements }) => {
      const own = statements.flatMap((each) => statementsById.get(each.id) ?? []);
      return [id, changesOfMind(own, facts, register)];
    }),
  );
}
