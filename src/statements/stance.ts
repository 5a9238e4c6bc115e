/** What a source does with a proposition, and how certain that leaves it. */
import type { DenialScope, Factuality, Stance } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import { cueOf, type CueTable } from "./cue.ts";
import type { Modality } from "./modality.ts";
import { hasRelation, type Trees } from "./trees.ts";

/** Stances towards what has been said before. */
export const answering: ReadonlySet<Stance> = new Set([
  "denies",
  "confirms",
  "cannot-confirm",
  "declines",
  "doubts",
  "retracts",
]);

export interface CueStance {
  stance: Stance;
  factuality: Factuality | null;
  scope: DenialScope | null;
}

/** The stance that a cue takes, its negation, inability and refusal included: "could not confirm", "declined to say". */
export function cueStance(trees: Trees, { source, cue, cueHead, stance: settled }: Attribution): CueStance {
  if (settled) return { stance: settled, factuality: null, scope: null };
  const table = vocabulary<CueTable>("cues");
  const entry = cueOf(trees.phrasal(cueHead)) ?? cueOf(trees.lemma(cueHead)) ?? { stance: "asserts" as const };
  const plain: CueStance = { stance: entry.stance, factuality: entry.factuality ?? null, scope: entry.scope ?? null };
  const words: string[] = [];
  for (let word = cue.firstWord; word < cue.endWord; word++) words.push(trees.lemma(word));
  const governors = governorsOf(trees, cueHead);
  // "Neither Baku nor Yerevan confirmed", "no official would say"
  const nobody = source !== null && ["neither", "no", "none", "nobody"].includes(trees.lemma(source.firstWord));
  const negated = nobody || trees.isNegated(cueHead) || governors.some((word) => trees.isNegated(word));
  const helpers = [...trees.auxiliaries(cueHead), ...governors.flatMap((word) => trees.auxiliaries(word))];
  const governing = governors.map((word) => trees.lemma(word));
  const instead = (stance: Stance | undefined): CueStance | null =>
    stance === undefined ? null : { stance, factuality: null, scope: null };
  if (isNeitherNor(trees, cueHead) || words.includes("neither") || (words.includes("nor") && negated))
    return { stance: "declines", factuality: null, scope: null };
  if (governing.some((lemma) => table.refusing.includes(lemma)) || governors.some((word) => stopsShort(trees, word)))
    return instead(entry.whenRefusing) ?? { stance: "declines", factuality: null, scope: null };
  if (
    governing.some((lemma) => table.unable.includes(lemma)) ||
    (negated && helpers.some((h) => table.unableAuxiliaries.includes(h)))
  ) {
    return instead(entry.whenUnable ?? entry.whenNegated) ?? plain;
  }
  if (negated && helpers.some((helper) => table.refusingAuxiliaries.includes(helper)))
    return instead(entry.whenRefusing ?? entry.whenNegated) ?? plain;
  if (negated) return instead(entry.whenNegated) ?? plain;
  return plain;
}

/** "neither confirmed nor denied": the pair of words stands on the two verbs. */
function isNeitherNor(trees: Trees, cue: number): boolean {
  const first = hasRelation(trees.word(cue), "conj") ? trees.head(cue) : cue;
  const verbs = [first, ...trees.children(first, "conj")];
  const joined = verbs.flatMap((verb) => trees.children(verb, "cc", "advmod")).map((word) => trees.lemma(word));
  return verbs.length > 1 && joined.includes("neither") && joined.includes("nor");
}

/** What the cue hangs on as its complement: "declined to confirm", "not able to verify", "stopped short of confirming". */
function governorsOf(trees: Trees, cue: number): number[] {
  const { refusing, unable, able } = vocabulary<CueTable>("cues");
  const governing = new Set([...refusing, ...unable, ...able]);
  const found: number[] = [];
  // "had not been able | to confirm", wherever the parser hangs it.
  if (cue > 1 && trees.lemma(cue - 1) === "to" && governing.has(trees.lemma(cue - 2)) && trees.head(cue) !== cue - 2)
    found.push(cue - 2);
  for (let at = cue; !trees.isRoot(at);) {
    const parent = trees.head(at);
    const isComplement = trees.word(at).deprel === "xcomp" || governing.has(trees.lemma(parent));
    if (!isComplement && !stopsShort(trees, parent)) break;
    found.push(parent);
    at = parent;
  }
  return found;
}

/** "stopped short of confirming". */
function stopsShort(trees: Trees, word: number): boolean {
  return trees.lemma(word) === "stop" && trees.children(word).some((child) => trees.lemma(child) === "short");
}

export interface Judgement {
  stance: Stance;
  scope: DenialScope | null;
  factuality: Factuality;
}

/** Whether neither a cue nor how its words are put says more than that it is or will be so: then the model is asked what else the words around say. */
export function isPlain({ stance }: CueStance, { negated, hypothetical, question }: Modality): boolean {
  return stance === "asserts" && !negated && !hypothetical && !question;
}

/** The stance of a source with a cue's stance towards a proposition as its words put it. `acting`: the source is the acting party. */
export function judge(cue: CueStance, modality: Modality, acting: boolean): Judgement {
  const { stance } = cue;
  if (stance === "denies") {
    // Denying that something did not happen is saying that it did.
    if (modality.negated) return { stance: "asserts", scope: null, factuality: "CT+" };
    return { stance, scope: cue.scope ?? "whole", factuality: "CT-" };
  }
  if (stance === "doubts") return { stance, scope: null, factuality: "PR-" };
  if (stance === "retracts") return { stance, scope: null, factuality: "Uu" };
  if (stance === "cannot-confirm" || stance === "declines" || stance === "asks")
    return { stance, scope: null, factuality: "Uu" };
  if (modality.question) return { stance: "asks", scope: null, factuality: "Uu" };
  // "is not expected to give them up", "is unlikely to": a forecast, whatever it says.
  const forecast = modality.future && modality.operators.some(({ kind }) => kind === "expect");
  if (modality.negated && forecast) return { stance: "expects", scope: null, factuality: "PR-" };
  if (modality.negated && !modality.hypothetical)
    return { stance: "denies", scope: "whole", factuality: modality.possible ? "PR-" : "CT-" };
  if (modality.hypothetical && !(modality.conditioned && modality.future))
    return { stance: stance === "alleges" ? "alleges" : "asserts", scope: null, factuality: "Uu" };
  const expected = modality.operators.some(({ kind }) => kind === "expect");
  if (modality.future) {
    // What the actor itself or a state says will be done is a plan unless hedged; what others say, a forecast.
    const planned =
      stance === "plans" ||
      (stance !== "expects" &&
        ((acting && !modality.possible) ||
          modality.operators.some(({ kind }) => kind === "plan" || kind === "commit")));
    return {
      stance: planned ? "plans" : "expects",
      scope: null,
      factuality: modality.hypothetical ? "Uu" : modality.possible && !expected ? "PS+" : "PR+",
    };
  }
  if (expected || stance === "expects") return { stance: "expects", scope: null, factuality: "PR+" };
  if (modality.alleged || stance === "alleges")
    return { stance: "alleges", scope: null, factuality: cue.factuality ?? modality.certainty ?? "PS+" };
  if (modality.possible) return { stance: "alleges", scope: null, factuality: "PS+" };
  return { stance, scope: null, factuality: cue.factuality ?? "CT+" };
}
