/** Which output statement stands for which gold statement of the same text. */
import { lemmaOf } from "../language/lemma.ts";
import type { Statement } from "../terms/types.ts";
import { heaviestAssignment } from "./assignment.ts";
import type { GoldStatement } from "./gold.ts";
import { type Judgement, overlap, sharesPrincipals, statementFields } from "./statement-fields.ts";

export interface MatchedStatements<G extends GoldStatement = GoldStatement> {
  /** By gold statement. */
  pairs: [G, Statement][];
  missed: G[];
  /** Outputs that stand for no gold statement. */
  extra: Statement[];
}

/** What agreement weighs: first who and what, then who says it and how. */
const weight = { principals: 8, predicate: 6, chain: 3, stance: 3, type: 2, direction: 2 };

/** One to one, so that agreement over all pairs is as large as it can be. Spans of both count in the same text. */
export function matchStatements<G extends GoldStatement>(gold: G[], output: Statement[]): MatchedStatements<G> {
  const assigned = heaviestAssignment(gold.map((one) => output.map((other) => agreement(one, other))));
  const rows = new Set(assigned.map(([row]) => row));
  const columns = new Set(assigned.map(([, column]) => column));
  return {
    pairs: assigned.map(([row, column]) => [gold[row]!, output[column]!]),
    missed: gold.filter((_, row) => !rows.has(row)),
    extra: output.filter((_, column) => !columns.has(column)),
  };
}

/**
 * 0 where the two must not be paired: the anchor lies outside the output's evidence (and it comments on nothing before), they have no principal in common, or neither
 * the predicate nor both principals agree.
 */
function agreement(gold: GoldStatement, output: Statement): number {
  const shared = sharesPrincipals(gold, output);
  const samePredicate = isNamedBy(gold.annotation.anchor, output.proposition.predicate);
  const here = overlap(gold.span, output.evidence) || (shared === 2 && commentsBack(gold, output));
  if (!here || shared === 0 || (shared < 2 && !samePredicate)) return 0;
  const { chain, stance, type, direction } = statementFields;
  const counted = (judgement: Judgement | null, points: number): number => (judgement?.right === false ? 0 : points);
  return (
    (shared === 2 ? weight.principals + counted(direction(gold, output), weight.direction) : 0) +
    (samePredicate ? weight.predicate : 0) +
    counted(chain(gold, output), weight.chain) +
    counted(stance(gold, output), weight.stance) +
    counted(type(gold, output), weight.type)
  );
}

/** "denied the charge": the act's own word may stand in a sentence before the one in which the source speaks. */
function commentsBack({ span, annotation }: GoldStatement, { evidence, chain }: Statement): boolean {
  const wanted = annotation.chain.at(-1)?.mention;
  const found = chain.at(-1)?.mention;
  if (wanted === undefined || found === undefined || span.start > evidence.start) return false;
  return annotation.stance !== "asserts" && (wanted.includes(found) || found.includes(wanted));
}

/** Words that name no act. They stand here and not in vocabulary/, so that a change of the reader does not move the measure. */
const little =
  /^(?:a|an|the|its|their|his|her|be|been|is|are|was|were|has|had|have|will|not|to|of|on|in|at|by|for|with|from|into|about|up|out|off|over|down|back|away)$/u;

/** Whether an anchor and a predicate share a word, in whatever form: "was handed over" and "hand over", "talks" and "talk". */
function isNamedBy(anchor: string, predicate: string): boolean {
  const forms = formsIn(anchor);
  return [...formsIn(predicate)].some((form) => forms.has(form));
}

function formsIn(text: string): Set<string> {
  const words = (text.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter((word) => !little.test(word));
  // A short anchor has no parts of speech: it may be a verb or a noun.
  return new Set(words.flatMap((word) => [word, lemmaOf(word, "VERB"), lemmaOf(word, "NOUN")]));
}
