/** A claim's status over time, changes of mind and what reviewers have said, for a terminal. */
import type { ChangeOfMind, Said } from "../claims/changes-of-mind.ts";
import type { HistoryEntry } from "../claims/history.ts";
import type { ExplainedClaim } from "../keeping/explained-claim.ts";
import type { Statement } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { momentInWords } from "./moment-in-words.ts";
import { shownValue } from "./review-lines.ts";

/** Days shown; of more, those on which the status changed, the first and the last. */
const mostDays = 20;

export function historyLines(history: HistoryEntry[], statements: Statement[]): string[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  const shown = history.filter(
    ({ status, before, review }, index) =>
      history.length <= mostDays || status !== before || review !== null || index === history.length - 1,
  );
  const left = history.length - shown.length;
  return [
    ...shown.flatMap((entry) => entryLines(entry, byId)),
    ...(left === 0 ? [] : [`  and ${left} other days on which reports came in and the status stayed`]),
  ];
}

function entryLines(entry: HistoryEntry, statements: Map<string, Statement>): string[] {
  const { at, status, before, reason, review, retractions } = entry;
  const { mark } = vocabulary<{ mark: Record<string, string> }>("claim-status");
  const was = before === null || before === status ? "" : ` (was ${before})`;
  return [
    `  ${(at ?? "undated").padEnd(10)}  ${mark[status] ?? " "} ${status}${was}: ${reason}`,
    ...entry.statements.map((id) => `              + ${statementWords(id, statements.get(id))}`),
    ...retractions.map(
      ({ report, notice }) => `              − report ${report}, taken back by ${byWhom(report, notice)}`,
    ),
    ...(review === null ? [] : [`              ! set by ${review.author} (decision ${review.review})`]),
  ];
}

function statementWords(id: string, statement: Statement | undefined): string {
  if (statement === undefined) return id;
  const { stance, chain, report } = statement;
  const source = chain.at(-1);
  const who =
    source === undefined
      ? (report.outlet ?? `report ${report.id}`)
      : source.named
        ? source.name
        : `unnamed: ${source.mention}`;
  return `${who} ${stance} (report ${report.id}, statement ${id})`;
}

function byWhom(report: string, notice: string): string {
  return report === notice ? "itself" : `report ${notice}`;
}

/** Changes of mind, denials from before the deed, overdue plans, and what became of the reports. */
export function changeLines({ changes, earlyDenials, overdue, notices }: ExplainedClaim): string[] {
  return [
    ...changes.map(changeLine),
    ...earlyDenials.map(
      ({ statement, published, act }) =>
        `  denied before the deed: statement ${statement} of ${momentInWords(published)}; the deed is dated ${act}`,
    ),
    ...(overdue === null
      ? []
      : [
          `  overdue: its time passed on ${overdue.due} and no claim states the deed${overdue.unproven.length === 0 ? "" : ` (not stated by ${overdue.unproven.join(", ")})`}`,
        ]),
    ...notices.map(({ kind, report, outlet, notice, at, text }) => {
      const name = `report ${report} (${outlet ?? "no outlet"})`;
      if (kind === "revision") return `  revised: ${name}, ${text ?? ""}, taken in ${momentInWords(at)}`;
      if (kind === "correction") return `  corrected: ${name}, ${momentInWords(at)}: “${text ?? ""}”`;
      return `  taken back: ${name} by ${byWhom(report, notice)}, ${momentInWords(at)}`;
    }),
  ];
}

const changeWords: Record<ChangeOfMind["kind"], string> = {
  denied: "first said it and later denied it",
  admitted: "first denied it and later said it",
  retracted: "took back what it had said",
  scope: "denies another part of it than before",
  figures: "gives other figures than before",
  other: "changed from or to silence",
};

function changeLine({ kind, voice, from, to, figures }: ChangeOfMind): string {
  const side = (said: Said, figure: string | undefined): string => {
    const scope = said.stance === "denies" && said.scope !== null ? `, scope ${said.scope}` : "";
    const words = figure === undefined ? `${said.stance}${scope}` : `“${figure}”`;
    return `${momentInWords(said.published)} ${words} (${said.speaker}, statement ${said.statement})`;
  };
  return `  ${voice.name} ${changeWords[kind]}: ${side(from, figures?.from)} → ${side(to, figures?.to)}`;
}

/** Notes and corrections, by the time they were taken. */
export function reviewerLines({ notes, corrections, history }: ExplainedClaim): string[] {
  const lines = [
    ...notes.map(({ at, author, text, on, statements }) => ({
      at,
      line: `note by ${author}${on === "statement" ? ` on ${statements.join(", ")}` : ""}: ${text}`,
    })),
    ...corrections.map(({ statement, correction: { field, from, to, review } }) => ({
      at: review.at,
      line: `correction by ${review.author}: ${field} of ${statement} ${shownValue(from)} → ${shownValue(to)}${review.because === null ? "" : ` (${review.because})`}`,
    })),
    ...history.flatMap(({ review }) =>
      review === null
        ? []
        : [
            {
              at: review.at,
              line: `status by ${review.author}: ${review.status}${review.note === null ? "" : ` (${review.note})`}`,
            },
          ],
    ),
  ];
  return lines
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, line }) => `  ${momentInWords(at)}  ${line}`);
}
