import type { Annotation, WordRange } from "../language/annotation.ts";
import type { Span } from "../terms/types.ts";
import { f1, labelF1, nominalAlpha } from "./agreement.ts";
import { filesOf } from "./files.ts";
import { type AttributionWords, matchAttributions } from "./match-attributions.ts";
import { plainWords, wordsIn } from "./plain-words.ts";
import { type MarkedAttribution, readArticle, type Role, roles } from "./polnear.ts";
import { type BenchContext, type Figures, rounded } from "./task.ts";

/**
 * A word that several roles claim counts as the first of these: cues and sources are short and stand inside the long contents
 * that embed them.
 */
const precedence: Role[] = ["cue", "source", "content"];

/** Measures on a folder of X.txt with X.ann: labels of words, and whole attributions. `n` counts articles. */
export async function measureAttribution(path: string, context: BenchContext): Promise<Figures> {
  const articles = filesOf(path, ".txt").map(readArticle);
  const reader = await context.reader();
  const gold: string[] = [];
  const output: string[] = [];
  const counts = { gold: 0, output: 0, hits: 0 };
  for (const [index, { text, attributions, marked }] of articles.entries()) {
    context.progress(`article ${index + 1} of ${articles.length}`);
    const words = plainWords(text);
    const found = foundIn(await reader.read(text));
    gold.push(...labelsOf(words, marked));
    output.push(...labelsOf(words, allOf(found)));
    const inWords = (one: MarkedAttribution): AttributionWords => ({
      source: wordsIn(words, one.source),
      cue: wordsIn(words, one.cue),
      content: wordsIn(words, one.content),
    });
    counts.gold += attributions.length;
    counts.output += found.length;
    counts.hits += matchAttributions(attributions.map(inWords), found.map(inWords));
  }
  return {
    n: articles.length,
    alpha: rounded(nominalAlpha(gold, output)),
    ...Object.fromEntries(roles.map((role) => [`f1_${role}`, rounded(labelF1(gold, output, role))])),
    attribution_f1: rounded(f1(counts.hits, counts.gold, counts.output)),
    words: gold.length,
    attributions: counts.gold,
    attributions_found: counts.output,
  };
}

/** The label of each word: `none` where no role claims it. */
export function labelsOf(words: Span[], marked: MarkedAttribution): string[] {
  const labels = words.map(() => "none");
  for (const role of precedence.toReversed()) for (const word of wordsIn(words, marked[role])) labels[word] = role;
  return labels;
}

function foundIn({ words, attributions }: Annotation): MarkedAttribution[] {
  const span = ({ firstWord, endWord }: WordRange): Span => ({
    start: words[firstWord]!.start,
    end: words[endWord - 1]!.end,
  });
  return attributions.map(({ source, cue, content }) => ({
    source: source === null ? [] : [span(source)],
    cue: [span(cue)],
    content: content.map(span),
  }));
}

function allOf(attributions: MarkedAttribution[]): MarkedAttribution {
  return {
    source: attributions.flatMap(({ source }) => source),
    cue: attributions.flatMap(({ cue }) => cue),
    content: attributions.flatMap(({ content }) => content),
  };
}
