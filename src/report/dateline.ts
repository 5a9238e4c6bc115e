/** Datelines: the place, day and agency before a report's first sentence. */
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

const speakerForm = `^(?<line>(?<place>${placeInCapitals}))(?<dash>: )${begins}`;

let forms: RegExp[] | undefined;

/** Made once: the alternation of agencies in them is long. */
function datelineForms(): RegExp[] {
  if (forms) return forms;
  const tags = tagPattern();
  const bracketed = `\\((?<tag>${tags}(?:(?:/|, | and | / |-)${tags})*)\\)`;
  const slashed = `/ ?(?<slashed>${tags}) ?/`;
  forms = [
    // ANKARA, Turkey, March 5 (Reuters) - | Dec 29 (Reuters) - | Washington (AFP) – | Ankara, Mar 5 (PTI)
    `^(?<line>(?:(?:${place}${region},? )?${day} |${place}${region} |)(?:${bracketed}))(?<dash> ?(?:${dash}|:) ?)${begins}`,
    `^(?<line>(?:${place}${region},? )?${day} ${bracketed})(?<dash> )${begins}`,
    `^(?<line>${bracketed})(?<dash> ?)${begins}`,
    // MOSCOW, March 5. /TASS/. | ANKARA, March 5 /PRNewswire/ --
    `^(?<line>(?:${place}${region},? )?(?:${day} )?${slashed})(?<dash>\\.? ?${dash}?\\.? ?)${begins}`,
    // Ankara, March 5 —
    `^(?<line>${place}${region},? ${day})(?<dash> ${dash} ?|:? ?${dash} |: )${begins}`,
    // ANKARA, Turkey —
    `^(?<line>(?<place>${placeInCapitals})${region}(?:,? ${day})?)(?<dash> ${dash} ?|— ?|-- ?)${begins}`,
  ].map((form) => new RegExp(form, "u"));
  return forms;
}

/** The dateline at the start of a paragraph, or null. `colons` allows "ISLAMABAD: The…", which looks like a speaker's name. */
export function findDateline(paragraph: string, colons: boolean): Dateline | null {
  const start = paragraph.slice(0, 160);
  for (const form of colons ? [...datelineForms(), compile(speakerForm, "u")] : datelineForms()) {
    const groups = form.exec(start)?.groups;
    const line = groups?.["line"];
    if (!groups || !line || !isPlace(groups["place"])) continue;
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

/** Outlets sign as agencies do, but crediting oneself is no wire credit. */
function isAgency(tag: string): boolean {
  return compile("^{AGENCY}(?:(?:/|, | and | / |-){AGENCY})*$", "u").test(tag);
}

/** Whether several paragraphs begin with a name and a colon, as in a transcript. */
export function hasSpeakers(body: string[]): boolean {
  return body.filter((paragraph) => /^\p{Lu}[\p{L} .’'-]{2,40}: /u.test(paragraph)).length > 1;
}
