import type { FoundName } from "./person-name.ts";
import type { FoundNoun } from "./people-and-organs.ts";
import type { Anchor } from "./anchors.ts";

/** A noun phrase about an actor: "Turkish Defence Ministry spokeswoman Col. Selin Aksu". */
export interface Phrase {
  firstWord: number;
  endWord: number;
  /** The actor named in it, null for "the ministry". */
  anchor: Anchor | null;
  /** Actors named together with it: "Turkish" in "the Turkish and Somali defence ministers". */
  partners: Anchor[];
  /** The noun that says what is meant: the last one of the phrase. */
  noun: FoundNoun;
  /** The person named beside the noun. */
  name: FoundName | null;
  /** True where the person no longer holds the office. */
  former: boolean;
  rule: string;
}
