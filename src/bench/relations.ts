import { z } from "zod";
import type { MarkedPair, TypeScores } from "../language/reader.ts";
import type { EventType, Span } from "../terms/types.ts";
import { accuracy, macroF1 } from "./agreement.ts";
import { utf16Offsets } from "./offsets.ts";
import { readRecords } from "./records.ts";
import { type BenchContext, type Figures, rounded } from "./task.ts";

/** The corpus knows CONCEDE and RETREAT only as one class, which its quad classes count as material cooperation. */
type RootType = Exclude<EventType, "CONCEDE" | "RETREAT"> | "YIELD";

const quadOf: Record<RootType, "1" | "2" | "3" | "4"> = {
  AGREE: "1",
  CONSULT: "1",
  SUPPORT: "1",
  YIELD: "2",
  COOPERATE: "2",
  AID: "2",
  REQUEST: "3",
  ACCUSE: "3",
  REJECT: "3",
  THREATEN: "3",
  PROTEST: "4",
  SANCTION: "4",
  MOBILIZE: "4",
  COERCE: "4",
  ASSAULT: "4",
};

const rootTypes = Object.keys(quadOf) as RootType[];
/** Counted in code points, as the corpora do. */
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).nullable();
const row = z
  .object({
    sentence: z.string().min(1),
    source: span,
    target: span,
    root: z.enum(rootTypes),
    quad: z.int().min(1).max(4),
  })
  .transform(({ sentence, source, target, root, quad }, issues) => {
    const offset = utf16Offsets(sentence);
    const moved = (given: [number, number] | null, field: string): Span | null => {
      if (given === null) return null;
      const [start, end] = [offset(given[0]), offset(given[1])];
      if (start !== undefined && end !== undefined && start < end) return { start, end };
      issues.addIssue({ code: "custom", path: [field], message: `${given.join(" to ")} is no range of the sentence` });
      return null;
    };
    const pair: MarkedPair = { sentence, source: moved(source, "source"), target: moved(target, "target"), act: null };
    return { pair, root, quad };
  });

/** Pairs in one call of the reader: enough to fill its batches, few enough to say how far the work is. */
const pairsAtOnce = 64;

/** Measures relation types on a .jsonl file of sentences with the spans of both parties. `n` counts rows. */
export async function measureRelations(path: string, context: BenchContext): Promise<Figures> {
  const rows = readRecords(path, row);
  const pairs = rows.map(({ pair }) => pair);
  const reader = await context.reader();
  const output: { root: string; quad: string }[] = [];
  for (let at = 0; at < pairs.length; at += pairsAtOnce) {
    context.progress(`row ${at + 1} of ${pairs.length}`);
    output.push(...(await reader.relations(pairs.slice(at, at + pairsAtOnce))).map(judge));
  }
  const roots = rows.map(({ root }) => root as string);
  const quads = rows.map(({ quad }) => String(quad));
  const foundRoots = output.map(({ root }) => root);
  const foundQuads = output.map(({ quad }) => quad);
  return {
    n: rows.length,
    root_accuracy: rounded(accuracy(roots, foundRoots)),
    root_macro_f1: rounded(macroF1(roots, foundRoots)),
    quad_accuracy: rounded(accuracy(quads, foundQuads)),
    quad_macro_f1: rounded(macroF1(quads, foundQuads)),
  };
}

/** The likeliest class of the corpus, and the likeliest quad class: sums of what each is made of. */
export function judge(scores: TypeScores): { root: RootType; quad: string } {
  const root = (type: RootType) => (type === "YIELD" ? scores.CONCEDE + scores.RETREAT : scores[type]);
  const quads = new Map<string, number>();
  for (const type of rootTypes) quads.set(quadOf[type], (quads.get(quadOf[type]) ?? 0) + root(type));
  return {
    root: rootTypes.reduce((best, type) => (root(type) > root(best) ? type : best)),
    quad: [...quads].reduce((best, one) => (one[1] > best[1] ? one : best))[0],
  };
}
