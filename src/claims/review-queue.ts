/** What most deserves a person's eye, and why. Pure. */
import type { SourceKind, Statement } from "../terms/types.ts";
import type { Claim } from "./claim.ts";
import { counted } from "./names.ts";
import { queueTable, type QueueReason, reasonsOf, rounded } from "./review-reasons.ts";
import { type Applied, type ReviewConflict, type Settled, statusAmong } from "./reviewed.ts";

export interface QueueItem {
  subject: { claim: string } | { source: string; kind: SourceKind; claims: number } | { review: string };
  points: number;
  /** The weightiest first. */
  reasons: QueueReason[];
  /** Words after "entente" that act on it; what stands in capitals is to be filled in. */
  commands: string[][];
}

export interface QueueInput {
  claims: Claim[];
  /** What the claims are made of, by id. */
  statements: Map<string, Statement>;
  reviewed: Pick<Applied, "settled" | "statuses" | "conflicts">;
  /** Whether a person has set the reliability of a source. */
  isGraded(name: string, kind: SourceKind): boolean;
}

/**
 * Items by points, then by id. A claim that a reviewer has accepted, skipped or given a status stays away until it has
 * statements that the reviewer did not see.
 */
export function reviewQueue(input: QueueInput): QueueItem[] {
  const items = [
    ...input.claims.flatMap((claim) => claimItem(claim, input) ?? []),
    ...input.reviewed.conflicts.flatMap((conflict) => conflictItem(conflict) ?? []),
    ...sourceItems(input),
  ];
  return items.toSorted((a, b) => b.points - a.points || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ subject }: QueueItem): string {
  return "claim" in subject ? subject.claim : "source" in subject ? subject.source : subject.review;
}

function claimItem(claim: Claim, { statements, reviewed }: QueueInput): QueueItem | null {
  const { weights } = queueTable();
  const reasons = reasonsOf(claim, statements);
  const seen = latestLook(claim, reviewed);
  if (seen !== null) {
    const known = new Set(seen.statements);
    const fresh = claim.statements.filter(({ id }) => !known.has(id)).length;
    if (fresh === 0) return null;
    const text = `${counted(fresh, "statement")} came after ${seen.author} ${seen.did} on ${seen.at.slice(0, 10)}`;
    reasons.push({ kind: "grown", text, points: weights.grown });
  }
  if (reasons.length === 0) return null;
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return {
    subject: { claim: claim.id },
    points: rounded(sum + weights.carrier * Math.log2(1 + claim.carriers)),
    reasons: reasons.toSorted((a, b) => b.points - a.points),
    commands: claimCommands(claim, reasons),
  };
}

interface Look extends Pick<Settled, "author" | "at" | "statements"> {
  did: string;
}

/** The latest decision by which a reviewer has dealt with a claim as a whole. */
function latestLook(claim: Claim, { settled, statuses }: QueueInput["reviewed"]): Look | null {
  const members = new Set(claim.statements.map(({ id }) => id));
  const looks: Look[] = settled
    .filter(({ statements }) => statements.some((id) => members.has(id)))
    .map((each) => ({ ...each, did: each.action === "accept" ? "accepted it" : "skipped it" }));
  const status = statusAmong(claim.statements, statuses);
  if (status !== null) looks.push({ ...status, did: `set it to ${status.status}` });
  return looks.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))[0] ?? null;
}

function claimCommands({ id, statements }: Claim, reasons: QueueReason[]): string[][] {
  const kinds = new Set(reasons.map(({ kind }) => kind));
  const several = statements.length > 1;
  return [
    ["explain", id],
    ...(kinds.has("low-score") ? [["review", "correct", statements[0]?.id ?? "STATEMENT", "FIELD=VALUE"]] : []),
    ...(several && (kinds.has("figures") || kinds.has("disputed") || kinds.has("low-score"))
      ? [["review", "split", id, "STATEMENT"]]
      : []),
    ["review", "status", id, "STATUS"],
    ["review", "accept", id],
    ["review", "skip", id],
  ];
}

/** Decisions that contradict one another or have lost what they were about. One's own change of mind is none. */
function conflictItem({ kind, review, author, by, text }: ReviewConflict): QueueItem | null {
  if (by !== null && by.author === author) return null;
  const points = queueTable().weights.conflict;
  const prevails = by === null ? "" : ` (${by.review} by ${by.author} prevails)`;
  return {
    subject: { review },
    points,
    reasons: [{ kind: "conflict", text: `decision ${review} by ${author}, ${kind}: ${text}${prevails}`, points }],
    commands: [...(by === null ? [] : [["review", "undo", by.review]]), ["review", "undo", review]],
  };
}

/** Named sources that speak in many claims and whose reliability nobody has set. */
function sourceItems({ claims, statements, isGraded }: QueueInput): QueueItem[] {
  const { weights, limits } = queueTable();
  const speakers = new Map<string, { name: string; kind: SourceKind; claims: Set<string> }>();
  const add = (name: string, kind: SourceKind, claim: string): void => {
    const known = speakers.get(name) ?? { name, kind, claims: new Set() };
    known.claims.add(claim);
    speakers.set(name, known);
  };
  for (const claim of claims) {
    for (const { id } of claim.statements) {
      const statement = statements.get(id);
      if (statement === undefined) continue;
      if (statement.report.outlet !== null) add(statement.report.outlet, "outlet", claim.id);
      for (const { name, kind, named } of statement.chain) if (named && kind !== "author") add(name, kind, claim.id);
    }
  }
  return [...speakers.values()]
    .filter((each) => each.claims.size >= limits.sourceClaims && !isGraded(each.name, each.kind))
    .map(({ name, kind, claims: spoken }) => {
      const points = rounded(weights.ungraded * (1 + Math.log2(spoken.size / limits.sourceClaims) / 2));
      const text = `speaks in ${counted(spoken.size, "claim")}, and nobody has graded its reliability`;
      return {
        subject: { source: name, kind, claims: spoken.size },
        points,
        reasons: [{ kind: "ungraded", text, points }],
        commands: [["review", "grade", name, "GRADE", "--kind", kind]],
      };
    });
}
