/** The queue and the log of decisions in lines for a terminal. */
import { harmless } from "../brief/references.ts";
import type { Claim } from "../claims/claim.ts";
import type { QueueItem } from "../claims/review-queue.ts";
import type { ReviewNote } from "../claims/reviewed.ts";
import type { Review } from "../terms/review-schema.ts";
import { claimLines } from "./claim-lines.ts";

/** `ending`: what every command needs besides, such as "--ledger x". */
export function queueLines(
  item: QueueItem,
  number: number,
  claim: Claim | undefined,
  notes: ReviewNote[],
  ending: string[],
): string[] {
  const { subject, points, reasons, commands } = item;
  const head = claim === undefined ? [headOf(subject)] : claimLines(claim).slice(0, 2);
  const [first = "", ...rest] = head;
  return [
    `${String(number).padStart(3)}. ${first}`,
    ...rest.map((line) => ` ${line}`),
    ...reasons.map(({ text }, index) => `     ${index === 0 ? "why " : "    "} ${text}`),
    ...notes.map(({ text, author, at }) => `     note ${text} (${author}, ${at.slice(0, 10)})`),
    ...commands.map((words, index) => `     ${index === 0 ? "do  " : "    "} ${commandLine([...words, ...ending])}`),
    `     points ${points}`,
  ].map(harmless);
}

function headOf(subject: QueueItem["subject"]): string {
  if ("source" in subject) return `source ${subject.source} (${subject.kind})`;
  return "review" in subject ? `decision ${subject.review}` : `claim ${subject.claim}`;
}

function commandLine(words: string[]): string {
  return ["entente", ...words.map(quoted)].join(" ");
}

/** As a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}@%_+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** "2024-03-05 09:30  v-…  status c-…: confirmed · Ada: because". `undoneBy`: the undo in force, if any. */
export function logLine(review: Review, undoneBy: string | null): string {
  const { id, at, author, because } = review;
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  const why = because === null ? "" : `: ${because}`;
  const undone = undoneBy === null ? "" : `  (undone by ${undoneBy})`;
  return harmless(`${when}  ${id}  ${decisionInWords(review)} · ${author}${why}${undone}`.replaceAll("\n", " "));
}

function decisionInWords(review: Review): string {
  switch (review.action) {
    case "split":
      return `split ${review.subject.claim}: without ${review.apart.map(({ statement }) => statement).join(", ")}`;
    case "join":
      return `join ${review.subject.claim} with ${review.with.claim}`;
    case "correct": {
      const changes = review.changes.map(({ field, from, to }) => `${field} ${shownValue(from)} → ${shownValue(to)}`);
      return `correct ${review.subject.statement.statement}: ${changes.join("; ")}`;
    }
    case "status":
      return `status ${review.subject.claim}: ${review.status}`;
    case "grade":
      return `grade ${review.subject.source}: ${review.grade}`;
    case "note":
      return `note ${"claim" in review.subject ? review.subject.claim : review.subject.statement.statement}: ${review.text}`;
    case "undo":
      return `undo ${review.subject.review}`;
    default:
      return `${review.action} ${review.subject.claim}`;
  }
}

export function shownValue(value: unknown): string {
  if (value === null) return "nothing";
  if (typeof value === "string") return value;
  const name = (value as { name?: unknown }).name;
  return typeof name === "string" ? name : JSON.stringify(value);
}
