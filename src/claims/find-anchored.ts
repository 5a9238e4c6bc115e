/** Finds the statement that a decision is about, also after its report was read anew or revised. */
import type { Anchor } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";
import { pairOf, voiceOf } from "./review.ts";

/** Statements whose evidence reaches this share of the best overlap are told apart by who speaks and of what. */
const asGood = 0.5;

/**
 * Answers for each anchor with the statement of its id, else with its successor: in the same report, with the same pair,
 * the one whose evidence overlaps most in the same words; where the text has moved (a revision), one with the very same
 * quote. Of several such (one sentence, two speakers) the one of the same voice, then type, then stance. Null where
 * there is none. `statements`: as read, in force.
 */
export function anchoredIn(statements: Statement[]): (anchor: Anchor) => Statement | null {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const byPlace = new Map<string, Statement[]>();
  for (const statement of byId.values()) {
    const key = placeKey(statement.report.id, pairOf(statement));
    const there = byPlace.get(key);
    if (there === undefined) byPlace.set(key, [statement]);
    else there.push(statement);
  }
  return (anchor) =>
    byId.get(anchor.statement) ?? successor(anchor, byPlace.get(placeKey(anchor.report, anchor.dyad)) ?? []);
}

function placeKey(report: string, pair: [string, string]): string {
  return JSON.stringify([report, ...pair]);
}

function successor(anchor: Anchor, candidates: Statement[]): Statement | null {
  const near = candidates
    .map((statement) => ({ statement, overlap: overlapOf(anchor, statement) }))
    .filter(({ overlap }) => overlap > 0);
  const best = Math.max(...near.map(({ overlap }) => overlap));
  const found = near.filter(({ overlap }) => overlap >= asGood * best);
  if (found.length > 0) return closest(anchor, found);
  const moved = candidates
    .filter(({ evidence }) => evidence.quote === anchor.quote)
    .map((statement) => ({ statement, overlap: -Math.abs(statement.evidence.start - anchor.start) }));
  return closest(anchor, moved);
}

/** Share of both spans that they have in common, 0 where the words there are not the same. */
function overlapOf({ start, end, quote }: Anchor, { evidence }: Statement): number {
  const from = Math.max(start, evidence.start);
  const to = Math.min(end, evidence.end);
  if (to <= from) return 0;
  const same =
    quote.slice(from - start, to - start) === evidence.quote.slice(from - evidence.start, to - evidence.start);
  return same ? (to - from) / (Math.max(end, evidence.end) - Math.min(start, evidence.start)) : 0;
}

function closest(anchor: Anchor, found: { statement: Statement; overlap: number }[]): Statement | null {
  const rank = ({ statement, overlap }: (typeof found)[number]): [number, number, number, number] => [
    Number(voiceOf(statement) === anchor.voice),
    Number(statement.proposition.type === anchor.type),
    overlap,
    Number(statement.stance === anchor.stance),
  ];
  const [first] = found.toSorted((a, b) => {
    const left = rank(a);
    const right = rank(b);
    const place = left.findIndex((value, index) => value !== right[index]);
    if (place >= 0) return (right[place] as number) - (left[place] as number);
    return a.statement.id < b.statement.id ? -1 : 1;
  });
  return first?.statement ?? null;
}
