/** Names in the words of an act beside its parties and its speakers: where it was, what it is called. */
import { stateOf } from "../actors/states.ts";
import type { Statement } from "../terms/types.ts";

/** Capitalised words that name no place and no thing. */
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|north|south|east|west|northern|southern|eastern|western|i|mr|mrs|ms|president|minister|ministry|foreign|defence|defense|prime)$/u;

/** In lower case. The first word of a sentence is capitalised whatever it is and counts as a name only where it stands elsewhere too. */
export function namesIn({ evidence, proposition, chain, report }: Statement): Set<string> {
  const known = new Set<string>();
  for (const party of [proposition.source, proposition.target]) {
    for (const word of wordsOf(`${party.name} ${party.mention}`)) known.add(word);
    if (party.principal !== null) for (const word of ownWords(party.principal)) known.add(word);
  }
  for (const { name, mention, principal } of chain) {
    for (const word of wordsOf(`${name} ${mention}`)) known.add(word);
    if (principal !== null) for (const word of ownWords(principal)) known.add(word);
  }
  for (const word of wordsOf(report.outlet ?? "")) known.add(word);
  const names = new Set<string>();
  for (const match of evidence.quote.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)) {
    const word = (wordsOf(match[0])[0] ?? "").replace(/['’]s?$/u, "");
    const opens = match.index === 0 && evidence.sentence.startsWith(evidence.quote.slice(0, 12));
    if (word.length < 3 || opens || known.has(word) || calendar.test(word)) continue;
    names.add(word);
  }
  return names;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s$/u, ""));
}

const cached = new Map<string, string[]>();

/** Every word by which a state is called: names, demonyms, capitals. */
export function ownWords(principal: string): string[] {
  let words = cached.get(principal);
  if (words === undefined) {
    const state = stateOf(principal);
    words =
      state === undefined ? wordsOf(principal.replace(/^\w+:/u, "")) : wordsOf(Object.values(state).flat().join(" "));
    cached.set(principal, words);
  }
  return words;
}
