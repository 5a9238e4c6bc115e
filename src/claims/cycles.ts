/** Finds sources that cite one another in a circle. */
import type { Path } from "./voice.ts";

/** Voices that cite one another, directly or through others. */
export interface Circle {
  /** Keys in alphabetical order; the first names the circle. */
  members: string[];
  /** Whether somebody outside it, or a report's own words, feed it. */
  fed: boolean;
}

interface Cycles {
  /** Each once, by name. */
  circles: Circle[];
  /**
   * Key of the origin of a path, joined with the others of its circle. Null where the path ends inside a circle by
   * citation while somebody outside it, or a report's own words, feed the circle: then it adds no origin.
   */
  keyOf(path: Path): string | null;
}

/** `paths`: those of all statements of one claim. */
export function cycles(paths: Path[]): Cycles {
  const cites = new Map<string, Set<string>>();
  for (const { voices } of paths) {
    for (let index = 1; index < voices.length; index++) {
      const from = voices[index - 1]?.key as string;
      const to = voices[index]?.key as string;
      if (from === to) continue;
      const known = cites.get(from);
      if (known === undefined) cites.set(from, new Set([to]));
      else known.add(to);
    }
  }
  const reachable = new Map([...cites.keys()].map((key) => [key, reachFrom(key, cites)]));
  /** Members of the circle that a voice stands in, itself included; empty where it stands in none. */
  const circleOf = (key: string): string[] => {
    const ahead = reachable.get(key);
    if (ahead?.has(key) !== true) return [];
    return [...ahead].filter((other) => reachable.get(other)?.has(key) === true).toSorted();
  };
  const endOf = (path: Path): string => path.voices.at(-1)?.key as string;
  const fed = new Set<string>();
  for (const path of paths) {
    const end = endOf(path);
    for (const { key } of path.voices) {
      const circle = circleOf(key);
      const name = circle[0];
      if (name !== undefined && (!circle.includes(end) || path.voices.length === 1)) fed.add(name);
    }
  }
  const named = new Map([...cites.keys()].map(circleOf).map((members) => [members[0], members]));
  const circles = [...named].flatMap(([name, members]) =>
    name === undefined ? [] : [{ members, fed: fed.has(name) }],
  );
  return {
    circles: circles.toSorted((a, b) => ((a.members[0] as string) < (b.members[0] as string) ? -1 : 1)),
    keyOf(path) {
      const end = endOf(path);
      const name = circleOf(end)[0];
      if (name === undefined || path.voices.length === 1) return end;
      return fed.has(name) ? null : name;
    },
  };
}

function reachFrom(start: string, cites: Map<string, Set<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [...(cites.get(start) ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(cites.get(key) ?? []));
  }
  return reached;
}
