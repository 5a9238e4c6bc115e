/** Groups statements that carry the same proposition. Pure, and independent of the order in which they are given. */
import type { Statement } from "../terms/types.ts";
import { moment } from "./days.ts";
import { likeness } from "./likeness.ts";
import { signatureKey, signatureOf, type Signature } from "./signature.ts";
import { thresholds } from "./thresholds.ts";

/** Statements of one claim, in canonical order, with what was compared. */
export interface Group {
  statements: Statement[];
  /** One for each different wording. */
  signatures: Signature[];
}

interface OpenGroup extends Group {
  /** In order of opening; the lower number wins between equals. */
  number: number;
  keys: Set<string>;
}

/** Publication, then report, then place in the text, then id: an order that does not depend on arrival. */
function canonicalOrder(a: Statement, b: Statement): number {
  const byTime = moment(a.report.published) - moment(b.report.published);
  if (byTime !== 0 && !Number.isNaN(byTime)) return byTime;
  return compareText(a.report.id, b.report.id) || a.evidence.start - b.evidence.start || compareText(a.id, b.id);
}

/**
 * Statements are taken in canonical order. Each joins the group that it is most like, if it is like enough to one
 * member and contradicts none (complete link against drift); else it opens a group. Only groups of the same parties,
 * stage and at least one common word are looked at.
 */
export function mergeStatements(statements: Statement[]): Group[] {
  const unique = [...new Map(statements.map((statement) => [statement.id, statement])).values()];
  const ordered = unique.toSorted(canonicalOrder);
  const blocks = new Map<string, Set<OpenGroup>>();
  const groups: OpenGroup[] = [];
  for (const statement of ordered) {
    const signature = signatureOf(statement);
    const group = bestGroup(signature, candidates(blocks, signature));
    if (group === undefined) {
      const opened: OpenGroup = {
        number: groups.length,
        statements: [statement],
        signatures: [signature],
        keys: new Set([signatureKey(signature)]),
      };
      groups.push(opened);
      enter(blocks, signature, opened);
      continue;
    }
    group.statements.push(statement);
    const key = signatureKey(signature);
    if (!group.keys.has(key)) {
      group.keys.add(key);
      group.signatures.push(signature);
      enter(blocks, signature, group);
    }
  }
  return groups;
}

function bestGroup(signature: Signature, groups: Set<OpenGroup>): OpenGroup | undefined {
  const { sameClaim, everyMember } = thresholds();
  const key = signatureKey(signature);
  let best: OpenGroup | undefined;
  let bestLikeness = 0;
  for (const group of groups) {
    if (group.keys.has(key)) return group;
    let highest = 0;
    let lowest = 1;
    for (const member of group.signatures) {
      const alike = likeness(signature, member);
      highest = Math.max(highest, alike);
      lowest = Math.min(lowest, alike);
      if (lowest < everyMember) break;
    }
    if (highest < sameClaim || lowest < everyMember) continue;
    if (best === undefined || highest > bestLikeness || (highest === bestLikeness && group.number < best.number)) {
      best = group;
      bestLikeness = highest;
    }
  }
  return best;
}

/** Days in one block. Any width gives the same groups; this one keeps blocks small without many keys. */
const blockDays = 64;
/** A period that touches more blocks than this is looked for in all of them. */
const mostBlocks = 16;

/** Undirected parties, stage and a word; a statement of whom nothing but parties is known gets the empty word. */
function wordKeys(signature: Signature): string[] {
  const parties = signature.direction.toSorted().join(" ");
  const words = signature.words.size === 0 ? [""] : [...signature.words];
  return words.map((word) => `${parties}|${signature.stage}|${word}`);
}

/** Numbers of the blocks that a period reaches, tolerance included; null for "any time". */
function blocksOf({ aspect, period, published }: Signature): number[] | null {
  if (period === null || aspect === "state") return null;
  const { adjacentDays, reactionDays } = thresholds();
  const slack = Math.max(adjacentDays, reactionDays);
  const first = Math.floor((Math.min(period.start, published ?? period.start) - slack) / blockDays);
  const last = Math.floor((Math.max(period.end, published ?? period.end) + slack) / blockDays);
  if (last - first >= mostBlocks) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function candidates(blocks: Map<string, Set<OpenGroup>>, signature: Signature): Set<OpenGroup> {
  const times = blocksOf(signature);
  const places = times === null ? ["all"] : [...times, "any"];
  const found = new Set<OpenGroup>();
  for (const word of wordKeys(signature)) {
    for (const place of places) for (const group of blocks.get(`${word}|${place}`) ?? []) found.add(group);
  }
  return found;
}

function enter(blocks: Map<string, Set<OpenGroup>>, signature: Signature, group: OpenGroup): void {
  const places = [...(blocksOf(signature) ?? ["any"]), "all"];
  for (const word of wordKeys(signature)) {
    for (const place of places) {
      const key = `${word}|${place}`;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, new Set([group]));
      else block.add(group);
    }
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
