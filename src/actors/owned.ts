import { nameOf } from "./principals.ts";
import type { ActorMention } from "./mention.ts";
import type { FoundNoun, NounsOfReport } from "./people-and-organs.ts";
import type { ReportWords } from "./report-words.ts";

/**
 * Organs and people that belong to somebody mentioned: "his government", "Haftar's forces", "its troops". They act for whom
 * their owner acts; a mention already there that was left open is closed by it. The owner is the word that the tree hangs on
 * the noun as its possessor.
 */
export function closeOwned(report: ReportWords, nouns: NounsOfReport, mentions: ActorMention[]): ActorMention[] {
  const at = new Map<number, ActorMention>();
  for (const mention of mentions) {
    for (let word = mention.firstWord; word < mention.endWord; word++) at.set(word, mention);
  }
  const added: ActorMention[] = [];
  for (const noun of nouns.all()) {
    // "its soldiers", "their envoys": many who hold an office are people in its service.
    const serves = noun.type === "body" || noun.type === "people" || (noun.type === "office" && noun.plural);
    if (!serves || !noun.acts) continue;
    const owner = ownerOf(report, noun, at);
    if (!owner) continue;
    const known = at.get(noun.endWord - 1);
    const [principal = ""] = owner.principals;
    const closed = {
      principals: owner.principals,
      rule: `owned by “${report.annotation.text.slice(owner.start, owner.end)}”`,
    };
    if (known && known.principals.length === 0 && !known.adjectival && known.firstWord >= noun.firstWord) {
      Object.assign(known, closed, { name: `${nameOf(principal)} ${noun.base}` });
    } else if (!known) {
      added.push({ ...mentionOf(report, noun), ...closed, name: `${nameOf(principal)} ${noun.base}` });
    }
  }
  return added;
}

/** A possessor that stands for exactly one principal and comes before the noun. */
function ownerOf(report: ReportWords, noun: FoundNoun, at: Map<number, ActorMention>): ActorMention | undefined {
  const head = report.headOf(noun.firstWord, noun.endWord);
  const possessor = report
    .children(head, "nmod")
    .find((word) => word < noun.firstWord && report.deprel(word) === "nmod:poss");
  const owner = possessor === undefined ? undefined : at.get(possessor);
  return owner?.principals.length === 1 ? owner : undefined;
}

function mentionOf(report: ReportWords, noun: FoundNoun): Omit<ActorMention, "principals" | "rule" | "name"> {
  const { firstWord, endWord } = noun;
  return {
    firstWord,
    endWord,
    headWord: report.headOf(firstWord, endWord),
    start: report.words[firstWord]!.start,
    end: report.words[endWord - 1]!.end,
    kind: "organ",
    adjectival: false,
    ground: [],
  };
}
