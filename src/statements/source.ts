/** Who speaks: one attribution as a link of the chain, or several where several speak together. */
import type { ActorMention } from "../actors/mention.ts";
import { nameOf } from "../actors/principals.ts";
import type { WordRange } from "../language/annotation.ts";
import type { ChainLink, SourceKind, SourceRole } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import type { Parties } from "./parties.ts";
import { own } from "./predicates.ts";
import { cueStance } from "./stance.ts";
import { hasRelation, type Trees } from "./trees.ts";

interface SpeakerTable {
  documents: string[];
  experts: string[];
  officials: string[];
  media: string[];
  groups: string[];
  rebels: string[];
  companies: string[];
  society: string[];
  unnamed: string[];
  observers: string[];
  conveying: { nouns: string[] };
  observing: string[];
  vagueNames: string[];
  stateRun: string[];
  apart: string[];
  sent: string[];
}

const speakers = (): SpeakerTable => vocabulary<SpeakerTable>("speakers");

/** A link as far as it can be told without the proposition; `role` is filled in there. */
export type Speaker = Omit<ChainLink, "role" | "stance" | "factuality"> & {
  observes: boolean;
  /** Probability of the principal where only the model tells whose voice it is; null otherwise. */
  voice: number | null;
};

/** Those who speak together, each a statement of its own; empty where nobody does ("news reports that …"). */
export function speakersOf(trees: Trees, parties: Parties, attribution: Attribution): Speaker[] {
  const { source, sourceHead } = attribution;
  if (!source || sourceHead === null) return [];
  const heads = [sourceHead, ...parties.coordinated(sourceHead)].filter(
    (word) => word >= source.firstWord && word < source.endWord,
  );
  const found = heads.flatMap((head, at) => speaker(trees, parties, attribution, head, at === 0 && heads.length === 1));
  return [...new Map(found.map((each) => [`${each.name}|${each.principal}`, each])).values()];
}

function speaker(trees: Trees, parties: Parties, attribution: Attribution, head: number, alone: boolean): Speaker[] {
  const { cue } = attribution;
  const source = attribution.source!;
  const range = alone ? source : rangeOf(trees, head, source);
  const lemma = trees.lemma(head);
  const actor = ownName(trees, head, actorIn(trees, parties, range, head));
  const proper = hasProperName(trees, range);
  if (!actor && !proper && own(speakers().conveying.nouns, lemma)) return [];
  const span = { start: trees.word(range.firstWord).start, end: trees.word(range.endWord - 1).end };
  const cueSpan = { start: trees.word(cue.firstWord).start, end: trees.word(cue.endWord - 1).end };
  const mention = trees.text(span);
  const person = actor?.kind === "person";
  const kind = kindOf(trees, head, actor);
  const pronoun = trees.word(head).upos === "PRON" && (!actor || actor.principals.length === 0);
  const unnamed =
    pronoun || own(speakers().unnamed, trees.word(head).text.toLowerCase()) || own(speakers().unnamed, lemma);
  const official = own(speakers().officials, lemma);
  const spokesman = lemma.startsWith("spokes");
  // A spokesman is the voice of the body that is named; "a Turkish official" is nobody's.
  // A person's mention ends with the name, where there is one.
  const namesPerson = person && !own(speakers().unnamed, actor.name.split(" ").at(-1)?.toLowerCase() ?? "");
  const named = actor === undefined ? proper : namesPerson || spokesman || !unnamed;
  // "the Spokesperson", "The Ministry", in a ministry's own text.
  const ofHouse = (spokesman || official) && (!actor || actor.principals.length === 0);
  const house = ofHouse ? parties.house : null;
  const known: (string | null)[] =
    house !== null
      ? [house]
      : actor && actor.principals.length > 0 && !isPrivate(trees, head, kind, actor)
        ? actor.principals
        : actor?.ground.length === 1 && isMedia(trees, head) && isStateRun(trees, head)
          ? actor.ground
          : [null];
  const isOpen = known[0] === null && mayServe(trees, parties, range, head, kind);
  const voice = isOpen ? parties.voiceOf(range) : null;
  const isHeard = voice !== null && voice.belief >= vocabulary<{ voice: number }>("thresholds-statements").voice;
  const principals = isHeard ? [voice.principal] : known;
  const base = {
    mention,
    kind,
    named: named && !(unnamed && !actor && !proper),
    cue: trees.text(cueSpan),
    ...span,
    cueStart: cueSpan.start,
    cueEnd: cueSpan.end,
    observes: observes(trees, attribution, lemma),
    voice: isHeard ? voice.belief : null,
  };
  return principals.map((principal) => ({
    ...base,
    name: nameFor(mention, actor, head, principals.length > 1 ? principal : null, official),
    principal,
  }));
}

/** Outlets and experts speak for themselves, and so does who has left an office or only stands near one. */
function mayServe(
  trees: Trees,
  parties: Parties,
  { firstWord, endWord }: WordRange,
  head: number,
  kind: SourceKind,
): boolean {
  const { apart, companies, society } = speakers();
  const lemma = trees.lemma(head).toLowerCase();
  if (["outlet", "agency", "expert"].includes(kind) || own(companies, lemma) || own(society, lemma)) return false;
  return !trees.words
    .slice(firstWord, endWord)
    .some(({ text }, at) => own(apart, text.toLowerCase()) || parties.isCompounded(firstWord + at));
}

/** Experts, witnesses, fighters, companies and outlets of a nationality speak for themselves; "state television" speaks for the state. */
function isPrivate(trees: Trees, head: number, kind: SourceKind, actor: ActorMention): boolean {
  const { groups, rebels, companies, society } = speakers();
  const lemma = trees.lemma(head).toLowerCase();
  if (actor.kind === "state" && actor.headWord !== head) {
    if (own(groups, lemma) || own(rebels, lemma) || own(society, lemma)) return true;
    if (own(companies, lemma) && !isStateRun(trees, head)) return true;
  }
  // "UN experts" and "UN observers" are the UN's.
  const isBodys = actor.principals[0]?.startsWith("org:") === true;
  const speaksForItself = kind === "expert" || own(speakers().observers, trees.lemma(head));
  if ((speaksForItself && !isBodys) || isApart(trees, head, actor)) return true;
  if (!isMedia(trees, head) || actor.kind === "agency" || actor.kind === "outlet") return false;
  return !isStateRun(trees, head);
}

/** "state television in Bamako" */
function isStateRun(trees: Trees, head: number): boolean {
  return trees.subtree(head).some((word) => own(speakers().stateRun, trees.lemma(word)));
}

/** "a former Swiss envoy", "a source close to its president", "an Ashgabat-based diplomat"; but not "France, a close ally". */
function isApart(trees: Trees, head: number, actor: ActorMention): boolean {
  const { apart } = speakers();
  // "ex-Soviet Belarus" is Belarus.
  if (actor.kind === "state" && actor.headWord === head) return false;
  const parts = actor.headWord === head ? trees.children(head, "amod", "compound") : trees.subtree(head);
  // What stands further behind says something of somebody else ("an official in the town, based on …").
  return parts.some((word) => word <= head + 2 && own(apart, trees.word(word).text.toLowerCase()));
}

/** "the Antara agency", "a news agency", "the Serbian daily Novosti", "Eye on Juba, a local station"; but a spy agency is an organ. */
function isMedia(trees: Trees, head: number): boolean {
  const lemma = trees.lemma(head);
  if (lemma !== "agency") {
    const before = trees.word(head).upos === "PROPN" ? trees.children(head, "compound", "amod", "nmod:desc") : [];
    const behind = trees.children(head, "appos").filter((word) => trees.lemma(word) !== "agency");
    return [head, ...before, ...behind].some((word) => own(speakers().media, trees.lemma(word)));
  }
  const parts = trees.children(head, "compound", "appos", "flat", "amod");
  if (parts.some((part) => ["news", "wire", "press"].includes(trees.lemma(part).toLowerCase()))) return true;
  // "the Israel Space Agency", "US intelligence agencies" are organs.
  const isName = trees.word(head).upos === "PROPN" && /^\p{Lu}/u.test(trees.word(head).text);
  const describes = (part: number): boolean =>
    trees.word(part).upos === "NOUN" && hasRelation(trees.word(part), "compound") && trees.lemma(part) !== "state";
  return !isName && !parts.some(describes) && parts.some((part) => trees.word(part).upos === "PROPN");
}

/** "the Luanda Bulletin", "the Lusaka Standard": a name that a town only begins is somebody else's, and speaks for no state. */
function ownName(trees: Trees, head: number, actor: ActorMention | undefined): ActorMention | undefined {
  if (!actor || actor.kind !== "state" || head < actor.endWord) return actor;
  const { upos, text } = trees.word(head);
  const isName = upos === "PROPN" && /^\p{Lu}/u.test(text);
  return isName && (actor.rule === "capital" || isMedia(trees, head)) ? undefined : actor;
}

function rangeOf(trees: Trees, head: number, within: { firstWord: number; endWord: number }) {
  const words = trees
    .subtree(head, (word) => ["conj", "cc", "punct"].includes(trees.word(word).deprel))
    .filter((word) => word >= within.firstWord && word < within.endWord);
  return { firstWord: words[0] ?? head, endWord: (words.at(-1) ?? head) + 1 };
}

/** The mention that the source's head belongs to, else the first in its words that stands for somebody. */
function actorIn(
  trees: Trees,
  parties: Parties,
  range: { firstWord: number; endWord: number },
  head: number,
): ActorMention | undefined {
  const own = parties.headedBy(head);
  if (own && own.principals.length > 0) return senderOf(trees, parties, own) ?? own;
  const inside: ActorMention[] = [];
  for (let word = range.firstWord; word < range.endWord; word++) {
    const actor = parties.at(word);
    // "Rwanda-backed rebels" do not speak for Rwanda.
    if (actor && !inside.includes(actor) && !parties.isCompounded(actor.firstWord)) inside.push(actor);
  }
  return (
    inside.find((actor) => !actor.adjectival && actor.principals.length > 0) ??
    own ??
    inside.find((actor) => actor.principals.length > 0) ??
    inside[0]
  );
}

/** "Moscow's UN envoy" speaks for whoever sends him. */
function senderOf(trees: Trees, parties: Parties, { firstWord, headWord }: ActorMention): ActorMention | undefined {
  const owner = trees.child(headWord, "nmod:poss");
  if (owner === undefined || owner >= firstWord || !own(speakers().sent, trees.lemma(headWord))) return undefined;
  const sender = parties.headedBy(owner);
  return sender && sender.principals.length > 0 ? sender : undefined;
}

/** A name of somebody: "Western" and the kinds of speakers are none, whatever the tagger takes them for. */
function hasProperName(trees: Trees, { firstWord, endWord }: { firstWord: number; endWord: number }): boolean {
  const { vagueNames, unnamed } = speakers();
  for (let word = firstWord; word < endWord; word++) {
    const { upos, text } = trees.word(word);
    // "an Ashgabat-based diplomat" is not called Ashgabat.
    const isName = upos === "PROPN" && /^\p{Lu}/u.test(text) && trees.words[word + 1]?.text !== "-";
    if (isName && !own(vagueNames, text) && !own(unnamed, text.toLowerCase())) return true;
  }
  return false;
}

const kindsOfActors: Record<ActorMention["kind"], SourceKind> = {
  state: "government",
  organ: "government",
  company: "company",
  organisation: "organisation",
  group: "group",
  person: "person",
  outlet: "outlet",
  agency: "agency",
  collective: "group",
};

function kindOf(trees: Trees, head: number, actor: ActorMention | undefined): SourceKind {
  const table = speakers();
  const lemma = trees.lemma(head);
  if (own(table.documents, lemma)) return "document";
  if (own(table.experts, lemma)) return "expert";
  if (isMedia(trees, head) && (!actor || actor.kind === "state" || actor.kind === "organ"))
    return lemma === "agency" ? "agency" : "outlet";
  if (own(table.observers, lemma)) return "person";
  if (own(table.rebels, lemma)) return "group";
  if (actor?.kind === "state" && actor.headWord !== head) {
    if (own(table.companies, lemma)) return "company";
    if (own(table.society, lemma.toLowerCase())) return "organisation";
    if (own(table.groups, lemma)) return "group";
  }
  if (actor) {
    if (actor.kind !== "person") return kindsOfActors[actor.kind];
    // An office-holder speaks for the office.
    if (actor.principals.length === 0) return "person";
    const [principal = ""] = actor.principals;
    return principal.startsWith("org:") ? "organisation" : principal.startsWith("grp:") ? "group" : "government";
  }
  if (own(table.officials, lemma)) return "government";
  if (own(table.groups, lemma)) return "group";
  return "person";
}

/** "Belta", of "the news agency Belta"; "Ouest Info", of "the Mauritanian news site Ouest Info". */
function nameBehindMedium(mention: string): string | null {
  const words = mention.split(" ");
  const medium = words.findLastIndex((word) => own(speakers().media, word));
  const name = words.slice(medium + 1).join(" ");
  return medium >= 0 && /^\p{Lu}[\p{L}\p{N} .&'’-]*$/u.test(name) ? name : null;
}

function nameFor(
  mention: string,
  actor: ActorMention | undefined,
  head: number,
  principal: string | null,
  official: boolean,
): string {
  if (principal !== null) return nameOf(principal);
  const called = nameBehindMedium(mention);
  if (called !== null) return called;
  // "a banker in Nairobi" is not Nairobi.
  const isOnlyPlace = actor !== undefined && actor.headWord !== head && actor.ground.length > 0;
  const isOwner = actor !== undefined && actor.headWord !== head && actor.kind === "state";
  if (actor && !actor.adjectival && !isOnlyPlace && !isOwner) return actor.name;
  // "Israel's Channel 12" is called Channel 12.
  const bare = isOwner && !official ? mention.replace(/^.*['’]s\s+(?=\p{Lu})/u, "") : mention;
  return bare.replace(/^(?:the|a|an)\s+/iu, "") || mention;
}

/** Whether the source speaks of what it has seen. */
function observes(trees: Trees, { cueHead }: Attribution, lemma: string): boolean {
  return own(speakers().observers, lemma) || own(speakers().observing, trees.lemma(cueHead));
}

/** The speaker's place in a proposition between two principals. */
export function roleOf(speaker: Speaker, source: string | null, target: string | null): SourceRole {
  if (speaker.principal !== null && speaker.principal === source) return "acting";
  if (speaker.principal !== null && speaker.principal === target) return "receiving";
  return speaker.observes ? "observer" : "third";
}

/** A link with its own stance; that of the innermost is replaced by the statement's. */
export function linkOf(trees: Trees, speaker: Speaker, attribution: Attribution, role: SourceRole): ChainLink {
  const { stance, factuality } = cueStance(trees, attribution);
  const { observes: _, voice: _voice, ...link } = speaker;
  return { ...link, role, stance, factuality: factuality ?? plainFactuality[stance] };
}

/** How certain each stance leaves a proposition where its cue says no more. */
export const plainFactuality = {
  asserts: "CT+",
  confirms: "CT+",
  denies: "CT-",
  "cannot-confirm": "Uu",
  declines: "Uu",
  doubts: "PR-",
  alleges: "PS+",
  expects: "PR+",
  plans: "PR+",
  asks: "Uu",
  retracts: "Uu",
} as const;
