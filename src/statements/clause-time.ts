/** The time that belongs to a predicate: in its own phrases, not in what is merely mentioned beside it. */
import type { Span, StatedTime } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { addDays } from "./calendar.ts";
import { type Modality, operatorKind } from "./modality.ts";
import type { Predicate } from "./predicates.ts";
import { timeIn, type TimeContext } from "./time.ts";
import { hasRelation, type Trees } from "./trees.ts";

export interface PlacedTime {
  time: StatedTime;
  /** Where its words stand; null where no time is named. */
  span: Span | null;
}

/**
 * Looked for in the phrases of the predicate, then of the event noun and the object, then of the verbs that govern it ("Russia
 * on Monday began delivering"), in those that the first shares with it ("met and signed on Friday"), and, where it was told long ago, in those
 * of its telling. `cues`: the words that tell it, innermost first.
 */
export function clauseTime(
  trees: Trees,
  predicate: Predicate,
  modality: Modality,
  context: TimeContext,
  cues: number[],
): PlacedTime {
  for (const word of bearers(trees, predicate, modality)) {
    const placed = timeAt(trees, word, context);
    if (placed) return placed;
  }
  const { published } = context;
  if (published !== null && !context.future) {
    const { toldLongAgoDays } = vocabulary<{ toldLongAgoDays: number }>("thresholds-statements");
    for (const cue of cues) {
      const placed = timeAt(trees, cue, { ...context, quoted: false, carried: false });
      const end = placed?.time.end ?? null;
      if (end === null) continue;
      if (end >= addDays(published, -toldLongAgoDays)) break;
      return { time: { ...placed!.time, basis: "carried" }, span: placed!.span };
    }
  }
  return { time: timeIn("", context), span: null };
}

/** The first time that a phrase of the word names. */
function timeAt(trees: Trees, word: number, context: TimeContext): PlacedTime | null {
  for (const child of trees.children(word, "obl", "advmod", "nmod", "dep", "obj", "nummod")) {
    const words = trees.subtree(child, (inner) => leavesPhrase(trees, inner));
    const span = withRest(trees, trees.span(words));
    const future = context.future && !isDone(trees, word, child);
    const time = timeIn(trees.text(span), { ...context, future });
    if (time.text === null) continue;
    const start = span.start + trees.text(span).indexOf(time.text);
    return { time, span: { start, end: start + time.text.length } };
  }
  return null;
}

/** "from Aug. 16 | to 22": the last day of a span may hang elsewhere. */
function withRest(trees: Trees, { start, end }: Span): Span {
  const rest = /\d\.?$/u.test(trees.text({ start, end }))
    ? /^\s*(?:to|through|until|till|-|–)\s*\d{1,2}\b(?![:.,]?\d)/u.exec(trees.text({ start: end, end: end + 16 }))
    : null;
  return { start, end: end + (rest?.[0].length ?? 0) };
}

/**
 * "promised on Sunday to answer", "met on Friday and agreed to stop": a day beside what has been done is past, though what is promised lies
 * ahead. Behind the promised deed, and with "by" or "for", it may be the deed's.
 */
function isDone(trees: Trees, verb: number, phrase: number): boolean {
  const { text, lemma, upos } = trees.word(verb);
  const isPast = upos === "VERB" && text.toLowerCase() !== lemma && !/(?:ing|s)$/iu.test(text);
  const kind = operatorKind(trees, verb);
  if (!isPast || kind === "plan" || kind === "expect" || trees.marks(verb).includes("to")) return false;
  if (trees.auxiliaries(verb).some((helper) => !["have", "be"].includes(helper))) return false;
  const isOpen = trees.cases(phrase).some((word) => !["on", "in", "at", "during"].includes(word));
  return !isOpen && !trees.children(verb, "xcomp", "ccomp").some((deed) => deed < phrase);
}

function bearers(trees: Trees, { word, noun, arguments: places }: Predicate, { operators, top }: Modality): number[] {
  const object = places.filter(({ slot }) => slot === "patient").map((place) => place.word);
  const governing = [...operators.map((operator) => operator.word), top].filter((above) => above !== word);
  const shared = hasRelation(trees.word(word), "conj") ? [trees.head(word)] : [];
  // "met and signed on Friday", but not "met, and all are to arrive on Friday".
  const conjoined = trees
    .children(word, "conj")
    .filter((child) => trees.isVerbal(child) && trees.children(child, "nsubj", "aux").length === 0);
  return [...new Set([word, ...(noun === null ? [] : [noun]), ...object, ...governing, ...shared, ...conjoined])];
}

function leavesPhrase(trees: Trees, word: number): boolean {
  const relation = trees.word(word);
  return (
    ["acl", "advcl", "appos", "ccomp", "parataxis"].some((each) => hasRelation(relation, each)) ||
    (hasRelation(relation, "conj") && trees.isVerbal(word))
  );
}
