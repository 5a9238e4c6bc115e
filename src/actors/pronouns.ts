import { vocabulary } from "../terms/vocabulary.ts";
import type { ActorMention } from "./mention.ts";
import { mentionOver } from "./mention-of-phrase.ts";
import type { NounsOfReport } from "./people-and-organs.ts";
import type { ReportWords } from "./report-words.ts";

interface Pronouns {
  persons: string[];
  bodies: string[];
  plurals: string[];
}

/** Sentences before its own in which a person is looked for. */
const personBack = 2;

/** "he", "it", "they": resolved where only one actor can be meant, otherwise visible without a principal. */
export function resolvePronouns(report: ReportWords, nouns: NounsOfReport, mentions: ActorMention[]): ActorMention[] {
  const { pronouns } = vocabulary<{ pronouns: Pronouns }>("anaphora");
  const kinds = new Map<string, keyof Pronouns>();
  for (const kind of ["persons", "bodies", "plurals"] as const)
    for (const form of pronouns[kind]) kinds.set(form, kind);
  const found: ActorMention[] = [];
  const bySentence: ActorMention[][] = report.annotation.sentences.map(() => []);
  for (const mention of mentions) bySentence[report.words[mention.firstWord]!.sentence]!.push(mention);
  const headed = new Map(mentions.map((mention) => [mention.headWord, mention]));
  for (let word = 0; word < report.words.length; word++) {
    const kind = kinds.get(report.lower(word));
    if (kind === undefined || report.upos(word) !== "PRON") continue;
    const relation = report.deprel(word);
    const isSubject = relation.startsWith("nsubj");
    const isObject = relation.startsWith("obj") || relation.startsWith("obl") || relation === "iobj";
    // An object is mostly a thing, and never the subject of its own verb; only persons are worth a guess there.
    if (!isSubject && relation !== "nmod:poss" && !(kind === "persons" && isObject)) continue;
    const antecedent =
      kind === "persons"
        ? person(report, nouns, bySentence, word, isObject)
        : subject(report, headed, word, { plural: kind === "plurals", isSubject });
    // "it" mostly stands for a thing; unless an actor is at hand it is no mention at all.
    if (antecedent === undefined) continue;
    const what = antecedent
      ? { principals: antecedent.principals, kind: antecedent.kind, name: antecedent.name, rule: "pronoun" }
      : {
          principals: [],
          kind: kind === "persons" ? ("person" as const) : ("collective" as const),
          name: report.token(word),
          rule: "unresolved",
        };
    found.push(mentionOver(report, { firstWord: word, endWord: word + 1 }, what));
  }
  return found;
}

/**
 * The only person whom the nearest sentence with any names, among this one before the pronoun and the two before it; null
 * where there are several, none, or somebody unknown besides. The subject of the pronoun's own verb is never its object.
 */
function person(
  report: ReportWords,
  nouns: NounsOfReport,
  bySentence: ActorMention[][],
  word: number,
  isObject: boolean,
): ActorMention | null {
  const { sentence } = report.words[word]!;
  for (let at = sentence; at >= Math.max(0, sentence - personBack); at--) {
    const names = new Map<string, ActorMention>();
    for (const mention of bySentence[at]!) {
      if (mention.kind !== "person" || mention.rule === "people" || mention.firstWord >= word) continue;
      if (isObject && report.head(mention.headWord) === report.head(word)) continue;
      names.set(mention.name, mention);
    }
    if (names.size > 1 || hasStranger(report, nouns, bySentence[at]!, at, word)) return null;
    for (const mention of names.values()) return mention;
  }
  return null;
}

/** Whether a sentence has a subject before `word` that is a person without a mention: "John Carter agreed", "the farmer". */
function hasStranger(
  report: ReportWords,
  nouns: NounsOfReport,
  mentions: ActorMention[],
  sentence: number,
  word: number,
): boolean {
  const { firstWord, endWord } = report.annotation.sentences[sentence]!;
  for (const subjectWord of subjects(report, firstWord, Math.min(endWord, word))) {
    if (mentions.some((mention) => mention.firstWord <= subjectWord && subjectWord < mention.endWord)) continue;
    const noun = nouns.endingAt(subjectWord + 1);
    if (report.upos(subjectWord) === "PROPN" || (noun !== undefined && noun.type !== "body" && !noun.plural))
      return true;
  }
  return false;
}

/**
 * The actor that has the floor: the only subject of this sentence so far, else of the sentence before. null where another
 * subject competes, undefined where no actor is a subject there at all. A possessor is sure then ("Turkey withdrew its
 * troops"); a subject only in what the actor says ("Turkey said it would") or where it opens the next sentence.
 */
function subject(
  report: ReportWords,
  headed: Map<number, ActorMention>,
  word: number,
  { plural, isSubject }: { plural: boolean; isSubject: boolean },
): ActorMention | null | undefined {
  const { sentence } = report.words[word]!;
  const { sentences } = report.annotation;
  const asked = isSubject ? undefined : askedToAct(report, headed, word);
  if (asked) return asked;
  // "nine of its launches had been seized": what the pronoun is a part of is not what it stands for.
  const own = subjects(report, sentences[sentence]!.firstWord, word).filter((at) => !isBelow(report, word, at));
  const { firstWord = 0, endWord = 0 } = sentences[sentence - 1] ?? {};
  const before = own.length > 0 ? own : subjects(report, firstWord, endWord);
  const actors = before.map((subjectWord) => headed.get(subjectWord));
  const known = actors.filter((mention) => mention !== undefined && mention.principals.length > 0);
  if (known.length === 0) return undefined;
  const distinct = new Set(known.map((mention) => mention!.principals.join()));
  const [first] = known as [ActorMention];
  if (known.length !== actors.length || distinct.size !== 1 || first.kind === "person") return null;
  if (isSubject && !(own.length > 0 ? isSaidBy(report, word, first) : opensWithVerb(report, word))) return null;
  if (first.kind === "group") return first;
  return isPlural(report, first) === plural ? first : null;
}

/** "called on Russia to withdraw its troops": the troops are those of whom is to act. */
function askedToAct(report: ReportWords, headed: Map<number, ActorMention>, word: number): ActorMention | undefined {
  let verb = report.head(word);
  while (report.deprel(verb) !== "xcomp" && report.head(verb) !== verb) verb = report.head(verb);
  if (report.deprel(verb) !== "xcomp" || report.children(verb, "mark").length === 0) return undefined;
  const whom = report.children(report.head(verb), "obj", "iobj", "obl").filter((child) => child < verb);
  return whom
    .map((child) => headed.get(child))
    .find((mention) => mention !== undefined && mention.principals.length === 1);
}

/** Whether the pronoun's clause is what the actor says, plans or thinks: "Turkey said it would", "Iran denied it had". */
function isSaidBy(report: ReportWords, word: number, actor: ActorMention): boolean {
  const verb = report.head(word);
  const above = report.head(actor.headWord);
  return report.deprel(verb).startsWith("ccomp") && report.head(verb) === above;
}

/** "It denied the charge" after the actor's sentence; "It rained" and "It was late" tell nothing. */
function opensWithVerb(report: ReportWords, word: number): boolean {
  const verb = report.head(word);
  const isMain = report.upos(verb) === "VERB" && report.deprel(verb) === "root";
  return isMain && report.children(verb, "obj", "ccomp", "xcomp", "obl").length > 0;
}

/** Nominal subjects of a range, relative pronouns left out. */
function subjects(report: ReportWords, firstWord: number, endWord: number): number[] {
  const out: number[] = [];
  for (let word = firstWord; word < endWord; word++) {
    if (!report.deprel(word).startsWith("nsubj")) continue;
    // A pronoun that stands for the same subject competes with nobody.
    if (report.upos(word) === "PRON") continue;
    out.push(word);
  }
  return out;
}

function isPlural(report: ReportWords, mention: ActorMention): boolean {
  if (mention.principals.length > 1) return true;
  if (mention.kind === "state") return false;
  const head = report.words[mention.headWord]!;
  return head.upos === "NOUN" && head.text.toLowerCase() !== head.lemma && head.text.endsWith("s");
}

function isBelow(report: ReportWords, word: number, ancestor: number): boolean {
  for (let at = word; ; at = report.head(at)) {
    if (at === ancestor) return true;
    if (report.head(at) === at || report.head(at) < 0) return false;
  }
}
