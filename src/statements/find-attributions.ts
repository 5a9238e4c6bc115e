import type { FoundAttribution, WordRange } from "../language/annotation.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import { covers } from "./attribution.ts";
import { operatorKind } from "./modality.ts";
import { own, predicateTable } from "./predicates.ts";
import type { Trees } from "./trees.ts";
import { cueOf, type CueTable } from "./cue.ts";

/** The model's attributions, completed by what syntax shows beyond doubt. */
export function findAttributions(trees: Trees): Attribution[] {
  const found: Attribution[] = [];
  for (const attribution of trees.annotation.attributions) {
    const made = fromModel(trees, attribution);
    if (made && !governsOnly(trees, made)) found.push(made);
  }
  for (const word of trees.words.keys()) {
    if (trees.word(word).upos === "") continue;
    const made = fromVerb(trees, word) ?? fromAccording(trees, word) ?? fromEvidence(trees, word);
    if (made && governsOnly(trees, made)) continue;
    if (made && !found.some((other) => sameCue(other, made))) found.push(made);
    else if (made)
      mend(
        found.find((other) => sameCue(other, made))!,
        made,
      );
  }
  return found.flatMap((attribution) => conduits(trees, attribution));
}

function sameCue(a: Attribution, b: Attribution): boolean {
  return a.cue.firstWord < b.cue.endWord && b.cue.firstWord < a.cue.endWord;
}

/** "plans to", "refused to", "asked Turkey for": they say what is claimed of the deed, not who tells it. */
function governsOnly(trees: Trees, { cueHead, content }: Attribution): boolean {
  const kind = operatorKind(trees, cueHead);
  // "is believed to have sent": nobody is named who believes it.
  if (kind === "belief" && trees.isPassive(cueHead) && trees.child(cueHead, "obl:agent") === undefined) return true;
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

/** Where the model found a cue but missed its source or content, syntax may know it. */
function mend(found: Attribution, made: Attribution) {
  if (!found.source && made.source) {
    found.source = made.source;
    found.sourceHead = made.sourceHead;
    found.rule += ", source by syntax";
  }
  if (found.content.length === 0) found.content = made.content;
  found.cueHead = made.cueHead;
}

function fromModel(trees: Trees, { source, cue, content, score }: FoundAttribution): Attribution | null {
  const cueHead = headOf(trees, cue);
  let bestCue = cueIn(trees, cue) ?? cueHead;
  // "could not" alone is half a cue: the verb it helps is the cue.
  if (!cueOf(trees.lemma(bestCue)) && ["AUX", "PART"].includes(trees.word(bestCue).upos)) {
    const verb = trees.head(bestCue);
    if (cueOf(trees.lemma(verb))) bestCue = verb;
  }
  const trimmed = source && trimSource(trees, source);
  const near = content.filter((part) => isNear(trees, part, cueHead));
  if (near.length === 0) return null;
  return {
    source: trimmed,
    sourceHead: trimmed && headOf(trees, trimmed),
    cue,
    cueHead: bestCue,
    content: near,
    score,
    rule: "model",
  };
}

/**
 * "did not immediately respond", "dismissed as baseless reports": the verb tells the stance, wherever the tree puts it; a noun
 * only where no verb does.
 */
function cueIn(trees: Trees, { firstWord, endWord }: WordRange): number | undefined {
  let noun: number | undefined;
  let verb: number | undefined;
  for (let word = firstWord; word < endWord; word++) {
    const entry = cueOf(trees.phrasal(word)) ?? cueOf(trees.lemma(word));
    if (!entry) continue;
    if (!trees.isVerbal(word)) noun ??= word;
    else if (verb === undefined || entry.stance !== "asserts") verb = word;
  }
  return verb ?? noun;
}

function rootOf(trees: Trees, word: number): number {
  return [word, ...trees.ancestors(word)].at(-1)!;
}

/** What is said stands in the cue's sentence or beside it; further off only what opens with a quotation mark. */
function isNear(trees: Trees, { firstWord, endWord }: WordRange, cue: number): boolean {
  const at = trees.word(cue).sentence;
  const first = trees.word(firstWord).sentence;
  const last = trees.word(endWord - 1).sentence;
  // A headline's speaker says nothing of the article.
  if (
    (at === 0) !== (first === 0) &&
    trees.sentenceOf(0).paragraph !== trees.sentenceOf(Math.max(cue, firstWord)).paragraph
  )
    return false;
  if (first === at && last === at) return true;
  // A neighbouring sentence with a speaker of its own is not this one's.
  if (first !== at && cueOf(trees.lemma(rootOf(trees, firstWord)))) return false;
  if (first - at <= 1 && at - last <= 1) return true;
  return /^["“‘']/u.test(trees.text(trees.sentenceOf(firstWord)));
}

function trimSource(trees: Trees, range: WordRange): WordRange {
  let { firstWord, endWord } = range;
  while (endWord > firstWord + 1 && trees.word(endWord - 1).upos === "PUNCT") endWord--;
  while (firstWord < endWord - 1 && trees.word(firstWord).upos === "PUNCT") firstWord++;
  return { firstWord, endWord };
}

/** The word of a range that hangs on something outside it. */
function headOf(trees: Trees, range: WordRange): number {
  for (let word = range.firstWord; word < range.endWord; word++) {
    const head = trees.head(word);
    if ((head < range.firstWord || head >= range.endWord || head === word) && trees.word(word).upos !== "PUNCT")
      return word;
  }
  return range.firstWord;
}

function range(words: number[]): WordRange {
  return { firstWord: words[0]!, endWord: words.at(-1)! + 1 };
}

/** "X denied that P", "X could not confirm the delivery", "X accused Y of P": a cue verb with a subject and something said. */
function fromVerb(trees: Trees, word: number): Attribution | null {
  const entry = cueOf(trees.lemma(word));
  if (!entry || !trees.isVerbal(word)) return null;
  const content: number[] = [];
  const clause = trees.child(word, "ccomp") ?? trees.child(word, "xcomp");
  const strong = entry.stance !== "asserts" || entry.of === true;
  if (clause !== undefined) content.push(clause);
  if (entry.of)
    content.push(
      ...trees
        .children(word, "advcl", "obl")
        .filter((c) => [...trees.marks(c), ...trees.cases(c)].some((m) => m === "of" || m === "for")),
    );
  // Only verbs of denial and confirmation take a bare noun as what is said: "denied the delivery".
  if (content.length === 0 && strong && !entry.of) {
    const object = trees.child(word, "obj") ?? (trees.isPassive(word) ? trees.child(word, "nsubj:pass") : undefined);
    if (object !== undefined) content.push(object);
  }
  if (content.length === 0 && !strong) {
    const beside = besideSpeech(trees, word);
    if (beside !== null) return besideAttribution(trees, word, beside);
  }
  if (content.length === 0) return null;
  const passive = trees.isPassive(word);
  const subject = trees.subject(word);
  const agent =
    trees.children(word, "obl:agent")[0] ?? trees.children(word, "obl").find((o) => trees.cases(o).includes("by"));
  const speaker = passive
    ? agent
    : subject && !content.includes(subject.word) && !content.some((c) => trees.isBelow(subject.word, c))
      ? subject.word
      : undefined;
  if (speaker === undefined && !passive) return null;
  const source = speaker === undefined ? null : range(trees.subtree(speaker, (c) => leavesSource(trees, c)));
  return {
    source,
    sourceHead: speaker ?? null,
    cue: { firstWord: word, endWord: word + 1 },
    cueHead: word,
    content: content.map((c) => range(trees.subtree(c))),
    score: 1,
    rule: "cue verb",
  };
}

/** "Erdoğan discussed the conflict, the agency said": a clause before "said" that the parser hangs on it, or it on the clause, by no certain relation. */
function besideSpeech(trees: Trees, word: number): number | null {
  const loose = ["dep", "parataxis", "advcl"];
  const before = trees.children(word, ...loose).find((child) => child < word && trees.isVerbal(child));
  if (before !== undefined && !trees.marks(before).length) return before;
  const head = trees.head(word);
  return loose.slice(0, 2).includes(trees.word(word).deprel) && head < word && trees.isVerbal(head) ? head : null;
}

function besideAttribution(trees: Trees, word: number, clause: number): Attribution | null {
  const speaker = trees.child(word, "nsubj");
  if (speaker === undefined) return null;
  return {
    source: range(trees.subtree(speaker, (child) => leavesSource(trees, child))),
    sourceHead: speaker,
    cue: { firstWord: word, endWord: word + 1 },
    cueHead: word,
    content: [range(trees.subtree(clause, (child) => child === word))],
    score: 1,
    rule: "cue verb beside a clause",
  };
}

function leavesSource(trees: Trees, word: number): boolean {
  return ["acl:relcl", "parataxis", "punct", "case"].includes(trees.word(word).deprel);
}

/** "according to X, P" where the model saw nothing. */
function fromAccording(trees: Trees, word: number): Attribution | null {
  if (trees.word(word).text.toLowerCase() !== "according") return null;
  // UD hangs "according to" as case on the source, or the source as its oblique.
  const source = trees.child(word, "obl") ?? (trees.word(word).deprel === "case" ? trees.head(word) : undefined);
  if (source === undefined || source === word) return null;
  const anchor = trees.word(word).deprel === "case" ? trees.head(source) : trees.head(word);
  if (anchor === source) return null;
  const inside = trees.subtree(anchor, (c) => c === source || c === word);
  const runs: WordRange[] = [];
  for (const w of inside) {
    const last = runs.at(-1);
    if (last && last.endWord === w) last.endWord++;
    else runs.push({ firstWord: w, endWord: w + 1 });
  }
  return {
    source: range(trees.subtree(source, (c) => leavesSource(trees, c))),
    sourceHead: source,
    cue: { firstWord: word, endWord: word + 1 },
    cueHead: word,
    content: runs,
    score: 1,
    rule: "according to",
  };
}

/** "there is no evidence that P", "X saw no indication of P". */
function fromEvidence(trees: Trees, word: number): Attribution | null {
  const { evidenceNouns } = vocabulary<CueTable>("cues");
  if (!evidenceNouns.nouns.includes(trees.lemma(word)) || trees.word(word).upos !== "NOUN") return null;
  if (!trees.children(word, "det").some((d) => trees.lemma(d) === "no") && !trees.isNegated(trees.head(word)))
    return null;
  const content = trees.child(word, "acl", "ccomp", "nmod");
  if (content === undefined) return null;
  const verb = trees.head(word);
  const subject = trees.word(word).deprel === "obj" ? trees.subject(verb) : null;
  return {
    source: subject && range(trees.subtree(subject.word, (c) => leavesSource(trees, c))),
    sourceHead: subject?.word ?? null,
    cue: { firstWord: word, endWord: word + 1 },
    cueHead: word,
    content: [range(trees.subtree(content))],
    score: 1,
    rule: "no evidence",
    stance: "doubts",
  };
}

/**
 * "KCNA, quoted by Yonhap, said P" is two attributions: Yonhap says that KCNA says P. So is "Reuters reported, citing an
 * official". The outer one is made to contain the inner one's cue.
 */
function conduits(trees: Trees, attribution: Attribution): Attribution[] {
  const { conduits: words } = vocabulary<CueTable>("cues");
  if (!attribution.source) return [attribution];
  const { firstWord } = attribution.source;
  // The model's source may end before the carrier's phrase: "KCNA", quoted by Yonhap, "said".
  const endWord = Math.max(attribution.source.endWord, attribution.cue.firstWord);
  for (let word = firstWord; word < endWord; word++) {
    if (!words.passive.includes(trees.lemma(word)) || trees.word(word).upos !== "VERB" || word === trees.head(word))
      continue;
    const carrier =
      trees.child(word, "obl:agent") ??
      trees.children(word, "obl").find((o) => ["by", "in", "on"].some((c) => trees.cases(o).includes(c)));
    const above = trees.head(word);
    const quoted = above >= firstWord && above < endWord ? above : attribution.sourceHead;
    if (carrier === undefined || quoted === null || quoted >= word) continue;
    const inner: Attribution = {
      ...attribution,
      source: range(trees.subtree(quoted, (c) => c === word || leavesSource(trees, c))),
      sourceHead: quoted,
    };
    const outer: Attribution = {
      source: range(trees.subtree(carrier, (c) => leavesSource(trees, c))),
      sourceHead: carrier,
      cue: { firstWord: word, endWord: word + 1 },
      cueHead: word,
      content: [...attribution.content, inner.source!, attribution.cue],
      score: attribution.score,
      rule: `${attribution.rule}, quoted by`,
    };
    return [outer, inner];
  }
  const citing = [attribution.cueHead, ...trees.children(attribution.cueHead, "advcl", "acl", "dep", "parataxis")].find(
    (c) => words.active.includes(trees.lemma(c)) && trees.word(c).text.endsWith("ing"),
  );
  const cited = citing === undefined ? undefined : trees.child(citing, "obj");
  if (citing === undefined || cited === undefined || citing === attribution.cueHead) return [attribution];
  const inner: Attribution = {
    source: range(trees.subtree(cited, (c) => leavesSource(trees, c))),
    sourceHead: cited,
    cue: { firstWord: citing, endWord: citing + 1 },
    cueHead: citing,
    content: attribution.content,
    score: attribution.score,
    rule: `${attribution.rule}, citing`,
  };
  return [{ ...attribution, content: [...attribution.content, inner.source!, inner.cue] }, inner];
}

/** Attributions around a word, outermost first: an attribution is inside another whose content covers its cue. */
export function chainAround(trees: Trees, attributions: Attribution[], word: number): Attribution[] {
  const around = attributions.filter(
    ({ cue, cueHead, ...rest }) =>
      word !== cueHead &&
      // The model's cue may take in what is said: "has denied supplying | drones".
      (covers({ cue, cueHead, ...rest }, word) ||
        (cue.firstWord <= word && word < cue.endWord && trees.isBelow(word, cueHead))),
  );
  return around.sort((a, b) => {
    if (covers(a, b.cueHead) !== covers(b, a.cueHead)) return covers(a, b.cueHead) ? -1 : 1;
    return sizeOf(b) - sizeOf(a);
  });
}

function sizeOf(attribution: Attribution): number {
  return attribution.content.reduce((sum, r) => sum + r.endWord - r.firstWord, 0);
}
