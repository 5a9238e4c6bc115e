/** The patterns of vocabulary/boilerplate.json, compiled. */
import { vocabulary } from "../terms/vocabulary.ts";

interface ParagraphPattern {
  reason: string;
  pattern: string;
  where: "start" | "end" | "anywhere";
  longest: number;
  caseMatters?: boolean;
}
interface CreditPattern {
  reason: string;
  pattern: string;
  longest?: number;
  names?: string;
}
interface CorrectionPattern {
  kind: "correction" | "retraction";
  pattern: string;
  removed: boolean;
}
interface Boilerplate {
  outletTags: string[];
  notPlaces: string[];
  nameParticles: string[];
  paragraphs: ParagraphPattern[];
  credits: CreditPattern[];
  tails: CreditPattern[];
  corrections: CorrectionPattern[];
}
interface Agency {
  name: string;
  tags: string[];
  aliases: string[];
}

export const boilerplate = (): Boilerplate => vocabulary<Boilerplate>("boilerplate");

/** January or Jan. and so on; weekdays likewise. */
export const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const weekday = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const either = (texts: string[]): string =>
  `(?:${[...new Set(texts)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})`;

let agencies: string | undefined;

/** Every name, tag and alias of a news agency, as one alternation. */
function agencyPattern(): string {
  agencies ??= either(
    vocabulary<{ agencies: Agency[] }>("agencies").agencies.flatMap(({ name, tags, aliases }) => [
      name,
      ...tags,
      ...aliases,
    ]),
  );
  return agencies;
}

/** What may stand in the brackets of a dateline: agencies, and outlets that sign in the same way. */
export function tagPattern(): string {
  return `(?:${agencyPattern()}|${either(boilerplate().outletTags)})`;
}

const compiled = new Map<string, RegExp>();

/** A pattern with its placeholders filled in, as a regular expression; made once. */
export function compile(pattern: string, flags: string): RegExp {
  const key = `${flags}/${pattern}`;
  let expression = compiled.get(key);
  if (!expression) {
    const particles = either(boilerplate().nameParticles);
    const name = `\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|${particles})){0,3} \\p{Lu}[\\p{L}.’'-]+`;
    const filled = pattern
      .replaceAll("{NAME}", `(?:${name})`)
      .replaceAll("{MONTH}", month)
      .replaceAll("{WEEKDAY}", `(?:${weekday})`)
      .replaceAll("{AGENCY}", agencyPattern());
    expression = new RegExp(filled, flags);
    compiled.set(key, expression);
  }
  return expression;
}
