/** Phrases that name a stretch of days rather than one day: "last week", "early March", "since 2014", "over the next ten years". */
import { vocabulary } from "../terms/vocabulary.ts";
import { addDays, moved, months, periodAround, type Days, type Unit } from "./calendar.ts";

export interface Reference {
  /** ISO day of publication; null where unknown, and then only what the words state can be told. */
  published: string | null;
  /** Whether the proposition lies ahead. */
  future: boolean;
}

export interface Phrase {
  index: number;
  text: string;
  days: Days;
  /** True where the words name the year themselves, so that no day of publication is needed. */
  stated: boolean;
}

const monthNames = "january february march april may june july august september october november december".split(" ");
const monthAs = (name: string): string =>
  `(?<${name}>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)`;
const month = monthAs("month");
const part = `(?<part>early|mid|late|the (?:beginning|start|middle|end) of)`;
const unit = `(?<unit>day|week|month|quarter|year|decade)`;
const seasons: Record<string, number> = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 };
const season = "(?<season>spring|summer|autumn|fall|winter)";

type Named = Record<string, string | undefined>;
interface Rule {
  pattern: RegExp;
  /** `bounded`: the days are from where to where; "until", "by" or "from" before them adds nothing. */
  days(named: Named, reference: Reference): (Days & { stated?: boolean; bounded?: boolean }) | null;
}

const ordinals: Record<string, number> = { first: 0, second: 1, third: 2, fourth: 3 };

const rules: Rule[] = [
  {
    // "from 1998 to 2000", "between 2013 and 2015".
    pattern:
      /\b(?:from|between)\s+(?<first>(?:19|20)\d\d)\s+(?:to|and|until|till|through|[-–])\s+(?<last>(?:19|20)\d\d)\b/iu,
    days({ first, last }) {
      if (Number(first) > Number(last)) return null;
      return { start: `${first}-01-01`, end: `${last}-12-31`, stated: true, bounded: true };
    },
  },
  {
    // "between June and August", "from May to September 2023".
    pattern: new RegExp(
      `\\b(?:from|between)\\s+${month}(?:\\s+(?<firstYear>(?:19|20)\\d\\d))?\\s+(?:to|and|until|till|through|[-–])\\s+${monthAs("last")}(?:\\s+(?<year>(?:19|20)\\d\\d))?(?!\\s*\\d)\\b`,
      "iu",
    ),
    days({ month: name, last, firstYear, year }, { published, future }) {
      const [begin, close] = [monthIndex(name), monthIndex(last)];
      const closing = year === undefined ? yearOf(close, published, future) : Number(year);
      if (closing === null) return null;
      const opening = firstYear === undefined ? (begin > close ? closing - 1 : closing) : Number(firstYear);
      const { start } = months(opening, begin, 1);
      const { end } = months(closing, close, 1);
      return { start, end, stated: year !== undefined, bounded: true };
    },
  },
  {
    // "in the first week of January", "in the last week of May 2023".
    pattern: new RegExp(
      `\\bthe\\s+(?<ordinal>first|second|third|fourth|last)\\s+week\\s+of\\s+${month}(?:\\s+(?<year>(?:19|20)\\d\\d))?\\b`,
      "iu",
    ),
    days({ ordinal, month: name, year: stated }, { published, future }) {
      const year = stated === undefined ? yearOf(monthIndex(name), published, future) : Number(stated);
      if (year === null) return null;
      const { start, end } = months(year, monthIndex(name), 1);
      const first = ordinal === "last" ? addDays(end, -6) : addDays(start, 7 * ordinals[ordinal!]!);
      return { start: first, end: addDays(first, 6), stated: stated !== undefined };
    },
  },
  {
    // "by the end of the year", "before the end of next month": until then.
    pattern: new RegExp(`\\b(?<lead>by|before|at)\\s+the\\s+end\\s+of\\s+(?<which>the|this|next)\\s+${unit}\\b`, "iu"),
    days({ lead, which, unit: each }, { published, future }) {
      if (published === null) return null;
      const { end } = periodAround(published, each as Unit, which === "next" ? 1 : 0);
      return { start: lead === "at" ? end : future ? published : null, end, bounded: true };
    },
  },
  {
    pattern: /\b(?:at|over|during|on|last|this|next|the)\s+(?:the\s+)?weekend\b/iu,
    days(_, { published, future }) {
      if (published === null) return null;
      const { start } = periodAround(published, "week");
      const saturday = addDays(start, 5);
      const shift = future || saturday <= published ? 0 : -7;
      return { start: addDays(saturday, shift), end: addDays(saturday, shift + 1) };
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:over|in|during|within|for)\\s+the\\s+(?<way>past|last|next|coming)\\s+(?:(?<count>\\d+|[a-z]+)\\s+)?${unit}s?\\b`,
      "iu",
    ),
    days({ way, count, unit: each }, { published }) {
      const many = count === undefined ? 1 : numberOf(count);
      if (published === null || many === null) return null;
      const ahead = way === "next" || way === "coming";
      return ahead
        ? { start: published, end: moved(published, each as Unit, many) }
        : { start: moved(published, each as Unit, -many), end: published };
    },
  },
  {
    pattern: new RegExp(`\\b(?<way>earlier|later)\\s+this\\s+${unit}\\b`, "iu"),
    days({ way, unit: each }, { published }) {
      if (published === null) return null;
      const around = periodAround(published, each as Unit);
      return way === "earlier" ? { start: around.start, end: published } : { start: published, end: around.end };
    },
  },
  {
    pattern: new RegExp(`\\b(?<way>last|this|next|previous|coming|past)\\s+${unit}\\b`, "iu"),
    days({ way, unit: each }, { published, future }) {
      if (published === null) return null;
      const shift = way === "this" ? 0 : way === "next" || way === "coming" ? 1 : -1;
      const around = periodAround(published, each as Unit, shift);
      if (shift !== 0) return around;
      // What has happened this week has happened by now.
      return future ? { start: published, end: around.end } : { start: around.start, end: published };
    },
  },
  {
    pattern: new RegExp(`\\b(?<count>\\d+|[a-z]+)\\s+${unit}s?\\s+(?:ago|earlier)\\b`, "iu"),
    days({ count, unit: each }, { published }) {
      const many = numberOf(count ?? "");
      if (published === null || many === null) return null;
      const day = moved(published, each as Unit, -many);
      return each === "day" ? { start: day, end: day } : periodAround(day, each === "week" ? "week" : (each as Unit));
    },
  },
  {
    pattern: new RegExp(`\\b(?:${part}[\\s-]+)?${month}(?:,?\\s+(?:of\\s+)?(?<year>(?:19|20)\\d\\d))\\b`, "iu"),
    days({ part: which, month: name, year }) {
      return { ...partOf(months(Number(year), monthIndex(name), 1), which), stated: true };
    },
  },
  {
    // A month without a year is the latest one before publication; of what lies ahead, the next one.
    pattern: new RegExp(
      `\\b(?:${part}[\\s-]+|(?<=\\b(?<way>in|since|until|by|during|of|last|this|next|from|through)\\s+))${month}(?!\\s*\\d)(?![\\p{L}])`,
      "iu",
    ),
    days({ part: which, month: name, way }, { published, future }) {
      if (published === null) return null;
      const index = monthIndex(name);
      // "last November", told in November, is that of the year before.
      const isNow = index === Number(published.slice(5, 7)) - 1;
      const shift = isNow && way === "last" ? -1 : isNow && way === "next" ? 1 : 0;
      return partOf(months(yearOf(index, published, future)! + shift, index, 1), which);
    },
  },
  {
    pattern: new RegExp(`\\b${season}(?:\\s+of)?\\s+(?<year>(?:19|20)\\d\\d)\\b`, "iu"),
    days({ season, year }) {
      return { ...months(Number(year), seasons[season!.toLowerCase()]!, 3), stated: true };
    },
  },
  {
    // A season without a year is the latest that has begun before publication, and "last" one that is over; of what lies ahead, the next that is not.
    pattern: new RegExp(
      `(?:\\b(?<way>last|this|next)\\s+|(?<=\\b(?:in|since|until|by|during|over|of|from|through|before|after)\\s+)the\\s+)${season}\\b(?!\\s*(?:of\\b|\\d))`,
      "iu",
    ),
    days({ way, season: name }, { published, future }) {
      if (published === null) return null;
      const year = Number(published.slice(0, 4));
      const each = [year - 2, year - 1, year, year + 1].map((one) => months(one, seasons[name!]!, 3));
      if (future || way === "next") return each.find(({ start, end }) => (way === "next" ? start : end) > published)!;
      const past = each.findLast(({ start, end }) => (way === "last" ? end : start) < published)!;
      return way === "this" && past.end > published ? { start: past.start, end: published } : past;
    },
  },
  {
    // "before the year was out", "by Christmas"
    pattern:
      /\b(?:before\s+the\s+year\s+(?:is|was|were)\s+out|by\s+(?:the\s+)?year(?:'s|’s|-|\s)+end|by\s+(?<christmas>christmas))\b/iu,
    days({ christmas }, { published, future }) {
      if (published === null) return null;
      const last = `${published.slice(0, 4)}-12-${christmas === undefined ? "31" : "25"}`;
      return { start: future ? published : null, end: last, bounded: true };
    },
  },
  {
    pattern: /\b(?:the\s+)?(?<decade>(?:19|20)\d0)s\b/iu,
    days({ decade }) {
      return { ...months(Number(decade), 0, 120), stated: true };
    },
  },
  {
    pattern: new RegExp(
      `(?:\\b${part}[\\s-]+|\\b(?:in|since|until|by|during|of|from|before|after)\\s+)(?<year>(?:19|20)\\d\\d)\\b(?!\\s*[-–]?\\s*(?:\\p{L}+\\s+)?(?:vehicle|troop|soldier|people|tonne|ton|dollar|mile|kilomet))`,
      "iu",
    ),
    days({ part: which, year }) {
      return { ...partOf(months(Number(year), 0, 12), which), stated: true };
    },
  },
];

/** The first phrase of the text that names a stretch of days; null where there is none. */
export function findPhrase(text: string, reference: Reference): Phrase | null {
  let best: Phrase | null = null;
  let isBounded = false;
  for (const { pattern, days } of rules) {
    const match = pattern.exec(text);
    if (!match || (best && best.index <= match.index)) continue;
    const found = days(lower(match.groups ?? {}), reference);
    isBounded = found?.bounded === true;
    if (found)
      best = {
        index: match.index,
        text: match[0],
        days: { start: found.start, end: found.end },
        stated: found.stated === true,
      };
    else best = { index: match.index, text: match[0], days: { start: null, end: null }, stated: false };
  }
  return best && !isBounded ? withBounds(text, best, reference) : best;
}

/** "since March" has no end yet, "until March" and "by March" no beginning. */
function withBounds(text: string, phrase: Phrase, { published, future }: Reference): Phrase {
  const lead =
    /\b(since|until|till|by|before|after|from)\s+$/iu.exec(text.slice(0, phrase.index)) ??
    /^(since|until|by|before|after|from)\s/iu.exec(phrase.text);
  const word = lead?.[1]?.toLowerCase();
  const { start, end } = phrase.days;
  const days =
    word === "since"
      ? { start, end: null }
      : word === "after" || word === "from"
        ? { start: word === "after" && end !== null ? addDays(end, 1) : start, end: null }
        : word === "until" || word === "till" || word === "by"
          ? { start: future ? published : null, end }
          : word === "before"
            ? { start: null, end: start === null ? null : addDays(start, -1) }
            : phrase.days;
  return { ...phrase, days };
}

function lower(groups: Record<string, string | undefined>): Named {
  return Object.fromEntries(Object.entries(groups).map(([key, value]) => [key, value?.toLowerCase()]));
}

function monthIndex(name: string | undefined): number {
  return monthNames.findIndex((each) => each.startsWith((name ?? "").replace(".", "").slice(0, 3)));
}

/** The year of a month that stands without one: the latest before publication; of what lies ahead, the next. */
function yearOf(index: number, published: string | null, future: boolean): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const current = Number(published.slice(5, 7)) - 1;
  if (future && index < current) return year + 1;
  return !future && index > current ? year - 1 : year;
}

/** The first, middle or last third. */
function partOf({ start, end }: { start: string; end: string }, which: string | undefined): Days {
  if (which === undefined) return { start, end };
  const length = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  const third = Math.floor(length / 3);
  if (/early|beginning|start/u.test(which)) return { start, end: addDays(start, third - 1) };
  if (/late|end/u.test(which)) return { start: addDays(end, 1 - third), end };
  return { start: addDays(start, third), end: addDays(end, -third) };
}

function numberOf(count: string): number | null {
  if (/^\d+$/u.test(count)) return Number(count);
  const { words, vague } = vocabulary<{ words: Record<string, number>; vague: Record<string, [number, number]> }>(
    "quantities",
  );
  if (count === "a" || count === "an") return 1;
  return words[count] ?? vague[count]?.[1] ?? null;
}
