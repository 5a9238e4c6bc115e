/** Words of likelihood as the source used them, with the ICD 203 band in per cent as a gloss. */
import type { Statement } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

/** The longest wording of vocabulary/likelihood.json that stands in the words; null where none does. */
export function likelihoodIn(words: string): Statement["likelihood"] {
  const { bands } = vocabulary<{ bands: Record<string, [number, number]> }>("likelihood");
  for (const wording of Object.keys(bands).toSorted((a, b) => b.length - a.length)) {
    const match = new RegExp(`\\b${wording.replaceAll(" ", "\\s+")}\\b`, "iu").exec(words);
    const band = bands[wording];
    if (match && band) return { text: match[0], min: band[0], max: band[1] };
  }
  return null;
}
