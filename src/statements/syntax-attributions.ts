/** Attributions that syntax shows beyond doubt, whether the model marked them or not. */
import type { WordRange } from "../language/annotation.ts";
import type { Stance } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import { cueOf, type CueTable } from "./cue.ts";
import { hasRelation, type Trees } from "./trees.ts";
import { isComma, leavesSource, range } from "./word-ranges.ts";

/** "X denied that P", "X could not confirm the delivery", "X accused Y of P": a cue verb with a subject and something said. */
export function fromVerb(trees: Trees, word: number): Attribution | null {
  const entry = cueOf(trees.phrasal(word)) ?? cueOf(trees.lemma(word));
  if (!entry || !trees.isVerbal(word)) return null;
  // "saw nothing to suggest that P" is doubt, and no suggestion.
  if (hasRelation(trees.word(word), "acl") && trees.lemma(trees.head(word)) === "nothing") return null;
  const content: number[] = [];
  // "Poland, which reopened two crossings, said P": the parser may hang the relative clause on "said".
  const isBesides = (c: number): boolean =>
    c < word && trees.children(c, "nsubj", "nsubj:pass").some((noun) => noun < c && trees.isRelative(noun));
  const clause =
    trees.children(word, "ccomp").find((c) => !isBesides(c)) ??
    trees.child(word, "xcomp") ??
    clauseBehindTeller(trees, word);
  const strong = entry.stance !== "asserts" || entry.of === true;
  if (clause !== undefined) content.push(clause);
  if (entry.of)
    content.push(
      ...trees
        .children(word, "advcl", "obl")
        .filter((c) => [...trees.marks(c), ...trees.cases(c)].some((m) => m === "of" || m === "for")),
    );
  if (entry.on)
    content.push(...trees.children(word, "obl").filter((c) => trees.cases(c).some((m) => m === "on" || m === "about")));
  // Only verbs of denial and confirmation take a bare noun as what is said: "denied the delivery".
  if (content.length === 0 && strong && !entry.of) {
    const object = trees.child(word, "obj") ?? (trees.isPassive(word) ? trees.child(word, "nsubj:pass") : undefined);
    if (object !== undefined) content.push(object);
  }
  if (content.length === 0 && !strong) {
    const beside = besideSpeech(trees, word);
    if (beside !== null) return besideAttribution(trees, word, beside);
  }
  // "a charge Kigali denies": what is denied stands before.
  const { reportNouns } = vocabulary<CueTable>("cues");
  const isReport = (noun: number): boolean => reportNouns.nouns.includes(trees.lemma(noun));
  const subjects = trees.children(word, "nsubj").filter((noun) => noun < word);
  // "a charge Kigali denies", with the speaker hung on the charge.
  const beside = subjects.filter(isReport).flatMap((noun) => trees.children(noun, "appos"));
  const agent =
    trees.children(word, "obl:agent")[0] ?? trees.children(word, "obl").find((o) => trees.cases(o).includes("by"));
  // "allegations denied by Khartoum" besides.
  const named = subjects.find((noun) => !isReport(noun)) ?? beside.find((noun) => noun < word) ?? agent;
  const pointsBack =
    strong &&
    named !== undefined &&
    (subjects.some(isReport) || (trees.word(word).deprel === "acl:relcl" && isReport(trees.head(word))));
  if (content.length === 0 && !pointsBack) return null;
  const passive = trees.isPassive(word);
  const subject = pointsBack ? { word: named } : trees.subject(word);
  // "heard from officials that P"
  const teller = entry.from ? trees.children(word, "obl").find((o) => trees.cases(o).includes("from")) : undefined;
  if (entry.from && teller === undefined) return null;
  const speaker =
    teller ??
    (passive
      ? agent
      : subject && !content.includes(subject.word) && !content.some((c) => trees.isBelow(subject.word, c))
        ? subject.word
        : undefined);
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

/** "said he had been told by officials that P": the clause behind who told it, where the parser hangs it on what governs the telling. */
function clauseBehindTeller(trees: Trees, word: number): number | undefined {
  const teller = trees.isPassive(word) ? trees.child(word, "obl:agent") : undefined;
  if (teller === undefined) return undefined;
  const { endWord } = range(trees.subtree(teller));
  const opens = (clause: number): boolean =>
    trees.marks(clause).includes("that") && range(trees.subtree(clause)).firstWord === endWord;
  return trees.children(trees.head(word), "ccomp").find(opens);
}

/** "Erdoğan discussed the conflict, the agency said": a clause before "said" that the parser hangs on it, or it on the clause, by no certain relation. */
function besideSpeech(trees: Trees, word: number): number | null {
  const loose = ["dep", "parataxis", "advcl"];
  const before = trees.children(word, ...loose).find((child) => child < word && trees.isVerbal(child));
  if (before !== undefined && !trees.marks(before).length) return before;
  const head = trees.head(word);
  if (head > word && loose.includes(trees.word(word).deprel) && trees.isVerbal(head)) {
    // "Canada, he points out, grumbled"
    const { firstWord, endWord } = range(trees.subtree(word));
    if (isComma(trees, firstWord - 1, firstWord) && isComma(trees, endWord - 1, endWord)) return head;
  }
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

export const accordingRule = "according to";

/** Whether a noun is the X of "according to X", by either way to hang it. */
export function isAccording(trees: Trees, noun: number): boolean {
  return [...trees.children(noun, "case"), trees.head(noun)].some(
    (word) => trees.word(word).text.toLowerCase() === "according",
  );
}

/** "according to X, P" where the model saw nothing. */
export function fromAccording(trees: Trees, word: number): Attribution | null {
  if (trees.word(word).text.toLowerCase() !== "according") return null;
  // "a statement according to which P": it is the statement that says so, wherever the parser hangs the words.
  const which = trees.words[word + 2]?.lemma === "which" ? word + 2 : undefined;
  const clause =
    which === undefined
      ? undefined
      : [which, ...trees.ancestors(which)].find((at) => hasRelation(trees.word(at), "acl"));
  if (which !== undefined && clause === undefined) return null;
  // UD hangs "according to" as case on the source, or the source as its oblique.
  const named = trees.child(word, "obl") ?? (trees.word(word).deprel === "case" ? trees.head(word) : undefined);
  const source = clause === undefined ? named : trees.head(clause);
  if (source === undefined || source === word) return null;
  const anchor = clause ?? (trees.word(word).deprel === "case" ? trees.head(source) : trees.head(word));
  if (anchor === source) return null;
  const leading = new Set([source, word, which]);
  const inside = trees.subtree(anchor, (c) => leading.has(c));
  const runs: WordRange[] = [];
  for (const w of inside) {
    const last = runs.at(-1);
    if (last && last.endWord === w) last.endWord++;
    else runs.push({ firstWord: w, endWord: w + 1 });
  }
  return {
    source: range(trees.subtree(source, (c) => leavesSource(trees, c) || c === clause)),
    sourceHead: source,
    cue: { firstWord: word, endWord: word + 1 },
    cueHead: word,
    content: runs,
    score: 1,
    rule: accordingRule,
  };
}

/** "Hanoi called the charge baseless", "dismissed the account as a fairy tale". */
export function fromDisbelief(trees: Trees, word: number): Attribution | null {
  const { disbelieving, reportNouns } = vocabulary<CueTable>("cues");
  const { untrue } = vocabulary<{ untrue: string[] }>("operators");
  if (!trees.isVerbal(word) || trees.isNegated(word) || !disbelieving.verbs.includes(trees.lemma(word))) return null;
  const matter = trees.child(word, "obj") ?? (trees.isPassive(word) ? trees.child(word, "nsubj:pass") : undefined);
  // "something the minister called absurd": the matter has been told before.
  const before = trees.word(word).deprel === "acl:relcl" ? trees.lemma(trees.head(word)) : "";
  if (matter === undefined && before !== "something" && !reportNouns.nouns.includes(before)) return null;
  // The parser hangs what it is called on the verb by one relation or another, or takes it for a second object.
  const called = trees
    .children(word, "xcomp", "advmod", "obl", "advcl", "obj", "ccomp", "dep")
    .filter((child) => child !== matter)
    .some((child) => disbelieving.words.includes(trees.lemma(child)) || untrue.includes(trees.lemma(child)));
  if (!called) return null;
  const speaker = trees.isPassive(word) ? trees.child(word, "obl:agent") : trees.subject(word)?.word;
  return settled(trees, word, speaker, matter, "disbelief", "denies");
}

/** An attribution whose stance its own words settle. */
function settled(
  trees: Trees,
  cue: number,
  speaker: number | undefined,
  content: number | undefined,
  rule: string,
  stance: Stance,
): Attribution {
  return {
    source: speaker === undefined ? null : range(trees.subtree(speaker, (c) => leavesSource(trees, c))),
    sourceHead: speaker ?? null,
    cue: { firstWord: cue, endWord: cue + 1 },
    cueHead: cue,
    content: content === undefined ? [] : [range(trees.subtree(content))],
    score: 1,
    rule,
    stance,
  };
}

/** "has no comment on P", "had no information about P", "would not be drawn on P". */
export function fromSilence(trees: Trees, word: number): Attribution | null {
  const { nouns, verbs } = vocabulary<CueTable>("cues").silent;
  if (trees.isVerbal(word) && verbs.includes(trees.lemma(word))) return fromSilentVerb(trees, word);
  const stance = Object.hasOwn(nouns, trees.lemma(word)) ? nouns[trees.lemma(word)] : undefined;
  if (stance === undefined || trees.word(word).upos !== "NOUN" || trees.word(word).deprel !== "obj") return null;
  const verb = trees.head(word);
  if (!trees.children(word, "det").some((det) => trees.lemma(det) === "no") && !trees.isNegated(verb)) return null;
  const about = (at: number): boolean => trees.cases(at).some((one) => ["on", "about", "of"].includes(one));
  const content = [...trees.children(word, "nmod", "acl"), ...trees.children(verb, "obl")].find(
    (at) => trees.isVerbal(at) || about(at),
  );
  const subject = trees.subject(verb)?.word;
  if (content === undefined || subject === undefined) return null;
  return settled(trees, word, subject, content, "silence", stance);
}

/** "would not be drawn on any loan", "would not be drawn on whether P": passive, and denied. */
function fromSilentVerb(trees: Trees, word: number): Attribution | null {
  const subject = trees.child(word, "nsubj:pass");
  if (subject === undefined || !trees.isNegated(word)) return null;
  const about = trees.children(word, "obl", "advcl", "ccomp").find((child) => child > word);
  return settled(trees, word, subject, about, "silence", "declines");
}

/** "The ministry withdraws its statement that P", "I'm taking back my post saying that P". */
export function fromRetraction(trees: Trees, word: number): Attribution | null {
  const { retracting } = vocabulary<CueTable>("cues");
  if (!trees.isVerbal(word) || trees.isNegated(word)) return null;
  const verbs = [trees.phrasal(word), trees.withNext(word), trees.lemma(word)];
  if (!verbs.some((verb) => retracting.verbs.includes(verb))) return null;
  const passive = trees.isPassive(word);
  const said = trees
    .children(word, "obj", ...(passive ? ["nsubj:pass"] : []))
    .find((noun) => retracting.nouns.includes(trees.lemma(noun)));
  if (said === undefined) return null;
  const speaker = passive ? trees.child(word, "obl:agent") : trees.subject(word)?.word;
  const made = settled(trees, word, speaker, said, "retraction", "retracts");
  // "its report of 5 December that P", "my post saying that P", "a dispatch according to which P": what it said may hang on the verb.
  const clauses = trees.children(word, "ccomp", "advcl", "parataxis", "dep").filter((clause) => {
    if (clause < said || !trees.isVerbal(clause)) return false;
    const words = trees.subtree(clause).filter((inner) => inner > said && inner <= clause + 8);
    return (
      trees.marks(clause).includes("that") ||
      cueOf(trees.lemma(clause))?.stance === "asserts" ||
      words.some((inner) => trees.lemma(inner) === "accord")
    );
  });
  return { ...made, content: [...made.content, ...clauses.map((clause) => range(trees.subtree(clause)))] };
}

/** "there is no evidence that P", "X saw no indication of P", "nothing suggests that P". */
export function fromEvidence(trees: Trees, word: number): Attribution | null {
  const { evidenceNouns } = vocabulary<CueTable>("cues");
  const nothing = trees.lemma(word) === "nothing";
  if (!nothing && (!evidenceNouns.nouns.includes(trees.lemma(word)) || trees.word(word).upos !== "NOUN")) return null;
  if (
    !nothing &&
    !trees.children(word, "det").some((d) => trees.lemma(d) === "no") &&
    !trees.isNegated(trees.head(word))
  )
    return null;
  // "nothing to suggest that P"
  const suggesting = nothing
    ? [...trees.children(word, "acl"), trees.head(word)].find((verb) => evidenceNouns.verbs.includes(trees.lemma(verb)))
    : undefined;
  if (nothing && suggesting === undefined) return null;
  const content =
    suggesting === undefined ? trees.child(word, "acl", "ccomp", "nmod") : trees.child(suggesting, "ccomp", "obj");
  if (content === undefined) return null;
  const verb = trees.head(word);
  const subject = trees.word(word).deprel === "obj" ? trees.subject(verb) : null;
  return settled(trees, word, subject?.word, content, "no evidence", "doubts");
}
