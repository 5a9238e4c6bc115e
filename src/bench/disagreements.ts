/** What is wrong on a text, told so that a developer can see why. */
import { cutSentences } from "../language/sentences.ts";
import type { Statement } from "../terms/types.ts";
import type { GoldStatement, GoldText } from "./gold.ts";
import type { MatchedStatements } from "./match-statements.ts";
import { statementFields } from "./statement-fields.ts";

export interface Disagreement {
  /** A gold statement `missed`, an output statement `extra`, or the name of the field in which a pair disagrees. */
  error: string;
  /** The text's id. */
  text: string;
  /** In which the gold anchor stands; of an output statement by itself, that of its evidence. */
  sentence: string;
  /** The field's values, null where a whole statement is missed or extra. */
  expected: unknown;
  got: unknown;
  gold: GoldStatement["annotation"] | null;
  output: ReturnType<typeof brief> | null;
}

/** In text order within each kind: missed, extra, then pair by pair. */
export function* disagreementsIn(
  { file: { id: text }, whole }: { file: Pick<GoldText["file"], "id">; whole: string },
  { missed, extra, pairs }: MatchedStatements,
): Generator<Disagreement> {
  const sentences = cutSentences(whole);
  const sentenceOf = ({ span }: GoldStatement): string => {
    const at = sentences.findLast(({ start }) => start <= span.start);
    return whole.slice(at?.start, at?.end);
  };
  const alone = { text, expected: null, got: null };
  for (const gold of missed) {
    yield { error: "missed", ...alone, sentence: sentenceOf(gold), gold: gold.annotation, output: null };
  }
  for (const output of extra) {
    yield { error: "extra", ...alone, sentence: output.evidence.sentence, gold: null, output: brief(output) };
  }
  for (const [gold, output] of pairs) {
    for (const [error, judge] of Object.entries(statementFields)) {
      const judgement = judge(gold, output);
      if (judgement === null || judgement.right) continue;
      const { expected, got } = judgement;
      yield { error, text, sentence: sentenceOf(gold), expected, got, gold: gold.annotation, output: brief(output) };
    }
  }
}

/** An output statement in the words of the gold set, for reading side by side. */
function brief({ id, proposition, stance, scope, chain, evidence }: Statement) {
  const { type, source, target, predicate, object, domains, aspect, quantities, time } = proposition;
  const { negated, future, hypothetical, historical } = proposition;
  return {
    id,
    evidence: evidence.quote,
    predicate,
    type,
    source: source.principal,
    target: target.principal,
    stance,
    scope,
    chain: chain.map(({ mention, principal, kind, cue }) => ({ mention, principal, kind, cue })),
    domains,
    aspect,
    negated,
    future,
    hypothetical,
    historical,
    object,
    quantities,
    time,
  };
}
