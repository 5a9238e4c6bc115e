import type { Anchor } from "./anchors.ts";
import type { ActorKind, ActorMention } from "./mention.ts";
import { roles } from "./people-and-organs.ts";
import { textOfName } from "./person-name.ts";
import type { Person, Persons } from "./persons.ts";
import type { Phrase } from "./phrase.ts";
import type { ReportWords } from "./report-words.ts";
import { stateOf } from "./states.ts";

/** A mention over a range of words; its head is found in the tree. */
export function mentionOver(
  report: ReportWords,
  range: { firstWord: number; endWord: number },
  what: {
    principals: string[];
    ground?: string[];
    kind: ActorKind;
    name: string;
    rule: string;
    adjectival?: boolean;
    headWord?: number;
  },
): ActorMention {
  const { firstWord, endWord } = range;
  const headWord = what.headWord ?? report.headOf(firstWord, endWord);
  return {
    firstWord,
    endWord,
    headWord,
    principals: what.principals,
    ground: what.ground ?? [],
    kind: what.kind,
    name: what.name,
    rule: what.rule,
    adjectival: what.adjectival ?? isModifying(report, headWord, firstWord, endWord),
    start: report.words[firstWord]!.start,
    end: report.words[endWord - 1]!.end,
  };
}

/** Whether a word only describes a noun outside its range: "Turkish drones", "US officials". */
function isModifying(report: ReportWords, headWord: number, firstWord: number, endWord: number): boolean {
  const relation = report.deprel(headWord);
  const head = report.head(headWord);
  return (relation === "amod" || relation === "compound") && (head < firstWord || head >= endWord);
}

/** People whom their nationality only describes; but "UN experts" act for the UN. */
function isPrivate({ noun, anchor }: Phrase): boolean {
  const serves = anchor?.entry.kind === "organisation" && roles().serving.includes(noun.base);
  return noun.type === "private" && !serves;
}

/** Who acts for nobody but himself: a private person, who has left office, or a body of its own. */
function isCitizen(phrase: Phrase): boolean {
  const { noun, former } = phrase;
  return former || (noun.type === "private" ? isPrivate(phrase) : !noun.acts);
}

/** What is known of the person of a phrase, learnt for the rest of the report; null for a phrase that names nobody. */
export function learnFrom(report: ReportWords, phrase: Phrase, persons: Persons): Person | null {
  const { name, noun, anchor } = phrase;
  if (!name) return null;
  const citizen = isCitizen(phrase);
  const principals = citizen || !anchor ? [] : anchor.principals;
  return persons.learn({ name: textOfName(report, name), role: noun.base, principals, private: citizen });
}

/** The mention that a phrase is: an organ, people in a state's service, or a person. */
export function mentionOfPhrase(report: ReportWords, phrase: Phrase, person: Person | null): ActorMention {
  const { anchor, noun, former } = phrase;
  const isPerson = person !== null || isPrivate(phrase) || (noun.type === "office" && !noun.plural);
  const citizen = isCitizen(phrase);
  const text = report.annotation.text.slice(
    report.words[phrase.firstWord]!.start,
    report.words[phrase.endWord - 1]!.end,
  );
  const owners = citizen || !anchor ? [] : [...phrase.partners, anchor].flatMap((owner) => owner.principals);
  const principals = person ? person.principals : [...new Set(owners)].sort();
  const known = anchor !== null && principals.length > 0;
  const name = person?.name ?? (known && phrase.partners.length === 0 ? nameOfOrgan(report, anchor, phrase) : text);
  const kind = isPerson ? "person" : kindOf(anchor);
  // The noun itself carries the phrase wherever the tree lets it; a name or an owner would be second best.
  const last = noun.endWord - 1;
  const head = report.head(last);
  const carries = person === null && (head < phrase.firstWord || head >= phrase.endWord || head === last);
  const rule = former ? "former role" : citizen ? (isPerson ? "private person" : "acts for itself") : phrase.rule;
  // "40 Tunisian fishermen" act for nobody, but who seizes or frees them acts upon their state.
  const ground = noun.type === "private" && person === null && anchor?.entry.kind === "state" ? anchor.principals : [];
  return mentionOver(report, phrase, { principals, ground, kind, name, rule, ...(carries ? { headWord: last } : {}) });
}

/** Organs and people of an organisation or a group belong to it and are no organs of a state. */
function kindOf(anchor: Anchor | null): ActorKind {
  const kind = anchor?.entry.kind;
  return kind === undefined || kind === "state" || kind === "collective" ? "organ" : kind;
}

/** The organ's own words behind the owner's adjective, however the report puts them: "Turkish Defence Ministry". */
function nameOfOrgan(report: ReportWords, anchor: Anchor, phrase: Phrase): string {
  const { noun } = phrase;
  const leads = phrase.firstWord === anchor.firstWord;
  let from = leads ? anchor.endWord : phrase.firstWord;
  if (/^'s?$/u.test(report.token(from))) from++;
  const first = Math.min(from, noun.firstWord);
  let own = report.annotation.text.slice(report.words[first]!.start, report.words[noun.endWord - 1]!.end);
  // "Officials in Moscow": the capital is the sentence's.
  if (first === report.sentenceStart(first) && report.upos(first) === "NOUN")
    own = own[0]!.toLowerCase() + own.slice(1);
  // "CIA official", "Kremlin spokesman": an organ of its own name keeps it.
  if (anchor.entry.kind !== "state")
    return anchor.entry.kind === "agency" ? anchor.entry.name : `${anchor.entry.name} ${own}`;
  const [principal] = anchor.principals;
  const adjective = stateOf(principal ?? "")?.adjectives[0];
  return `${adjective ?? anchor.entry.name} ${own}`;
}
