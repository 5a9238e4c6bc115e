import { roles } from "./people-and-organs.ts";
import type { ReportWords } from "./report-words.ts";

/** Most words of a person's name. */
const longestName = 7;

interface NameParts {
  ranks: Set<string>;
  titles: Set<string>;
  particles: Set<string>;
  calendar: Set<string>;
}

let parts: NameParts | undefined;

function nameParts(): NameParts {
  if (!parts) {
    const { ranks, titles, particles, calendar } = roles();
    parts = {
      ranks: new Set(ranks),
      titles: new Set(titles),
      particles: new Set(particles),
      calendar: new Set(calendar),
    };
  }
  return parts;
}

/** A person's name as a range of words; `firstWord` counts from the first rank or title, `nameWord` from the name itself. */
export interface FoundName {
  firstWord: number;
  nameWord: number;
  endWord: number;
}

export function isRankOrTitle(token: string): boolean {
  return nameParts().ranks.has(token) || nameParts().titles.has(token);
}

/** The name that starts at `from`: ranks, then capitalised words with the particles between them; null where there is none. */
export function nameFrom(report: ReportWords, from: number, isTaken: (word: number) => boolean): FoundName | null {
  if (from >= report.words.length) return null;
  const limit = report.sentenceEnd(from);
  let at = from;
  while (at < limit && isRankOrTitle(report.token(at))) at++;
  const nameWord = at;
  let end = at;
  while (at < limit && at - nameWord < longestName) {
    const token = report.token(at);
    if (isNameWord(report, at) && !isTaken(at)) end = ++at;
    // "al-Burhan", "Kim Jong-un", "Abdel Fattah al-Sisi", "Ursula von der Leyen".
    else if (token === "-" && end === at && at > nameWord && touches(report, at)) at++;
    else if (nameParts().particles.has(token.toLowerCase()) && at + 1 < limit && leadsOn(report, at + 1, limit)) at++;
    else if (token === "-" && at > nameWord && nameParts().particles.has(report.lower(at - 1))) at++;
    else if (
      token !== "-" &&
      report.token(at - 1) === "-" &&
      at > nameWord + 1 &&
      /^\p{L}/u.test(token) &&
      touches(report, at - 1)
    )
      end = ++at;
    else break;
  }
  if (end === nameWord && nameWord > from) {
    // "General" alone is no name, but in "Emir Tamim" the title is not one either.
    return null;
  }
  return end === nameWord ? null : { firstWord: from, nameWord, endWord: end };
}

/** The name that ends before `end`, with its ranks and titles; null where there is none. */
export function nameBefore(report: ReportWords, end: number, isTaken: (word: number) => boolean): FoundName | null {
  const first = report.sentenceStart(end - 1);
  let start = end;
  while (start > first && end - start < longestName) {
    const at = start - 1;
    const token = report.token(at);
    const joins = token === "-" || nameParts().particles.has(token);
    if ((isNameWord(report, at) && !isTaken(at)) || (joins && start < end && at > first)) start = at;
    else break;
  }
  while (start < end && !isNameWord(report, start) && !nameParts().particles.has(report.token(start))) start++;
  if (start === end) return null;
  const found = nameFrom(report, start, isTaken);
  return found && found.endWord === end ? found : null;
}

function isNameWord(report: ReportWords, at: number): boolean {
  if (!report.isCapitalised(at) || isDate(report, at)) return false;
  const upos = report.upos(at);
  if (upos === "" || upos === "PROPN" || upos === "X") return true;
  // The tagger takes rare names for other words; headlines write those with capitals too.
  return (
    !report.isHeadline(at) && (upos === "NOUN" || upos === "ADJ" || upos === "VERB") && at !== report.sentenceStart(at)
  );
}

/** "in February", "on Monday", "March 5": no name, though April and August may be one. */
function isDate(report: ReportWords, at: number): boolean {
  const { calendar } = nameParts();
  if (!calendar.has(report.token(at))) return false;
  return (
    at === 0 ||
    report.upos(at - 1) === "ADP" ||
    report.deprel(at).startsWith("obl") ||
    /^\d/u.test(report.token(at + 1))
  );
}

function leadsOn(report: ReportWords, at: number, limit: number): boolean {
  for (let word = at; word < limit && word < at + 3; word++) {
    if (isNameWord(report, word)) return true;
    if (report.token(word) !== "-" && !nameParts().particles.has(report.lower(word))) return false;
  }
  return false;
}

/** Whether a hyphen stands without spaces around it. */
function touches(report: ReportWords, hyphen: number): boolean {
  const { words } = report;
  return words[hyphen - 1]!.end === words[hyphen]!.start && words[hyphen + 1]?.start === words[hyphen]!.end;
}

/** A name's text without rank and title. */
export function textOfName(report: ReportWords, { nameWord, endWord }: FoundName): string {
  return report.annotation.text.slice(report.words[nameWord]!.start, report.words[endWord - 1]!.end);
}
