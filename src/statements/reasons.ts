/** Why a statement is what it is: every rule and score that made it, in plain words for `entente explain`. */
import type { Attribution } from "./attribution.ts";
import type { Settled } from "./draft.ts";
import type { Hearing } from "./hearing.ts";
import type { Parties } from "./parties.ts";
import { predicateTable } from "./predicates.ts";
import { speakersOf } from "./source.ts";
import type { Trees } from "./trees.ts";

export interface Reason {
  /** What is explained: "predicate", "parties", "mode", "source", "stance". */
  of: string;
  because: string;
}

/** `around`: the attributions of its chain, outermost first. */
export function reasonsOf(
  trees: Trees,
  parties: Parties,
  hearing: Hearing,
  settled: Settled,
  around: Attribution[],
): Reason[] {
  return [
    { of: "predicate", because: predicateReason(trees, settled) },
    { of: "parties", because: partiesReason(settled) },
    ...modeReasons(trees, settled),
    ...around.map((attribution) => ({ of: "source", because: sourceReason(trees, parties, attribution) })),
    ...stanceReasons(hearing, settled, around),
  ];
}

function predicateReason(trees: Trees, { predicate, type, typeScore, typeBy, overruled }: Settled): string {
  const act = trees.annotation.acts.find(({ word }) => word === predicate.word || word === predicate.noun);
  const marked = act ? `; the model marks the word as ${act.type} (${percent(act.score)})` : "";
  const { verbs, nouns } = predicateTable();
  const noun = predicate.noun === null ? predicate.words : trees.lemma(predicate.noun);
  const known = Object.hasOwn(verbs, predicate.words) || Object.hasOwn(nouns, noun);
  const by = known
    ? "vocabulary/predicates.json"
    : predicate.type === null
      ? `the relation head alone (${percent(typeScore)})`
      : "its object, or the model's mark";
  const changer = overruled ? "the relation head, which is surer" : "what governs it";
  const changed = predicate.type !== null && predicate.type !== type ? `, ${type} by ${changer}` : "";
  return `“${predicate.words}” is ${predicate.type ?? type} by ${by}${changed}${marked}; ${typeBy === "mark" ? "its mark" : "the relation head"} gives ${type} ${percent(typeScore)}`;
}

function partiesReason({ pair, predicate, belief }: Settled): string {
  const judged = `; the judge of pairs believes it ${percent(belief)}`;
  const marked = pair.marks ? ` (word and both parties together ${percent(pair.marks.belief)})` : "";
  if (pair.slot === "model") return `pointed at by the model${marked}${judged}`;
  const reciprocal = predicate.reciprocal ? ", a reciprocal act" : "";
  const besides = pair.marks ? `; the model points at them too${marked}` : "";
  return `by their places: the one acts, the other stands in “${pair.slot}”${reciprocal}${besides}${judged}`;
}

function modeReasons(trees: Trees, { modality }: Settled): Reason[] {
  const governed = modality.operators.map(({ word, kind }) => `“${trees.word(word).text}” (${kind})`);
  const flags = (["negated", "future", "hypothetical", "alleged", "possible", "question"] as const).filter(
    (flag) => modality[flag],
  );
  const parts = [
    ...(governed.length > 0 ? [`governed by ${governed.join(", ")}`] : []),
    ...(flags.length > 0 ? [flags.join(", ")] : []),
  ];
  return parts.length === 0 ? [] : [{ of: "mode", because: parts.join("; ") }];
}

function sourceReason(trees: Trees, parties: Parties, attribution: Attribution): string {
  const { source, cue, rule, score } = attribution;
  const words = (range: { firstWord: number; endWord: number }): string =>
    trees.text({ start: trees.word(range.firstWord).start, end: trees.word(range.endWord - 1).end });
  const who = source ? `“${words(source)}”` : "nobody named";
  const heard = speakersOf(trees, parties, attribution).flatMap(({ principal, voice }) =>
    voice === null ? [] : [`; heard for ${principal} by the model alone (${percent(voice)})`],
  );
  return `${who}, cue “${words(cue)}”: ${rule} (${percent(score)})${heard.join("")}`;
}

function stanceReasons(hearing: Hearing, settled: Settled, around: Attribution[]): Reason[] {
  const innermost = around.at(-1);
  const heard = innermost === undefined ? null : hearing.likeliest(settled, innermost);
  if (heard === null) return [];
  const what = heard.stance === "none" ? "nothing said of the act" : heard.stance;
  return [{ of: "stance", because: `the head of stances hears ${what} (${percent(heard.score)})` }];
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
