/** What the sections are put together from. */
import type { ClaimStatus } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Block, Section, Sentence } from "./brief.ts";

export interface StatusWords {
  order: ClaimStatus[];
  meaning: Record<ClaimStatus, string>;
  mark: Record<ClaimStatus, string>;
}

export function section(id: string, title: string, blocks: Block[]): Section {
  return { id, title, blocks };
}

export function list(items: Sentence[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

export function statusWords(): StatusWords {
  return vocabulary<StatusWords>("claim-status");
}

/** "[1], [2]". */
export function refs(numbers: number[]): string {
  return numbers.map((number) => `[${number}]`).join(", ");
}
