/** Titles: what looks like one, and when two are the same. */
import { vocabulary } from "../terms/vocabulary.ts";

interface FunctionWords {
  functionWords: Record<string, string[]>;
}

/** Longest headline, in characters and words. */
const longestTitle = 180;
const mostWords = 24;

/** Whether a first paragraph reads like a headline: short, and without a full stop unless it is written In Capitals. */
export function looksLikeTitle(paragraph: string): boolean {
  const words = paragraph.split(" ");
  if (paragraph.length > longestTitle || words.length > mostWords || words.length < 2) return false;
  if (/^[-•*·]/.test(paragraph) || /[:;,]$/.test(paragraph)) return false;
  if (!/[\p{L}\p{N}]/u.test(paragraph)) return false;
  return !/\.["”’')\]]*$/.test(paragraph) || inCapitals(words);
}

/** English headline capitals: nearly every word that is not a little one begins with a capital. */
function inCapitals(words: string[]): boolean {
  const little = new Set(vocabulary<FunctionWords>("unread-languages").functionWords["English"]);
  const heavy = words
    .map((word) => word.replace(/[^\p{L}]/gu, ""))
    .filter((word) => word.length > 2 && !little.has(word));
  return heavy.length >= 4 && heavy.filter((word) => /^\p{Lu}/u.test(word)).length >= heavy.length * 0.85;
}

/** Letters and digits only, without case: quotes, punctuation and spacing make no other title. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A title without " - Outlet" behind it, where the outlet is known to be that. */
export function withoutOutlet(title: string, outlet: string | null): string {
  if (!outlet) return title;
  const own = folded(outlet);
  let rest = title;
  for (let cut = lastSuffix(rest); cut && folded(cut.tail) === own; cut = lastSuffix(rest)) rest = cut.head;
  return rest;
}

function lastSuffix(title: string): { head: string; tail: string } | null {
  const parts = [...title.matchAll(/\s+[-–—|·»]+\s+/g)];
  const last = parts.at(-1);
  if (!last) return null;
  return { head: title.slice(0, last.index), tail: title.slice(last.index + last[0].length) };
}

/** Whether a paragraph only repeats the title, perhaps with an outlet behind it. */
export function repeatsTitle(paragraph: string, title: string): boolean {
  if (paragraph.length > title.length + 80) return false;
  const wanted = folded(title);
  if (wanted === "") return false;
  if (folded(paragraph) === wanted) return true;
  const cut = lastSuffix(paragraph);
  return cut !== null && cut.tail.split(" ").length <= 6 && folded(cut.head) === wanted;
}
