import { vocabulary } from "../terms/vocabulary.ts";
import type { Annotation, FoundAct, Sentence, Word } from "../language/annotation.ts";
import type { Span } from "../terms/types.ts";

/** Questions that the statements stage asks of one report's dependency trees. Words are named by their index. */
export class Trees {
  readonly annotation: Annotation;
  readonly words: Word[];
  readonly #children: number[][];
  readonly #acts: Map<number, FoundAct>;

  constructor(annotation: Annotation) {
    this.annotation = annotation;
    this.words = annotation.words;
    this.#children = this.words.map(() => []);
    this.words.forEach((word, index) => {
      if (word.head >= 0 && word.head !== index) this.#children[word.head]!.push(index);
    });
    this.#acts = new Map(annotation.acts.map((act) => [act.word, act]));
  }

  /** The act that the model marks at a word, if any. */
  act(index: number): FoundAct | undefined {
    return this.#acts.get(index);
  }

  word(index: number): Word {
    return this.words[index]!;
  }

  lemma(index: number): string {
    return this.words[index]!.lemma;
  }

  head(index: number): number {
    const { head } = this.words[index]!;
    return head < 0 ? index : head;
  }

  isRoot(index: number): boolean {
    return this.head(index) === index;
  }

  /** Children whose relation is one of `relations`, main type or full ("obl" finds "obl:agent" as well). */
  children(index: number, ...relations: string[]): number[] {
    const all = this.#children[index]!;
    return relations.length === 0
      ? all
      : all.filter((child) => relations.some((r) => hasRelation(this.words[child]!, r)));
  }

  child(index: number, ...relations: string[]): number | undefined {
    return this.children(index, ...relations)[0];
  }

  /** The word and everything below it, in text order; branches for which `skip` holds are left out. */
  subtree(index: number, skip: (word: number) => boolean = () => false): number[] {
    const out: number[] = [];
    const stack = [index];
    while (stack.length > 0) {
      const at = stack.pop()!;
      out.push(at);
      for (const child of this.#children[at]!) if (!skip(child)) stack.push(child);
    }
    return out.sort((a, b) => a - b);
  }

  isBelow(index: number, ancestor: number): boolean {
    for (let at = index; ; at = this.head(at)) {
      if (at === ancestor) return true;
      if (this.isRoot(at)) return false;
    }
  }

  /** Ancestors from the parent up to the root. */
  *ancestors(index: number): Generator<number> {
    for (let at = index; !this.isRoot(at);) {
      at = this.head(at);
      yield at;
    }
  }

  span(words: number[]): Span {
    let start = Infinity;
    let end = 0;
    for (const word of words) {
      start = Math.min(start, this.words[word]!.start);
      end = Math.max(end, this.words[word]!.end);
    }
    return { start, end };
  }

  sentenceOf(index: number): Sentence {
    return this.annotation.sentences[this.words[index]!.sentence]!;
  }

  /** End of the words of a headline, a first sentence alone in its paragraph; 0 without one. */
  get titleEnd(): number {
    const [title, next] = this.annotation.sentences;
    return title && next && title.paragraph !== next.paragraph ? title.endWord : 0;
  }

  text(span: Span): string {
    return this.annotation.text.slice(span.start, span.end);
  }

  /** Prepositions and case marks of a nominal ("to", "against", "because of"). */
  cases(index: number): string[] {
    return this.children(index, "case").map((word) => this.lemma(word));
  }

  /** "call" + "on", "hand" + "over": the lemma with its particle. */
  phrasal(index: number): string {
    const particle = this.child(index, "compound:prt");
    return particle === undefined ? this.lemma(index) : `${this.lemma(index)} ${this.lemma(particle)}`;
  }

  /** The lemma with the word that follows, whatever the parser took that for: "handed over 22 vehicles". */
  withNext(index: number): string {
    const next = this.words[index + 1];
    return next && ["ADP", "ADV", "PART"].includes(next.upos)
      ? `${this.lemma(index)} ${next.text.toLowerCase()}`
      : this.lemma(index);
  }

  isPassive(index: number): boolean {
    if (this.child(index, "aux:pass") !== undefined) return true;
    // "it had fired a missile": with an object and without "was" it is active, whatever the parser calls its subject.
    const active = this.child(index, "obj") !== undefined;
    return !active && this.child(index, "nsubj:pass", "csubj:pass") !== undefined;
  }

  isVerbal(index: number): boolean {
    const { upos } = this.words[index]!;
    return (
      upos === "VERB" ||
      (upos === "AUX" && this.words[index]!.deprel !== "aux" && !this.words[index]!.deprel.startsWith("aux:"))
    );
  }

  /** "not", "never", "no longer", "neither", "without" on a predicate. */
  isNegated(index: number): boolean {
    const isNegation = (child: number): boolean => negations.has(this.lemma(child)) && !this.isOnlyMore(child);
    if (this.children(index, "advmod", "cc", "det").some(isNegation)) return true;
    // "has no plans to": a noun is negated by its determiner.
    if (this.children(index, "det").some((child) => this.lemma(child) === "no")) return true;
    if (this.children(index, "mark", "case").some((child) => this.lemma(child) === "without")) return true;
    const subject = this.child(index, "nsubj");
    if (
      subject !== undefined &&
      this.children(subject, "det").some((d) => this.lemma(d) === "no" || this.lemma(d) === "neither")
    )
      return true;
    return this.children(index, "aux", "cop").some((aux) => this.children(aux, "advmod").some(isNegation));
  }

  /** "not only", "not just": what follows is told, and more than it. */
  private isOnlyMore(negation: number): boolean {
    return onlyMore().has(this.words[negation + 1]?.lemma ?? "");
  }

  /** "who", "which", "that" as a pronoun. */
  isRelative(index: number): boolean {
    const { upos, lemma } = this.words[index]!;
    return upos === "PRON" && relative.has(lemma);
  }

  auxiliaries(index: number): string[] {
    return this.children(index, "aux").map((aux) => this.lemma(aux));
  }

  marks(index: number): string[] {
    return this.children(index, "mark").map((mark) => this.lemma(mark));
  }

  /**
   * The word that fills the subject of a predicate: its own, else that of what it hangs on ("agreed to send", "met and
   * signed", "the country that sold"). `passive` tells that the subject undergoes the predicate.
   */
  subject(index: number, depth = 0): { word: number; passive: boolean; inherited: boolean } | null {
    // "According to an envoy, the Iranians had told Bern": the parser may take the envoy for the one who told.
    const own = this.children(index, "nsubj", "csubj").find(
      (noun) => !this.cases(noun).some((word) => word.startsWith("accord")) && !this.isTopic(noun),
    );
    const passive = this.isPassive(index);
    const raised = own === undefined ? this.raisedSubject(index) : undefined;
    if (raised !== undefined) return { word: raised, passive, inherited: false };
    if (own !== undefined) {
      // "the ministry, which said": the relative pronoun stands for the noun that the clause hangs on.
      if (this.isRelative(own) && hasRelation(this.words[index]!, "acl")) {
        return { word: this.head(index), passive, inherited: true };
      }
      return { word: own, passive, inherited: false };
    }
    if (depth > 6 || this.isRoot(index)) return null;
    const relation = this.words[index]!.deprel;
    const parent = this.head(index);
    if (relation === "acl") {
      if (this.raisedOver(index) !== undefined) return { word: parent, passive, inherited: true };
      // "Moscow's decision to place": whose decision it is acts; "has no plans to send": who has them.
      if (this.marks(index).includes("to")) {
        const owner = this.child(parent, "nmod:poss") ?? this.children(parent, "amod", "compound")[0];
        if (owner !== undefined) return { word: owner, passive: false, inherited: true };
        // "was not in a position to confirm"
        const holder = this.child(parent, "nsubj");
        if (holder !== undefined) return { word: holder, passive: false, inherited: true };
        return this.isRoot(parent) ? null : this.subject(this.head(parent), depth + 1);
      }
      // "sanctions imposed by Brussels" undergoes, "a ship carrying arms" acts.
      return { word: parent, passive: passive || this.words[index]!.text.endsWith("ed"), inherited: true };
    }
    if (relation === "acl:relcl") return { word: parent, passive, inherited: true };
    // "South Korea delivered it, the ministry said": who says it afterwards does not do it.
    if (relation === "ccomp" && index < parent) return null;
    if (relation === "xcomp" || relation === "ccomp") {
      // "asked Turkey to send": whoever is asked should act; "agreed to send": the subject itself.
      const object = this.child(parent, "obj", "iobj");
      if (object !== undefined && this.lemma(parent) !== "promise") return { word: object, passive, inherited: true };
    }
    if (relation === "advcl") {
      // "accused Mexico of meddling", "kept the ship from sailing": the object does it. "Blamed Togo for closing it" too, but not
      // "used drones for attacking": who is blamed or thanked has a name.
      const object = this.child(parent, "obj");
      const marks = this.marks(index);
      const named = object !== undefined && this.words[object]?.upos === "PROPN";
      const acts = marks.includes("of") || marks.includes("from") || (marks.includes("for") && named);
      if (acts && object !== undefined && object < index) return { word: object, passive, inherited: true };
    }
    if (relation === "conj" && passive !== this.isPassive(parent) && this.children(index, "aux").length > 0) {
      const above = this.subject(parent, depth + 1);
      return above && { ...above, passive, inherited: true };
    }
    if (["conj", "xcomp", "ccomp", "advcl", "parataxis", "dep"].some((r) => hasRelation(this.words[index]!, r))) {
      const above = this.subject(parent, depth + 1);
      // The subject of "was accused of attacking" undergoes the accusing but does the attacking.
      return (
        above && {
          ...above,
          passive:
            relation === "conj"
              ? above.passive && passive === this.isPassive(parent) && !this.hasFiniteAux(index)
              : passive,
          inherited: true,
        }
      );
    }
    return null;
  }

  /** "North Korea: Trump accuses China": what a headline sets before a colon does nothing in it. */
  private isTopic(noun: number): boolean {
    const { firstWord } = this.sentenceOf(noun);
    const opens = this.words.slice(firstWord, noun).every(({ upos }) => upos === "PROPN");
    return opens && this.words[noun + 1]?.text === ":";
  }

  /** "wants | the EU | to impose": an object before "to" is who should act, wherever the parser hangs it. */
  private raisedSubject(index: number): number | undefined {
    const to = this.children(index, "mark").find((mark) => this.lemma(mark) === "to");
    return to === undefined ? undefined : this.children(index, "obj").find((word) => word < to);
  }

  /** "wants | the EU | to impose", with the infinitive hung on the name: the verb that wants. */
  raisedOver(index: number): number | undefined {
    const name = this.head(index);
    const { upos, deprel } = this.words[name]!;
    const raised = this.words[index]!.deprel === "acl" && this.marks(index).includes("to") && deprel === "obj";
    return raised && (upos === "PROPN" || upos === "PRON") ? this.head(name) : undefined;
  }

  private hasFiniteAux(index: number): boolean {
    return this.children(index, "aux").length > 0;
  }
}

const negations = new Set(["not", "n't", "never", "neither", "nor", "hardly", "scarcely"]);
let more: Set<string> | undefined;
const onlyMore = (): Set<string> => (more ??= new Set(vocabulary<{ onlyMore: string[] }>("operators").onlyMore));
const relative = new Set(["who", "which", "that", "whom", "whose"]);

export function hasRelation(word: Word, relation: string): boolean {
  return word.deprel === relation || word.deprel.startsWith(`${relation}:`);
}
