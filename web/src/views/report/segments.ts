/** A text cut where marks begin and end, so that marks may lie within and across one another. */
import type { Statement } from "../../api/schema.ts";

export interface Segment {
  start: number;
  text: string;
  /** Ids of the statements whose evidence it is part of. */
  evidence: string[];
  source: string[];
  cue: string[];
}

type Role = "evidence" | "source" | "cue";

export function segmentsOf(text: string, statements: Statement[]): Segment[] {
  const marks = statements.flatMap(({ id, evidence, chain }) => [
    { role: "evidence" as Role, id, start: evidence.start, end: evidence.end },
    ...chain.flatMap((link) => [
      { role: "source" as Role, id, start: link.start, end: link.end },
      { role: "cue" as Role, id, start: link.cueStart, end: link.cueEnd },
    ]),
  ]);
  const real = marks.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...real.flatMap(({ start, end }) => [start, end])])].toSorted(
    (x, y) => x - y,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const over = real.filter((mark) => mark.start <= start && mark.end > start);
    const of = (role: Role): string[] => [...new Set(over.filter((mark) => mark.role === role).map(({ id }) => id))];
    return {
      start,
      text: text.slice(start, cuts[index + 1]),
      evidence: of("evidence"),
      source: of("source"),
      cue: of("cue"),
    };
  });
}
