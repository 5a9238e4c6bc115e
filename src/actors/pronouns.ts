import { vocabulary } from "../terms/vocabulary.ts";
import type { ActorMention } from "./mention.ts";
import { mentionOver } from "./mention-of-phrase.ts";
import type { ReportWords } from "./report-words.ts";

interface Pronouns {
  persons: string[];
  bodies: string[];
  plurals: string[];
}

/** Sentences before its own in which a person is looked for. */
const personBack = 2;

/** "he", "it", "they": resolved where only one actor can be meant, otherwise visible without a principal. */
export function resolvePronouns(report: ReportWords, mentions: ActorMention[]): ActorMention[] {
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
    if (
      !relation.startsWith("nsubj") &&
      !(relation === "nmod:poss" || relation.startsWith("obl") || relation.startsWith("obj"))
    )
      continue;
    const antecedent =
      kind === "persons" ? person(report, bySentence, word) : subject(report, headed, word, kind === "plurals");
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

/** The only person named in this sentence before the pronoun and the two before it; null where there are several or none. */
function person(report: ReportWords, bySentence: ActorMention[][], word: number): ActorMention | null {
  const { sentence } = report.words[word]!;
  let found: ActorMention | null = null;
  for (let at = sentence; at >= Math.max(0, sentence - personBack); at--) {
    const persons = bySentence[at]!.filter(
      (mention) => mention.kind === "person" && mention.firstWord < word && mention.rule !== "people",
    );
    for (const mention of persons) {
      if (found && found.name !== mention.name) return null;
      found = mention;
    }
    // The nearest sentence that names a person decides; if it names one, earlier ones do not compete.
    if (found) return found;
  }
  return null;
}

/**
 * The subject of the clause above the pronoun, else that of the sentence before: the actor whose verb comes first has
 * the floor. null where another subject stands between, undefined where no actor is a subject there at all.
 */
function subject(
  report: ReportWords,
  headed: Map<number, ActorMention>,
  word: number,
  plural: boolean,
): ActorMention | null | undefined {
  const { sentence } = report.words[word]!;
  const { sentences } = report.annotation;
  const own = subjects(report, sentences[sentence]!.firstWord, word);
  const { firstWord = 0, endWord = 0 } = sentences[sentence - 1] ?? {};
  const before = own.length > 0 ? own : subjects(report, firstWord, endWord);
  const actors = before.map((subjectWord) => headed.get(subjectWord));
  const known = actors.filter((mention) => mention !== undefined && mention.principals.length > 0);
  if (known.length === 0) return undefined;
  if (actors.includes(undefined)) return null;
  const distinct = new Set(known.map((mention) => mention!.principals.join()));
  const [first] = known;
  if (known.length !== actors.length || distinct.size !== 1 || first!.kind === "person") return null;
  return isPlural(report, first!) === plural ? first! : null;
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
