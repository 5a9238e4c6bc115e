import { vocabulary } from "../terms/vocabulary.ts";
import type { ActorMention } from "./mention.ts";
import { mentionOver } from "./mention-of-phrase.ts";
import type { FoundNoun, NounsOfReport } from "./people-and-organs.ts";
import { nameOf } from "./principals.ts";
import type { ReportWords } from "./report-words.ts";
import { stateOf } from "./states.ts";

interface Description {
  noun: string;
  principals: string[];
  /** Stands for other things as well. */
  common?: boolean;
}

interface Anaphora {
  states: string[];
  descriptions: Description[];
  pairs: { determiners: string[]; nouns: string[]; states: string[] };
  directions: { form: string; first: string; other: string }[];
}

/** Sentences that are looked back over for what a definite noun takes up. */
const farthestBack = 30;
/** Sentences that are looked back over for "the country". */
const stateBack = 2;
/** Sentences that are looked back over for the two states of "the two countries". */
const pairBack = 4;

/** What takes up an actor named before: "the ministry", "the kingdom", "the two countries", "the North". */
export function resolveAnaphora(report: ReportWords, nouns: NounsOfReport, mentions: ActorMention[]): ActorMention[] {
  const anaphora = vocabulary<Anaphora>("anaphora");
  const found: ActorMention[] = [];
  const covered = new Uint8Array(report.words.length);
  const everNamed = new Set<string>();
  for (const { firstWord, endWord, principals } of mentions) {
    covered.fill(1, firstWord, endWord);
    for (const principal of principals) everNamed.add(principal);
  }
  const pairNouns = new Set(anaphora.pairs.nouns.map(plural));
  const before = new Before(report, mentions);
  for (let word = 0; word + 1 < report.words.length; word++) {
    const lower = report.lower(word);
    const shared = sharedName(report, word, anaphora);
    if (shared && covered[word] === 0) found.push(ofDirection(report, word, shared.first));
    if (covered[word + 1] === 0 && isShortName(report, nouns, word + 1)) {
      const short = anaphora.descriptions.find(({ noun }) => noun === report.token(word + 1));
      before.moveTo(word);
      const body = short && ofDescription(report, before, word, short);
      if (body) {
        found.push(body);
        continue;
      }
    }
    if (lower !== "the" && lower !== "this" && lower !== "both") continue;
    before.moveTo(word);
    // "the two countries", "both sides".
    const isPair = lower === "both" || anaphora.pairs.determiners.includes(report.lower(word + 1));
    const nounAt = lower === "both" ? word + 1 : word + 2;
    if (isPair && pairNouns.has(report.lower(nounAt))) {
      const ofStates = anaphora.pairs.states.includes(report.lower(nounAt));
      found.push(ofPair(report, before, { firstWord: word, endWord: nounAt + 1 }, ofStates));
      continue;
    }
    if (covered[word + 1] === 1 || lower === "both") continue;
    const direction = anaphora.directions.find(({ form }) => form === report.token(word + 1));
    if (direction) {
      const isSettled = everNamed.has(direction.first) && everNamed.has(direction.other);
      if (isSettled && !report.isCapitalised(word + 2)) found.push(ofDirection(report, word + 1, direction.first));
      continue;
    }
    const description = anaphora.descriptions.find(({ noun }) => matches(report, word + 1, noun));
    const described = description && ofDescription(report, before, word, description);
    if (described) {
      found.push(described);
      continue;
    }
    if (anaphora.states.includes(report.lower(word + 1))) {
      const mention = ofState(report, before, word + 1);
      if (mention) found.push(mention);
      continue;
    }
    const noun = nounAfter(report, nouns, word);
    if (noun && covered[noun.firstWord] === 0) {
      const mention = ofNoun(report, before, word + 1, noun);
      if (mention) found.push(mention);
    }
  }
  return found;
}

/** "a Commission spokesman": a body's name cut short, which its capital tells within a sentence, and whose office follows. */
function isShortName(report: ReportWords, nouns: NounsOfReport, word: number): boolean {
  if (word >= report.words.length || !report.isCapitalised(word)) return false;
  const isFirst = report.words[word]!.sentence !== report.words[word - 1]!.sentence;
  const isPart = report.isCapitalised(word - 1) && report.upos(word - 1) !== "DET";
  return !isFirst && !isPart && nouns.startingAt(word + 1)?.type === "office";
}

/** "North" of "North and South Korea": two states that share the end of their names. */
function sharedName(
  report: ReportWords,
  word: number,
  { directions }: Anaphora,
): Anaphora["directions"][number] | undefined {
  if (!["and", "or"].includes(report.lower(word + 1))) return undefined;
  const first = directions.find(({ form }) => form === report.token(word));
  const second = directions.find(({ form }) => form === report.token(word + 2));
  return first && second && first !== second && report.token(word + 3).startsWith("Korea") ? first : undefined;
}

/** The mentions before a place that moves forward, so that each is looked at once. */
class Before {
  readonly mentions: ActorMention[];
  /** Mentions before the place. */
  count = 0;
  /** Every principal that was named alone so far. */
  readonly named = new Set<string>();
  readonly #report: ReportWords;

  constructor(report: ReportWords, mentions: ActorMention[]) {
    this.#report = report;
    this.mentions = mentions;
  }

  moveTo(word: number): void {
    for (; this.count < this.mentions.length && this.mentions[this.count]!.firstWord < word; this.count++) {
      const { principals } = this.mentions[this.count]!;
      if (principals.length === 1) this.named.add(principals[0]!);
    }
  }

  /** The mentions of the last `sentences` sentences, the nearest first, with the sentence of each. */
  *backwards(word: number, sentences: number): Generator<{ mention: ActorMention; sentence: number }> {
    const own = this.#report.words[word]!.sentence;
    for (let k = this.count - 1; k >= 0; k--) {
      const mention = this.mentions[k]!;
      const { sentence } = this.#report.words[mention.firstWord]!;
      if (own - sentence > sentences) return;
      yield { mention, sentence };
    }
  }
}

function plural(noun: string): string {
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function matches(report: ReportWords, word: number, phrase: string): boolean {
  return phrase.split(/[ -]/u).every((token, k) => {
    // A hyphen is a word of its own.
    const at = phrase.includes("-") ? word + 2 * k : word + k;
    return report.token(at) === token;
  });
}

/** The noun of a definite phrase without a further owner: "the ministry", "the Turkish-language foreign ministry". */
function nounAfter(report: ReportWords, nouns: NounsOfReport, article: number): FoundNoun | undefined {
  for (let at = article + 1; at < article + 4 && at < report.sentenceEnd(article); at++) {
    const noun = nouns.startingAt(at);
    if (noun) {
      // "the government official", "the army chief": the last noun says what is meant.
      const next = nouns.startingAt(noun.endWord);
      return next ?? noun;
    }
    if (!["ADJ", "PROPN", "NOUN"].includes(report.upos(at))) return undefined;
  }
  return undefined;
}

/** The last mention of the same noun: the same person or the same organ. */
function ofNoun(report: ReportWords, before: Before, firstWord: number, noun: FoundNoun): ActorMention | null {
  if (!noun.acts || noun.type === "people" || noun.plural) return null;
  const said = words(report, firstWord, noun.endWord);
  const kind = noun.type === "office" ? "person" : "organ";
  const range = { firstWord, endWord: noun.endWord };
  for (const { mention } of before.backwards(firstWord, farthestBack)) {
    if (mention.principals.length === 0 || mention.kind === "state") continue;
    // "Defence Ministry spokeswoman Selin Aksu" names a ministry, but an organ names no person.
    if (kind === "person" && mention.kind !== "person") continue;
    const own = words(report, mention.firstWord, mention.endWord);
    // Everything that the anaphor says has to be true of its antecedent: "the foreign minister" is no defence minister.
    if (!said.every((word) => own.includes(word))) continue;
    const isHolder = kind === "organ" && mention.kind === "person";
    const { principals } = mention;
    const name = isHolder ? organIn(report, mention, said.at(-1)!) : mention.name;
    return mentionOver(report, range, { principals, kind: isHolder ? kind : mention.kind, name, rule: "coreference" });
  }
  const name = textOf(report, firstWord, noun.endWord);
  return mentionOver(report, range, { principals: [], kind, name, rule: "unresolved" });
}

/** The organ in an office-holder's mention: "Turkish Defence Ministry" in "a spokeswoman for the Turkish Defence Ministry". */
function organIn(report: ReportWords, mention: ActorMention, noun: string): string {
  let last = mention.firstWord;
  while (report.lower(last) !== noun) last++;
  let first = last;
  while (first > mention.firstWord && ["ADJ", "NOUN", "PROPN"].includes(report.upos(first - 1))) first--;
  return textOf(report, first, last + 1);
}

function words(report: ReportWords, firstWord: number, endWord: number): string[] {
  return report.tokens.slice(firstWord, endWord).map((token) => token.toLowerCase());
}

function textOf(report: ReportWords, firstWord: number, endWord: number): string {
  return report.annotation.text.slice(report.words[firstWord]!.start, report.words[endWord - 1]!.end);
}

/** The two principals (`ofStates`: the two states) named last before the phrase; nobody where there are more, or fewer. */
function ofPair(
  report: ReportWords,
  before: Before,
  range: { firstWord: number; endWord: number },
  ofStates: boolean,
): ActorMention {
  const { firstWord, endWord } = range;
  const own = report.words[firstWord]!.sentence;
  const isSubject = report.deprel(report.headOf(firstWord, endWord)).startsWith("nsubj");
  const seen = new Set<string>();
  const apart = new Set<string>();
  let reached = -1;
  for (const { mention, sentence } of before.backwards(firstWord, pairBack)) {
    // A whole sentence is taken or none of it, so that a third state in it is not overlooked.
    if (sentence !== reached && seen.size >= 2) break;
    reached = sentence;
    if (mention.kind === "collective") continue;
    // "France called on both sides": who acts upon the two is neither of them.
    const acts = sentence === own && !isSubject && report.deprel(mention.headWord).startsWith("nsubj");
    for (const principal of mention.principals) {
      if (acts) apart.add(principal);
      else if (!apart.has(principal) && (!ofStates || stateOf(principal))) seen.add(principal);
    }
  }
  // Organisations beside two others mostly watch or mediate.
  const sides = seen.size > 2 ? [...seen].filter((principal) => !principal.startsWith("org:")) : [...seen];
  const principals = sides.length === 2 ? sides.sort() : [];
  const rule = principals.length === 2 ? "pair" : "unresolved";
  const name = textOf(report, firstWord, endWord);
  return mentionOver(report, range, { principals, kind: "collective", name, rule, adjectival: false });
}

/** "the North", in a report that names both states. */
function ofDirection(report: ReportWords, word: number, principal: string): ActorMention {
  const range = { firstWord: word, endWord: word + 1 };
  return mentionOver(report, range, {
    principals: [principal],
    kind: "state",
    name: nameOf(principal),
    rule: "direction",
  });
}

/** "the country": the only state of the nearest sentence that names any; null where there is none at hand. */
function ofState(report: ReportWords, before: Before, word: number): ActorMention | null {
  const seen = new Set<string>();
  let reached = -1;
  for (const { mention, sentence } of before.backwards(word, stateBack)) {
    if (sentence !== reached && seen.size > 0) break;
    reached = sentence;
    for (const principal of mention.principals) if (stateOf(principal)) seen.add(principal);
  }
  if (seen.size === 0) return null;
  const principals = seen.size === 1 ? [...seen] : [];
  const name = principals.length === 1 ? nameOf(principals[0]!) : report.token(word);
  const rule = principals.length === 1 ? "description" : "unresolved";
  return mentionOver(report, { firstWord: word, endWord: word + 1 }, { principals, kind: "state", name, rule });
}

/** "the kingdom", "the bloc": the one actor of the description that the report has named before. */
function ofDescription(
  report: ReportWords,
  before: Before,
  article: number,
  { noun, principals, common }: Description,
): ActorMention | null {
  const named = principals.includes("grp:*")
    ? [...before.named].filter((principal) => principal.startsWith("grp:"))
    : principals.filter((principal) => before.named.has(principal));
  const length = noun.split(" ").length + 2 * (noun.split("-").length - 1);
  const range = { firstWord: article + 1, endWord: article + 1 + length };
  const [first = ""] = principals;
  const kind = first.startsWith("org:") ? "organisation" : first.startsWith("grp:") ? "group" : "state";
  if (common && named.length !== 1) return null;
  if (named.length !== 1) return mentionOver(report, range, { principals: [], kind, name: noun, rule: "unresolved" });
  return mentionOver(report, range, { principals: named, kind, name: nameOf(named[0]!), rule: "description" });
}
