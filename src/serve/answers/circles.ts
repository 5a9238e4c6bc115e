import type { Path } from "../../claims/voice.ts";

/** Voices that cite one another, directly or through others, by key: each circle once. */
export function circlesOf(paths: Path[]): string[][] {
  const cites = new Map<string, Set<string>>();
  for (const { voices } of paths) {
    for (const [index, { key }] of voices.entries()) {
      const next = voices[index + 1]?.key;
      if (next !== undefined && next !== key) cites.set(key, (cites.get(key) ?? new Set()).add(next));
    }
  }
  const reached = new Map([...cites.keys()].map((key) => [key, reachedFrom(key, cites)]));
  const circles = new Map<string, string[]>();
  for (const [key, ahead] of reached) {
    if (!ahead.has(key)) continue;
    const circle = [...ahead].filter((other) => reached.get(other)?.has(key) === true).toSorted();
    circles.set(circle.join("\0"), circle);
  }
  return [...circles.values()];
}

function reachedFrom(start: string, cites: Map<string, Set<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [...(cites.get(start) ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(cites.get(key) ?? []));
  }
  return reached;
}
