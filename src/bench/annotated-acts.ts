/** Annotated acts in what the program makes of the same text. */
import type { CandidateDraft } from "../statements/candidate-drafts.ts";
import type { Trees } from "../statements/trees.ts";
import type { Span } from "../terms/types.ts";
import type { AsReport } from "./as-report.ts";
import { overlap } from "./statement-fields.ts";

/** Where a span stands in a canonical text; nowhere, if that leaves its words out. */
export function within({ start, end }: Span, toCanonical: AsReport["toCanonical"]): Span[] {
  const [from, last] = [toCanonical(start), toCanonical(end - 1)];
  return from === null || last === null ? [] : [{ start: from, end: last + 1 }];
}

/** Whether the words at a span state the draft's act. */
export function isStatedAt(trees: Trees, { predicate, found }: CandidateDraft, span: Span): boolean {
  return [predicate.word, predicate.noun, found?.word].some(
    (word) => word !== null && word !== undefined && overlap(trees.word(word), span),
  );
}
