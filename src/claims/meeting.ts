/** What two statements of one claim have in common at least, so that neither is looked for among all others. */
import { blockOf } from "./block.ts";
import type { Signature } from "./signature.ts";

/** A word of their block, or the report that goes on about what it has told: two that share no key are never one claim by themselves. */
export function meetingKeys(signature: Signature): string[] {
  // Acts of opposite directions are two claims, though they may stand in one block.
  const block = `${signature.direction[0]} ${blockOf(signature)}`;
  return [...[...signature.words].map((word) => `${block}|${word}`), `${block}|@${signature.report}`];
}
