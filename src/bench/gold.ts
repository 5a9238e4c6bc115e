/** The gold set: short texts with every statement that they make, as bench/gold/GUIDE.md describes them. */
import { z } from "zod";
import type { Span } from "../terms/types.ts";
import { type Fault, readAnnotated } from "./annotated-file.ts";
import { anchorOf, type Annotation, annotation, faultsOf, placesOf, wholeOf, words } from "./annotation.ts";

const genres = ["agency", "newspaper", "ministry", "think-tank", "op-ed", "social"] as const;

const goldFile = z.strictObject({
  id: words,
  genre: z.enum(genres),
  title: words.nullish(),
  outlet: words.nullish(),
  published: words.nullish(),
  text: words,
  statements: z.array(annotation),
  secondReading: z.string().optional(),
  note: z.string().optional(),
});
type GoldFile = z.infer<typeof goldFile>;

/** Spans are those of the whole text, the title before it. */
export interface GoldStatement {
  annotation: Annotation;
  /** Of the anchor. */
  span: Span;
  /** For each link of the chain, everywhere its mention stands. */
  mentions: Span[][];
}

export interface GoldText {
  path: string;
  file: GoldFile;
  /** The title, if any, as the first paragraph, then the text. */
  whole: string;
  statements: GoldStatement[];
}

/** The texts of a folder of .json, by name. Throws BenchError, which names every fault with its file, statement and field. */
export function readGold(folder: string): GoldText[] {
  return readAnnotated(folder, goldFile, faultsIn).map(({ path, file }) => {
    const whole = wholeOf(file);
    return { path, file, whole, statements: file.statements.map((one) => locate(one, whole)) };
  });
}

/** An annotation with its places in the text it annotates. */
export function locate<A extends Annotation>(one: A, whole: string): GoldStatement & { annotation: A } {
  return {
    annotation: one,
    span: anchorOf(one, whole),
    mentions: one.chain.map(({ mention }) => placesOf(mention, whole)),
  };
}

function* faultsIn(file: GoldFile): Generator<Fault> {
  const whole = wholeOf(file);
  for (const [index, one] of file.statements.entries()) {
    for (const { path, message } of faultsOf(one, whole)) yield { path: ["statements", index, ...path], message };
  }
}
