/** Figures in the words of a proposition, by vocabulary/quantities.json. */
import { lemmaOf } from "../language/lemma.ts";
import type { Quantity, Span } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Trees } from "./trees.ts";

interface QuantityTable {
  vague: Record<string, [number, number]>;
  words: Record<string, number>;
  scales: Record<string, number>;
  bounds: { least: string[]; most: string[]; about: string[] };
  currencies: Record<string, string>;
  currencyWords: Record<string, string>;
  percent: string[];
  notUnits: string[];
  unitEnds: string[];
}

interface Patterns {
  quantity: RegExp;
  currency: (word: string) => string | undefined;
}

let compiled: Patterns | undefined;

/** Longest first, so that "tens of thousands" is not read as "thousands". */
function either(words: string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+"))
    .join("|");
}

function patterns(): Patterns {
  if (compiled) return compiled;
  const { vague, words, scales, bounds, currencies, currencyWords } = vocabulary<QuantityTable>("quantities");
  const tens = either(Object.keys(words));
  const figure = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\b(?:${tens})(?:-(?:${tens}))?\\b|an?(?=\\s+(?:${either(Object.keys(scales).filter((scale) => scale.length > 2))})\\b)`;
  const scale = `(?:[\\s-]?(?:${either(Object.keys(scales))})\\b)*`;
  const sign = `(?:${either(Object.keys(currencies))})\\s?`;
  const number = `(?:${sign})?(?:${figure})${scale}`;
  const bound = `(?:(?<bound>${either([...bounds.least, ...bounds.most, ...bounds.about])})\\s+)?`;
  const range = `(?:(?:between\\s+)?(?<low>${number})(?:\\s+(?:to|and|or)\\s+|(?<=\\d)\\s?[–—-]\\s?(?=\\D?\\d))(?<high>${number}))`;
  const share = `(?:\\s?%|\\s+per\\s?cent\\b)?`;
  return (compiled = {
    quantity: new RegExp(
      `(?<![\\p{L}\\p{N}.,$€£¥-])${bound}(?:(?<vague>${either(Object.keys(vague))})\\b|${range}(?<shareA>${share})|(?<one>${number})(?<shareB>${share}))(?![\\p{N}])(?!-\\p{L})(?!(?:st|nd|rd|th|s)\\b)`,
      "giu",
    ),
    currency: (word) => currencyWords[lemmaOf(word, "NOUN")],
  });
}

/** Figures in a span of the text; those inside `except` (times) are left out. */
export function quantitiesIn(trees: Pick<Trees, "text">, span: Span, except: Span[]): Quantity[] {
  const { quantity } = patterns();
  const text = trees.text(span);
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantity)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (except.some((other) => start < other.end && other.start < end)) continue;
    const read = readMatch(match, text.slice(match.index + match[0].length));
    if (read) found.push(read);
  }
  return found;
}

function readMatch(match: RegExpExecArray, after: string): Quantity | null {
  const { vague, bounds, percent } = vocabulary<QuantityTable>("quantities");
  const { bound = "", low, high, one } = match.groups ?? {};
  const share = (match.groups?.["shareA"] ?? "") + (match.groups?.["shareB"] ?? "");
  const unit = unitAfter(after);
  const sign = signOf(one ?? low ?? "");
  const currency = sign ?? (unit === null ? null : currencyOf(after));
  const isShare = share !== "" || (unit !== null && percent.includes(unit));
  const text = match[0].trim();
  const base = {
    text: text.replace(/\s+/gu, " "),
    unit: isShare ? "percent" : currency === null ? unit : null,
    currency,
  };
  // A bare figure that counts nothing is an ordinal, an age or a model's name.
  if (base.unit === null && currency === null) return null;
  if (match.groups?.["vague"] !== undefined) {
    const key = match.groups["vague"].toLowerCase().replace(/\s+/gu, " ");
    const [min, max] = vague[key] ?? [null, null];
    return { ...base, value: min !== null && min === max ? min : null, min, max };
  }
  if (low !== undefined && high !== undefined) {
    const top = valueOf(high);
    const bottom = valueOf(low);
    if (top === null || bottom === null) return null;
    // "10 to 20 million" means ten million.
    const scaled = bottom < top && !/[a-z]/iu.test(low.replace(/^[^\d]*/u, "")) ? bottom * scaleOf(high) : bottom;
    return { ...base, value: null, min: Math.min(scaled, top), max: Math.max(scaled, top) };
  }
  const value = valueOf(one ?? "");
  if (value === null) return null;
  const wording = bound.toLowerCase().replace(/\s+/gu, " ");
  if (bounds.least.includes(wording)) return { ...base, value: null, min: value, max: null };
  if (bounds.most.includes(wording)) return { ...base, value: null, min: null, max: value };
  return { ...base, value, min: value, max: value };
}

function signOf(number: string): string | null {
  const { currencies } = vocabulary<QuantityTable>("quantities");
  const sign = Object.keys(currencies)
    .toSorted((a, b) => b.length - a.length)
    .find((each) => number.startsWith(each));
  return sign === undefined ? null : (currencies[sign] ?? null);
}

function scaleOf(number: string): number {
  const { scales } = vocabulary<QuantityTable>("quantities");
  return (number.toLowerCase().match(/[a-z]+/gu) ?? []).reduce((product, word) => product * (scales[word] ?? 1), 1);
}

/** A plain number: "$1.5 billion" is 1500000000, "twenty-two" is 22. */
function valueOf(number: string): number | null {
  const { words, scales } = vocabulary<QuantityTable>("quantities");
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(number);
  const parts = number.toLowerCase().match(/[a-z]+/gu) ?? [];
  const base = digits
    ? Number(digits[0].replaceAll(",", ""))
    : parts
        .filter((part) => part in words || part === "a" || part === "an")
        .reduce((sum, part) => sum + (words[part] ?? 1), 0);
  const scale = parts.reduce((product, part) => product * (scales[part] ?? 1), 1);
  const value = base * scale;
  return base > 0 || digits ? Math.round(value * 1e6) / 1e6 : null;
}

/** Up to three words before a clause or phrase ends: "armoured vehicles" gives "armoured vehicle". */
function unitAfter(after: string): string | null {
  const { notUnits, unitEnds } = vocabulary<QuantityTable>("quantities");
  const words =
    /^(?:\s+of\s+|\s+(?:new|more|additional|other)\s+|\s+)((?:[\p{L}][\p{L}’'-]*)(?:\s+[\p{L}][\p{L}’'-]*){0,2})/u.exec(
      after,
    )?.[1];
  if (words === undefined) return null;
  const kept: string[] = [];
  for (const word of words.split(/\s+/u)) {
    if (unitEnds.includes(word.toLowerCase())) break;
    kept.push(word);
    // A plural ends the unit: "22 armoured vehicles last week".
    if (word.endsWith("s") && lemmaOf(word, "NOUN") !== word.toLowerCase()) break;
  }
  const last = kept.pop();
  if (last === undefined) return null;
  const unit = [...kept, lemmaOf(last, "NOUN")].join(" ").toLowerCase();
  return notUnits.includes(lemmaOf(last, "NOUN")) ? null : unit;
}

function currencyOf(after: string): string | null {
  const first = /^\s*(?:of\s+)?((?:US\s+)?[\p{L}]+)/u.exec(after)?.[1];
  if (first === undefined) return null;
  return patterns().currency(first.toLowerCase()) ?? null;
}
