import { createRequire } from "node:module";

interface WinkLemmatizer {
  verb(word: string): string;
  noun(word: string): string;
  adjective(word: string): string;
}

// The package is CommonJS without types.
const wink = createRequire(import.meta.url)("wink-lemmatizer") as WinkLemmatizer;

/** What the lemmatizer gets wrong or does not know, mostly clitics and auxiliaries. */
const closed: Record<string, string> = {
  "n't": "not",
  "n’t": "not",
  "'s": "'s",
  "’s": "'s",
  "'re": "be",
  "’re": "be",
  "'m": "be",
  "’m": "be",
  "'ve": "have",
  "’ve": "have",
  "'ll": "will",
  "’ll": "will",
  "'d": "would",
  "’d": "would",
  ca: "can",
  wo: "will",
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  am: "be",
  being: "be",
  has: "have",
  had: "have",
  having: "have",
  did: "do",
  does: "do",
  done: "do",
};

/** Nouns that the lemmatizer takes back to a singular which nobody means: "Iranian media" is no medium, customs is no custom. */
const plural: Record<string, string> = { media: "media", data: "data", customs: "customs" };

const cacheSize = 100_000;
let cache = new Map<string, string>();

/** Base form of a word in lower case, by its part of speech ("" counts as a noun that may be a verb). */
export function lemmaOf(text: string, upos: string): string {
  const key = `${upos}:${text}`;
  let lemma = cache.get(key);
  if (lemma === undefined) {
    if (cache.size >= cacheSize) cache = new Map();
    lemma = look(text.toLowerCase(), upos);
    cache.set(key, lemma);
  }
  return lemma;
}

function look(lower: string, upos: string): string {
  if (upos === "AUX" || upos === "PART") return closed[lower] ?? lower;
  if (upos === "VERB") return closed[lower] ?? wink.verb(lower);
  if (upos === "NOUN" || upos === "") return plural[lower] ?? wink.noun(lower);
  if (upos === "ADJ") return wink.adjective(lower);
  return lower;
}
