import type { ActorMention } from "./mention.ts";
import { mentionOver } from "./mention-of-phrase.ts";
import { holderNames, termBySurname, termOf } from "./office-holders.ts";
import { type NounsOfReport, roles } from "./people-and-organs.ts";
import { isRankOrTitle, nameFrom } from "./person-name.ts";
import type { Person, Persons } from "./persons.ts";
import type { ReportWords } from "./report-words.ts";

/**
 * Mentions of persons by name alone: those whom the report introduces elsewhere, and office-holders of the vocabulary
 * where they are named in full. Persons still without a principal are looked up by name and title first.
 */
export function mentionsOfNames(
  report: ReportWords,
  nouns: NounsOfReport,
  persons: Persons,
  published: string | null,
  mentioned: Uint8Array,
): ActorMention[] {
  const taken = mentioned.slice();
  const found: { firstWord: number; endWord: number; person: Person }[] = [];
  const isTaken = (word: number) => taken[word] === 1;
  const claim = (firstWord: number, endWord: number, person: Person) => {
    found.push({ firstWord, endWord, person });
    taken.fill(1, firstWord, endWord);
  };
  const names = holderNames();
  // Of a day that is not known, who stands for an office need not hold it yet.
  const running = published === null ? besideCandidacy(report) : new Set<string>();
  for (let word = 0; word < report.words.length; word++) {
    if (isTaken(word) || !report.isCapitalised(word)) continue;
    const match = names.longest(report.tokens, word, report.sentenceEnd(word));
    if (!match || isTaken(match.end - 1)) continue;
    const term = termOf(match.value, published);
    if (!term) continue;
    const runs = running.has(report.token(match.end - 1));
    const person = persons.learn({
      name: term.name,
      role: runs ? "candidate" : term.office,
      principals: runs ? [] : [term.principal],
      private: runs,
    });
    claim(word, match.end, person);
    word = match.end - 1;
  }
  for (let word = 0; word < report.words.length; word++) {
    if (isTaken(word) || !report.isCapitalised(word)) continue;
    if (!persons.knows(report.token(word)) && !isRankOrTitle(report.token(word))) continue;
    const name = nameFrom(report, word, isTaken);
    if (!name) continue;
    // "Bilal Erdogan" is somebody else.
    if (hasOtherGivenName(report, nouns, word, isTaken)) continue;
    const text = report.tokens.slice(name.nameWord, name.endWord).join(" ").replace(/ ?- ?/gu, "-");
    const person = persons.find(text);
    if (person && !isTaken(name.endWord - 1) && !nouns.startingAt(name.nameWord))
      claim(name.firstWord, name.endWord, person);
    word = name.endWord - 1;
  }
  return found.map(({ firstWord, endWord, person }) =>
    mentionOver(
      report,
      { firstWord, endWord },
      { principals: person.principals, kind: "person", name: person.name, rule: "learnt role" },
    ),
  );
}

/** Words between a name and what calls its bearer a candidate. */
const runningWithin = 4;

/** Words near one that calls somebody a candidate: "the Republican nominee, Donald Trump", anywhere in the report. */
function besideCandidacy(report: ReportWords): Set<string> {
  const running = new Set(roles().running);
  return new Set(
    report.tokens.flatMap((token, at) =>
      running.has(token.toLowerCase())
        ? report.tokens.slice(Math.max(report.sentenceStart(at), at - runningWithin), at + runningWithin + 1)
        : [],
    ),
  );
}

/** Gives a person introduced by title alone ("President Trump") the principal of the vocabulary's office-holder, if one fits. */
export function lookUp(person: Person, published: string | null): void {
  if (person.principals.length > 0 || person.private || person.role === "") return;
  const term = termOf(person.name, published) ?? termBySurname(person.name, person.role, published);
  if (term) person.principals = [term.principal];
}

function hasOtherGivenName(
  report: ReportWords,
  nouns: NounsOfReport,
  word: number,
  isTaken: (word: number) => boolean,
): boolean {
  const before = word - 1;
  if (word === report.sentenceStart(word) || isTaken(before) || report.isHeadline(word)) return false;
  if (isRankOrTitle(report.token(before)) || nouns.endingAt(word) !== undefined) return false;
  return report.isCapitalised(before) && report.upos(before) === "PROPN";
}
