import type { FoundNoun } from "./people-and-organs.ts";
import { roles } from "./people-and-organs.ts";
import type { ReportWords } from "./report-words.ts";

/** Parts of speech that may follow a name which a comma set off. */
const closers = new Set(["PUNCT", "VERB", "AUX", "ADP", "PRON", "CCONJ", "SCONJ", "ADV"]);

/** Whether a word may stand between an actor and the noun of its organ. `isTaken` tells words of other actors. */
export function isModifier(report: ReportWords, isTaken: (word: number) => boolean, word: number): boolean {
  if (isTaken(word)) return false;
  const upos = report.upos(word);
  if (upos === "ADJ" || upos === "NOUN" || upos === "PROPN" || upos === "")
    return /^[\p{L}\p{N}]/u.test(report.token(word));
  // "the acting Turkish president", "armed forces", "ruling party"; hyphens inside a word.
  if (upos === "VERB") return report.deprel(word) === "amod" || report.deprel(word) === "compound";
  if (report.token(word) === "-") return true;
  if (report.lower(word) === "and" || report.token(word) === "&") {
    return report.isCapitalised(word - 1) && report.isCapitalised(word + 1) && !isTaken(word + 1);
  }
  return false;
}

/** Whether a word such as "former" stands before a phrase. */
export function isFormer(report: ReportWords, firstWord: number): boolean {
  const former = roles().former;
  const one = report.lower(firstWord - 1);
  return former.includes(one) || (one === "-" && former.includes(report.lower(firstWord - 2)));
}

/** Whether a name that a comma set off is over at `end`. */
export function closes(report: ReportWords, end: number): boolean {
  const isLast = end >= report.words.length || end === report.sentenceEnd(end - 1);
  return isLast || closers.has(report.upos(end));
}

/** How a phrase is explained: one office-holder, or an organ with its people. */
export function ruleOf(noun: FoundNoun): string {
  return noun.type === "office" && !noun.plural ? "role" : "organ pattern";
}

/** "military" in "Russia's military intervention". */
export function isAdjective(report: ReportWords, word: number): boolean {
  return report.upos(word) === "ADJ" && report.deprel(word) === "amod";
}
