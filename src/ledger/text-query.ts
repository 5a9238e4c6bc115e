/** What a person types into a search field, as a query for a full-text index. */

/** Longer ones are no search; an index would be asked for each word. */
const mostWords = 24;

/**
 * All words must occur, in any form of letters; what stands in quotation marks must occur so; a last word that is not
 * finished by a blank may go on. Null where nothing is left to look for. Nothing typed is ever an operator.
 */
export function textQuery(typed: string): string | null {
  const parts = [...typed.matchAll(/["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+)/gu)];
  const phrases = parts.flatMap(([whole, phrase, word], index) => {
    const words = (phrase ?? word ?? "").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (words.length === 0) return [];
    const open = phrase === undefined && index === parts.length - 1 && typed.endsWith(whole);
    return [`"${words.join(" ")}"${open ? "*" : ""}`];
  });
  return phrases.length === 0 ? null : phrases.slice(0, mostWords).join(" ");
}
