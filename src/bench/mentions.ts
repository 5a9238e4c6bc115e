/** Mentions of entities in GUM's notation: `Entity=(3-person-…(5-place-…)` opens, `3)` closes. */
import type { TreebankSentence } from "./conllu.ts";

/** A range of words of a sentence. */
export interface Mention {
  firstWord: number;
  endWord: number;
  type: string;
}

const namedTypes = new Set(["person", "place", "organization"]);

/** Mentions of persons, places and organizations whose head word is a proper noun, without doubles. */
export function namedMentions(sentence: TreebankSentence): Mention[] {
  const { words } = sentence;
  const named = mentions(sentence).filter(({ firstWord, endWord, type }) => {
    if (!namedTypes.has(type)) return false;
    const head = words
      .slice(firstWord, endWord)
      .find((word, k) => word.head < firstWord || word.head >= endWord || word.head === firstWord + k);
    return head?.upos === "PROPN";
  });
  return [...new Map(named.map((mention) => [mentionKey(mention), mention])).values()];
}

/** What two mentions of one sentence must agree in to be the same. */
export function mentionKey({ firstWord, endWord, type }: Mention): string {
  return `${firstWord} ${endWord} ${type}`;
}

/** All mentions that open and close within the sentence. */
function mentions({ words }: TreebankSentence): Mention[] {
  const found: Mention[] = [];
  const open: { id: string; type: string; firstWord: number }[] = [];
  for (const [k, { misc }] of words.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1] ?? "";
    for (const [part] of entity.matchAll(/\([^()]*\)|\([^()]*|[^()]*\)/gu)) {
      if (!part.startsWith("(")) {
        const id = part.slice(0, -1);
        const at = open.findLastIndex((one) => one.id === id);
        if (at >= 0) found.push({ ...open.splice(at, 1)[0]!, endWord: k + 1 });
        continue;
      }
      const [id = "", type = ""] = part.replace(/^\(|\)$/gu, "").split("-");
      if (part.endsWith(")")) found.push({ firstWord: k, endWord: k + 1, type });
      else open.push({ id, type, firstWord: k });
    }
  }
  return found;
}
