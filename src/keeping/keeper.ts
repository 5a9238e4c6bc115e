/** Keeps the stored claims of a ledger right: the claims stage, put to work within the ledger's transactions. */
import { createHash } from "node:crypto";
import { applyReviews, anchorsOf } from "../claims/apply-reviews.ts";
import { daysOf } from "../claims/block.ts";
import { keepClaims } from "../claims/keep-claims.ts";
import { meetingKeys } from "../claims/meeting.ts";
import { packSignature, unpackSignature } from "../claims/packed-signature.ts";
import { SourceRegister } from "../claims/register.ts";
import type { LedgerClaimStore } from "../ledger/claim-store.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ClaimKeeper, LedgerChange } from "../ledger/stored-claims.ts";
import { vocabulary } from "../terms/vocabulary.ts";

/** To be raised by hand when a change of the claims stage makes other claims of the same statements. */
const rules = 2;

/** Vocabulary that decides which claims statements make. */
const files = [
  "agencies",
  "bodies-with-access",
  "claim-status",
  "compatible-types",
  "houses",
  "outlets",
  "sources",
  "thresholds-claims",
];

let made: ClaimKeeper | undefined;

export function claimKeeper(): ClaimKeeper {
  if (made === undefined) {
    const hash = createHash("sha256");
    for (const name of files) hash.update(JSON.stringify(vocabulary(name)));
    made = {
      version: `${rules}.${hash.digest("hex").slice(0, 12)}`,
      pack: packSignature,
      unpack: unpackSignature,
      meetingKeys,
      daysOf,
      keep,
    };
  }
  return made;
}

async function keep(store: LedgerClaimStore, change: LedgerChange): Promise<void> {
  const sources = await store.sources();
  const register = sources.length === 0 ? undefined : new SourceRegister(sources);
  const reviews = await store.reviews();
  if (reviews.length === 0) {
    await keepClaims(store, change, register === undefined ? {} : { register });
    return;
  }
  // Decisions find their statements in the reports that they name.
  const reports = [...new Set(reviews.flatMap((review) => anchorsOf(review)).map(({ report }) => report))];
  const decided = await store.statements(await store.statementsOf(reports));
  const applied = applyReviews(decided, reviews);
  const corrected = new Map(applied.statements.map((each) => [each.id, each]));
  const { constraints, statuses } = applied;
  await keepClaims(
    store,
    { ...change, added: change.added.map((each) => corrected.get(each.id) ?? each) },
    {
      ...(register === undefined ? {} : { register }),
      constraints,
      statuses,
      corrected: (statement) => corrected.get(statement.id) ?? statement,
    },
  );
}

/**
 * Makes stored claims anew where other rules have made them, or an interruption has left them undone. `progress`: pairs
 * done and all.
 */
export async function bringUpToDate(
  ledger: Ledger,
  recordedAt: string,
  progress?: (done: number, all: number) => void,
): Promise<void> {
  const keeper = claimKeeper();
  if ((await ledger.claimsVersion()) !== keeper.version) await ledger.rebuildClaims(keeper, recordedAt, progress);
}
