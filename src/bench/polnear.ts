/** PolNeAR: an article with every attribution marked, in the manner of brat. */
import type { Span } from "../terms/types.ts";
import { readText } from "./files.ts";
import { utf16Offsets } from "./offsets.ts";
import { BenchError } from "./task.ts";

export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

/** Fragments in UTF-16 code units; a role that is missing has none. */
export type MarkedAttribution = Record<Role, Span[]>;

export interface MarkedArticle {
  text: string;
  attributions: MarkedAttribution[];
  /** All fragments of each role, whether an attribution joins them or not. */
  marked: MarkedAttribution;
}

/** Reads X.txt and the X.ann beside it. Throws BenchError, which names file and line. */
export function readArticle(path: string): MarkedArticle {
  const text = readText(path);
  const annPath = path.replace(/\.txt$/u, ".ann");
  const offset = utf16Offsets(text);
  const spans = new Map<string, { role: Role | null; fragments: Span[] }>();
  const joins: { where: string; parts: [string, string][] }[] = [];
  const marked: MarkedAttribution = { source: [], cue: [], content: [] };
  for (const [index, line] of readText(annPath).split("\n").entries()) {
    const where = `${annPath}:${index + 1}`;
    const [id = "", body] = line.split("\t");
    // A quoted text that holds a line break goes on in lines without tabs.
    if (body === undefined) continue;
    if (/^T\d+$/u.test(id)) {
      const { role, fragments } = markOf(body, where, offset);
      spans.set(id, { role, fragments });
      if (role !== null) marked[role].push(...fragments);
    } else if (/^E\d+$/u.test(id)) {
      joins.push({
        where,
        parts: body
          .trim()
          .split(/\s+/u)
          .map((part) => pairOf(part, where)),
      });
    }
  }
  const attributions = joins.map(({ where, parts }) => {
    const joined: MarkedAttribution = { source: [], cue: [], content: [] };
    for (const [name, id] of parts) {
      const role = roleOf(name.replace(/\d+$/u, ""));
      if (role === null) continue;
      const span = spans.get(id);
      if (span === undefined) throw new BenchError(`${where}: names ${id}, which no T line defines`);
      joined[role].push(...span.fragments);
    }
    return joined;
  });
  // An attribution without a cue joins nothing that could be found.
  return { text, attributions: attributions.filter(({ cue }) => cue.length > 0), marked };
}

function markOf(body: string, where: string, offset: (codePoint: number) => number | undefined) {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/u.exec(body);
  if (match === null) throw new BenchError(`${where}: expected "Role start end;start end", found "${body}"`);
  const fragments = match[2]!.split(";").map((fragment) => {
    const [from, to] = fragment.split(" ").map(Number);
    const start = offset(from!);
    const end = offset(to!);
    if (start === undefined || end === undefined || start >= end) {
      throw new BenchError(`${where}: ${fragment} is no range of the text`);
    }
    return { start, end };
  });
  return { role: roleOf(match[1]!), fragments };
}

function pairOf(part: string, where: string): [string, string] {
  const [name, id] = part.split(":");
  if (!name || !id) throw new BenchError(`${where}: expected "Role:T1", found "${part}"`);
  return [name, id];
}

function roleOf(name: string): Role | null {
  const role = name.toLowerCase();
  return roles.find((one) => one === role) ?? null;
}
