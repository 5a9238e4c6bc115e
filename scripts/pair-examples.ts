/**
 * Writes what the judge of pairs learns from: for every pair that may be a statement of an annotated text
 * (bench/gold/GUIDE.md), its features, whether the text says it, and whether the two act the other way round. The reader must
 * not have been trained on these texts. `--apart`: each sentence as a text of its own, as posts and headlines come.
 *
 *   npm run -s pair-examples -- FOLDER... [--only PATTERN] [--apart] > training/work/pairs.jsonl
 */
import { parseArgs } from "node:util";
import type { Annotation } from "../src/bench/annotation.ts";
import { locate, readGold } from "../src/bench/gold.ts";
import { cutSentences } from "../src/language/sentences.ts";
import { loadReader } from "../src/language/reader.ts";
import { toReport } from "../src/report/to-report.ts";
import { candidateDrafts, type CandidateDraft } from "../src/statements/candidate-drafts.ts";
import { pairKey } from "../src/statements/model-acts.ts";
import { pairFeatures, TextFacts } from "../src/statements/pair-features.ts";
import { understand } from "../src/statements/read-report.ts";
import type { Report, Span } from "../src/terms/types.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, apart: { type: "boolean" } },
});
const reader = await loadReader();
for (const folder of positionals) {
  for (const { file } of readGold(folder)) {
    if (!new RegExp(values.only ?? "", "u").test(file.id)) continue;
    const { id, text, title, published, outlet } = file;
    const about = { id, ...(published && { published }), ...(outlet && { outlet }) };
    const whole = reportOf({ ...about, text, ...(title && { title }) });
    const texts = values.apart
      ? cutSentences(whole.text).map(({ start, end }) => reportOf({ ...about, text: whole.text.slice(start, end) }))
      : [whole];
    for (const report of texts) await write(id, report, file.statements);
  }
}

function reportOf(record: { id: string; text: string }): Report {
  return toReport({ origin: record.id, bytes: new Uint8Array(), content: { kind: "record", record } });
}

async function write(id: string, report: Report, statements: Annotation[]): Promise<void> {
  const { trees, parties, attributions } = await understand(report, reader, { gate: false });
  const gold = statements.flatMap((one) => {
    // The canonical text may lack a line of the text as written, and a sentence most of it.
    if (report.text.split(one.in ?? one.anchor).length !== 2) return [];
    const key = pairKey({ source: { principal: one.source }, target: { principal: one.target } });
    return [{ ...one, key, span: locate(one, report.text).span }];
  });
  const namedAt = ({ predicate, found }: CandidateDraft, span: Span): boolean =>
    [predicate.word, predicate.noun, found?.word].some((word) => {
      const at = word === null || word === undefined ? undefined : trees.word(word);
      return at !== undefined && at.start < span.end && span.start < at.end;
    });
  const facts = new TextFacts(trees, parties);
  const drafts = candidateDrafts(trees, parties, attributions);
  const rightOf = (draft: CandidateDraft) =>
    gold.filter(({ key, span }) => key === pairKey(draft.pair) && namedAt(draft, span));
  const place = ({ pair, sentence }: CandidateDraft): string => `${sentence} ${pairKey(pair)}`;
  const found = new Set(drafts.filter((draft) => rightOf(draft).length > 0).map(place));
  for (const draft of drafts) {
    const right = rightOf(draft);
    const { start, end } = trees.annotation.sentences[draft.sentence]!;
    // The same two at another word of the sentence: wrong where the right word is found too, else neither right nor wrong.
    const near =
      right.length === 0 &&
      !found.has(place(draft)) &&
      gold.some(({ key, span }) => key === pairKey(draft.pair) && span.start < end && span.end > start);
    // Null where both do the same, or the text tells both ways.
    const ways = new Set(right.map(({ source }) => source !== draft.pair.source.principal));
    const undirected = ways.size !== 1 || right.some(({ reciprocal }) => reciprocal);
    const told = near ? null : right.length > 0;
    const turned = undirected ? null : [...ways][0]!;
    console.log(JSON.stringify({ id, told, turned, features: pairFeatures(facts, draft) }));
  }
}
