/** A report's statements: the whole way from its canonical text. */
import { findActors } from "../actors/find-actors.ts";
import { homeOf } from "../actors/home.ts";
import { reportGate } from "../actors/gate.ts";
import type { ActorMention } from "../actors/mention.ts";
import type { Annotation } from "../language/annotation.ts";
import type { Reader } from "../language/reader.ts";
import type { Report, Statement } from "../terms/types.ts";
import { chainAround, indexBySentence } from "./chain.ts";
import { answerable, antecedentOf, isToldBy } from "./antecedent.ts";
import { assemble } from "./assemble.ts";
import type { Attribution } from "./attribution.ts";
import { bySentence, type Draft, type Settled } from "./draft.ts";
import { findAttributions } from "./find-attributions.ts";
import { Hearing } from "./hearing.ts";
import { findDrafts } from "./find-drafts.ts";
import { withCarriedTimes } from "./carried-times.ts";
import { labelledSpeech, withinLabels } from "./labelled.ts";
import { Parties } from "./parties.ts";
import { insideQuotation } from "./quotation.ts";
import { readingVersion } from "./reading-version.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import { markedPair } from "./marked-pair.ts";
import { agreedType, settle } from "./settle.ts";
import { cueStance, isPlain } from "./stance.ts";
import { voicesOf } from "./voices.ts";
import type { TimeContext } from "./time.ts";
import { toldTwice } from "./told-before.ts";
import { withToldOutlets } from "./told-outlet.ts";
import { signedTitle } from "./signed-title.ts";
import { Trees } from "./trees.ts";

export interface ReportReading {
  statements: Statement[];
  actors: ActorMention[];
  annotation: Annotation;
  /** Every rule and score that made a statement; [] for an id that is not of this reading. */
  reasons(id: string): Reason[];
}

/** `gate`: whether sentences that cannot become a statement are spared (default true). The same report and reader give the same statements. */
export async function readReport(
  report: Report,
  reader: Reader,
  options: { gate?: boolean } = {},
): Promise<ReportReading> {
  const { annotation, actors, trees, parties, attributions } = await understand(report, reader, options);
  const drafts = findDrafts(trees, parties, attributions);
  // Where the vocabulary and the model's mark say the same, reading the sentence once more for the type changes nearly none.
  const open = drafts.filter((draft) => agreedType(trees, draft) === null);
  const scores = await reader.relations(open.map((draft) => markedPair(trees, draft)));
  const scoresOf = new Map(open.map((draft, at) => [draft, scores[at]!]));
  const done = drafts.flatMap(
    (draft) => settle(trees, draft, scoresOf.get(draft) ?? null, timeContext(trees, report, draft)) ?? [],
  );
  const settled = withCarriedTimes(trees, done, report.title !== null);
  const near = bySentence(settled);
  const index = indexBySentence(trees, attributions);
  const replies = attributions.flatMap((attribution): Reply[] => {
    if (attribution.conveys) return [];
    const chain = [...chainAround(trees, index, attribution.cueHead), attribution];
    const speakers = voicesOf(trees, parties, chain).at(-1)!;
    if (speakers.length === 0) return [];
    const settledIn = (sentence: number): Settled[] => near.get(sentence) ?? [];
    const tellersOf = (act: Settled) => voicesOf(trees, parties, act.chain).flat();
    const answered = antecedentOf(trees, parties, { attribution, speakers }, settledIn, tellersOf);
    const possible = answered.length > 0 ? [] : answerable(trees, parties, attribution, settledIn);
    const isOwn = (act: Settled): boolean => isToldBy(speakers, tellersOf(act));
    return [{ attribution, chain, answered, possible, isOwn }];
  });
  const hearing = await Hearing.listen(trees, reader, [
    ...settled.flatMap((act) => {
      const attribution = act.chain.findLast(({ source }) => source !== null);
      return attribution && isPlain(cueStance(trees, attribution), act.modality) ? [{ act, attribution }] : [];
    }),
    ...replies.flatMap(({ attribution, possible }) => possible.map((act) => ({ act, attribution }))),
  ]);
  const context = { trees, parties, report, version: readingVersion(reader), hearing };
  const made = new Map<string, { settled: Settled; around: Attribution[] }>();
  const record = (each: Settled, around: Attribution[], answers?: Attribution[]): Statement[] => {
    const found = assemble(context, each, answers);
    for (const { id } of found) made.set(id, { settled: each, around });
    return found;
  };
  const own = settled.flatMap((each) => {
    const told = toldTwice(trees, each.chain, each.predicate.word);
    const chains = told ? [told.takesUp, ...(told.before ? [told.before] : [])] : [each.chain];
    return chains.flatMap((chain) => record({ ...each, chain }, chain));
  });
  const answers = replies.flatMap(({ attribution, chain, answered, possible, isOwn }) => [
    ...answered.flatMap((act) => record(act, chain, chain)),
    ...hearing.answered(possible, attribution).flatMap(({ act, stance }) => {
      // "The ministry named no place": who has told it denies nothing, though it may take it back.
      if (stance !== "retracts" && isOwn(act)) return [];
      const heard = [...chain.slice(0, -1), { ...attribution, stance }];
      return record(act, heard, heard);
    }),
  ]);
  const statements = [...new Map([...own, ...answers].map((each) => [each.id, each])).values()];
  return {
    statements: statements.toSorted((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1)),
    actors,
    annotation,
    reasons: (id) => {
      const one = made.get(id);
      return one ? reasonsOf(trees, parties, hearing, one.settled, one.around) : [];
    },
  };
}

/** An attribution and the acts that it answers, by what its words say, or may answer. */
interface Reply {
  attribution: Attribution;
  /** The attributions around it, and itself. */
  chain: Attribution[];
  answered: Settled[];
  possible: Settled[];
  /** Whether it has told an act itself. */
  isOwn: (act: Settled) => boolean;
}

export interface Understood {
  annotation: Annotation;
  actors: ActorMention[];
  trees: Trees;
  parties: Parties;
  attributions: Attribution[];
}

/** What statements are made of: the words with their trees, who is named, and who says what. */
export async function understand(
  report: Report,
  reader: Reader,
  options: { gate?: boolean } = {},
): Promise<Understood> {
  const home = homeOf(report);
  const gate = (sentences: string[]): boolean[] => reportGate(sentences, home);
  const annotation = await reader.read(report.text, options.gate === false ? {} : { gate });
  const actors = findActors(annotation, { published: report.published, home });
  const trees = new Trees(annotation);
  const parties = new Parties(trees, actors, report.outlet);
  const labels = labelledSpeech(trees, parties);
  const heard = [...labels, ...withinLabels(trees, labels, findAttributions(trees))];
  const said = [...heard, ...signedTitle(trees, parties, heard)];
  return { annotation, actors, trees, parties, attributions: withToldOutlets(trees, parties, said, report.outlet) };
}

function timeContext(trees: Trees, report: Report, { predicate, modality, chain }: Draft): TimeContext {
  const { start } = trees.word(predicate.word);
  const sentence = trees.sentenceOf(predicate.word);
  const innermost = chain.at(-1);
  return {
    published: report.published === null ? null : report.published.slice(0, 10),
    future: modality.future,
    quoted: insideQuotation(trees.text({ start: sentence.start, end: start })),
    carried: innermost !== undefined && trees.word(innermost.cueHead).sentence !== trees.word(predicate.word).sentence,
  };
}
