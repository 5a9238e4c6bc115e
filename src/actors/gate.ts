import { vocabulary } from "../terms/vocabulary.ts";
import { type Glimpse, glimpsesOf } from "./glimpse.ts";

/** Sentences that a pronoun or "the country" looks back over, and "the two countries". */
const pronounBack = 2;
const pairBack = 4;
/** A name is introduced once or twice; a report that repeats the title each time must not be searched again and again. */
const mostIntroductions = 3;
/** Sentences in which "the ministry" may have been named, and those after an act in which somebody answers to it. */
const nounBack = 30;
const answerWithin = 4;

/**
 * Which sentences of a report the model reads: those that it has to (`neededSentences`), or all, where these are most of them
 * (`readWhole`): what stands between helps it to understand the rest, and spares next to nothing.
 */
export function reportGate(sentences: string[], home: string | null = null): boolean[] {
  const { readWhole } = vocabulary<{ readWhole: number }>("thresholds-statements");
  const needed = neededSentences(sentences, home);
  const count = needed.filter(Boolean).length;
  return count >= readWhole * sentences.length ? needed.map(() => count > 0) : needed;
}

/**
 * Which sentences of a report the model has to read, judged from their raw texts alone: those in which two principals can meet, by
 * name or by what takes a name up, and whatever these need to be understood. It errs on the side of reading. `home`: the state
 * that the report is written from, whose "government" needs no name (default: unknown).
 */
export function neededSentences(sentences: string[], home: string | null = null): boolean[] {
  const glimpses = glimpsesOf(sentences);
  const read = glimpses.map(() => false);
  const introduced = new Map<string, number[]>();
  glimpses.forEach(({ introduces }, at) => {
    for (const name of introduces) {
      const known = introduced.get(name) ?? [];
      if (known.length < mostIntroductions) introduced.set(name, [...known, at]);
    }
  });
  glimpses.forEach((glimpse, at) => {
    const { principals, needs } = reach(glimpses, introduced, at);
    if (home !== null && glimpse.takesUp.size > 0) principals.add(home);
    if (principals.size < 2 || !(glimpse.principals.size > 0 || glimpse.takesUp.size > 0 || glimpse.pair)) return;
    for (const other of needs) read[other] = true;
    // What stands beside it may say who speaks, or go on with what is said.
    for (let other = at - 1; other <= at + 1; other++) read[other] = true;
    for (let other = at + 2; other <= at + answerWithin; other++) if (glimpses[other]?.answers) read[other] = true;
  });
  return read.slice(0, sentences.length);
}

/** The principals that a sentence can be about, and the sentences that say so. */
function reach(glimpses: Glimpse[], introduced: Map<string, number[]>, at: number) {
  const { principals: own, takesUp, names, pronoun, pair } = glimpses[at]!;
  const principals = new Set(own);
  const needs: number[] = [];
  const take = (other: number): void => {
    for (const principal of glimpses[other]?.principals ?? []) principals.add(principal);
  };
  for (const name of names) {
    for (const other of introduced.get(name) ?? []) {
      take(other);
      needs.push(other);
    }
  }
  for (const noun of takesUp) {
    // The last sentence before that has the noun with somebody's name.
    for (let other = at - 1; other >= Math.max(0, at - nounBack); other--) {
      const before = glimpses[other]!;
      if (!before.nouns.has(noun) || before.principals.size === 0) continue;
      take(other);
      needs.push(other);
      break;
    }
  }
  const back = pair ? pairBack : pronoun || takesUp.size > 0 ? pronounBack : 0;
  for (let other = Math.max(0, at - back); other < at; other++) take(other);
  return { principals, needs };
}
