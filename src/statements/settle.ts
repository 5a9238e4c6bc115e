/** Types that only the model can tell, and the proposition as the contract prints it. */
import { nameOf } from "../actors/principals.ts";
import type { TypeScores } from "../language/reader.ts";
import {
  eventTypes,
  type EventType,
  type OtherParty,
  type Proposition,
  type Quantity,
  type Span,
} from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { clauseTime } from "./clause-time.ts";
import { propositionDomains } from "./domains.ts";
import type { Draft, Settled } from "./draft.ts";
import { likeliest } from "./likeliest.ts";
import type { Party } from "./parties.ts";
import { quantitiesIn } from "./quantity.ts";
import type { TimeContext } from "./time.ts";
import type { Trees } from "./trees.ts";
import { objectWords, placeOf } from "./wording.ts";

interface ScoreTable {
  modelAlone: number;
  modelOver: number;
}

interface TypeTable {
  becomesAgree: EventType[];
  neighbours: [known: EventType, other: EventType][];
}

/** How sure the model is of a draft's type that it marks the word with itself; null where it marks another or none. */
export function agreedType(trees: Trees, { predicate, type }: Draft): number | null {
  const found = trees.act(predicate.word);
  return found !== undefined && found.type === type ? found.typeScore : null;
}

/**
 * `scores`: of the relation head; null where it need not be asked (`agreedType`). Null where neither the vocabulary nor the model says firmly
 * enough what the predicate is.
 */
export function settle(trees: Trees, draft: Draft, scores: TypeScores | null, time: TimeContext): Settled | null {
  const read = scores === null ? { known: draft.type, score: agreedType(trees, draft) ?? 0 } : readType(draft, scores);
  if (read.known === null) return null;
  const { becomesAgree } = vocabulary<TypeTable>("type-changes");
  const type = draft.modality.future && becomesAgree.includes(read.known) ? "AGREE" : read.known;
  return {
    ...draft,
    type,
    proposition: proposition(trees, draft, type, time),
    typeScore: read.score,
    typeBy: scores === null ? "mark" : "relation",
    overruled: draft.type !== null && read.known !== draft.type,
  };
}

/** The type by the relation head where it is sure, else the draft's own; null where there is none. */
function readType(draft: Draft, scores: TypeScores): { known: EventType | null; score: number } {
  const { modelAlone, modelOver } = vocabulary<ScoreTable>("thresholds-statements");
  const { neighbours } = vocabulary<TypeTable>("type-changes");
  const best = likeliest(scores, eventTypes);
  const isNear = neighbours.some(([known, other]) => known === draft.type && other === best);
  const known = draft.type === null || (scores[best] >= modelOver && !isNear) ? best : draft.type;
  return { known: draft.type === null && scores[known] < modelAlone ? null : known, score: scores[known] };
}

function proposition(trees: Trees, draft: Draft, type: EventType, context: TimeContext): Proposition {
  const { predicate, pair, modality, evidence, chain } = draft;
  const cues = chain.map(({ cueHead }) => cueHead).toReversed();
  const object = objectWords(trees, predicate, pair);
  const { time, span: timeSpan } = clauseTime(
    trees,
    predicate,
    modality,
    { ...context, future: modality.future },
    cues,
  );
  const timeSpans = timeSpan === null ? [] : [timeSpan];
  const past = time.end !== null && context.published !== null && time.end < yearBefore(context.published);
  return {
    type,
    mode: null,
    domains: propositionDomains(trees, predicate.noun ?? predicate.word, type),
    aspect: predicate.state ? "state" : "event",
    source: partyRef(trees, pair.source),
    target: partyRef(trees, pair.target),
    others: othersOf(draft),
    predicate: predicate.words,
    object: object && trees.text(object),
    quantities: figures(trees, evidence, object, timeSpans),
    time,
    place: placeOf(trees, trees.annotation, predicate, pair),
    historical: past,
    future: modality.future,
    hypothetical: modality.hypothetical,
    negated: modality.negated,
  };
}

/** Those of the object first, then of the words around it; a bound ("over 22") does not reach across its edge. */
function figures(trees: Trees, evidence: Span, object: Span | null, times: Span[]): Quantity[] {
  if (!object) return quantitiesIn(trees, evidence, times);
  const parts = [object, { start: evidence.start, end: object.start }, { start: object.end, end: evidence.end }];
  return parts.flatMap((part) => (part.end > part.start ? quantitiesIn(trees, part, times) : []));
}

function yearBefore(published: string): string {
  return `${Number(published.slice(0, 4)) - 1}${published.slice(4, 10)}`;
}

function partyRef(trees: Trees, { principal, mention }: Party): Proposition["source"] {
  return { principal, name: nameOf(principal), mention: trees.text(mention) };
}

/** Third parties by the place in which they stand. */
function othersOf({ pair }: Draft): OtherParty[] {
  const { roles } = vocabulary<{ roles: Record<string, string> }>("other-roles");
  const found = pair.others
    .filter(({ party }) => party.principal !== pair.source.principal && party.principal !== pair.target.principal)
    .map(({ party, slot }) => ({
      principal: party.principal,
      role: roles[slot.split(" ").at(-1) ?? slot] ?? roles["default"] ?? "mentioned",
    }));
  return [...new Map(found.map((other) => [other.principal, other])).values()];
}
