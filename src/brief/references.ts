/** What every renderer writes about a brief and its references in the same words. */
import type { Brief, Endnote, Sentence } from "./brief.ts";
import { dayInWords } from "./dates.ts";

/** Lines under the title: period, cut-off, coverage. */
export function preamble(brief: Brief): string[] {
  const { since, until, asOf, cutOff, coverage, left, policy } = brief;
  const period =
    since === null && until === null
      ? "Period: all that the ledger holds."
      : `Period: ${since === null ? "from the beginning" : `from ${dayInWords(since)}`} ${until === null ? "to the cut-off" : `to ${dayInWords(until)}`}.`;
  const outlets = `${coverage.outlets.length} ${coverage.outlets.length === 1 ? "outlet" : "outlets"}`;
  const span =
    coverage.first === null || coverage.last === null
      ? ""
      : `, published between ${dayInWords(coverage.first)} and ${dayInWords(coverage.last)}`;
  const reports = `${coverage.reports} ${coverage.reports === 1 ? "report" : "reports"}`;
  return [
    period,
    `Cut-off: ${dayInWords(cutOff)}.${asOf === null ? "" : ` As recorded on ${dayInWords(asOf)}.`}`,
    ...(left === 0
      ? []
      : [
          `Left out: ${left} older ${left === 1 ? "claim" : "claims"} of the pair; choose another period with --since and --until.`,
        ]),
    ...(policy === null ? [] : [`Policy: ${policy} changes how claims are merged and judged.`]),
    `Coverage: ${coverage.reports === 0 ? "the ledger holds no report" : `${reports} of ${outlets}${span}`}.`,
    "Numbers in brackets name claims, raised numbers or numbers after a colon name endnotes.",
  ];
}

/** "[1, 2: 3, 4]": claims, then endnotes; "" where the sentence names neither or is the claim's number itself. */
export function references({ claims, endnotes, runs }: Sentence): string {
  const text = runs.map((run) => run.text).join("");
  const own = text.includes("[") || claims.length > 12 ? [] : claims;
  if (own.length === 0 && endnotes.length === 0) return "";
  return `[${[own.join(", "), endnotes.length > 0 ? `: ${endnotes.join(", ")}` : ""].join("").replace(/^: /u, "note ")}]`;
}

/** A source reference citation without its quote. */
export function citation(note: Endnote): string {
  const parts = [
    note.outlet ?? "outlet unknown",
    ...(note.title === null ? [] : [`“${note.title}”`]),
    note.published === null ? "undated" : dayInWords(note.published),
    ...(note.url === null ? [] : [note.url]),
  ];
  const place = `report ${note.report}, characters ${note.start} to ${note.end}; statement ${note.statement}`;
  return `${parts.join(", ")}. Source: ${note.chain}; stance: ${note.stance}. (${place})`;
}

/** Text from reports without the control characters that a terminal or a page would obey. */
export function harmless(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, "");
}
