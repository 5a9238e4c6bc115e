/** Paragraphs that are no part of the article, recognised by vocabulary/boilerplate.json. */
import { boilerplate, compile } from "./patterns.ts";

interface Found {
  reason: string;
  credit: string | null;
}

/** Paragraphs at the start and at the end of a report where `where: "start"` and `where: "end"` apply. */
const startParagraphs = 6;
const endParagraphs = 8;

function prepare() {
  const { credits, paragraphs, tails } = boilerplate();
  return {
    credits: credits.map((credit) => ({ ...credit, whole: compile(`^(?:${credit.pattern})$`, "u") })),
    paragraphs: paragraphs.map((each) => ({
      ...each,
      whole: compile(`^(?:${each.pattern})$`, each.caseMatters ? "u" : "iu"),
    })),
    tails: tails.map((tail) => ({
      ...tail,
      hanging: compile(`[.!?…]["”’')\\]]* ?(?<tail>${tail.pattern})$`, "u"),
    })),
  };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** Why a paragraph is boilerplate, and the agency it credits; null where it belongs to the article. `length` is the number of paragraphs. */
export function recogniseBoilerplate(paragraph: string, index: number, length: number): Found | null {
  const { credits, paragraphs } = (prepared ??= prepare());
  const first = index < startParagraphs;
  const last = index >= length - endParagraphs;
  for (const { reason, whole, longest, names } of credits) {
    // In the middle of a text such a line credits a picture.
    if (paragraph.length > (longest ?? 300) || !(first || last)) continue;
    const found = whole.exec(paragraph);
    if (found) return { reason, credit: names ?? found.groups?.["agency"] ?? null };
  }
  for (const { reason, whole, where, longest } of paragraphs) {
    if (paragraph.length > longest) continue;
    if (where === "start" && !first) continue;
    if (where === "end" && !last) continue;
    if (whole.test(paragraph)) return { reason, credit: null };
  }
  return null;
}

/** What hangs behind the last sentence of a text ("… said. (Reuters)"), or null. */
export function recogniseTail(paragraph: string): (Found & { rest: string; text: string }) | null {
  for (const { reason, hanging, names } of (prepared ??= prepare()).tails) {
    const from = Math.max(0, paragraph.length - 460);
    const found = hanging.exec(paragraph.slice(from));
    const text = found?.groups?.["tail"];
    if (!found || !text) continue;
    return {
      reason,
      credit: names ?? found.groups?.["agency"] ?? null,
      text,
      rest: paragraph.slice(0, paragraph.length - text.length).trim(),
    };
  }
  return null;
}

/** The author a byline names: its words without "By", the place and the role. Null where there is none. */
export function authorOf(byline: string): string | null {
  const text = byline.replace(
    /^(?:BYLINE:?|Byline:?)? ?(?:(?:Written|Words|Story|WRITTEN) )?(?:By|BY|by|Author|From)?:? /u,
    "",
  );
  const found = compile("^{NAME}(?:(?:, and |, | and | & ){NAME})*", "u").exec(text)?.[0];
  return found
    ? found.replace(/,? (?:Staff|Senior|Special|Diplomatic|Foreign)? ?(?:Writer|Correspondent|Reporter|Editor)s?$/u, "")
    : null;
}
