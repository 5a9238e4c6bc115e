/** How claims name their voices in reasons and lists. */
import type { Proposition } from "../terms/types.ts";
import type { Voice } from "./voice.ts";

/** A party by its name in the proposition, everyone else by the name under which the reports introduce them. */
export function voiceName(voice: Pick<Voice, "key" | "name" | "principal">, proposition: Proposition): string {
  if (voice.principal !== null && !voice.key.startsWith("unnamed:")) {
    for (const party of [proposition.source, proposition.target]) {
      if (party.principal === voice.principal) return party.name;
    }
  }
  return voice.name;
}

/** "Turkey", "Turkey and Somalia", "Turkey, Somalia and 2 others". */
export function listNames(names: string[]): string {
  const unique = [...new Set(names)];
  if (unique.length <= 1) return unique[0] ?? "";
  if (unique.length > 3) return `${unique.slice(0, 2).join(", ")} and ${unique.length - 2} others`;
  return `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}

/** "1 origin", "2 origins". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
