/** A report's statements: the whole way from its canonical text. */
import { findActors } from "../actors/find-actors.ts";
import { reportGate } from "../actors/gate.ts";
import type { ActorMention } from "../actors/mention.ts";
import type { Annotation } from "../language/annotation.ts";
import type { Reader } from "../language/reader.ts";
import type { Report, Statement } from "../terms/types.ts";
import { antecedentOf } from "./antecedent.ts";
import { assemble } from "./assemble.ts";
import { bySentence, type Draft } from "./draft.ts";
import { findAttributions } from "./find-attributions.ts";
import { findDrafts } from "./find-drafts.ts";
import { withArticleTimes } from "./headline.ts";
import { Parties } from "./parties.ts";
import { readingVersion } from "./reading-version.ts";
import { markedPair, settle } from "./settle.ts";
import { speakersOf } from "./source.ts";
import type { TimeContext } from "./time.ts";
import { withToldOutlets } from "./told-outlet.ts";
import { Trees } from "./trees.ts";

export interface ReportReading {
  statements: Statement[];
  actors: ActorMention[];
  annotation: Annotation;
}

/** `gate`: whether sentences that cannot become a statement are spared (default true). The same report and reader give the same statements. */
export async function readReport(
  report: Report,
  reader: Reader,
  options: { gate?: boolean } = {},
): Promise<ReportReading> {
  const annotation = await reader.read(report.text, options.gate === false ? {} : { gate: reportGate });
  const actors = findActors(annotation, { published: report.published });
  const trees = new Trees(annotation);
  const parties = new Parties(trees, actors);
  const attributions = withToldOutlets(trees, parties, findAttributions(trees), report.outlet);
  const drafts = findDrafts(trees, parties, attributions);
  const scores = await reader.relations(drafts.map((draft) => markedPair(trees, draft)));
  const done = drafts.flatMap(
    (draft, at) => settle(trees, draft, scores[at]!, timeContext(trees, report, draft)) ?? [],
  );
  const settled = withArticleTimes(trees, done, report.title !== null);
  const context = { trees, parties, report, version: readingVersion(reader) };
  const own = settled.flatMap((each) => assemble(context, each));
  const near = bySentence(settled);
  const answers = attributions.flatMap((attribution) => {
    if (attribution.conveys) return [];
    const principals = speakersOf(trees, parties, attribution).map(({ principal }) => principal);
    const answered =
      principals.length > 0
        ? antecedentOf(trees, attribution, (sentence) => near.get(sentence) ?? [], principals)
        : null;
    return answered ? assemble(context, answered, attribution) : [];
  });
  const statements = [...new Map([...own, ...answers].map((each) => [each.id, each])).values()];
  return {
    statements: statements.toSorted((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1)),
    actors,
    annotation,
  };
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

/** Whether the words before leave a quotation open. Quotations that run over sentences open again in each paragraph. */
function insideQuotation(before: string): boolean {
  const curly = (before.match(/“/gu)?.length ?? 0) - (before.match(/”/gu)?.length ?? 0);
  return curly > 0 || (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
