/** Datelines: the place, day and agency before a report's first sentence. */
import { vocabulary } from "../terms/vocabulary.ts";
import { boilerplate, compile, month, tagPattern } from "./patterns.ts";

interface Dateline {
  /** As printed, without the dash: "ANKARA, March 5 (Reuters)". */
  dateline: string;
  /** The agency in brackets, as printed; a bare dateline is no credit. */
  credit: string | null;
  /** What was removed, dash included. */
  removed: string;
  rest: string;
}

const capitals = "\\p{Lu}[\\p{Lu}.’']+(?:[ -]\\p{Lu}[\\p{Lu}.’']*){0,3}";
const placeInCapitals = `${capitals}(?:/${capitals}){0,2}`;
const city = "\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|of|de|del|la|el|al)){0,3}";
const place = `${city}(?:/${city}){0,2}`;
const region = `(?:, (?!${month}\\b)\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?){0,2}`;
const day = `(?:${month}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month}\\.?(?:,? \\d{4})?)\\.?`;
const dash = "(?:--|[-–—―])";
const begins = "(?=[\"“”'‘’«(\\[]*[\\p{Lu}\\p{N}])";

/** Fewest letters of a place that stands before a bare dash; shorter ones in capitals are mostly organisations. */
const fewestLetters = 4;

interface Form {
  /** A sign without which nothing has this form; few paragraphs have one, and the expression need not be tried on the rest. */
  sign: RegExp;
  expression: RegExp;
}

let forms: Form[] | undefined;
let tags: RegExp | undefined;
let seats: Set<string> | undefined;

/** Made once. What stands in a tag's place is looked up afterwards: an alternation of all agencies takes long to translate. */
function datelineForms(): Form[] {
  if (forms) return forms;
  const bracketed = "\\((?<tag>[^()]{1,80})\\)";
  const slashed = "/ ?(?<slashed>[^ /](?:[^/]{0,60}[^ /])?) ?/";
  const bracket = /\(/u;
  const form = (sign: RegExp, pattern: string): Form => ({ sign, expression: new RegExp(pattern, "u") });
  forms = [
    // ANKARA, Turkey, March 5 (Reuters) - | Dec 29 (Reuters) - | Washington (AFP) – | Ankara, Mar 5 (PTI)
    form(
      bracket,
      `^(?<line>(?:(?:${place}${region},? )?${day} |${place}${region} |)(?:${bracketed}))(?<dash> ?(?:${dash}|:) ?)${begins}`,
    ),
    form(bracket, `^(?<line>(?:${place}${region},? )?${day} ${bracketed})(?<dash> )${begins}`),
    form(bracket, `^(?<line>${bracketed})(?<dash> ?)${begins}`),
    // MOSCOW, March 5. /TASS/. | ANKARA, March 5 /PRNewswire/ --
    form(/\//u, `^(?<line>(?:${place}${region},? )?(?:${day} )?${slashed})(?<dash>\\.? ?${dash}?\\.? ?)${begins}`),
    // Ankara, March 5 —
    form(/\d/u, `^(?<line>${place}${region},? ${day})(?<dash> ${dash} ?|:? ?${dash} |: )${begins}`),
    // ANKARA, Turkey — | HARARE (New Ziana) –: a name that is on no list of agencies is no credit, but no part of the sentence
    form(
      new RegExp(dash, "u"),
      `^(?<line>(?<place>${placeInCapitals})${region}(?:,? ${day})?(?: \\(\\p{Lu}[^(),]{1,40}\\))?)(?<dash> ${dash} ?|— ?|-- ?)${begins}`,
    ),
  ];
  return forms;
}

/** "ISLAMABAD: The…" */
const colonForm: Form = {
  sign: /:/u,
  expression: new RegExp(`^(?<line>(?<place>${placeInCapitals}))(?<dash>: )${begins}`, "u"),
};

/** "Islamabad: Pakistan on Monday summoned…", as Indian papers have it; but "Moscow: “We will answer”" quotes. */
const capitalForm: Form = {
  sign: /:/u,
  expression: new RegExp(`^(?<line>(?<capital>${city}))(?<dash>: )(?!["“‘«])${begins}`, "u"),
};

/** The dateline at the start of a paragraph, or null. `colons` allows "ISLAMABAD: The…", which looks like a speaker's name. */
export function findDateline(paragraph: string, colons: boolean): Dateline | null {
  const start = paragraph.slice(0, 160);
  for (const { sign, expression } of colons ? [...datelineForms(), colonForm, capitalForm] : datelineForms()) {
    const groups = sign.test(start) ? expression.exec(start)?.groups : undefined;
    const line = groups?.["line"];
    if (!groups || !line || !isPlace(groups["place"]) || !areTags(groups["tag"] ?? groups["slashed"])) continue;
    if (groups["capital"] !== undefined && !isCapital(groups["capital"])) continue;
    const removed = line + (groups["dash"] ?? "");
    const rest = paragraph.slice(removed.length).trim();
    if (rest === "") continue;
    const tag = groups["tag"] ?? groups["slashed"] ?? null;
    return { dateline: line.trim(), credit: tag !== null && isAgency(tag) ? tag : null, removed: removed.trim(), rest };
  }
  return null;
}

function isPlace(found: string | undefined): boolean {
  if (found === undefined) return true;
  return !boilerplate().notPlaces.includes(found) && found.replace(/[^\p{L}]/gu, "").length >= fewestLetters;
}

function isCapital(name: string): boolean {
  seats ??= new Set(
    vocabulary<{ states: { capitals: string[] }[] }>("states").states.flatMap((state) => state.capitals),
  );
  return seats.has(name);
}

function areTags(found: string | undefined): boolean {
  if (found === undefined) return true;
  tags ??= new RegExp(`^${tagPattern()}(?:(?:/|, | and | / |-)${tagPattern()})*$`, "u");
  return tags.test(found);
}

/** Outlets sign as agencies do, but crediting oneself is no wire credit. */
function isAgency(tag: string): boolean {
  return compile("^{AGENCY}(?:(?:/|, | and | / |-){AGENCY})*$", "u").test(tag);
}

/** Whether several paragraphs begin with a name and a colon, as in a transcript. */
export function hasSpeakers(body: string[]): boolean {
  return body.filter((paragraph) => /^\p{Lu}[\p{L} .’'-]{2,40}: /u.test(paragraph)).length > 1;
}
