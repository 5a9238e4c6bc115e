/** Annotated statements of a case as the reader would hand them on, so that the claims stage can be measured alone. */
import { nameOf } from "../actors/principals.ts";
import { lemmaOf } from "../language/lemma.ts";
import { cutSentences } from "../language/sentences.ts";
import { quantitiesIn } from "../statements/quantity.ts";
import { plainFactuality } from "../statements/source.ts";
import type {
  ChainLink,
  Evidence,
  PartyRef,
  Proposition,
  Quantity,
  SourceRole,
  Span,
  Statement,
} from "../terms/types.ts";
import { placesOf } from "./annotation.ts";
import type { CaseAnnotation, CaseReport, CaseStatement } from "./case-file.ts";

/** The version that stands in statements made of annotations. */
export const annotatedVersion = "annotated";

type AnnotatedReport = Pick<CaseReport, "report" | "statements" | "toCanonical">;
type Link = CaseAnnotation["chain"][number];

/** The statements of one report; their ids are those of the annotations. `nameOfLink`: see `namesIn`. */
export function statementsOf(report: AnnotatedReport, nameOfLink: (link: Link) => string): Statement[] {
  const { id, title, outlet, published, url } = report.report;
  return report.statements.map((one) => {
    const { annotation } = one;
    const evidence = evidenceOf(one, report);
    return {
      id: annotation.id,
      report: { id, title, outlet, published, url },
      proposition: propositionOf(annotation, evidence.sentence),
      stance: annotation.stance,
      scope: annotation.stance === "denies" ? (annotation.scope ?? "whole") : null,
      factuality: plainFactuality[annotation.stance],
      likelihood: null,
      chain: chainOf(annotation, evidence, report, nameOfLink),
      evidence,
      reader: { version: annotatedVersion, scores: { attribution: 1, relation: 1 } },
    };
  });
}

/** The sentence of the canonical text that holds the anchor; the last one for an anchor in what reports leave out (a correction's note). */
function evidenceOf({ span }: CaseStatement, { report: { text }, toCanonical }: AnnotatedReport): Evidence {
  const sentences = cutSentences(text);
  const at = toCanonical(span.start);
  const { start, end } =
    (at === null ? undefined : sentences.find((sentence) => sentence.start <= at && at < sentence.end)) ??
    sentences.at(-1)!;
  const quote = text.slice(start, end);
  return { start, end, quote, sentence: quote };
}

function propositionOf(one: CaseAnnotation, sentence: string): Proposition {
  const { start = null, end = null } = one.time ?? {};
  return {
    type: one.type,
    mode: null,
    domains: one.domains,
    aspect: one.aspect ?? "event",
    source: partyOf(one.source),
    target: partyOf(one.target),
    others: one.others.map((principal) => ({ principal, role: "affected" })),
    predicate: one.predicate ?? baseForm(one.anchor),
    object: one.object ?? null,
    quantities: one.quantities.map((quantity) => quantityOf(quantity, sentence)),
    time: { start, end, text: null, basis: start === null && end === null ? "none" : "stated" },
    place: null,
    historical: one.historical ?? false,
    future: one.future ?? false,
    hypothetical: one.hypothetical ?? false,
    negated: one.negated ?? false,
  };
}

function partyOf(principal: string): PartyRef {
  const name = nameOf(principal);
  return { principal, name, mention: name };
}

const auxiliaries = /^(?:(?:is|are|was|were|been|being|be|has|had|have|will|would|did|does|do|to|not)\s+)+(?=\p{L})/iu;

/** "was handed over" is "hand over", "talks" is "talk". An anchor has no parts of speech: a verb is tried before a noun. */
function baseForm(anchor: string): string {
  const [first = "", ...rest] = anchor.replace(auxiliaries, "").toLowerCase().split(/\s+/u);
  const verb = lemmaOf(first, "VERB");
  return [verb === first ? lemmaOf(first, "NOUN") : verb, ...rest].join(" ");
}

/** Unit and currency are those given, else those that the reader sees where the figure stands in the sentence. */
function quantityOf(given: CaseAnnotation["quantities"][number], sentence: string): Quantity {
  const seen = quantityIn(given.text, sentence);
  const stated = given.min != null || given.max != null;
  const { min = null, max = null } = stated ? given : (seen ?? {});
  const currency = given.currency ?? (given.unit == null ? (seen?.currency ?? null) : null);
  const unit = given.unit ?? (currency === null ? (seen?.unit ?? null) : null);
  return { text: given.text, value: min !== null && min === max ? min : null, min, max, unit, currency };
}

function quantityIn(words: string, sentence: string): Quantity | undefined {
  const at = placesOf(words, sentence)[0]?.start ?? sentence.indexOf(words);
  const text = at < 0 ? words : sentence.slice(at);
  const whole: Span = { start: 0, end: text.length };
  const found = quantitiesIn({ text: ({ start, end }) => text.slice(start, end) }, whole, [])[0];
  return found !== undefined && text.indexOf(found.text) < words.length ? found : undefined;
}

function chainOf(
  one: CaseAnnotation,
  evidence: Evidence,
  report: AnnotatedReport,
  nameOfLink: (link: Link) => string,
): ChainLink[] {
  return one.chain.map((link, at) => {
    const stance = at === one.chain.length - 1 ? one.stance : "asserts";
    const { mention, principal, kind, named, cue } = link;
    const source = placeNear(mention, evidence, report.report.text);
    const said = placeNear(cue.split(" … ")[0]!, evidence, report.report.text);
    return {
      name: nameOfLink(link),
      mention,
      principal,
      kind,
      named,
      role: roleOf(link, one),
      cue,
      stance,
      factuality: plainFactuality[stance],
      ...source,
      cueStart: said.start,
      cueEnd: said.end,
    };
  });
}

/** A party's place in the proposition comes before what it has seen, as in the reader. */
function roleOf({ principal, role }: Link, { source, target }: CaseAnnotation): SourceRole {
  if (principal !== null && principal === source) return "acting";
  if (principal !== null && principal === target) return "receiving";
  return role ?? "third";
}

/** Where the words stand: in the evidence, else anywhere; an empty range at the evidence for words that reports leave out. */
function placeNear(words: string, evidence: Span, text: string): Span {
  const places = words === "" ? [] : placesOf(words, text);
  const near = places.find(({ start }) => evidence.start <= start && start < evidence.end) ?? places[0];
  return near ?? { start: evidence.start, end: evidence.start };
}
