import { byDocument, readTreebank } from "./conllu.ts";
import { type BenchContext, type Figures, rounded } from "./task.ts";

/**
 * Measures parts of speech and trees on the words of a .conllu file. Documents are read whole, as reports are. Punctuation
 * counts, subtypes of relations do not. `n` counts sentences.
 */
export async function measureParse(path: string, context: BenchContext): Promise<Figures> {
  const sentences = readTreebank(path);
  const documents = byDocument(sentences);
  const reader = await context.reader();
  const right = { upos: 0, uas: 0, las: 0 };
  let count = 0;
  for (const [index, document] of documents.entries()) {
    context.progress(`document ${index + 1} of ${documents.length}`);
    const { words } = await reader.readGiven(document.map((s) => ({ words: s.words.map(({ form }) => form) })));
    let first = 0;
    for (const sentence of document) {
      for (const [k, gold] of sentence.words.entries()) {
        const word = words[first + k]!;
        count++;
        if (word.upos === gold.upos) right.upos++;
        if (word.head !== first + gold.head) continue;
        right.uas++;
        if (mainType(word.deprel) === mainType(gold.deprel)) right.las++;
      }
      first += sentence.words.length;
    }
  }
  return {
    n: sentences.length,
    upos: rounded(right.upos / count),
    uas: rounded(right.uas / count),
    las: rounded(right.las / count),
    words: count,
  };
}

function mainType(deprel: string): string {
  return deprel.split(":")[0]!;
}
