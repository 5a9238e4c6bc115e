/** Holds what a brief says of the tie to the tie itself, recounted. */
import type { Tie } from "../ties/tie.ts";
import type { Section } from "./brief.ts";
import { sentencesOf } from "./unsupported-figure.ts";

/** `claimIds`: by their number in the brief. Empty where every period, count and answer is that of the tie. */
export function strayTie({ blocks }: Section, tie: Tie | null, claimIds: Map<number, string>): string[] {
  const found: string[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const said = block.sentences.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
      if (said !== `Closer than ever? ${tie?.closeness.reason ?? ""}`) found.push(said);
      continue;
    }
    if (block.kind !== "figure") continue;
    for (const [period, lower, upper] of block.table?.rows ?? []) {
      const name = period?.runs.map(({ text }) => text).join("") ?? "";
      const own = (tie?.episodes ?? []).filter((each) => each.period === name && each.line !== null);
      const ids = (numbers: number[] | undefined): string =>
        (numbers ?? [])
          .map((number) => claimIds.get(number) ?? "?")
          .toSorted()
          .join(" ");
      const lows = own.filter(({ line }) => line === "lower").map(({ id }) => id);
      const all = own.map(({ id }) => id);
      if (ids(lower?.claims) !== lows.toSorted().join(" ")) found.push(`lower line of ${name}`);
      if (ids(upper?.claims) !== all.toSorted().join(" ")) found.push(`upper line of ${name}`);
    }
    const cited = sentencesOf(block).flatMap(({ claims }) => claims);
    if (cited.some((number) => !claimIds.has(number))) found.push("claims of the tie");
  }
  return found;
}
