/** The attributions around a proposition. */
import { covers, type Attribution } from "./attribution.ts";
import type { Trees } from "./trees.ts";

/** Attributions around a word, outermost first: an attribution is inside another whose content covers its cue. */
export function chainAround(trees: Trees, attributions: Attribution[], word: number): Attribution[] {
  const around = attributions.filter(
    ({ cue, cueHead, ...rest }) =>
      word !== cueHead &&
      // The model's cue may take in what is said: "has denied supplying | drones".
      (covers({ cue, cueHead, ...rest }, word) ||
        (cue.firstWord <= word && word < cue.endWord && trees.isBelow(word, cueHead))),
  );
  return around.sort((a, b) => {
    if (covers(a, b.cueHead) !== covers(b, a.cueHead)) return covers(a, b.cueHead) ? -1 : 1;
    return sizeOf(b) - sizeOf(a);
  });
}

function sizeOf(attribution: Attribution): number {
  return attribution.content.reduce((sum, r) => sum + r.endWord - r.firstWord, 0);
}
