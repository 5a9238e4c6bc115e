/** Tells cheaply whether a text is in another language than English, the only one that the reader reads. */
import { vocabulary } from "../terms/vocabulary.ts";

interface Languages {
  lettersShare: number;
  scripts: { script: string; languages: { name: string; letters: string }[]; otherwise: string }[];
  functionWords: Record<string, string[]>;
}

/** Characters looked at; a report says soon enough what it is written in. */
const sampleLength = 20_000;
/** Share of a script's letters above which a text is written in it. */
const scriptShare = 0.5;
/** Words below which a text in Latin letters is given the benefit of the doubt. */
const fewestWords = 20;
/** English prose has 35 to 45 % of these words, a bare list of names under 10 %. */
const englishShare = 0.15;
/** Share of another language's little words from which it is named. */
const foreignShare = 0.12;

/** The name of the language, as far as it can be guessed, where the text is not in English; null where it is or may be. */
export function unreadLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  return byScript(sample, letters) ?? byWords(sample);
}

let known: { name: string; known: Set<string> }[] | undefined;

function functionWords() {
  known ??= Object.entries(vocabulary<Languages>("unread-languages").functionWords).map(([name, list]) => ({
    name,
    known: new Set(list),
  }));
  return known;
}

function byScript(sample: string, letters: number): string | null {
  const { scripts, lettersShare } = vocabulary<Languages>("unread-languages");
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  // Japanese is written mostly in Han letters; a tenth of kana tells it from Chinese.
  if (kana + count(sample, /\p{Script=Han}/gu) > letters * scriptShare && kana > letters * 0.1) return "Japanese";
  for (const { script, languages, otherwise } of scripts) {
    const own = count(sample, new RegExp(`\\p{Script=${script}}`, "gu"));
    if (own <= letters * scriptShare) continue;
    const language = languages.find(
      (each) => count(sample, new RegExp(`[${each.letters}]`, "gu")) >= own * lettersShare,
    );
    return language?.name ?? otherwise;
  }
  return count(sample, /\p{Script=Latin}/gu) < letters * scriptShare ? "a language in other letters than Latin" : null;
}

function byWords(sample: string): string | null {
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return null;
  const shares = functionWords().map(({ name, known }) => {
    return { name, share: words.filter((word) => known.has(word)).length / words.length };
  });
  const english = shares.find(({ name }) => name === "English")?.share ?? 0;
  const best = shares.reduce((most, each) => (each.share > most.share ? each : most));
  return english < englishShare && best.share >= foreignShare && best.name !== "English" ? best.name : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
