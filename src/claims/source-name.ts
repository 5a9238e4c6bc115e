/** Names of sources, compared as a reader would: without case, article, accents, punctuation and words for what they are. */
import { fold } from "../actors/fold.ts";
import type { SourceKind } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface NameWords {
  before: string[];
  after: string[];
  editions: string[];
}

const houseKinds = new Set<SourceKind>(["outlet", "agency"]);

/** Kinds of a source that make it an outlet or agency rather than somebody who speaks to one. */
export function isHouseKind(kind: SourceKind | null | undefined): boolean {
  return kind != null && houseKinds.has(kind);
}

/** "The Guardian" and "GUARDIAN" → "guardian"; "www.meduza.io" → "meduza". */
export function nameKey(name: string): string {
  const site = /^(?:https?:\/\/)?(?:www\.)?(?<label>[\p{L}\p{N}-]{2,})(?:\.[a-z]{2,4}){1,2}\/?$/iu.exec(name.trim());
  const plain = fold((site?.groups?.["label"] ?? name).normalize("NFKC"))
    .toLowerCase()
    .replaceAll("'", "")
    .replaceAll("&", " and ")
    .replaceAll("+", " plus ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain.replace(/^the (?=.)/u, "");
}

/** The key of an outlet or agency that no list knows: without the words that say what it is. */
export function houseKey(name: string): string {
  const { before, after } = vocabulary<NameWords>("sources");
  return without(without(nameKey(name), before, "before"), after, "after");
}

/** Keys under which a known outlet or agency of this name may stand, the closest first. */
export function houseKeys(name: string): string[] {
  const { editions } = vocabulary<NameWords>("sources");
  const full = nameKey(name);
  const plain = houseKey(name);
  return [...new Set([full, plain, without(plain, editions, "after")])];
}

/** Drops the longest of the phrases that stands at that end; a name is never dropped whole. */
function without(key: string, phrases: string[], end: "before" | "after"): string {
  const fits = (phrase: string): boolean =>
    end === "before" ? key.startsWith(`${phrase} `) : key.endsWith(` ${phrase}`);
  const found = phrases.filter(fits).toSorted((a, b) => b.length - a.length)[0];
  if (found === undefined) return key;
  const rest = end === "before" ? key.slice(found.length) : key.slice(0, -found.length);
  // "the newspaper The Hindu"
  return rest.trim().replace(/^the (?=.)/u, "");
}
