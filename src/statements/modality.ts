/** Whether a predicate is claimed as done: what governs it, helps it and denies it. */
import type { Factuality } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { cueOf, type CueTable } from "./cue.ts";
import { own, tellsToAct } from "./predicates.ts";
import { hasRelation, type Trees } from "./trees.ts";

interface OperatorTable {
  transparent: string[];
  plan: string[];
  expect: string[];
  commit: string[];
  refuse: string[];
  request: string[];
  threaten: string[];
  stop: string[];
  fail: string[];
  belief: string[];
  ability: string[];
  seeming: string[];
  untrue: string[];
  nobody: string[];
  hypothesis: string[];
  /** First words of a sentence that only supposes what it says. */
  supposing: string[];
  possible: string[];
  doubtful: string[];
  wanting: string[];
  owning: string[];
  offering: string[];
  wholes: string[];
}

export type OperatorKind =
  | "plan"
  | "expect"
  | "commit"
  | "refuse"
  | "request"
  | "threaten"
  | "stop"
  | "fail"
  | "belief"
  | "ability";

export interface Operator {
  word: number;
  kind: OperatorKind;
}

export interface Modality {
  /** Governing words that change what is claimed, innermost first. */
  operators: Operator[];
  /** The outermost word that still belongs to the claim. */
  top: number;
  future: boolean;
  /** Only supposed, asked for or said of what might be. */
  hypothetical: boolean;
  /** Said on a condition ("will lend it gas if the tap is closed"): then what lies ahead is no less a plan. */
  conditioned: boolean;
  negated: boolean;
  /** Marked as unproven by the words themselves ("allegedly", "is believed to"). */
  alleged: boolean;
  /** How certain the belief is that marks it so ("is believed to": probable); null where nothing tells. */
  certainty: Factuality | null;
  /** Not certain: "may", "possibly". */
  possible: boolean;
  question: boolean;
}

const kinds: OperatorKind[] = [
  "plan",
  "expect",
  "commit",
  "refuse",
  "request",
  "threaten",
  "stop",
  "fail",
  "belief",
  "ability",
];
const operators = (): OperatorTable => vocabulary<OperatorTable>("operators");

/** `isCue` tells the words that already stand in the chain of sources: they govern nothing here. */
export function modalityOf(trees: Trees, predicate: number, isCue: (word: number) => boolean): Modality {
  const modality: Modality = {
    operators: [],
    top: predicate,
    future: false,
    hypothetical: false,
    conditioned: false,
    negated: false,
    alleged: false,
    certainty: null,
    possible: false,
    question: asks(trees, predicate),
  };
  inspect(trees, predicate, modality);
  if (isPromise(trees, predicate)) modality.future = true;
  if (isOfNobody(trees, predicate)) modality.negated = !modality.negated;
  if (isToldUntrue(trees, predicate)) modality.negated = !modality.negated;
  if (saysUnproven(trees, predicate)) modality.alleged = true;
  for (let at = predicate; !trees.isRoot(at);) {
    const parent = trees.raisedOver(at) ?? trees.head(at);
    const word = trees.word(at);
    if (hasRelation(word, "conj")) {
      // "plans to meet and sign": what governs the first governs the second; its helpers too where it has none of its own.
      if (trees.children(at, "aux", "nsubj").length === 0) inspect(trees, parent, modality, false);
      at = parent;
      continue;
    }
    if (isCue(parent)) {
      // "would not comment on whether it had sold": the source's stance says what is open.
      if (trees.marks(at).some((mark) => mark === "whether" || mark === "if")) modality.hypothetical = false;
      if (operatorKind(trees, parent) === "expect" && isAhead(trees, predicate)) modality.future = true;
      break;
    }
    if (!governs(trees, at)) break;
    // Whoever is meant, a denial is never lost.
    if (cueOf(trees.phrasal(parent))?.stance === "denies" && trees.isVerbal(parent))
      modality.negated = !modality.negated;
    if (isUntrue(trees, parent)) modality.negated = !modality.negated;
    const kind = inContext(trees, at, parent, believed(trees, parent, operatorKind(trees, parent)));
    if (kind === "open") {
      // "has not ruled out sending", "refused to rule out sending": nothing is claimed.
      modality.hypothetical = true;
      modality.negated = false;
      break;
    }
    if (kind === null && !own(operators().transparent, trees.lemma(parent)) && !isNominalArgument(word)) break;
    if (kind !== null) modality.operators.push({ word: parent, kind });
    if (kind !== null || trees.isVerbal(parent)) inspect(trees, parent, modality, true, kind);
    modality.top = parent;
    // "avoids condemning the invasion": what governs the condemning does not touch the invasion.
    if (kind === null && trees.isVerbal(parent) && !own(operators().transparent, trees.lemma(parent))) break;
    at = parent;
  }
  // "is expected to sign" lies ahead, "is likely to have signed" does not.
  const expected = modality.operators.some(({ kind }) => kind === "expect");
  if (expected && isAhead(trees, predicate)) modality.future = true;
  return modality;
}

/** "agreed to meet again", told as the agreement: what is agreed on lies ahead. */
function isPromise(trees: Trees, word: number): boolean {
  const { commit, offering } = operators();
  const lemma = trees.lemma(word);
  if (!trees.isVerbal(word) || !own(commit, lemma) || own(offering, lemma)) return false;
  return trees.children(word, "xcomp").some((clause) => isAhead(trees, clause));
}

/** "to sign", but not "to have signed". */
function isAhead(trees: Trees, word: number): boolean {
  return trees.marks(word).includes("to") && !trees.auxiliaries(word).includes("have");
}

/** What a governing word does to what it governs; null where it does nothing. */
export function operatorKind(trees: Trees, word: number): OperatorKind | null {
  const table = operators();
  if (tellsToAct(trees, word)) return "request";
  // "is going to lend"
  if (trees.word(word).text.toLowerCase() === "going" && trees.children(word, "xcomp").some((c) => isAhead(trees, c)))
    return "plan";
  return kinds.find((kind) => own(table[kind], trees.phrasal(word)) || own(table[kind], trees.lemma(word))) ?? null;
}

/** "denied that all of the boats had been seized": some may have been. */
export function isOfAll(trees: Trees, predicate: number): boolean {
  const { wholes } = operators();
  return trees
    .children(predicate, "nsubj", "obj")
    .flatMap((word) => [word, ...trees.children(word, "det", "amod")])
    .some((word) => own(wholes, trees.lemma(word)));
}

/** "responsibility for an attack": whose it is has done it. */
export function isOwning(trees: Trees, word: number): boolean {
  return own(operators().owning, trees.lemma(word));
}

/** "It is untrue that P", "reports that P were false". */
function isUntrue(trees: Trees, word: number): boolean {
  const { untrue } = operators();
  if (own(untrue, trees.lemma(word))) return true;
  return hasRelation(trees.word(word), "nsubj") && own(untrue, trees.lemma(trees.head(word)));
}

/** "Reports that P were untrue, Cairo said", where the tree parts the reports from what they are called. */
function isToldUntrue(trees: Trees, predicate: number): boolean {
  const noun = trees.head(predicate);
  const { conveying } = vocabulary<{ conveying: { nouns: string[] } }>("speakers");
  if (!hasRelation(trees.word(predicate), "acl") || !own(conveying.nouns, trees.lemma(noun))) return false;
  if (isUntrue(trees, noun)) return false;
  return trees
    .children(trees.head(noun), "ccomp")
    .some((word) => word > predicate && own(operators().untrue, trees.lemma(word)) && !trees.isNegated(word));
}

/** Who wants another to act asks for it; a refusal that is itself refused or negated leaves all open. */
function inContext(trees: Trees, at: number, word: number, kind: OperatorKind | null): OperatorKind | "open" | null {
  if (kind === "plan" && own(operators().wanting, trees.lemma(word))) {
    const wanting = trees.subject(word)?.word;
    const acting = trees.subject(at)?.word;
    return acting !== undefined && acting !== wanting ? "request" : kind;
  }
  if (kind !== "refuse") return kind;
  const refused = trees.word(word).deprel === "xcomp" && operatorKind(trees, trees.head(word)) === "refuse";
  return trees.isNegated(word) || refused ? "open" : kind;
}

/** Belief is nobody's only in the passive and with "appears" and "seems"; who believes actively is a source. */
function believed(trees: Trees, word: number, kind: OperatorKind | null): OperatorKind | null {
  const { seeming } = operators();
  const isNobodys = trees.isPassive(word) || own(seeming, trees.lemma(word)) || isSaidTo(trees, word);
  return kind === "belief" && !isNobodys ? null : kind;
}

/** "Lithuania said to have offered a radar": who is said to have done it says nothing. */
export function isSaidTo(trees: Trees, word: number): boolean {
  const isParticiple = trees.word(word).text.toLowerCase() === "said";
  return isParticiple && trees.words[word + 1]?.lemma === "to" && trees.words[word + 2]?.lemma === "have";
}

/** Whether what hangs on a word by this relation is in its grip. */
function governs(trees: Trees, at: number): boolean {
  const word = trees.word(at);
  // "reports that Egypt had shipped": a clause after "that" is what the noun says, whatever the parser calls it.
  if (word.deprel === "acl:relcl" && trees.marks(at).includes("that")) return true;
  if (word.deprel === "acl:relcl" || word.deprel === "advcl:relcl") return false;
  if (hasRelation(word, "advcl")) {
    const marks = trees.marks(at);
    // "accused of sending", "insisted on sending"; but "after sending" and "by sending" stand on their own.
    return marks.some((mark) => ["of", "on", "from", "for", "about", "against"].includes(mark));
  }
  return (
    ["xcomp", "ccomp", "acl", "csubj", "dep"].some((relation) => hasRelation(word, relation)) || isNominalArgument(word)
  );
}

function isNominalArgument(word: { deprel: string; upos: string }): boolean {
  return (
    ["NOUN", "PROPN"].includes(word.upos) &&
    ["obj", "nsubj:pass", "obl", "nmod"].some((relation) => word.deprel === relation)
  );
}

/** "sent no troops", "made no such offer", "fired on no one", "detained nobody": what is done to nobody is not done. */
function isOfNobody(trees: Trees, predicate: number): boolean {
  if (!trees.isVerbal(predicate) || trees.isNegated(predicate)) return false;
  const { nobody } = operators();
  return trees
    .children(predicate, "obj", "nsubj:pass", "obl")
    .filter((word) => trees.word(word).deprel !== "obl:unmarked")
    .some(
      (word) =>
        own(nobody, trees.lemma(word)) || trees.children(word, "det").some((det) => own(nobody, trees.lemma(det))),
    );
}

/** Negation, helping verbs, adverbs and marks of one word. */
function inspect(trees: Trees, word: number, modality: Modality, governing = false, kind: OperatorKind | null = null) {
  const { hypothesis, possible } = operators();
  const { adverbs, adjectives } = vocabulary<CueTable>("cues");
  if (trees.isNegated(word)) modality.negated = !modality.negated;
  for (const helper of trees.auxiliaries(word)) {
    if (helper === "will" || helper === "shall" || helper === "wo" || helper === "'ll") modality.future = true;
    else if (helper === "would") modality.future = true;
    else if (["may", "might", "could"].includes(helper)) modality.possible = true;
    else if (["should", "must", "ought", "can", "ca"].includes(helper)) modality.hypothetical = true;
  }
  for (const mark of trees.marks(word)) if (own(hypothesis, mark) || mark === "against") modality.hypothetical = true;
  if ((isInverted(trees, word) && !modality.question) || isSupposed(trees, word)) modality.hypothetical = true;
  // "to attack" as a purpose is an intention, and so is "Tokyo to fund radars" in a headline.
  const infinitive =
    trees.marks(word).includes("to") || trees.children(word, "aux").some((helper) => trees.lemma(helper) === "to");
  // Of a headline the parser may take the one who will act for the head.
  const isHeadline =
    hasRelation(trees.word(word), "acl") &&
    trees.isRoot(trees.head(word)) &&
    trees.word(trees.head(word)).upos === "PROPN";
  if (!governing && infinitive && (hasRelation(trees.word(word), "advcl") || trees.isRoot(word) || isHeadline))
    modality.future = true;
  for (const child of trees.children(word, "advmod", "amod", "discourse")) {
    const lemma = trees.word(child).text.toLowerCase();
    const stance = adverbs[lemma] ?? adjectives[lemma];
    if (stance === "alleges") modality.alleged = true;
    if (stance === "plans") modality.future = true;
    if (stance === "expects") modality.possible = true;
    if (own(possible, lemma)) modality.possible = true;
  }
  if (trees.children(word, "advcl").some((clause) => conditional(trees, clause))) {
    modality.hypothetical = true;
    modality.conditioned = true;
  }
  const offers = own(operators().offering, trees.lemma(word));
  if (kind === "plan" || (kind === "commit" && !offers)) modality.future = true;
  if (kind === "expect") modality.possible = true;
  // "is unlikely to lift them"
  if (kind === "expect" && own(operators().doubtful, trees.lemma(word))) modality.negated = !modality.negated;
  if (kind === "belief") {
    modality.alleged = true;
    modality.certainty = cueOf(trees.lemma(word))?.factuality ?? null;
  }
  if (kind === "ability") modality.hypothetical = true;
  if (kind === "fail") modality.negated = !modality.negated;
}

function conditional(trees: Trees, clause: number): boolean {
  return trees.marks(clause).some((mark) => own(operators().hypothesis, mark));
}

/** "If confirmed, it would be the first time that …" */
function saysUnproven(trees: Trees, word: number): boolean {
  const sentence = trees.text(trees.sentenceOf(word)).toLowerCase();
  return vocabulary<CueTable>("cues").unproven.some((phrase) => sentence.includes(phrase));
}

/** "Suppose Mexico demanded", and "what would happen if America were to slap tariffs", wherever the parser hangs the condition. */
function isSupposed(trees: Trees, word: number): boolean {
  const { hypothesis, supposing } = operators();
  const { firstWord } = trees.sentenceOf(word);
  const lower = (at: number): string => trees.word(at).text.toLowerCase();
  let opening = firstWord;
  while (opening < word && trees.word(opening).upos === "PUNCT") opening++;
  if (opening < word && own(supposing, lower(opening))) return true;
  if (word < firstWord + 2 || lower(word - 2) !== "were" || lower(word - 1) !== "to") return false;
  return trees.words.slice(firstWord, word).some(({ text }) => own(hypothesis, text.toLowerCase()));
}

/** "Had Turkey blocked the bid": the helper before the subject makes a condition of it. */
function isInverted(trees: Trees, word: number): boolean {
  const subject = trees.child(word, "nsubj");
  const [first] = trees.children(word, "aux");
  return (
    subject !== undefined && first !== undefined && first < subject && ["have", "should"].includes(trees.lemma(first))
  );
}

/** A sentence that ends with a question mark, its predicate in the main clause. */
function asks(trees: Trees, word: number): boolean {
  let root = word;
  while (!trees.isRoot(root)) {
    // "Will Germany, which sold it the guns, object?": what is told besides is not asked.
    if (trees.word(root).deprel.endsWith("relcl") && trees.auxiliaries(root).every(tellsPlainly)) return false;
    root = trees.head(root);
  }
  const sentence = trees.sentenceOf(root);
  return trees.text(sentence).trimEnd().endsWith("?");
}

/** Helping verbs that leave a clause told as it is, unlike "will" and "can". */
function tellsPlainly(helper: string): boolean {
  return ["have", "be", "do"].includes(helper);
}
