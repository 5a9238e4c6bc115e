import { vocabulary } from "../terms/vocabulary.ts";
import type { ActorMention } from "./mention.ts";
import { mentionOver } from "./mention-of-phrase.ts";
import type { FoundNoun, NounsOfReport } from "./people-and-organs.ts";
import { nameOf } from "./principals.ts";
import type { ReportWords } from "./report-words.ts";

interface Anaphora {
  states: string[];
  descriptions: { noun: string; principals: string[] }[];
  pairs: { determiners: string[]; nouns: string[] };
  directions: { form: string; first: string; other: string }[];
}

/** Sentences that are looked back over for what a definite noun takes up. */
const farthestBack = 30;
/** Sentences that are looked back over for the two states of "the two countries". */
const pairBack = 4;

/** What takes up an actor named before: "the ministry", "the kingdom", "the two countries", "the North". */
export function resolveAnaphora(report: ReportWords, nouns: NounsOfReport, mentions: ActorMention[]): ActorMention[] {
  const anaphora = vocabulary<Anaphora>("anaphora");
  const found: ActorMention[] = [];
  const byFirst = new Map(mentions.map((mention) => [mention.firstWord, mention]));
  const pairNouns = new Set(anaphora.pairs.nouns.flatMap((noun) => [plural(noun)]));
  for (let word = 0; word < report.words.length; word++) {
    const lower = report.lower(word);
    const definite = lower === "the" || lower === "this" || lower === "both";
    if (!definite) continue;
    const next = report.lower(word + 1);
    // "the two countries", "both sides".
    const isPair = lower === "both" || anaphora.pairs.determiners.includes(next);
    const nounAt = lower === "both" ? word + 1 : word + 2;
    if (isPair && pairNouns.has(report.lower(nounAt))) {
      found.push(ofPair(report, mentions, word, nounAt + 1));
      continue;
    }
    if (byFirst.has(word + 1)) continue;
    const direction = anaphora.directions.find(({ form }) => form === report.token(word + 1));
    if (direction) {
      const mention = ofDirection(report, mentions, word + 1, direction);
      if (mention) found.push(mention);
      continue;
    }
    const description = anaphora.descriptions.find(({ noun }) => matches(report, word + 1, noun));
    if (description) {
      const mention = ofDescription(report, mentions, word, description);
      if (mention) found.push(mention);
      continue;
    }
    const noun = nounAfter(report, nouns, word);
    if (
      noun &&
      !mentions.some(
        (mention) =>
          mention.firstWord <= noun.firstWord && noun.firstWord < mention.endWord && mention.firstWord > word,
      )
    ) {
      const mention = ofNoun(report, mentions, word + 1, noun);
      if (mention) found.push(mention);
    }
  }
  return found;
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
function ofNoun(
  report: ReportWords,
  mentions: ActorMention[],
  firstWord: number,
  noun: FoundNoun,
): ActorMention | null {
  if (!noun.acts || noun.type === "people" || noun.plural) return null;
  const said = words(report, firstWord, noun.endWord);
  const kind = noun.type === "office" ? "person" : "organ";
  const base = noun.base.split(" ").at(-1)!;
  const sentence = report.words[firstWord]!.sentence;
  const fit: ActorMention[] = [];
  for (let k = mentions.length - 1; k >= 0; k--) {
    const mention = mentions[k]!;
    if (mention.firstWord >= firstWord) continue;
    if (sentence - report.words[mention.firstWord]!.sentence > farthestBack) break;
    if (
      mention.principals.length === 0 ||
      mention.kind === "state" ||
      (mention.adjectival && mention.rule === "demonym")
    )
      continue;
    const own = words(report, mention.firstWord, mention.endWord);
    if (own.includes(base) && (kind === "person") === (mention.kind === "person")) {
      // Everything that the anaphor says has to be true of its antecedent: "the foreign minister" is no defence minister.
      if (said.every((word) => own.includes(word))) fit.push(mention);
    }
  }
  const nearest = fit[0];
  const range = { firstWord, endWord: noun.endWord };
  const text = report.annotation.text.slice(report.words[firstWord]!.start, report.words[noun.endWord - 1]!.end);
  if (!nearest) return mentionOver(report, range, { principals: [], kind, name: text, rule: "unresolved" });
  return mentionOver(report, range, {
    principals: nearest.principals,
    kind: nearest.kind,
    name: nearest.name,
    rule: "coreference",
  });
}

function words(report: ReportWords, firstWord: number, endWord: number): string[] {
  return report.tokens.slice(firstWord, endWord).map((token) => token.toLowerCase());
}

/** The two states named last before the phrase; nobody where there are more than two, or fewer. */
function ofPair(report: ReportWords, mentions: ActorMention[], firstWord: number, endWord: number): ActorMention {
  const sentence = report.words[firstWord]!.sentence;
  const text = report.annotation.text.slice(report.words[firstWord]!.start, report.words[endWord - 1]!.end);
  const seen = new Set<string>();
  let reached = sentence;
  for (let k = mentions.length - 1; k >= 0; k--) {
    const mention = mentions[k]!;
    if (mention.firstWord >= firstWord || mention.kind === "collective") continue;
    const at = report.words[mention.firstWord]!.sentence;
    if (at < reached && seen.size >= 2) break;
    if (sentence - at > pairBack) break;
    reached = at;
    for (const principal of mention.principals) if (!principal.startsWith("grp:") || seen.size < 2) seen.add(principal);
  }
  const principals = seen.size === 2 ? [...seen].sort() : [];
  return mentionOver(
    report,
    { firstWord, endWord },
    {
      principals,
      kind: "collective",
      name: text,
      rule: principals.length === 2 ? "pair" : "unresolved",
      adjectival: false,
    },
  );
}

/** "the North": only where the report names both states. */
function ofDirection(
  report: ReportWords,
  mentions: ActorMention[],
  word: number,
  { first, other }: { first: string; other: string },
): ActorMention | null {
  const named = new Set(mentions.flatMap((mention) => mention.principals));
  if (!named.has(first) || !named.has(other)) return null;
  if (report.upos(word + 1) === "PROPN" || (report.isCapitalised(word + 1) && report.token(word + 1) !== ""))
    return null;
  return mentionOver(
    report,
    { firstWord: word, endWord: word + 1 },
    { principals: [first], kind: "state", name: report.token(word), rule: "direction" },
  );
}

/** "the kingdom", "the bloc": the one actor of the description that the report has named before. */
function ofDescription(
  report: ReportWords,
  mentions: ActorMention[],
  article: number,
  { noun, principals }: { noun: string; principals: string[] },
): ActorMention | null {
  const named = new Map<string, ActorMention>();
  for (const mention of mentions) {
    if (mention.firstWord >= article) break;
    const [principal] = mention.principals;
    if (mention.principals.length === 1 && principals.includes(principal!)) named.set(principal!, mention);
  }
  const length = noun.split(" ").length + 2 * (noun.split("-").length - 1);
  const range = { firstWord: article + 1, endWord: article + 1 + length };
  const one = named.size === 1 ? [...named][0]! : null;
  const kind = noun === "bloc" || noun === "alliance" ? "organisation" : "state";
  return mentionOver(report, range, {
    principals: one ? [one[0]] : [],
    kind,
    name: one ? nameOf(one[0]) : noun,
    rule: one ? "description" : "unresolved",
  });
}
