/**
 * Writes what weighs the words for domains: of every annotated statement (bench/gold/GUIDE.md) that names its domains, these and the
 * evidence around its anchor (src/statements/domains.ts).
 *
 *   npm run -s domain-examples -- FOLDER... > training/work/domains.jsonl
 */
import { within } from "../src/bench/annotated-acts.ts";
import { asReport } from "../src/bench/as-report.ts";
import { readGold } from "../src/bench/gold.ts";
import { lemmaOf } from "../src/language/lemma.ts";
import { cutSentences } from "../src/language/sentences.ts";
import { cutWords } from "../src/language/words.ts";
import { domainEvidence, wordsFor } from "../src/statements/domains.ts";

for (const folder of process.argv.slice(2)) {
  for (const { file, statements } of readGold(folder)) {
    if (!statements.some(({ annotation }) => annotation.domains.length > 0)) continue;
    const { report, toCanonical } = asReport(file, file.id);
    const sentences = cutSentences(report.text).map((span) => ({
      ...span,
      words: cutWords(report.text, span.start, span.end),
    }));
    const lemmas = (words: { start: number; end: number }[]): string[][] =>
      words.map(({ start, end }) => {
        const word = report.text.slice(start, end);
        return ["NOUN", "VERB"].map((upos) => lemmaOf(word, upos));
      });
    const text = wordsFor(sentences.flatMap(({ words }) => lemmas(words)));
    for (const { annotation, span } of statements) {
      const [at] = within(span, toCanonical);
      const sentence = at && sentences.find(({ start, end }) => start <= at.start && at.start < end);
      if (!at || !sentence || annotation.domains.length === 0) continue;
      const place = sentence.words.findIndex(({ end }) => end > at.start);
      const evidence = domainEvidence(lemmas(sentence.words), place, text, annotation.type);
      console.log(JSON.stringify({ id: file.id, domains: annotation.domains, evidence }));
    }
  }
}
