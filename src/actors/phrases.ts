import type { Anchor } from "./anchors.ts";
import { isGoverned } from "./place.ts";
import type { FoundNoun, NounsOfReport } from "./people-and-organs.ts";
import { roles } from "./people-and-organs.ts";
import { type FoundName, isRankOrTitle, nameBefore, nameFrom } from "./person-name.ts";
import type { Phrase } from "./phrase.ts";
import { closes, isAdjective, isFormer, isModifier, ruleOf } from "./phrase-parts.ts";
import type { ReportWords } from "./report-words.ts";

/** Most words between a state's name and the noun of its organ ("Turkish long-range air defence forces"). */
const mostModifiers = 4;

/** Longest form that is initials ("U.S.A.") and so serves as an adjective too. */
const longestInitials = 6;

/** Builds the noun phrases around the anchors of one report. */
export class PhraseBuilder {
  readonly #report: ReportWords;
  readonly #nouns: NounsOfReport;
  /** For each word the anchor that covers it. */
  readonly #anchorAt = new Map<number, Anchor>();

  constructor(report: ReportWords, nouns: NounsOfReport, anchors: Anchor[]) {
    this.#report = report;
    this.#nouns = nouns;
    for (const noun of nouns.all()) {
      if (noun.type !== "office") continue;
      for (let word = noun.firstWord; word < noun.endWord; word++) this.#officeWords.add(word);
    }
    for (const anchor of anchors) {
      for (let word = anchor.firstWord; word < anchor.endWord; word++) this.#anchorAt.set(word, anchor);
    }
  }

  /** Words of offices in front of a name are no part of it: "President" in "President Erdogan". */
  readonly #officeWords = new Set<number>();

  readonly #isNoName = (word: number): boolean => this.isTaken(word) || this.#officeWords.has(word);

  /** Whether a word belongs to a form of the vocabulary, and so to no person's name. */
  readonly isTaken = (word: number): boolean => {
    const anchor = this.#anchorAt.get(word);
    return anchor !== undefined && anchor.entry.rule !== "office-holder";
  };

  /** The phrase that an anchor stands in, null where it stands alone ("Turkey", "Turkish drones"). */
  around(anchor: Anchor): Phrase | null {
    const after = this.#after(anchor);
    return after ? this.#withPartners(after) : this.#before(anchor);
  }

  /** "the Turkish and Somali defence ministers", "US, Canadian and Russian troops". */
  #withPartners(phrase: Phrase): Phrase {
    if (!phrase.noun.plural || phrase.anchor === null) return phrase;
    const report = this.#report;
    const first = report.sentenceStart(phrase.firstWord);
    const partners: Anchor[] = [];
    let { firstWord } = phrase;
    for (let at = firstWord - 1; at > first; at = firstWord - 1) {
      if (report.token(at) !== "," && report.upos(at) !== "CCONJ") break;
      // "shipped rockets to Russia, Egyptian officials said": a comma alone begins no list.
      if (partners.length === 0 && report.upos(at) !== "CCONJ") break;
      // "US, Canadian, and Russian".
      if (report.token(at - 1) === ",") at--;
      const partner = this.#anchorAt.get(at - 1);
      if (!partner || partner.entry.kind !== "state" || partner.place) break;
      // "Turkey and Somali troops" are two actors; a name joins in only as "US" or "UK" do.
      if (partner.entry.rule !== "demonym" && partner.entry.form.length > longestInitials) break;
      partners.push(partner);
      ({ firstWord } = partner);
    }
    return partners.length === 0 ? phrase : { ...phrase, firstWord, partners };
  }

  /** "Foreign Minister Hakan Fidan", "the spokesman": a phrase that names no actor. */
  withoutAnchor(noun: FoundNoun): Phrase | null {
    const name = noun.type === "office" || noun.type === "private" ? this.#nameAfter(noun.endWord) : null;
    const firstWord = noun.firstWord;
    return this.#withApposition({
      firstWord,
      endWord: name?.endWord ?? noun.endWord,
      anchor: null,
      partners: [],
      noun,
      name,
      former: isFormer(this.#report, firstWord),
      rule: "role",
    });
  }

  /** "Turkish Defence Ministry", "Russia's General Staff", "Polish Foreign Minister Radosław Sikorski". */
  #after(anchor: Anchor): Phrase | null {
    const report = this.#report;
    const limit = report.sentenceEnd(anchor.firstWord);
    let at = anchor.endWord;
    if (report.token(at) === "-") return null;
    const possessive = /^'s?$/u.test(report.token(at)) && report.upos(at) !== "VERB" && report.upos(at) !== "AUX";
    if (possessive) at++;
    let noun: FoundNoun | undefined;
    for (let skipped = 0; at < limit;) {
      const next = this.#nouns.startingAt(at);
      // "Russia's military intervention" is no organ: the adjective describes what Russia does.
      if (next && isAdjective(report, next.endWord - 1)) {
        at = next.endWord;
        skipped++;
        continue;
      }
      if (next && !(next.type === "private" && noun !== undefined && noun.type === "body")) {
        noun = next;
        at = next.endWord;
        skipped = 0;
        continue;
      }
      if (skipped >= mostModifiers || !isModifier(report, this.isTaken, at)) break;
      at++;
      skipped++;
    }
    if (!noun) return null;
    // "Turkey president" in a headline is an office; "Turkey general secretary of X" is none.
    const withOf = this.#bodyOfBody(noun, limit);
    const name = noun.plural ? null : this.#nameAfter(withOf);
    // "Pakistani army Gen. Asim Khan" is a person; a bare name behind an organ belongs to the organ.
    const isRanked = name !== null && name.firstWord < name.nameWord;
    const isPersonal = noun.type === "office" || noun.type === "private" || isRanked;
    return this.#withApposition({
      firstWord: anchor.firstWord,
      endWord: (isPersonal && name?.endWord) || withOf,
      anchor,
      partners: [],
      noun,
      name: isPersonal ? name : null,
      former: isFormer(this.#report, anchor.firstWord) || isFormer(this.#report, noun.firstWord),
      rule: ruleOf(noun),
    });
  }

  /** "Ministry of Defence of Turkey", "spokeswoman for the Turkish Defence Ministry", "officials in Moscow". */
  #before(anchor: Anchor): Phrase | null {
    if (anchor.entry.rule === "demonym" || this.#report.token(anchor.endWord) === "-") return null;
    return this.#leading(anchor, anchor.firstWord, anchor.endWord);
  }

  /** A phrase whose noun stands before the actor. */
  #leading(anchor: Anchor, firstWord: number, endWord: number): Phrase | null {
    const report = this.#report;
    const first = report.sentenceStart(firstWord);
    let at = firstWord - 1;
    if (at > first && report.lower(at) === "the") at--;
    if (at <= first) return null;
    const preposition = report.lower(at);
    const noun = this.#nouns.endingAt(at);
    let personAt = at;
    let leading = noun;
    let name: FoundName | null = null;
    if (!noun && preposition === "of") {
      // "President Recep Tayyip Erdogan of Turkey".
      name = nameBefore(report, at, this.#isNoName);
      leading = name ? this.#nouns.endingAt(name.firstWord) : undefined;
      if (!leading || leading.type !== "office") return null;
      personAt = name!.firstWord;
    }
    if (!leading) return null;
    const governs = preposition === "in" && isGoverned(leading.base) && (leading.plural || leading.type === "body");
    const belongs =
      preposition === "of" ||
      (["for", "at", "from", "with"].includes(preposition) &&
        leading.type === "office" &&
        !roles().sentOut.offices.includes(leading.base) &&
        !anchor.place);
    if (!governs && !belongs) return null;
    if (leading.type === "private") return null;
    if (governs && this.#hasOwner(leading)) return null;
    if (this.#isMadeBy(leading)) return null;
    const start = this.#withModifiers(leading);
    const after = name === null && leading.type === "office" ? this.#nameAfter(endWord) : null;
    return this.#withApposition({
      firstWord: start,
      endWord: after?.endWord ?? endWord,
      anchor,
      partners: [],
      noun: leading,
      name: name ?? after,
      former: isFormer(this.#report, start) || isFormer(this.#report, personAt),
      rule: ruleOf(leading),
    });
  }

  /** A phrase with the nouns in front: "a spokeswoman for" + "the Turkish Defence Ministry", "the General Staff of" + "…". */
  withHolder(phrase: Phrase): Phrase {
    let outer = phrase;
    while (outer.anchor && outer.name === null && outer.noun.type !== "office") {
      const holder = this.#leading(outer.anchor, outer.firstWord, outer.endWord);
      if (!holder) break;
      outer = holder;
    }
    return outer;
  }

  /** "a spokesman for the Kremlin": the phrase of an office before a bare actor, or null. */
  holderOf(anchor: Anchor, firstWord: number, endWord: number): Phrase | null {
    return this.#leading(anchor, firstWord, endWord);
  }

  /** Whether somebody else owns the noun: "US officials in Moscow", "Western diplomats in Kabul". */
  #hasOwner(noun: FoundNoun): boolean {
    const before = noun.firstWord - 1;
    if (this.isTaken(before)) return true;
    return (
      this.#report.upos(before) === "ADJ" &&
      this.#report.isCapitalised(before) &&
      before > this.#report.sentenceStart(noun.firstWord)
    );
  }

  /** "Russian-installed officials in Kherson", "the Moscow-appointed governor of Kherson": not whose the place is. */
  #isMadeBy({ firstWord }: FoundNoun): boolean {
    const report = this.#report;
    return firstWord - 2 > report.sentenceStart(firstWord) && report.token(firstWord - 2) === "-";
  }

  /** Words before a noun that belong to it: "Defence" in "Defence Ministry of Turkey". */
  #withModifiers(noun: FoundNoun): number {
    const report = this.#report;
    let start = noun.firstWord;
    const first = report.sentenceStart(start);
    while (
      start > first &&
      isModifier(report, this.isTaken, start - 1) &&
      report.isCapitalised(start - 1) &&
      start - 1 > first
    )
      start--;
    return start;
  }

  /** "Joint Chiefs" + "of Staff", "committee of the State Duma" are one organ each. */
  #bodyOfBody(noun: FoundNoun, limit: number): number {
    const report = this.#report;
    if (noun.type !== "office" || report.lower(noun.endWord) !== "of" || noun.endWord + 1 >= limit) return noun.endWord;
    const at = report.lower(noun.endWord + 1) === "the" ? noun.endWord + 2 : noun.endWord + 1;
    let end = at;
    // "secretary of the Security Council", "chief of the General Staff", "minister of foreign affairs".
    let body = this.#nouns.startingAt(at);
    for (; !body && end < at + 2 && isModifier(report, this.isTaken, end); end++)
      body = this.#nouns.startingAt(end + 1);
    return body && body.type === "body" && !this.isTaken(body.firstWord) ? body.endWord : noun.endWord;
  }

  #nameAfter(end: number): FoundName | null {
    return nameFrom(this.#report, end, this.isTaken);
  }

  /** Takes in the name before or after a comma: "Selin Aksu, a spokeswoman for …", "Turkey's president, Recep Tayyip Erdogan,". */
  #withApposition(phrase: Phrase): Phrase {
    if (phrase.name !== null || phrase.noun.plural || (phrase.noun.type !== "office" && phrase.noun.type !== "private"))
      return phrase;
    const report = this.#report;
    const first = report.sentenceStart(phrase.firstWord);
    let at = phrase.firstWord - 1;
    while (
      at > first &&
      (report.upos(at) === "DET" || report.upos(at) === "ADJ" || roles().former.includes(report.lower(at)))
    )
      at--;
    if (at > first && report.token(at) === ",") {
      const name = nameBefore(report, at, this.#isNoName);
      // A list of people ("the minister, Fidan, the ambassador") has no such shape: one name, one role.
      if (name && closes(report, phrase.endWord)) return { ...phrase, firstWord: name.firstWord, name };
    }
    const posted = this.#withPosting(phrase);
    if (posted) return posted;
    if (report.token(phrase.endWord) === ",") {
      const name = this.#nameAfter(phrase.endWord + 1);
      if (
        name &&
        closes(report, name.endWord) &&
        (name.endWord - name.nameWord > 1 || isRankOrTitle(report.token(name.firstWord)))
      ) {
        return { ...phrase, endWord: name.endWord, name };
      }
    }
    return phrase;
  }

  /** "Iran's envoy to the UN, Hamid Sohrabi,": whom an office is held at is a part of the title. */
  #withPosting(phrase: Phrase): Phrase | null {
    const report = this.#report;
    if (phrase.anchor === null || report.upos(phrase.endWord) !== "ADP") return null;
    const at = report.lower(phrase.endWord + 1) === "the" ? phrase.endWord + 2 : phrase.endWord + 1;
    const post = this.#anchorAt.get(at);
    if (post?.firstWord !== at) return null;
    const hasComma = report.token(post.endWord) === ",";
    const name = this.#nameAfter(hasComma ? post.endWord + 1 : post.endWord);
    if (!name || (hasComma && !closes(report, name.endWord))) return null;
    return { ...phrase, endWord: name.endWord, name };
  }
}
