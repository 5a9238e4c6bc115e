/** Which actors stand in a nominal, and how directly. */
import { houseOf } from "../actors/house.ts";
import type { ActorMention } from "../actors/mention.ts";
import type { WordRange } from "../language/annotation.ts";
import type { Trees } from "./trees.ts";
import { hasRelation } from "./trees.ts";

/** One principal of one mention. */
export interface Party {
  principal: string;
  mention: ActorMention;
  /** True where the nominal is the actor ("Somalia"), false where it only names it ("Somali troops", "the border with Somalia"). */
  direct: boolean;
  /** Prepositions on the way from the nominal to a mention that it only names ("to", "in"). */
  by: string | null;
  /** True where the nominal is or names a place in the principal's territory ("in Kharkiv"). */
  ground?: true;
}

/** Modifiers that name an actor without being one. */
const modifiers = ["amod", "compound", "nmod", "appos", "flat"];
/** "the ministry of the government of the Republic": further down, a name says little about the nominal. */
const deepest = 3;

export class Parties {
  /** All of the report, by position. */
  readonly mentions: ActorMention[];
  readonly #trees: Trees;
  readonly #publisher: string | null;
  readonly #byHead = new Map<number, ActorMention[]>();
  readonly #covering = new Map<number, ActorMention>();

  /** `outlet`: by whom the text is published. */
  constructor(trees: Trees, actors: ActorMention[], outlet: string | null) {
    this.mentions = actors;
    this.#trees = trees;
    this.#publisher = houseOf(outlet);
    for (const actor of actors) {
      this.#byHead.set(actor.headWord, [...(this.#byHead.get(actor.headWord) ?? []), actor]);
      for (let word = actor.firstWord; word < actor.endWord; word++) {
        const known = this.#covering.get(word);
        if (!known || known.endWord - known.firstWord < actor.endWord - actor.firstWord)
          this.#covering.set(word, actor);
      }
    }
  }

  /** The principal whose organ publishes the text: a ministry's own text speaks for it ("the Spokesperson"). */
  get house(): string | null {
    return this.#publisher;
  }

  /** The mention that a word belongs to. */
  at(word: number): ActorMention | undefined {
    return this.#covering.get(word);
  }

  /** The mention that a word heads, adjectives aside. */
  headedBy(word: number): ActorMention | undefined {
    const own = this.#byHead.get(word)?.find((actor) => !actor.adjectival);
    if (own) return own;
    const around = this.#covering.get(word);
    return around && !around.adjectival ? around : undefined;
  }

  /** All principals of a nominal and of what is coordinated with it, the direct ones first. */
  of(nominal: number): Party[] {
    const found = [nominal, ...this.coordinated(nominal)].flatMap((word) => this.#one(word));
    return found.toSorted((a, b) => Number(b.direct) - Number(a.direct));
  }

  /** Only those that the nominal itself is. */
  direct(nominal: number): Party[] {
    return this.of(nominal).filter((party) => party.direct);
  }

  /**
   * For whom the model takes words to speak that need not name anybody ("the foreign minister", "he", "two of them"): the principal most
   * believed in, of those that the report names around. Null where it points at nobody.
   */
  voiceOf({ firstWord, endWord }: WordRange): { principal: string; belief: number } | null {
    const beliefs = new Map<string, number>();
    for (let word = firstWord; word < endWord; word++) {
      for (const owner of this.#trees.annotation.owners.get(word) ?? []) {
        const { principals = [], ground = [] } = this.at(owner.word) ?? {};
        for (const principal of [...principals, ...ground])
          beliefs.set(principal, (beliefs.get(principal) ?? 0) + owner.score / (endWord - firstWord));
      }
    }
    const [best] = [...beliefs].toSorted((a, b) => b[1] - a[1]);
    return best === undefined ? null : { principal: best[0], belief: best[1] };
  }

  coordinated(nominal: number): number[] {
    return this.#trees
      .children(nominal, "conj")
      .filter((word) => !this.#trees.isVerbal(word))
      .flatMap((word) => [word, ...this.coordinated(word)]);
  }

  #one(nominal: number): Party[] {
    const own = this.headedBy(nominal);
    if (own) return [own, ...this.#sharing(own)].flatMap((mention) => direct(mention));
    return this.#named(nominal, 0, null);
  }

  /** "Turkish-brokered", "Iranian-made", "Rwanda-backed": a hyphen and a participle follow. */
  isCompounded(word: number): boolean {
    const end = this.#covering.get(word)?.endWord ?? word + 1;
    const [hyphen, participle] = [this.#trees.words[end], this.#trees.words[end + 1]];
    return hyphen?.text === "-" && participle !== undefined && /(?:ed|en|made|built|led)$/u.test(participle.text);
  }

  /** "the foreign ministers of Egypt and Ethiopia": others whose office is the same. */
  #sharing(own: ActorMention): ActorMention[] {
    const found: ActorMention[] = [];
    for (let word = own.firstWord; word < own.endWord; word++) {
      if (word === own.headWord) continue;
      for (const other of this.#trees.children(word, "conj")) {
        const mention = other >= own.endWord ? this.#covering.get(other) : undefined;
        if (mention && !mention.adjectival) found.push(mention);
      }
    }
    return found;
  }

  #named(nominal: number, depth: number, by: string | null): Party[] {
    if (depth >= deepest) return [];
    const found: Party[] = [];
    for (const child of this.#trees.children(nominal)) {
      if (!modifiers.some((relation) => hasRelation(this.#trees.word(child), relation))) continue;
      // "four battalions, including American forces": an example is no party.
      if (this.#trees.cases(child).includes("including") || this.#trees.lemma(child) === "including") continue;
      // "a US-supplied missile" is not the supplier's.
      if (this.#trees.word(child).upos === "VERB" || this.isCompounded(child)) continue;
      const preposition = this.#trees.cases(child).at(-1) ?? by;
      const mention = this.#byHead.get(child)?.[0] ?? this.#covering.get(child);
      if (mention && mention.principals.length > 0) {
        for (const principal of mention.principals) found.push({ principal, mention, direct: false, by: preposition });
        for (const other of this.coordinated(child)) {
          const beside = this.headedBy(other) ?? this.#covering.get(other);
          for (const principal of beside?.principals ?? [])
            found.push({ principal, mention: beside!, direct: false, by: preposition });
        }
        continue;
      }
      for (const principal of mention?.ground ?? [])
        found.push({ principal, mention: mention!, direct: false, by: preposition, ground: true });
      // A person or place that stands for nobody hides what its own words name ("a Turkish analyst").
      if (mention && !mention.adjectival) continue;
      found.push(...this.#named(child, depth + 1, preposition));
    }
    return found;
  }
}

function direct(mention: ActorMention): Party[] {
  const ground = mention.ground.map((principal): Party => ({
    principal,
    mention,
    direct: false,
    by: null,
    ground: true,
  }));
  return [...mention.principals.map((principal): Party => ({ principal, mention, direct: true, by: null })), ...ground];
}
