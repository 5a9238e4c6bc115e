/** Who says what in a report. */
import type { WordRange } from "../language/annotation.ts";
import { type Attribution, covers, sizeOf } from "./attribution.ts";
import { whoCitesRule } from "./citing.ts";
import { conduits } from "./conduits.ts";
import { cueOf } from "./cue.ts";
import { fromModel } from "./model-attributions.ts";
import { isSaidTo, operatorKind } from "./modality.ts";
import { isDoneTo, own, predicateTable } from "./predicates.ts";
import {
  accordingRule,
  fromAccording,
  fromDisbelief,
  fromEvidence,
  fromRetraction,
  fromSilence,
  fromVerb,
  isAccording,
} from "./syntax-attributions.ts";
import { hasRelation, type Trees } from "./trees.ts";

/** The model's attributions, completed by what syntax shows beyond doubt. */
export function findAttributions(trees: Trees): Attribution[] {
  const found: Attribution[] = [];
  const byCueWord = new Map<number, Attribution>();
  const modelAt = new Map<number, Attribution>();
  const superseded = new Set<Attribution>();
  const add = (attribution: Attribution): void => {
    found.push(attribution);
    const { firstWord, endWord } = attribution.cue;
    for (let word = firstWord; word < endWord; word++) if (!byCueWord.has(word)) byCueWord.set(word, attribution);
  };
  for (const attribution of trees.annotation.attributions) {
    const made = fromModel(trees, attribution);
    if (!made || governsOnly(trees, made)) continue;
    add(made);
    modelAt.set(made.cueHead, made);
  }
  for (const word of trees.words.keys()) {
    if (trees.word(word).upos === "") continue;
    const settled = fromRetraction(trees, word) ?? fromDisbelief(trees, word) ?? fromSilence(trees, word);
    if (settled) {
      // What the model found at the same word is known better by its words.
      const known = modelAt.get(word);
      if (known !== undefined) {
        superseded.add(known);
        for (let at = known.cue.firstWord; at < known.cue.endWord; at++) byCueWord.delete(at);
      }
      add(settled);
      continue;
    }
    const made = fromVerb(trees, word) ?? fromAccording(trees, word) ?? fromEvidence(trees, word);
    if (!made || governsOnly(trees, made)) continue;
    // A rule's cue is one word.
    const known = byCueWord.get(made.cue.firstWord);
    if (known) mend(trees, known, made);
    else add(made);
  }
  const kept = found.filter((attribution) => !superseded.has(attribution));
  const handed = kept.flatMap((attribution) => conduits(trees, attribution));
  // "reported, citing an official": where both are known, what the model found at "citing" is told already.
  const citing = new Map<number, Attribution>();
  for (const attribution of handed) {
    const known = citing.get(attribution.cueHead);
    // The model may mark "citing" as a telling of its own, and who is cited as what is told.
    if (attribution.rule.endsWith("citing") && (!known || sizeOf(attribution) > sizeOf(known)))
      citing.set(attribution.cueHead, attribution);
  }
  const once = handed.filter((attribution) => (citing.get(attribution.cueHead) ?? attribution) === attribution);
  return onceEach(once.filter((attribution) => !isKnownToCite(attribution, once)));
}

/** Who cites is found from who is cited only where nothing else tells it. */
function isKnownToCite(attribution: Attribution, all: Attribution[]): boolean {
  if (!attribution.rule.endsWith(whoCitesRule)) return false;
  const { cueHead, content } = attribution;
  const citing = content.at(-1)!.firstWord;
  return all.some((other) => other !== attribution && other.cueHead === cueHead && covers(other, citing));
}

/** "quoted X as saying" is found at both verbs: one telling, with all that is said. */
function onceEach(attributions: Attribution[]): Attribution[] {
  const known = new Map<string, Attribution>();
  for (const attribution of attributions) {
    const { cueHead, sourceHead } = attribution;
    const isQuoting = /, (?:quoting|as saying)$/u.test(attribution.rule);
    const key = isQuoting ? `${cueHead} ${sourceHead}` : `${known.size} of its own`;
    const first = known.get(key);
    known.set(key, first ? { ...first, content: [...first.content, ...attribution.content] } : attribution);
  }
  return [...known.values()];
}

/** "plans to", "refused to", "asked Turkey for": they say what is claimed of the deed, not who tells it. */
function governsOnly(trees: Trees, { cueHead, content }: Attribution): boolean {
  const kind = operatorKind(trees, cueHead);
  // "recalled its ambassador", "Lithuania said to have offered a radar"
  if (isDoneTo(trees, cueHead) || isSaidTo(trees, cueHead) || isAskedFor(trees, cueHead)) return true;
  // "is believed to have sent", "is expected to send": nobody is named who believes it.
  if (
    (kind === "belief" || kind === "expect") &&
    trees.isPassive(cueHead) &&
    trees.child(cueHead, "obl:agent") === undefined
  )
    return true;
  const lemma = trees.lemma(cueHead);
  // "has expelled", "discussed": acts that the model takes for speech.
  const { verbs, light } = predicateTable();
  if (kind === null)
    return !cueOf(lemma) && trees.isVerbal(cueHead) && (Object.hasOwn(verbs, lemma) || own(light, lemma));
  if (kind !== "request") return !cueOf(trees.lemma(cueHead));
  const asks = content.some(({ firstWord, endWord }) =>
    trees.words
      .slice(firstWord, endWord)
      .some(({ deprel, lemma }) => deprel === "mark" && ["whether", "if"].includes(lemma)),
  );
  return !asks;
}

/** "demanded that Russia admit it had shot down the airliner", "urged Iran to say": who is asked to speak has not spoken. */
function isAskedFor(trees: Trees, cueHead: number): boolean {
  const isClause = ["ccomp", "xcomp"].some((relation) => hasRelation(trees.word(cueHead), relation));
  return isClause && trees.head(cueHead) < cueHead && operatorKind(trees, trees.head(cueHead)) === "request";
}

/** Where the model found a cue but missed its source or content, syntax may know it. */
function mend(trees: Trees, found: Attribution, made: Attribution) {
  if (made.source && (!found.source || speaksElsewhere(trees, found, made))) {
    found.source = made.source;
    found.sourceHead = made.sourceHead;
    found.rule += ", source by syntax";
  }
  // The clause that hangs on a cue is its content, also where the model marked only a part of it.
  const within = (inner: WordRange, outer: WordRange): boolean =>
    outer.firstWord <= inner.firstWord && inner.endWord <= outer.endWord;
  const missed = made.content.filter((clause) => !found.content.some((known) => within(clause, known)));
  found.content = [...found.content, ...missed];
  found.cueHead = made.cueHead;
  // "has seen no evidence that", marked whole by the model: the words within say doubt.
  if (made.stance !== undefined) found.stance = made.stance;
}

/**
 * "a diplomat said the director had told the French": marked as who told, the diplomat is the subject of another cue, or the French are who was told;
 * the director is the subject of this one.
 */
function speaksElsewhere(trees: Trees, { sourceHead }: Attribution, made: Attribution): boolean {
  if (sourceHead === null || made.sourceHead === null || made.sourceHead === sourceHead) return false;
  // "according to the centre, Tea denied that": the two words have a source each.
  if (made.rule === accordingRule) return covers(made, sourceHead);
  const isHere = trees.subject(made.cueHead)?.word === made.sourceHead && trees.word(made.sourceHead).upos !== "PRON";
  if (!isHere) return false;
  if (isAccording(trees, sourceHead)) return true;
  const { deprel } = trees.word(sourceHead);
  const verb = trees.head(sourceHead);
  // "Neither Khartoum nor Juba confirmed": of three words the model may mark the first alone.
  if (verb === made.cueHead) return ["iobj", "obj", "cc:preconj"].includes(deprel);
  return ["nsubj", "nsubj:pass"].includes(deprel) && cueOf(trees.lemma(verb)) !== undefined;
}
