/** Corrections and retractions of an earlier report, recognised by vocabulary/boilerplate.json. */
import { boilerplate, compile } from "./patterns.ts";

interface CorrectionNote {
  kind: "correction" | "retraction";
  /** Whether the note is about the article rather than part of it: read as claims, it would say what the report no longer says. */
  removed: boolean;
}

/** What a paragraph says about this or an earlier report; a retraction weighs more than a correction. */
export function recogniseCorrection(paragraph: string): CorrectionNote | null {
  const start = paragraph.slice(0, 600);
  for (const { kind, pattern, removed } of boilerplate().corrections) {
    if (compile(`^(?:${pattern})`, "iu").test(start)) return { kind, removed };
  }
  return null;
}

/** A heading that announces corrections ("CORRECTION APPENDED", "Correction:") with the note in the next paragraph. */
export function announcesCorrection(paragraph: string): boolean {
  return (
    paragraph.length < 80 &&
    /^\W*(?:correction|clarification)s?\b(?: appended)?[^\p{L}]*(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}{3,9} \d{1,2})[^\p{L}]*(?:\d{4})?\W*){0,2}$/iu.test(
      paragraph,
    )
  );
}
