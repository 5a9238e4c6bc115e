/** Everything that may be a proposition of a report, with what governs it and who says it: more than is believed in the end. */
import type { FoundAct } from "../language/annotation.ts";
import type { EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { argumentPlaces } from "./argument-places.ts";
import { chainAround, indexBySentence } from "./chain.ts";
import type { Attribution } from "./attribution.ts";
import { cueOf, type CueTable } from "./cue.ts";
import { isLeisure } from "./domains.ts";
import type { Draft } from "./draft.ts";
import { modalityOf, isOwning, operatorKind, type Modality, type OperatorKind } from "./modality.ts";
import { marksOf, modelAct, type ModelAct, pairKey, type PartyScores, turned, typeByModel } from "./model-acts.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import type { Parties } from "./parties.ts";
import { findPredicates, own, type Predicate, predicateTable } from "./predicates.ts";
import { cueStance } from "./stance.ts";
import { hasRelation, type Trees } from "./trees.ts";
import { evidenceOf } from "./wording.ts";

interface TypeTable {
  friendly: EventType[];
  becomesAgree: EventType[];
}

const nobody: PartyScores = { acting: new Map(), receiving: new Map() };

/** A draft with what else stands at its predicate, for whoever judges it. */
export interface CandidateDraft extends Omit<Draft, "belief"> {
  /** The act that the model marks at the predicate, if any. */
  found: FoundAct | undefined;
  /** Whether the predicate is a word of speech that need be no act of its own. */
  onlySaying: boolean;
  /** Whether who denies it is plain, and so who acts. */
  isDenied: boolean;
  /** Whom the model believes to act and to receive in it; empty without an act. */
  scores: PartyScores;
  /** All pairs at the predicate, this one among them; those whom the places of the sentence tell have another slot than "model". */
  rivals: Pair[];
}

export function candidateDrafts(trees: Trees, parties: Parties, attributions: Attribution[]): CandidateDraft[] {
  const cues = new Set(attributions.map(({ cueHead }) => cueHead));
  // "withdrew its claim", "called the charge baseless": what is done to a claim is no act between states.
  const retracted = new Set(attributions.filter(({ stance }) => stance !== undefined).map(({ cueHead }) => cueHead));
  const index = indexBySentence(trees, attributions);
  const leisure = new Map<number, boolean>();
  const drafts: CandidateDraft[] = [];
  const { untrue } = vocabulary<{ untrue: string[] }>("operators");
  const { noActs, neverActs } = vocabulary<{ noActs: string[]; neverActs: string[] }>("predicates");
  const predicates = findPredicates(trees);
  const acts = actsByWord(trees, parties, predicates);
  const unknown = [...acts.values()].map(({ predicate }) => predicate).filter((one) => !predicates.includes(one));
  for (const predicate of [...predicates, ...unknown]) {
    const { sentence } = trees.word(predicate.word);
    if (!leisure.has(sentence)) leisure.set(sentence, isLeisure(lemmasOf(trees, sentence)));
    if (leisure.get(sentence)) continue;
    const act = acts.get(predicate);
    if (retracted.has(predicate.word) || isNamedAgain(trees, predicate)) continue;
    // "the growing tension", "is under way": no act, whatever the model makes of it.
    const lemma = trees.lemma(predicate.word);
    if (own(neverActs, lemma) || (!trees.isVerbal(predicate.word) && own(noActs, lemma))) continue;
    const onlySaying = isOnlySaying(trees, predicate, cues);
    if (onlySaying && (act === undefined || cueStanceOf(trees, predicate) === "denies")) continue;
    // "Reports that P were untrue"
    if (act && own(untrue, trees.lemma(predicate.word))) continue;
    const around = vouching(trees, predicate.word, chainAround(trees, index, predicate.word));
    const speaking = new Set(around.map(({ cueHead }) => cueHead));
    const chain = withoutAnswer(trees, predicate.word, around);
    const modality = modalityOf(trees, predicate.word, (word) => speaking.has(word));
    const operators = modality.operators.map(({ kind }) => kind);
    // What somebody is only asked to do, or warned against, is the request's object and not a deed.
    if (operators.includes("request") || trees.marks(predicate.word).includes("against")) continue;
    const bySyntax = pairsOf(trees, parties, predicate, agentElsewhere(trees, predicate, modality, chain)).filter(
      // What only the model knows for an act, it knows the parties of, unless they are plain to see.
      ({ source, target, slot }) => {
        const believed = predicate.byModel;
        if (!believed) return true;
        // "differ on Turkey's role": what stands behind "on" is what it is about.
        if (!target.direct && ["on", "of"].includes(slot.split(" ").at(-1)!)) return false;
        return [source, target].every((one) => one.direct || believed.has(one.principal));
      },
    );
    const rivals = together(bySyntax, act).map((pair) =>
      pair.slot === "model" && told(trees, parties, predicate.word, pair) ? turned(pair) : pair,
    );
    for (const pair of rivals) {
      if (isTravelOfThings(predicate, pair) || isForRebels(trees, predicate, pair)) continue;
      const type = typeUnder(predicate.type, operators);
      // Who refuses to threaten does not threaten.
      const negated = modality.negated !== (operators.includes("refuse") && type === predicate.type);
      if (type === null && !(pair.source.direct && pair.target.direct)) continue;
      if (pair.slot === "model" && isFavourToAccuser(trees, parties, type, pair, chain)) continue;
      drafts.push({
        predicate,
        pair,
        modality: { ...modality, negated },
        chain,
        type,
        evidence: evidenceOf(trees, pair, modality, chain),
        sentence,
        found: act?.found,
        scores: act?.scores ?? nobody,
        onlySaying,
        isDenied: told(trees, parties, predicate.word, turned(pair)),
        rivals,
      });
    }
  }
  return drafts;
}

/** The pairs of the sentence's places, and those that the model points at besides. */
function together(bySyntax: Pair[], act: ModelAct | undefined): Pair[] {
  if (act === undefined) return bySyntax;
  const known = new Set(bySyntax.map(pairKey));
  const marked = bySyntax.map((pair) => ({ ...pair, marks: marksOf(act.found, act.scores, pair) }));
  return [...marked, ...act.pairs.filter((pair) => !known.has(pairKey(pair)))];
}

/**
 * "The Pentagon has no evidence, days after reports that Tehran was sending weapons": who speaks of reports does not say
 * what they say. What is denied or confirmed of reports is ("denied reports that").
 */
function vouching(trees: Trees, predicate: number, chain: Attribution[]): Attribution[] {
  const { conveying } = vocabulary<{ conveying: { nouns: string[] } }>("speakers");
  const reports = [...trees.ancestors(predicate)].find(
    (word) => trees.word(word).upos === "NOUN" && conveying.nouns.includes(trees.lemma(word)),
  );
  if (reports === undefined) return chain;
  return chain.filter(
    ({ cueHead, cue }) =>
      cue.firstWord > reports || trees.head(reports) === cueHead || !trees.isBelow(reports, cueHead),
  );
}

/** "rejected the accusations": with nobody who makes them, they are what was told before, and no act. */
function isNamedAgain(trees: Trees, predicate: Predicate): boolean {
  const { accusing } = vocabulary<CueTable>("cues").reportNouns;
  if (trees.isVerbal(predicate.word) || !accusing.includes(trees.lemma(predicate.word))) return false;
  return !predicate.arguments.some(({ slot }) => slot === "agent");
}

/**
 * "Sudan refuted Juba's accusations", "Kyiv rejected Moscow's proposal": who refutes a charge or rejects an offer does not deny that
 * it was made.
 */
function withoutAnswer(trees: Trees, predicate: number, chain: Attribution[]): Attribution[] {
  if (trees.isVerbal(predicate)) return chain;
  const { nouns, accusing } = vocabulary<CueTable>("cues").reportNouns;
  const lemma = trees.lemma(predicate);
  return chain.filter((attribution) => {
    if (trees.head(predicate) !== attribution.cueHead || cueStance(trees, attribution).stance === "asserts")
      return true;
    const isOffer = cueOf(trees.lemma(attribution.cueHead))?.relation === true && !nouns.includes(lemma);
    return !isOffer && !accusing.includes(lemma);
  });
}

function lemmasOf(trees: Trees, sentence: number): string[] {
  const { firstWord, endWord } = trees.annotation.sentences[sentence]!;
  return trees.words.slice(firstWord, endWord).map(({ lemma }) => lemma);
}

/** "Kenya accused Ethiopia of arming rebels": whoever is armed, it is not the accuser. */
function isFavourToAccuser(
  trees: Trees,
  parties: Parties,
  type: EventType | null,
  { source, target }: Pair,
  chain: Attribution[],
): boolean {
  const innermost = chain.at(-1);
  if (type === null || !innermost || innermost.sourceHead === null) return false;
  const { friendly } = vocabulary<TypeTable>("type-changes");
  if (!friendly.includes(type) || predicateTable().verbs[trees.lemma(innermost.cueHead)] !== "ACCUSE") return false;
  const accuser = parties.direct(innermost.sourceHead).map(({ principal }) => principal);
  return [source, target].some(({ principal }) => accuser.includes(principal));
}

/** "soldiers arrived": only who goes somewhere to speak for a state consults. */
function isTravelOfThings({ words, type }: Predicate, { source, target }: Pair): boolean {
  if (type !== "CONSULT" || !argumentPlaces().travel.verbs.includes(words)) return false;
  return [source, target].every(({ mention }) => mention.kind !== "person");
}

/** "supported rebels in Congo", "backing Congo rebels": whoever is helped, it is not the state that they fight in. */
function isForRebels(trees: Trees, { word: predicate, type }: Predicate, { target }: Pair): boolean {
  const { friendly } = vocabulary<TypeTable>("type-changes");
  if (type === null || !friendly.includes(type)) return false;
  const { rebels } = vocabulary<{ rebels: string[] }>("speakers");
  for (const word of trees.ancestors(target.mention.headWord)) {
    if (word === predicate) return false;
    if (own(rebels, trees.lemma(word))) return true;
  }
  return false;
}

function cueStanceOf(trees: Trees, { word }: Predicate): string | undefined {
  return (cueOf(trees.phrasal(word)) ?? cueOf(trees.lemma(word)))?.stance;
}

/** A cue is a proposition of its own only where it is an act between two parties as well ("accused", "urged"). */
function isOnlySaying(trees: Trees, { word, type, byObject }: Predicate, cues: Set<number>): boolean {
  // "recalled its ambassador", "lodged a protest"
  if (byObject) return false;
  const entry = cueOf(trees.phrasal(word)) ?? cueOf(trees.lemma(word));
  // "rejected the charge", "rejects the reports" deny what was said and reject nothing that was offered.
  const { nouns } = vocabulary<CueTable>("cues").reportNouns;
  const object = trees.child(word, "obj");
  const isSaid = object !== undefined && trees.word(object).upos === "NOUN" && nouns.includes(trees.lemma(object));
  if (entry?.stance === "denies" && isSaid) return true;
  if (entry?.relation || operatorKind(trees, word) === "request") return false;
  if (entry && trees.isVerbal(word)) return true;
  return cues.has(word) && type === null;
}

/** Who acts where no argument says so: "we" is whoever is quoted, and an event noun may borrow its verb's subject. */
function agentElsewhere(trees: Trees, predicate: Predicate, modality: Modality, chain: Attribution[]): number | null {
  const saysWe = predicate.arguments.some(({ slot, word }) => slot === "agent" && trees.lemma(word) === "we");
  return saysWe
    ? (chain.at(-1)?.sourceHead ?? null)
    : (agentAbove(trees, predicate, modality) ?? denier(trees, predicate.word, chain));
}

/**
 * "Bucharest disputed Chisinau's account of the seizure": of what is only named, who denies it is said to have done it, and who
 * tells it to have suffered it, whichever the model points at.
 */
function told(trees: Trees, parties: Parties, predicate: number, { source, target }: Pair): boolean {
  if (trees.isVerbal(predicate)) return false;
  const { nouns } = vocabulary<CueTable>("cues").reportNouns;
  const account = [...trees.ancestors(predicate)].find((word) => own(nouns, trees.lemma(word)));
  const teller = account === undefined ? undefined : trees.child(account, "nmod:poss");
  if (account === undefined || teller === undefined || cueOf(trees.lemma(trees.head(account)))?.stance !== "denies")
    return false;
  const denying = trees.subject(trees.head(account))?.word;
  const is = (word: number | undefined, principal: string): boolean =>
    word !== undefined && parties.direct(word).some((party) => party.principal === principal);
  return is(teller, source.principal) && is(denying, target.principal);
}

/** "denied the raid on Kyiv", "denied that the border would be reopened": who denies a deed of nobody's has been said to do it. */
function denier(trees: Trees, predicate: number, chain: Attribution[]): number | null {
  const innermost = chain.at(-1);
  if (!innermost || trees.head(predicate) !== innermost.cueHead) return null;
  return cueStance(trees, innermost).stance === "denies" ? innermost.sourceHead : null;
}

/** "completed delivery of vehicles to Somalia": an event noun's actor may be the subject of the verb that governs it. */
function agentAbove(trees: Trees, predicate: Predicate, { operators, top }: Modality): number | null {
  // "ahead of Friday's meeting, France unveiled": what stands beside a clause is not its subject's doing.
  if (trees.isVerbal(predicate.word) || hasRelation(trees.word(predicate.word), "obl")) return null;
  // "claimed responsibility for an attack on a tanker"
  const owner = trees.head(predicate.word);
  if (isOwning(trees, owner)) return trees.subject(trees.head(owner))?.word ?? null;
  const above = [...operators.map(({ word }) => word), top].find(
    (word) => word !== predicate.word && trees.isVerbal(word),
  );
  if (above === undefined) return null;
  const subject = trees.subject(above);
  return subject && !subject.passive ? subject.word : null;
}

/** The type that governing words leave: refusing is REJECT, stopping something friendly SANCTION, something hostile RETREAT. */
function typeUnder(type: EventType | null, operators: OperatorKind[]): EventType | null {
  const { friendly, becomesAgree } = vocabulary<TypeTable>("type-changes");
  let current = type;
  for (const kind of operators) {
    if (kind === "refuse") current = current === null || friendly.includes(current) ? "REJECT" : current;
    else if (kind === "threaten") current = "THREATEN";
    else if (kind === "stop" && current !== null) current = friendly.includes(current) ? "SANCTION" : "RETREAT";
    else if (kind === "commit" && current !== null && becomesAgree.includes(current)) current = "AGREE";
  }
  return current;
}

/** What the model marks as acts, by the predicate that states each: one of the tables', or one of its own. */
function actsByWord(trees: Trees, parties: Parties, predicates: Predicate[]): Map<Predicate, ModelAct> {
  const at = new Map(predicates.flatMap((one) => (one.noun === null ? [] : [[one.noun, one] as const])));
  for (const predicate of predicates) at.set(predicate.word, predicate);
  const acts = new Map<Predicate, ModelAct>();
  for (const found of trees.annotation.acts) {
    // "would not say", "answered neither yes nor no": who answers like that is heard (hearing.ts), and does nothing by these words.
    if (closedClasses.includes(trees.word(found.word).upos)) continue;
    const predicate = at.get(found.word);
    if (predicate) typeByModel(trees, parties, found, predicate);
    const act = modelAct(trees, parties, found, predicate);
    if (!act) continue;
    const known = acts.get(act.predicate);
    if (known)
      known.pairs.push(...act.pairs.filter((pair) => !known.pairs.some((other) => pairKey(other) === pairKey(pair))));
    else acts.set(act.predicate, act);
  }
  return acts;
}

const closedClasses = ["AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "PUNCT", "SCONJ"];
