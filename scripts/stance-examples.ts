/**
 * Writes what the head of stances learns from: acts of annotated texts (bench/gold/GUIDE.md) as the program finds them, each with every
 * source that stands in its sentence or up to four behind it, and what that source says of the act: a stance, or none.
 *
 *   npm run -s stance-examples -- FOLDER... [--only PATTERN] > training/work/stances.jsonl
 */
import { parseArgs } from "node:util";
import { isStatedAt, within } from "../src/bench/annotated-acts.ts";
import type { Annotation } from "../src/bench/annotation.ts";
import { asReport } from "../src/bench/as-report.ts";
import { type GoldText, readGold } from "../src/bench/gold.ts";
import { overlap } from "../src/bench/statement-fields.ts";
import { loadReader } from "../src/language/reader.ts";
import { candidateDrafts } from "../src/statements/candidate-drafts.ts";
import { markedTelling } from "../src/statements/marked-telling.ts";
import { pairKey } from "../src/statements/model-acts.ts";
import { understand } from "../src/statements/read-report.ts";
import type { Span } from "../src/terms/types.ts";

/** A statement with its places in the canonical text. */
interface Told {
  annotation: Annotation;
  key: string;
  /** Of the anchor. */
  span: Span;
  /** Of the innermost source; empty where the report itself speaks. */
  teller: Span[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const reader = await loadReader();
const only = new RegExp(values.only ?? "", "u");
for (const folder of positionals) for (const text of readGold(folder)) if (only.test(text.file.id)) await write(text);

async function write({ file, statements }: GoldText): Promise<void> {
  const { report, toCanonical } = asReport(file, file.id);
  const told = statements.flatMap(({ annotation, span, mentions }): Told[] => {
    const { source, target } = annotation;
    const key = pairKey({ source: { principal: source }, target: { principal: target } });
    const teller = (mentions.at(-1) ?? []).flatMap((place) => within(place, toCanonical));
    return within(span, toCanonical).map((found) => ({ annotation, key, span: found, teller }));
  });
  const { trees, parties, attributions } = await understand(report, reader, { gate: false });
  const sentenceAt = ({ start }: Span): number =>
    trees.annotation.sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
  for (const draft of candidateDrafts(trees, parties, attributions)) {
    const acts = told.filter(({ key, span }) => key === pairKey(draft.pair) && isStatedAt(trees, draft, span));
    const [act] = acts;
    if (act === undefined) continue;
    const same = told.filter((other) => acts.includes(other) || isSame(act.annotation, other.annotation));
    for (const attribution of attributions) {
      if (attribution.conveys) continue;
      const { source, cueHead } = attribution;
      const marked = markedTelling(trees, draft, attribution);
      if (marked === null || source === null) continue;
      const place = { start: trees.word(source.firstWord).start, end: trees.word(source.endWord - 1).end };
      const { sentence } = trees.word(cueHead);
      // Who says it stands here, and what he says of it in his own sentence, or at the act itself.
      const here = same.filter(
        ({ span, teller }) =>
          teller.some((one) => overlap(one, place)) &&
          (acts.some((one) => one.span.start === span.start) || Math.abs(sentenceAt(span) - sentence) <= 1),
      );
      const found = [...new Set(here.map(({ annotation }) => annotation.stance))];
      // A source that says two things of it, or that was marked by other words, teaches neither.
      const isNear = same.some(({ teller }) => teller.some((one) => sentenceAt(one) === sentence));
      if (found.length > 1 || (found.length === 0 && isNear)) continue;
      const stance = found[0] ?? "none";
      console.log(JSON.stringify({ id: report.id, stance, apart: sentence - draft.sentence, marked }));
    }
  }
}

/** The same two and a type in common. */
function isSame(one: Annotation, other: Annotation): boolean {
  const types = (annotation: Annotation) => [annotation.type, ...(annotation.alsoTypes ?? [])];
  const straight = one.source === other.source && one.target === other.target;
  const turned = one.source === other.target && one.target === other.source && (one.reciprocal || other.reciprocal);
  return (straight || Boolean(turned)) && types(one).some((type) => types(other).includes(type));
}
