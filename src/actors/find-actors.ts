import type { Annotation } from "../language/annotation.ts";
import { type Anchor, findAnchors } from "./anchors.ts";
import { resolveAnaphora } from "./coreference.ts";
import type { ActorMention } from "./mention.ts";
import { learnFrom, mentionOfPhrase } from "./mention-of-phrase.ts";
import { settleHomeOffices } from "./home-offices.ts";
import { lookUp, mentionsOfNames } from "./names-of-persons.ts";
import { NounsOfReport } from "./people-and-organs.ts";
import { type Person, Persons } from "./persons.ts";
import { closeOwned } from "./owned.ts";
import type { Phrase } from "./phrase.ts";
import { PhraseBuilder } from "./phrases.ts";
import { resolvePronouns } from "./pronouns.ts";
import { ReportWords } from "./report-words.ts";
import { standingAlone } from "./standing-alone.ts";

/**
 * All mentions of actors in one report, by position and without overlap; the whole report, title included, serves as
 * context. A mention that cannot be resolved has no principals. A capital that means the city has the rule "place" and no
 * principals. `published` is the report's ISO day or moment (default: unknown), which tells who held an office then;
 * `home` the state that it is written from (default: unknown), whose offices it may name without it.
 */
export function findActors(
  annotation: Annotation,
  options: { published?: string | null; home?: string | null } = {},
): ActorMention[] {
  const published = options.published ?? null;
  const report = new ReportWords(annotation);
  const nouns = new NounsOfReport(report);
  const anchors = findAnchors(report, nouns);
  const persons = new Persons();
  const phrases = findPhrases(report, nouns, anchors, persons);
  // Only now is all known that the report itself says of a person.
  for (const { person } of phrases) if (person) lookUp(person, published);
  const taken = new Uint8Array(report.words.length);
  const mentions: ActorMention[] = [];
  const add = (mention: ActorMention) => {
    for (let word = mention.firstWord; word < mention.endWord; word++) if (taken[word]) return;
    taken.fill(1, mention.firstWord, mention.endWord);
    mentions.push(mention);
  };
  for (const { phrase, person } of phrases) add(mentionOfPhrase(report, phrase, person));
  for (const mention of mentionsOfNames(report, nouns, persons, published, taken)) add(mention);
  for (const anchor of anchors) {
    if (taken[anchor.firstWord]) continue;
    const mention = standingAlone(report, anchor);
    if (mention) add(mention);
  }
  sort(mentions);
  for (const mention of resolveAnaphora(report, nouns, mentions)) add(mention);
  sort(mentions);
  settleHomeOffices(report, nouns, mentions, options.home ?? null);
  for (const mention of resolvePronouns(report, nouns, mentions)) add(mention);
  for (const mention of closeOwned(report, nouns, mentions)) add(mention);
  return sort(mentions).map((mention) => ({ ...mention, principals: [...mention.principals] }));
}

interface PhraseWithPerson {
  phrase: Phrase;
  person: Person | null;
}

/** All phrases around anchors, the longer first where two share words, with the persons that they introduce. */
function findPhrases(
  report: ReportWords,
  nouns: NounsOfReport,
  anchors: Anchor[],
  persons: Persons,
): PhraseWithPerson[] {
  const builder = new PhraseBuilder(report, nouns, anchors);
  const found: Phrase[] = [];
  for (const anchor of anchors) {
    if (anchor.entry.kind === "collective" || anchor.entry.kind === "outlet") continue;
    const around = builder.around(anchor);
    const phrase = around && !anchor.place ? builder.withHolder(around) : around;
    if (phrase && !(anchor.place && phrase.firstWord === anchor.firstWord)) found.push(phrase);
    else if (!phrase && anchor.entry.rule !== "demonym") {
      const { firstWord, endWord } = anchor;
      const holder = builder.holderOf(anchor, firstWord, endWord);
      if (holder) found.push(holder);
    }
  }
  const covered = new Uint8Array(report.words.length);
  for (const phrase of found) covered.fill(1, phrase.firstWord, phrase.endWord);
  for (const noun of nouns.all()) {
    if (covered[noun.firstWord] || noun.type === "people" || noun.type === "body" || noun.plural) continue;
    const phrase = builder.withoutAnchor(noun);
    if (phrase?.name) found.push(phrase);
  }
  found.sort((a, b) => size(b) - size(a) || a.firstWord - b.firstWord);
  const taken = new Uint8Array(report.words.length);
  const kept = found.filter((phrase) => {
    for (let word = phrase.firstWord; word < phrase.endWord; word++) if (taken[word]) return false;
    taken.fill(1, phrase.firstWord, phrase.endWord);
    return true;
  });
  return kept
    .sort((a, b) => a.firstWord - b.firstWord)
    .map((phrase) => ({ phrase, person: learnFrom(report, phrase, persons) }));
}

function size(phrase: Phrase): number {
  return phrase.endWord - phrase.firstWord;
}

function sort(mentions: ActorMention[]): ActorMention[] {
  return mentions.sort((a, b) => a.firstWord - b.firstWord || b.endWord - a.endWord);
}
