import { findDateline } from "../report/dateline.ts";
import { isDayName, maybePerson, NameContext } from "./ambiguous.ts";
import { actorLexicon, type LexiconEntry } from "./lexicon.ts";
import { isOtherPlace, isPlace, isVenue } from "./place.ts";
import type { NounsOfReport } from "./people-and-organs.ts";
import { roles } from "./people-and-organs.ts";
import type { ReportWords } from "./report-words.ts";

/** A form of the vocabulary at its place in a report, settled as far as the report settles it. */
export interface Anchor {
  firstWord: number;
  endWord: number;
  entry: LexiconEntry;
  principals: string[];
  /** True where a capital or a seat means the place; its principals are kept for "officials in Moscow". */
  place: boolean;
}

/** Finds the forms of the vocabulary, leaves out those that name something else, and settles the ambiguous ones. */
export function findAnchors(report: ReportWords, nouns: NounsOfReport): Anchor[] {
  const trie = actorLexicon();
  const context = new NameContext(report.annotation.text);
  const found: Anchor[] = [];
  for (const sentence of report.annotation.sentences) {
    const { firstWord, endWord } = sentence;
    for (let word = firstWord; word < endWord;) {
      const match = trie.longest(report.tokens, word, endWord);
      // "the East German government" is not about "the East".
      const isArticle = match !== null && report.lower(word) === "the";
      if (!match || (isArticle && (trie.longest(report.tokens, word + 1, endWord)?.end ?? 0) > match.end)) {
        word++;
        continue;
      }
      found.push({ firstWord: word, endWord: match.end, entry: match.value, principals: [], place: false });
      word = match.end;
    }
  }
  const starts = new Set(found.map((anchor) => anchor.firstWord));
  const ends = new Set(found.map((anchor) => anchor.endWord));
  const datelines = datelineEnds(report);
  return found.filter((anchor) => {
    const { entry } = anchor;
    if (entry.rule === "embedded" || isOtherWord(report, anchor)) return false;
    // "the West Coast".
    const { endWord } = anchor;
    if (entry.kind === "collective" && report.isCapitalised(endWord) && !report.isHeadline(endWord)) return false;
    const neighbours = { before: ends.has(anchor.firstWord), after: starts.has(anchor.endWord) };
    if (entry.kind === "state" && isPartOfName(report, nouns, anchor, neighbours)) return false;
    if (isOtherPlace(report, anchor) || isAttitude(report, anchor)) return false;
    const settled = context.settle(entry.form);
    anchor.principals = settled ?? (entry.principal === null ? [] : [entry.principal]);
    const start = report.words[anchor.firstWord]!.start;
    const inDateline = datelines.some((line) => start >= line.start && start < line.end);
    anchor.place =
      entry.rule === "town" ||
      (inDateline && entry.kind === "state") ||
      isPlace(report, anchor) ||
      isVenue(report, anchor);
    return true;
  });
}

/** "pro-Iranian militias", "anti-Russian sentiment": whom somebody is for or against, and no actor. */
function isAttitude(report: ReportWords, { firstWord }: Anchor): boolean {
  return (
    firstWord - 2 >= report.sentenceStart(firstWord) &&
    report.token(firstWord - 1) === "-" &&
    ["pro", "anti"].includes(report.lower(firstWord - 2))
  );
}

function datelineEnds(report: ReportWords): { start: number; end: number }[] {
  const { sentences, text } = report.annotation;
  const out: { start: number; end: number }[] = [];
  sentences.forEach((sentence, index) => {
    if (index > 0 && sentences[index - 1]!.paragraph === sentence.paragraph) return;
    const dateline = findDateline(text.slice(sentence.start, sentence.end), false);
    if (dateline) out.push({ start: sentence.start, end: sentence.start + dateline.removed.length });
  });
  return out;
}

/** "Polish the silver", "Male nurses": an ordinary word at the start of a sentence. */
function isOtherWord(report: ReportWords, { firstWord, endWord, entry }: Anchor): boolean {
  if (endWord - firstWord > 1 || entry.kind !== "state") return false;
  const upos = report.upos(firstWord);
  if (upos === "VERB" && entry.rule === "demonym") return report.sentenceStart(firstWord) === firstWord;
  return (
    entry.rule === "capital" && (upos === "ADJ" || upos === "VERB") && report.sentenceStart(firstWord) === firstWord
  );
}

/** Whether a state's name is only a part of a person's or a house's name: "Michael Jordan", "Chad Smith", "Radio Free Cuba". */
function isPartOfName(
  report: ReportWords,
  nouns: NounsOfReport,
  { firstWord, endWord, entry }: Anchor,
  neighbours: { before: boolean; after: boolean },
): boolean {
  if (entry.rule === "demonym" || entry.rule === "people") return false;
  const first = report.sentenceStart(firstWord);
  const end = report.sentenceEnd(firstWord);
  const persons = maybePerson(entry.form);
  // "Bank of China (Canada)".
  const before = firstWord - 1;
  if (before > first && report.token(before) === "(" && report.token(endWord) === ")") {
    return report.isCapitalised(before - 1) && report.upos(before - 1) === "PROPN";
  }
  if (report.isHeadline(firstWord) && !persons) return false;
  // Beside a form that is a given name too, any unknown name makes a person, whatever the tree says.
  const looseName = persons && !report.isHeadline(firstWord);
  const isUnknownName = (word: number) =>
    word >= first &&
    word < end &&
    report.isCapitalised(word) &&
    report.upos(word) === "PROPN" &&
    !isTitle(report.token(word)) &&
    !isDayName(report.token(word));
  if (!neighbours.before && isUnknownName(before) && !nouns.endingAt(firstWord)) {
    // The first word of a sentence has its capital anyhow.
    if ((looseName && before > first) || isTied(report, before, endWord - 1)) return true;
  }
  if (!neighbours.after && isUnknownName(endWord) && !nouns.startingAt(endWord)) {
    if (looseName || isTied(report, firstWord, endWord)) return true;
  }
  // "University of Georgia", "Church of England"; at the start of a sentence the capital tells nothing.
  if (report.lower(before) !== "of" || report.isHeadline(firstWord)) return false;
  let name = before;
  while (name > first && isUnknownName(name - 1) && !nouns.endingAt(name)) name--;
  // "President Aylin Demir of Turkey" is led by an office, "the Ministry of Turkey" by an organ.
  return name < before && name > first && !nouns.endingAt(name);
}

/** Whether the tree joins two neighbours into one name. */
function isTied(report: ReportWords, left: number, right: number): boolean {
  const joined = report.head(right) === left ? right : report.head(left) === right ? left : -1;
  return joined >= 0 && report.deprel(joined).startsWith("flat");
}

function isTitle(token: string): boolean {
  return titles().has(token);
}

let titleSet: Set<string> | undefined;
function titles(): Set<string> {
  titleSet ??= new Set([...roles().ranks, ...roles().titles]);
  return titleSet;
}
