import { routes } from "../openapi.ts";

interface Known {
  pattern: RegExp;
  methods: string[];
}

let known: Known[] | undefined;

/** The methods that a path beneath /api takes; null where there is no such path. */
export function allowedMethods(path: string): string[] | null {
  known ??= table();
  // A path with fewer gaps is meant first: /reviews/undo before /reviews/{id}.
  return known.find(({ pattern }) => pattern.test(path))?.methods ?? null;
}

function table(): Known[] {
  const methods = new Map<string, string[]>([["/openapi.json", ["GET", "HEAD"]]]);
  for (const route of routes) {
    const own = methods.get(route.path) ?? [];
    own.push(...(route.method === "get" ? ["GET", "HEAD"] : [route.method.toUpperCase()]));
    methods.set(route.path, own);
  }
  return [...methods]
    .toSorted(([a], [b]) => gaps(a) - gaps(b))
    .map(([path, own]) => ({
      pattern: new RegExp(`^${path.replace(/[.]/gu, "\\.").replace(/\{\w+\}/gu, "[^/]+")}$`, "u"),
      methods: own,
    }));
}

function gaps(path: string): number {
  return path.split("{").length;
}
