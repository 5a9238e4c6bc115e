/** Renews the stored claims that a change touches, and no others. */
import type { Statement } from "../terms/types.ts";
import type { ClaimStore, KeptClaim, Move } from "./claim-store.ts";
import { type ClaimContext, makeClaim } from "./make-claim.ts";
import { memberOf } from "./merge.ts";
import { type Constraints, Merging, type PlacedMember } from "./merging.ts";

export interface ClaimChange {
  /** Statements that are now in force, as reviewers have corrected them; one that stood before is looked at anew. */
  added: Statement[];
  /** Ids of statements that are no longer in force. */
  removed: string[];
  /** Reports whose facts have changed: copied, credited, retracted. */
  reports: string[];
}

/** Beside what a claim depends on: what reviewers have decided on statements. */
export interface KeepContext extends ClaimContext {
  constraints?: Constraints;
  /** The statement as reviewers have corrected it. */
  corrected?(statement: Statement): Statement;
}

/**
 * Afterwards the stored claims are those that `buildClaims` makes of all statements in force, but for their links.
 * Reads no more than the neighbours of what has changed: same parties, stage and kind of act, same time.
 */
export async function keepClaims(store: ClaimStore, change: ClaimChange, context: KeepContext = {}): Promise<void> {
  const { constraints } = context;
  const merging = new Merging(constraints, await store.nextGroup());
  const leaving = [...new Set([...change.removed, ...change.added.map(({ id }) => id)])];
  const before = new Map<string, PlacedMember>();
  const install = (members: PlacedMember[]): void => {
    for (const member of members) if (!before.has(member.id)) before.set(member.id, member);
    merging.install(members);
  };
  const bound = [...(constraints?.together ?? []), ...(constraints?.apart ?? []).flat()].flat();
  const elsewhere = change.reports.length === 0 ? [] : await store.statementsOf(change.reports);
  install(await store.around([...leaving, ...bound, ...elsewhere]));
  for (const wanted of merging.settle(change.added.map(memberOf), leaving)) install(await store.near(wanted));

  const touched = new Map(merging.touched().map((group) => [group.number, group.members]));
  for (const id of elsewhere) {
    const group = before.get(id)?.group;
    const known = group === undefined ? null : merging.group(group);
    if (known !== null) touched.set(known.number, known.members);
  }
  await save(store, touched, before, change, context);
}

async function save(
  store: ClaimStore,
  touched: Map<number, PlacedMember[]>,
  before: Map<string, PlacedMember>,
  change: ClaimChange,
  context: KeepContext,
): Promise<void> {
  const members = [...touched.values()].flat();
  const given = new Map(change.added.map((each) => [each.id, each]));
  const stored = await store.statements(members.flatMap(({ id }) => (given.has(id) ? [] : [id])));
  const corrected = context.corrected ?? ((statement) => statement);
  const statements = new Map([...stored.map((each) => [each.id, corrected(each)] as const), ...given]);
  const facts = await store.facts([...new Set([...statements.values()].map(({ report }) => report.id))]);
  const claims: KeptClaim[] = [];
  const goneGroups: number[] = [];
  for (const [group, own] of touched) {
    const [first] = own;
    if (first === undefined) goneGroups.push(group);
    else {
      const signatures = own.map(({ signature }) => signature);
      const carried = own.map(({ id }) => statements.get(id) as Statement);
      claims.push({
        group,
        claim: makeClaim({ statements: carried, signatures }, facts, context),
        signature: first.signature,
      });
    }
  }
  const goneMembers = change.removed.filter((id) => !given.has(id));
  const moves = await movesOf(store, touched, before, goneMembers);
  const changed = members.filter((member) => given.has(member.id) || !isAsBefore(member, before.get(member.id)));
  await store.save({ members: changed, claims, goneMembers, goneGroups, moves });
}

function isAsBefore({ group, placement }: PlacedMember, before: PlacedMember | undefined): boolean {
  if (before === undefined || before.group !== group) return false;
  const { score, bound, aside } = before.placement;
  return score === placement.score && bound === placement.bound && aside === placement.aside;
}

/** Who has come into which claim and left which. A claim that is renamed after an earlier statement has not moved. */
async function movesOf(
  store: ClaimStore,
  touched: Map<number, PlacedMember[]>,
  before: Map<string, PlacedMember>,
  gone: string[],
): Promise<Move[]> {
  const moves: Move[] = [];
  const ids = await store.claimIds([...new Set([...before.values()].map(({ group }) => group))]);
  const leaves = (id: string): string | null => {
    const group = before.get(id)?.group;
    return group === undefined ? null : (ids.get(group) ?? null);
  };
  for (const [group, members] of touched) {
    const to = `c-${members[0]?.id}`;
    for (const { id, placement } of members) {
      if (before.get(id)?.group === group) continue;
      const judge = placement.bound ? "review" : "rules";
      moves.push({ statement: id, from: leaves(id), to, score: placement.score, judge });
    }
  }
  for (const id of gone) {
    const from = leaves(id);
    if (from !== null) moves.push({ statement: id, from, to: null, score: null, judge: "rules" });
  }
  return moves;
}
