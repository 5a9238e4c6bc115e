/** "the minister told Reuters that P": Reuters carries what the minister says. */
import type { Attribution } from "./attribution.ts";
import type { Parties } from "./parties.ts";
import type { Trees } from "./trees.ts";

/** The attributions with one around each that was told to an outlet; an outlet that names itself is not its own source. */
export function withToldOutlets(
  trees: Trees,
  parties: Parties,
  attributions: Attribution[],
  ownOutlet: string | null,
): Attribution[] {
  return attributions.flatMap((attribution) => {
    const { cue, cueHead, source } = attribution;
    const hearer = trees
      .children(cueHead, "iobj", "obj", "obl")
      .find((word) => ["outlet", "agency"].includes(parties.headedBy(word)?.kind ?? ""));
    const outlet = hearer === undefined ? undefined : parties.headedBy(hearer);
    if (!outlet || hearer === undefined || !source || trees.lemma(cueHead) === "quote") return [attribution];
    if (ownOutlet !== null && plain(outlet.name) === plain(ownOutlet)) return [attribution];
    const around: Attribution = {
      source: { firstWord: outlet.firstWord, endWord: outlet.endWord },
      sourceHead: hearer,
      cue,
      cueHead,
      content: [...attribution.content, source],
      score: attribution.score,
      rule: `${attribution.rule}, told to an outlet`,
      conveys: true,
    };
    return [around, attribution];
  });
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .trim();
}
