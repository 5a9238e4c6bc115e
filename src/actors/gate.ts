import { fold } from "./fold.ts";
import { cutTokens } from "./gate-tokens.ts";
import { lexiconEntries, variants } from "./lexicon.ts";
import { officeHolderNames } from "./office-holders.ts";
import { definiteNouns, roles } from "./people-and-organs.ts";
import { TokenTrie } from "./token-trie.ts";

interface Tries {
  /** Forms of actors; false for names that contain one but name none. */
  names: TokenTrie<boolean>;
  /** Nouns that take up an actor behind "the" and that, capitalised, stand before a name. */
  nouns: TokenTrie<true>;
  /** "Mr", "Gen". */
  titles: Set<string>;
}

let tries: Tries | undefined;

function load(): Tries {
  if (tries) return tries;
  const names = new TokenTrie<boolean>();
  for (const { form, rule } of lexiconEntries()) {
    for (const variant of variants(form)) names.add(cutTokens(variant), rule !== "embedded");
  }
  for (const name of officeHolderNames()) names.add(cutTokens(fold(name)), true);
  const nouns = new TokenTrie<true>();
  for (const noun of definiteNouns()) nouns.add(cutTokens(noun), true);
  const { ranks, titles } = roles();
  tries = { names, nouns, titles: new Set([...ranks, ...titles].map((title) => title.replace(".", ""))) };
  return tries;
}

/** What stands before a noun that takes up an actor. */
const takesUp = new Set(["the", "The", "THE", "both", "Both", "two", "Two"]);

/** Most words between "the" and the noun that takes up an actor: "the deputy foreign minister". */
const mostModifiers = 2;

/**
 * Whether a sentence names an actor or takes one up ("the ministry", "both sides", "President Aksu"), judged from its
 * raw text alone. It errs on the side of reading. Bare surnames are known to `reportGate` only.
 */
export function mentionsActor(sentence: string): boolean {
  return judge(cutTokens(sentence));
}

/** `mentionsActor` for the sentences of one report, where the names introduced with a title count as well ("Aksu said"). */
export function reportGate(text: string): (sentence: string) => boolean {
  const surnames = namesWithTitles(cutTokens(text));
  return (sentence) => {
    const tokens = cutTokens(sentence);
    return judge(tokens) || tokens.some((token) => surnames.has(token));
  };
}

function judge(tokens: string[]): boolean {
  const { names, nouns, titles } = load();
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    const name = names.longest(tokens, at);
    if (name?.value) return true;
    if (name) {
      at = name.end;
      continue;
    }
    if (takesUp.has(token)) {
      for (let skipped = 0; skipped <= mostModifiers && at + 1 + skipped < tokens.length; skipped++) {
        if (nouns.longest(tokens, at + 1 + skipped, tokens.length, true)) return true;
      }
    } else if (isCapital(token) && isCapital(tokens[at + 1] ?? "")) {
      if (titles.has(token) || nouns.longest(tokens, at, tokens.length, true)) return true;
    }
    at++;
  }
  return false;
}

/** Words of names that stand beside a title or an office: "President Recep Erdogan", "Selin Aksu, a spokeswoman". */
function namesWithTitles(tokens: string[]): Set<string> {
  const { nouns, titles } = load();
  const found = new Set<string>();
  const longestName = 5;
  for (let at = 0; at < tokens.length; at++) {
    const noun = nouns.longest(tokens, at, tokens.length, true);
    if (!noun && !titles.has(tokens[at]!)) continue;
    const end = noun?.end ?? at + 1;
    let last: string | undefined;
    for (let k = end; k < end + longestName && isCapital(tokens[k] ?? ""); k++) last = tokens[k];
    if (last !== undefined) found.add(last);
    // The name before the comma ends at most a few words ahead of the office: "Aksu, a senior Turkish spokeswoman".
    for (let k = at - 1; k > at - longestName && k > 0; k--) {
      if (["a", "an", "the"].includes(tokens[k]!) && isCapital(tokens[k - 1]!)) found.add(tokens[k - 1]!);
    }
  }
  return found;
}

function isCapital(token: string): boolean {
  const code = token.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 192 && code <= 222);
}
