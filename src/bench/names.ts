import { f1 } from "./agreement.ts";
import { byDocument, readTreebank } from "./conllu.ts";
import { mentionKey, namedMentions } from "./mentions.ts";
import { type BenchContext, BenchError, type Figures, rounded } from "./task.ts";

/** Measures names on the words of a .conllu file with `Entity=`: span and type must both agree. `n` counts sentences. */
export async function measureNames(path: string, context: BenchContext): Promise<Figures> {
  const sentences = readTreebank(path);
  const documents = byDocument(sentences);
  if (!sentences.some(({ words }) => words.some(({ misc }) => misc.includes("Entity=")))) {
    throw new BenchError(`${path}: marks no mentions (no Entity= in the last column)`);
  }
  const reader = await context.reader();
  const counts = { gold: 0, output: 0, hits: 0 };
  for (const [index, document] of documents.entries()) {
    context.progress(`document ${index + 1} of ${documents.length}`);
    const { names } = await reader.readGiven(document.map((s) => ({ words: s.words.map(({ form }) => form) })));
    let first = 0;
    const gold = new Set<string>();
    for (const sentence of document) {
      for (const mention of namedMentions(sentence)) {
        gold.add(mentionKey({ ...mention, firstWord: first + mention.firstWord, endWord: first + mention.endWord }));
      }
      first += sentence.words.length;
    }
    const output = new Set(names.map(mentionKey));
    counts.gold += gold.size;
    counts.output += output.size;
    for (const key of output) if (gold.has(key)) counts.hits++;
  }
  return {
    n: sentences.length,
    f1: rounded(f1(counts.hits, counts.gold, counts.output)),
    precision: rounded(counts.hits / counts.output),
    recall: rounded(counts.hits / counts.gold),
    mentions: counts.gold,
  };
}
