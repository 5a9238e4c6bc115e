import type { DenialScope, Factuality, Stance } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

export interface CueEntry {
  stance: Stance;
  factuality?: Factuality;
  scope?: DenialScope;
  whenNegated?: Stance;
  whenUnable?: Stance;
  whenRefusing?: Stance;
  relation?: boolean;
  of?: boolean;
  /** What is said hangs on "on" or "about" ("declined to comment on the report"). */
  on?: boolean;
  /** Who says it hangs on "from" ("heard from officials that"). */
  from?: boolean;
}

export interface CueTable {
  cues: Record<string, CueEntry>;
  refusing: string[];
  unproven: string[];
  unable: string[];
  able: string[];
  unableAuxiliaries: string[];
  refusingAuxiliaries: string[];
  resuming: string[];
  reportNouns: { nouns: string[]; accusing: string[] };
  evidenceNouns: { nouns: string[]; verbs: string[] };
  disbelieving: { verbs: string[]; words: string[] };
  silent: { nouns: Record<string, Stance>; verbs: string[] };
  /** Verbs and their objects by which a source takes back what it said. */
  retracting: { verbs: string[]; nouns: string[] };
  adverbs: Record<string, Stance>;
  adjectives: Record<string, Stance>;
  conduits: { passive: string[]; active: string[]; introducing: string[] };
}

/** What `vocabulary/cues.json` says of a lemma. */
export function cueOf(lemma: string): CueEntry | undefined {
  const { cues } = vocabulary<CueTable>("cues");
  return Object.hasOwn(cues, lemma) ? cues[lemma] : undefined;
}
