/** Finds what a brief says without support. Empty for every brief that is fit to print. */
import type { Claim } from "../claims/claim.ts";
import type { Report, Statement } from "../terms/types.ts";
import type { Tie } from "../ties/tie.ts";
import type { Block, Brief, BriefInput, Sentence } from "./brief.ts";
import { dayInWords, timeInWords } from "./dates.ts";
import { sourceCounts } from "./source-summary.ts";
import { strayTie } from "./unsupported-tie.ts";
import { actorsOf, sentencesOf, strayLabels } from "./unsupported-figure.ts";

export interface Unsupported {
  section: string;
  text: string;
  /** The name, figure, date or count that nothing supports. */
  what: string;
}

export interface Evidence {
  claims: Claim[];
  statementsById: Map<string, Statement>;
  reportsById: Map<string, Report>;
  names: (principal: string) => string;
  /** The tie, as `tieOf` makes it of the same claims; for a brief without one, none. */
  tie?: Tie | null;
  /** As given to the brief. */
  gradeOf?: BriefInput["gradeOf"];
}

/**
 * Resolves each name (capitalised word past the first), figure and date of each sentence to the statements of the claims
 * that it cites, checks that quotes stand in their reports, and recounts what it counts.
 */
export function unsupported(brief: Brief, evidence: Evidence): Unsupported[] {
  const byNumber = new Map(
    brief.claims.map(({ number, id }) => [number, evidence.claims.find((claim) => claim.id === id)]),
  );
  const found: Unsupported[] = [];
  const claimIds = new Map(brief.claims.map(({ number, id }) => [number, id]));
  for (const part of brief.sections) {
    const { id, blocks } = part;
    if (id === "tie") {
      const stray = strayTie(part, evidence.tie ?? null, claimIds);
      found.push(...stray.map((what) => ({ section: id, text: "the tie", what })));
      continue;
    }
    for (const block of blocks) {
      if (block.kind === "figure") {
        const stray = strayLabels(block, byNumber, evidence.statementsById, evidence.names);
        found.push(...stray.map((what) => ({ section: id, text: "label of a drawing", what })));
      }
      const sentences = sentencesIn(block);
      for (const each of sentences) {
        const text = each.runs.map((run) => run.text).join("");
        for (const what of problems(each, text, byNumber, brief, evidence)) found.push({ section: id, text, what });
      }
    }
  }
  for (const note of brief.endnotes) {
    const text = evidence.reportsById.get(note.report)?.text;
    if (
      text !== undefined &&
      text.slice(note.start, note.end) !== evidence.statementsById.get(note.statement)?.evidence.quote
    ) {
      found.push({ section: "endnotes", text: note.quote, what: `quote of ${note.statement}` });
    }
  }
  return found;
}

function sentencesIn(block: Block): Sentence[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences;
    case "list":
      return block.items;
    case "table":
      return block.rows.flat();
    case "figure":
      return sentencesOf(block);
  }
}

function problems(
  each: Sentence,
  text: string,
  byNumber: Map<number, Claim | undefined>,
  brief: Brief,
  evidence: Evidence,
): string[] {
  const claims = each.claims.map((number) => byNumber.get(number));
  const missing = each.claims
    .filter((number) => byNumber.get(number) === undefined)
    .map((number) => `claim [${number}]`);
  const cited = claims.filter((claim) => claim !== undefined);
  const ids = new Set(cited.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const strange = each.endnotes
    .filter((number) => !ids.has(brief.endnotes[number - 1]?.statement ?? ""))
    .map((number) => `endnote ${number}`);
  const counts = each.counts.filter(
    ({ value, claims: numbers, status }) =>
      value !== numbers.length ||
      new Set(numbers).size !== value ||
      numbers.some(
        (number) =>
          byNumber.get(number) === undefined || (status !== undefined && byNumber.get(number)?.status !== status),
      ),
  );
  const support = supportOf(cited, brief, evidence);
  const known = new Set(support.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []);
  for (const word of summaryWords(each, cited, evidence)) known.add(word);
  const own = new Set([...each.counts.map(({ value }) => `${value}`), ...each.claims.map((number) => `${number}`)]);
  // Dates are checked whole, then taken out, so that "5" and "March" need no support apart.
  const loose: string[] = [];
  const rest = text.replace(
    /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/gu,
    (date) => {
      if (!support.includes(date)) loose.push(date);
      return " ";
    },
  );
  for (const match of rest.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const word = match[0];
    // The first word of a sentence is capitalised whatever it is.
    const opens = /(?:^|[.!?]\s+)[^\p{L}\p{N}]*$/u.test(rest.slice(0, match.index));
    const isName = !opens && /^\p{Lu}/u.test(word);
    if ((isName || /\p{N}/u.test(word)) && !known.has(word.toLowerCase()) && !own.has(word)) loose.push(word);
  }
  return [...missing, ...strange, ...counts.map(({ value }) => `count ${value}`), ...loose];
}

/** Counts of statements, reports and outlets, made again from the claims that a sentence cites, and grades of its sources. */
function summaryWords({ claims }: Sentence, cited: Claim[], { statementsById, gradeOf }: Evidence): string[] {
  if (claims.length === 0) return [];
  const statements = cited.flatMap((claim) => claim.statements.flatMap(({ id }) => statementsById.get(id) ?? []));
  const grades = cited.flatMap(({ origins }) => origins.list.map(({ name, kind }) => gradeOf?.(name, kind) ?? "F"));
  return [...Object.values(sourceCounts(statements)).map(String), ...grades.map((grade) => grade.toLowerCase())];
}

/** Every word that the cited claims' statements bring with them. */
function supportOf(claims: Claim[], brief: Brief, { statementsById, names }: Evidence): string {
  const parts: string[] = [...brief.names];
  for (const claim of claims) {
    const { min, max, list } = claim.origins;
    // Computed figures of the claim itself; `reason` may use no other.
    parts.push(`${min} ${max} ${claim.carriers} ${claim.credibility}`, ...list.map(({ name }) => name));
    for (const date of [claim.first]) if (date !== null) parts.push(dayInWords(date));
    parts.push(...actorsOf(claim, statementsById).map(names));
    for (const { id } of claim.statements) {
      const statement = statementsById.get(id);
      if (statement === undefined) continue;
      const { proposition, evidence, chain, report, likelihood } = statement;
      parts.push(
        evidence.sentence,
        evidence.quote,
        timeInWords(proposition.time),
        report.outlet ?? "",
        report.published === null ? "" : dayInWords(report.published),
        likelihood === null ? "" : `${likelihood.text} ${likelihood.min} ${likelihood.max} ICD 203`,
      );
      parts.push(
        ...chain.flatMap((link) => [link.name, link.mention]),
        proposition.source.name,
        proposition.target.name,
      );
    }
  }
  return parts.join(" \n ");
}
