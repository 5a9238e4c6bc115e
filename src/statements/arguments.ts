/** What fills the places of a predicate. */
import { cueOf } from "./cue.ts";
import { argumentPlaces } from "./argument-places.ts";
import { hasRelation, type Trees } from "./trees.ts";

/** "agent" acts, "patient" undergoes, "recipient" is given something; every other place is named by its preposition. */
export interface Argument {
  slot: string;
  word: number;
}

/** Arguments of a verb, its subject also where it stands with a governing verb ("agreed to send"). */
export function verbArguments(trees: Trees, verb: number): Argument[] {
  const found: Argument[] = [];
  const subject = trees.subject(verb);
  const passive = trees.isPassive(verb) || subject?.passive === true;
  if (subject) found.push({ slot: passive ? "patient" : "agent", word: subject.word });
  const objects = trees.children(verb, "obj").filter((word) => word !== subject?.word);
  const indirect = trees.children(verb, "iobj");
  if (objects.length + indirect.length === 0) objects.push(...raised(trees, verb));
  // The parser gives some short clauses two subjects, or an indirect object and no other.
  const behind = trees.children(verb, "nsubj").filter((word) => word > verb && word !== subject?.word);
  for (const word of [...objects, ...behind]) found.push({ slot: "patient", word });
  for (const word of indirect) found.push({ slot: objects.length + behind.length > 0 ? "recipient" : "patient", word });
  for (const word of trees.children(verb, "obl")) {
    if (trees.word(word).deprel === "obl:unmarked") continue;
    const cases = casesOf(trees, word);
    const agent = passive && (trees.word(word).deprel === "obl:agent" || cases.includes("by"));
    found.push({ slot: agent ? "agent" : slotOf(cases), word });
  }
  if (passive && !found.some(({ slot }) => slot === "agent")) promoteSummoner(trees, verb, found);
  // "signed with Somalia an agreement on", "launched an attack on": the parser may hang the phrase on either.
  for (const verbless of trees.children(verb, "nmod"))
    found.push({ slot: slotOf(trees.cases(verbless)), word: verbless });
  if (!found.some(({ slot }) => slot === "agent")) promoteFronted(trees, verb, found);
  for (const { word } of found.filter(({ slot }) => slot === "patient")) found.push(...attachedTo(trees, word));
  return found;
}

/** The preposition before a phrase, also where the parser hangs it on the verb ("called | on | Russia"). */
function casesOf(trees: Trees, word: number): string[] {
  const cases = trees.cases(word);
  if (cases.length > 0) return cases;
  const [first = word] = trees.subtree(word);
  const before = first > 0 ? trees.word(first - 1) : undefined;
  return before?.upos === "ADP" && before.sentence === trees.word(word).sentence ? [before.lemma] : [];
}

/** "urged | the United States | to lift": whom the verb is about stands before what is to be done, wherever the parser hangs it. */
function raised(trees: Trees, verb: number): number[] {
  const clause = trees.child(verb, "xcomp");
  if (clause === undefined || !trees.marks(clause).includes("to")) return [];
  const to = trees.children(clause, "mark").find((mark) => trees.lemma(mark) === "to") ?? clause;
  return trees.children(clause, "obj", "nsubj").filter((word) => word < to && word > verb);
}

/**
 * What the parser takes for an object though it stands before an active verb that has no subject acts; so does a name without
 * a preposition ("South Korea delivered" behind a headline).
 */
function promoteFronted(trees: Trees, verb: number, found: Argument[]) {
  const fronted = found.find(
    ({ slot, word }) =>
      word < verb &&
      ((slot === "patient" && trees.word(word).deprel === "obj") ||
        (slot === "bare" && trees.word(word).deprel === "obl" && trees.word(word).upos === "PROPN")),
  );
  if (fronted && !hasRelation(trees.word(verb), "acl")) fronted.slot = "agent";
}

/** "was summoned to the Polish Foreign Ministry": who calls somebody in is told by the place. */
function promoteSummoner(trees: Trees, verb: number, found: Argument[]) {
  const { verbs, places } = argumentPlaces().summoning;
  if (!verbs.includes(trees.phrasal(verb))) return;
  const summoner = found.find(({ slot }) => places.includes(slot));
  if (summoner) summoner.slot = "agent";
}

/** "delivered [tons of aid to Afghanistan]": phrases of direction hang on the object as often as on the verb. */
function attachedTo(trees: Trees, object: number): Argument[] {
  // "rounds aimed at a loudspeaker in South Korea"
  const aimed = trees
    .children(object, "acl")
    .filter((verb) => trees.word(verb).deprel === "acl" && trees.subject(verb)?.passive === true)
    .flatMap((verb) => trees.children(verb, "obl"));
  return [...trees.children(object, "nmod"), ...aimed]
    .map((word) => ({ word, slot: slotOf(trees.cases(word)) }))
    .filter(({ slot }) => argumentPlaces().direction.includes(slot));
}

/** Arguments of an event noun: "Serbia's purchase", "the Turkish delivery to Somalia", "talks between A and B". */
export function nounArguments(trees: Trees, noun: number): Argument[] {
  const found: Argument[] = [];
  for (const word of trees.children(noun, "nmod:poss", "amod", "compound")) found.push({ slot: "agent", word });
  for (const word of trees.children(noun, "nmod", "obl")) {
    if (trees.word(word).deprel === "nmod:poss") continue;
    const cases = trees.cases(word);
    found.push({ slot: cases.includes("by") ? "agent" : slotOf(cases), word });
  }
  for (const verb of trees.children(noun, "acl")) {
    // "allegations that its forces attacked": what is said has a clause of its own.
    if (trees.word(verb).deprel !== "acl" || trees.marks(verb).includes("that")) continue;
    // "allegations denied by Armenia": who answers them has not made them.
    if ((cueOf(trees.lemma(verb))?.stance ?? "asserts") !== "asserts") continue;
    // "sanctions imposed by Brussels on Moscow": the participle's phrases are the noun's.
    for (const argument of verbArguments(trees, verb)) if (argument.word !== noun) found.push(argument);
  }
  return found;
}

/** The last preposition counts: "in talks with", "out of", "because of" keep theirs whole. */
function slotOf(cases: string[]): string {
  return cases.length === 0 ? "bare" : cases.join(" ");
}
