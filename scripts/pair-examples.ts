/**
 * Writes what the judge of pairs learns from: for every pair that may be a statement of an annotated text
 * (bench/gold/GUIDE.md), its features, whether the text says it, and whether the two act the other way round. The reader must
 * not have been trained on these texts. `--apart`: each sentence as a text of its own, as posts and headlines come. `--told`: instead of the
 * features, the acts that the text says, with the words around and the places of the three, as the relation head learns from.
 *
 *   npm run -s pair-examples -- FOLDER... [--only PATTERN] [--apart] [--told] > training/work/pairs.jsonl
 */
import { parseArgs } from "node:util";
import { isStatedAt, within } from "../src/bench/annotated-acts.ts";
import { asReport, type AsReport } from "../src/bench/as-report.ts";
import { readGold } from "../src/bench/gold.ts";
import { BenchError } from "../src/bench/task.ts";
import { cutSentences } from "../src/language/sentences.ts";
import { loadReader } from "../src/language/reader.ts";
import { candidateDrafts, type CandidateDraft } from "../src/statements/candidate-drafts.ts";
import { pairKey } from "../src/statements/model-acts.ts";
import { markedPair } from "../src/statements/marked-pair.ts";
import { pairFeatures, TextFacts } from "../src/statements/pair-features.ts";
import type { Attribution } from "../src/statements/attribution.ts";
import type { Parties } from "../src/statements/parties.ts";
import { understand } from "../src/statements/read-report.ts";
import type { Trees } from "../src/statements/trees.ts";
import type { EventType, Report, Span } from "../src/terms/types.ts";

interface Told {
  /** Who acts, and the two, whichever acts. */
  source: string;
  key: string;
  reciprocal: boolean | undefined;
  type: EventType;
  /** Of the anchor. */
  span: Span;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    apart: { type: "boolean" },
    told: { type: "boolean" },
  },
});
const reader = await loadReader();
for (const folder of positionals) {
  for (const { file, statements } of readGold(folder)) {
    if (!new RegExp(values.only ?? "", "u").test(file.id)) continue;
    const whole = asReport(file, file.id);
    const gold = statements.flatMap(({ annotation: { source, target, reciprocal, type }, span }) => {
      const key = pairKey({ source: { principal: source }, target: { principal: target } });
      return within(span, whole.toCanonical).map((found) => ({ source, reciprocal, type, key, span: found }));
    });
    if (!values.apart) await write(whole.report, gold);
    else
      for (const { start, end } of cutSentences(whole.report.text)) {
        const text = whole.report.text.slice(start, end);
        const sentence = textOf({ ...file, title: null, text });
        if (sentence === null) continue;
        const own = gold.filter(({ span }) => span.start >= start && span.end <= end);
        await write(
          sentence.report,
          own.flatMap((one) =>
            within({ start: one.span.start - start, end: one.span.end - start }, sentence.toCanonical).map((span) => ({
              ...one,
              span,
            })),
          ),
        );
      }
  }
}

/** Null for a sentence that by itself is taken for no text ("Subscribe to our letter"). */
function textOf(file: Parameters<typeof asReport>[0]): AsReport | null {
  try {
    return asReport(file, file.id);
  } catch (cause) {
    if (cause instanceof BenchError) return null;
    throw cause;
  }
}

/** A pair that may be a statement, and what the text says of it. */
interface Example {
  draft: CandidateDraft;
  features: Record<string, number>;
  /** Null where the text says neither that it is so nor that it is not. */
  told: boolean | null;
  /** Whether the two act the other way round; null where both do the same, or the text tells both ways. */
  turned: boolean | null;
  types: EventType[];
}

async function write(report: Report, gold: Told[]): Promise<void> {
  const { trees, parties, attributions } = await understand(report, reader, { gate: false });
  const { id } = report;
  const examples = examplesOf(trees, parties, attributions, gold);
  if (values.told)
    for (const { draft, told, turned, types } of examples) {
      if (!told) continue;
      // Parties in the order in which the text has them act.
      const { source, target } = draft.pair;
      const pair = turned === true ? { ...draft.pair, source: target, target: source } : draft.pair;
      console.log(JSON.stringify({ id, types, marked: markedPair(trees, { ...draft, pair }) }));
    }
  else for (const { told, turned, features } of examples) console.log(JSON.stringify({ id, told, turned, features }));
}

function examplesOf(trees: Trees, parties: Parties, attributions: Attribution[], gold: Told[]): Example[] {
  const facts = new TextFacts(trees, parties);
  const drafts = candidateDrafts(trees, parties, attributions);
  const rightOf = (draft: CandidateDraft) =>
    gold.filter(({ key, span }) => key === pairKey(draft.pair) && isStatedAt(trees, draft, span));
  const place = ({ pair, sentence }: CandidateDraft): string => `${sentence} ${pairKey(pair)}`;
  const found = new Set(drafts.filter((draft) => rightOf(draft).length > 0).map(place));
  return drafts.map((draft) => {
    const right = rightOf(draft);
    const { start, end } = trees.annotation.sentences[draft.sentence]!;
    // The same two at another word of the sentence: wrong where the right word is found too, else neither right nor wrong.
    const near =
      right.length === 0 &&
      !found.has(place(draft)) &&
      gold.some(({ key, span }) => key === pairKey(draft.pair) && span.start < end && span.end > start);
    const ways = new Set(right.map(({ source }) => source !== draft.pair.source.principal));
    const undirected = ways.size !== 1 || right.some(({ reciprocal }) => reciprocal);
    return {
      draft,
      features: pairFeatures(facts, draft),
      told: near ? null : right.length > 0,
      turned: undirected ? null : [...ways][0]!,
      types: [...new Set(right.map(({ type }) => type))],
    };
  });
}
