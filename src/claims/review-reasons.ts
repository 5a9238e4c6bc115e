/** Why a claim deserves a person's eye. */
import type { Statement } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Claim } from "./claim.ts";
import { listNames } from "./names.ts";

interface QueueTable {
  weights: Record<QueueReason["kind"] | "carrier", number>;
  limits: { attribution: number; relation: number; thinCarriers: number; sourceClaims: number };
  shown: number;
}

/** The table `vocabulary/review-queue.json`. */
export function queueTable(): QueueTable {
  return vocabulary<QueueTable>("review-queue");
}

export interface QueueReason {
  kind: "conflict" | "disputed" | "circular" | "thin" | "figures" | "grown" | "low-score" | "ungraded";
  /** In plain words. */
  text: string;
  points: number;
}

/** What is to be said of a claim by itself; empty where nothing is. `statements`: those of the claims, by id. */
export function reasonsOf(claim: Claim, statements: Map<string, Statement>): QueueReason[] {
  const { weights } = queueTable();
  return [
    ...disputedReason(claim, weights.disputed),
    ...circularReason(claim, weights.circular),
    ...thinReason(claim, weights.thin),
    ...figuresReason(claim, weights.figures),
    ...scoreReason(claim, statements, weights["low-score"]),
  ];
}

function disputedReason({ status, reason }: Claim, points: number): QueueReason[] {
  return status === "disputed" ? [{ kind: "disputed", text: `disputed: ${reason}`, points }] : [];
}

function circularReason({ circular }: Claim, points: number): QueueReason[] {
  return circular ? [{ kind: "circular", text: "its sources cite one another in a circle", points }] : [];
}

/** One origin in many reports looks like much and is little. */
function thinReason({ carriers, origins }: Claim, weight: number): QueueReason[] {
  const { thinCarriers } = queueTable().limits;
  if (carriers < thinCarriers || origins.max > 1) return [];
  const names = listNames(origins.list.filter(({ counted }) => counted).map(({ name }) => name));
  const text = `${carriers} reports, but one origin${names === "" ? "" : ` (${names})`}`;
  return [{ kind: "thin", text, points: rounded(weight * (1 + Math.log2(carriers / thinCarriers) / 2)) }];
}

function figuresReason({ disagreements }: Claim, points: number): QueueReason[] {
  return disagreements.map(({ unit, values }) => ({
    kind: "figures",
    text: `figures differ${unit === null ? "" : ` for ${unit}`}: ${values.map(({ text }) => `“${text}”`).join(" against ")}`,
    points,
  }));
}

/** A claim is as well read as the best read of its statements. */
function scoreReason(claim: Claim, statements: Map<string, Statement>, weight: number): QueueReason[] {
  const { limits } = queueTable();
  const scores = claim.statements.flatMap(({ id }) => {
    const statement = statements.get(id);
    if (statement === undefined) return [];
    const { type, future } = statement.proposition;
    // A promise of aid is AGREE by rule, whatever kind of act the model sees in its words.
    return type === "AGREE" && future ? { ...statement.reader.scores, relation: 1 } : statement.reader.scores;
  });
  if (scores.length === 0) return [];
  const shortfalls = scores.map(({ attribution, relation }) => ({
    attribution,
    relation,
    short: Math.max(0, 1 - attribution / limits.attribution, 1 - relation / limits.relation),
  }));
  const [best] = shortfalls.toSorted((a, b) => a.short - b.short);
  if (best === undefined || best.short === 0) return [];
  const low = [
    ...(best.attribution < limits.attribution ? [`who says it (${percent(best.attribution)})`] : []),
    ...(best.relation < limits.relation ? [`what kind of act it is (${percent(best.relation)})`] : []),
  ];
  return [
    { kind: "low-score", text: `the reader was not sure ${low.join(" and ")}`, points: rounded(weight * best.short) },
  ];
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

/** Points are told with two places. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
