/** Circles of citation as they are shown: A cites B cites A, with the reports in which they do so. */
import type { Proposition, Statement } from "../terms/types.ts";
import { cycles, type Circle } from "./cycles.ts";
import { voiceName } from "./names.ts";
import type { Path, Voice } from "./voice.ts";

/** One voice hands on another's word. */
interface Citation {
  from: string;
  to: string;
  /** The report that shows it. */
  report: string;
  published: string | null;
}

export interface CitationCircle {
  /** Names of all who stand in it, as far as possible in the order in which they cite. */
  names: string[];
  /** One way round, its first name once more at the end: "A", "B", "A". */
  loop: string[];
  /** Whether it is fed from outside or by a report's own words: then its citations add no origin; else it is one origin. */
  fed: boolean;
  /** Who cites whom within it, each pair once, in reading order. */
  citations: Citation[];
}

export interface ToldBy {
  statement: Statement;
  path: Path;
}

/** `told`: all statements of a claim, in reading order. */
export function citationCircles(told: ToldBy[], proposition: Proposition): { circle: Circle; shown: CitationCircle }[] {
  const names = new Map<string, string>();
  for (const voice of told.flatMap(({ path }) => path.voices)) {
    if (!names.has(voice.key)) names.set(voice.key, voiceName(voice, proposition));
  }
  const nameOf = (key: string): string => names.get(key) ?? key;
  return cycles(told.map(({ path }) => path)).circles.map((circle) => {
    const steps = stepsWithin(circle, told);
    const loop = loopOf(steps.map(({ keys }) => keys));
    const members = new Set([...loop, ...circle.members]);
    return {
      circle,
      shown: {
        names: [...members].map(nameOf),
        loop: loop.map(nameOf),
        fed: circle.fed,
        citations: steps.map(({ citation }) => citation),
      },
    };
  });
}

interface Step {
  keys: [string, string];
  citation: Citation;
}

function stepsWithin({ members }: Circle, told: ToldBy[]): Step[] {
  const steps = new Map<string, Step>();
  for (const { statement, path } of told) {
    const { id: report, published } = statement.report;
    for (const [index, from] of path.voices.entries()) {
      const to: Voice | undefined = path.voices[index + 1];
      if (to === undefined || from.key === to.key) continue;
      const key = JSON.stringify([from.key, to.key]);
      if (steps.has(key) || !members.includes(from.key) || !members.includes(to.key)) continue;
      steps.set(key, { keys: [from.key, to.key], citation: { from: from.name, to: to.name, report, published } });
    }
  }
  return [...steps.values()];
}

/** The shortest way from the first who cites back to him. */
function loopOf(steps: [string, string][]): string[] {
  const start = steps[0]?.[0];
  if (start === undefined) return [];
  const open: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    for (const [from, to] of steps) {
      if (from !== way.at(-1)) continue;
      if (to === start) return [...way, to];
      if (seen.has(to)) continue;
      seen.add(to);
      open.push([...way, to]);
    }
  }
  return [];
}
