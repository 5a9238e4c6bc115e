/** Settled propositions and those who say them, as statements. */
import { createHash } from "node:crypto";
import type { ChainLink, DenialScope, EventType, Report, Statement } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import type { Settled } from "./draft.ts";
import type { Hearing } from "./hearing.ts";
import { likelihoodIn } from "./likelihood.ts";
import { isOfAll } from "./modality.ts";
import { linkOf, roleOf, type Speaker } from "./source.ts";
import { cueStance, judge, type CueStance } from "./stance.ts";
import type { Parties } from "./parties.ts";
import type { Trees } from "./trees.ts";
import { voicesOf } from "./voices.ts";

/** The report itself, saying something in its own words. */
const plainly: CueStance = { stance: "asserts", factuality: null, scope: null };

export interface AssembleContext {
  trees: Trees;
  parties: Parties;
  report: Report;
  version: string;
  hearing: Hearing;
}

/**
 * One statement for each who speaks together in the innermost link. `answers`: the chain of an attribution that answers the
 * proposition from another place.
 */
export function assemble(context: AssembleContext, settled: Settled, answers?: Attribution[]): Statement[] {
  const { trees, parties } = context;
  const { proposition } = settled;
  const around = answers ?? settled.chain;
  const answering = answers?.at(-1);
  const role = (speaker: Speaker) => roleOf(speaker, proposition.source.principal, proposition.target.principal);
  const voices = voicesOf(trees, parties, around).map((speakers) =>
    speakers.filter((speaker) => !isPublisher(speaker, context.report)),
  );
  const levels = withNames(
    context,
    around
      .map((attribution, at) => ({ attribution, speakers: voices[at]! }))
      .filter(({ speakers }) => speakers.length > 0),
  );
  const innermost = levels.at(-1);
  // "The Pentagon says it has no evidence": one voice, one link. A state's agency that carries its minister is another.
  const outermost = levels.filter(
    ({ speakers }, at) => !levels.slice(at + 1).some((inner) => isSameVoice(inner.speakers[0]!, speakers[0]!)),
  );
  if (!innermost) {
    if (answering) return [];
    const stance = unspoken(trees, around);
    return [statement(context, settled, [], stance, actsItself(settled), around)];
  }
  const outer = outermost
    .slice(0, -1)
    .map(({ attribution, speakers }) => linkOf(trees, speakers[0]!, attribution, role(speakers[0]!)));
  // "There is no evidence that P, NATO said": what NATO says of P is said by the words within.
  const within = around
    .slice(around.indexOf(innermost.attribution) + 1)
    .map((attribution) => cueStance(trees, attribution));
  const inner = within.find(({ stance }) => stance !== "asserts");
  return innermost.speakers.map((speaker) => {
    const own = role(speaker);
    if (own === "acting" && isPerformed(trees, settled))
      return statement(context, settled, outer, plainly, true, around);
    const link = linkOf(trees, speaker, innermost.attribution, own);
    return statement(
      context,
      settled,
      [...outer, link],
      inner ?? cueStance(trees, innermost.attribution),
      own === "acting" || isTold(speaker),
      around,
      answering,
      innermost.attribution,
    );
  });
}

/** "Grigory Karasin, a senator" and "Grigory Karasin, a senator who chairs the committee", of the same words, are one. */
function isSameVoice(one: Speaker, other: Speaker): boolean {
  const plain = ({ mention }: Speaker): string => mention.replace(/^the\s+/iu, "");
  const isWithin = one.start < other.end && other.start < one.end;
  return one.name === other.name && (isWithin || plain(one) === plain(other));
}

interface Level {
  attribution: Attribution;
  speakers: Speaker[];
}

/**
 * "The agency says it sees no sign", "Spain's minister said Madrid had no evidence": who speaks within as "it" or by the name of his state is who
 * speaks around, unless the pronoun is known for somebody else.
 */
function withNames({ trees, parties }: AssembleContext, levels: Level[]): Level[] {
  return levels.map((level, at) => {
    const before = levels[at - 1]?.speakers;
    const [own] = level.speakers;
    const head = level.attribution.sourceHead;
    if (before?.length !== 1 || level.speakers.length !== 1 || head === null) return level;
    const isSame = own!.principal !== null && own!.principal === before[0]!.principal;
    const isPronoun = trees.word(head).upos === "PRON" && (own!.principal === null || isSame);
    const isState = isSame && ["state", "organisation"].includes(parties.headedBy(head)?.kind ?? "");
    return isPronoun || isState ? { ...level, speakers: before } : level;
  });
}

/** A state or a paper that says "Seoul will deliver" hands on a plan; a private person makes a forecast. */
function isTold({ principal, kind }: Speaker): boolean {
  return principal !== null || ["outlet", "agency", "document"].includes(kind);
}

/** "We condemn the raid", said by those who condemn: saying it is the act, and nobody reports it. */
function isPerformed(trees: Trees, { predicate, type }: Settled): boolean {
  const { firstPerson, performed } = vocabulary<{ firstPerson: string[]; performed: EventType[] }>("speakers");
  const agent = predicate.arguments.find(({ slot }) => slot === "agent")?.word;
  const { text, lemma } = trees.word(predicate.word);
  return (
    agent !== undefined &&
    firstPerson.includes(trees.word(agent).text.toLowerCase()) &&
    text.toLowerCase() === lemma &&
    trees.auxiliaries(predicate.word).length === 0 &&
    performed.includes(type)
  );
}

/** "The Meridian was unable to verify it", in The Meridian: the report speaks for itself. */
function isPublisher({ name }: Speaker, { outlet }: Report): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/^the\s+/u, "");
  return outlet !== null && plain(name) === plain(outlet);
}

/** Cues without a speaker still say how sure it is: "is said to", "was reported". */
function unspoken(trees: Trees, around: Attribution[]): CueStance {
  const stances = around.map((attribution) => cueStance(trees, attribution));
  return stances.find(({ stance }) => stance !== "asserts") ?? plainly;
}

/** In the report's own words, "Turkey will send" is Turkey's plan. */
function actsItself({ modality }: Settled): boolean {
  return !modality.possible;
}

function statement(
  { trees, report, version, hearing }: AssembleContext,
  settled: Settled,
  chain: ChainLink[],
  cue: CueStance,
  acting: boolean,
  around: Attribution[],
  answering?: Attribution,
  teller?: Attribution,
): Statement {
  const byCue = judge(cue, settled.modality, acting);
  const judged = teller === undefined ? byCue : hearing.judged(settled, teller, byCue);
  const last = chain.at(-1);
  const links = last
    ? [...chain.slice(0, -1), { ...last, stance: judged.stance, factuality: judged.factuality }]
    : chain;
  const { proposition } = settled;
  const sentence = trees.annotation.sentences[answering ? trees.word(answering.cueHead).sentence : settled.sentence]!;
  const span = answering ? { start: sentence.start, end: sentence.end } : settled.evidence;
  const { id, title, outlet, published, url } = report;
  const scores = around.map(({ score }) => score);
  return {
    id: statementId(report, span, links, proposition, judged.stance),
    report: { id, title, outlet, published, url },
    proposition,
    stance: judged.stance,
    scope: judged.stance === "denies" ? scopeOf(trees, settled, judged.scope) : null,
    factuality: judged.factuality,
    likelihood: likelihoodIn(trees.text(span)),
    chain: links,
    evidence: { ...span, quote: trees.text(span), sentence: trees.text(sentence) },
    reader: {
      version,
      scores: {
        attribution: scores.length === 0 ? 1 : rounded(Math.min(...scores)),
        relation: rounded(settled.typeScore),
      },
    },
  };
}

function scopeOf(trees: Trees, { predicate }: Settled, scope: DenialScope | null): DenialScope | null {
  return scope === "whole" && isOfAll(trees, predicate.word) ? "part" : scope;
}

/** What it says and where, and who says it; never when it was seen or how it scored. */
function statementId(
  report: Report,
  span: { start: number; end: number },
  chain: ChainLink[],
  proposition: Settled["proposition"],
  stance: string,
): string {
  const { type, source, target, predicate, object } = proposition;
  const parts = [
    report.id,
    span.start,
    span.end,
    stance,
    chain.map(({ name, start }) => [name, start]),
    type,
    source.principal,
    target.principal,
    predicate,
    object,
  ];
  return `s-${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 20)}`;
}

function rounded(score: number): number {
  return Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000;
}
