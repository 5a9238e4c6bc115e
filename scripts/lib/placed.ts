/**
 * Annotations of corpora that are not ours to copy: what bench/gold/GUIDE.md asks for, with places in a text instead of its words. Places count
 * UTF-16 code units of `plainText`'s result.
 */
import { anchorOf, type Annotation, placesOf } from "../../src/bench/annotation.ts";
import { singleLine } from "../../src/report/whitespace.ts";
import type { Span } from "../../src/terms/types.ts";

export type Place = [start: number, end: number];

/** A statement as annotated, less its words. */
interface PlacedStatement extends Omit<Annotation, "anchor" | "in" | "chain"> {
  at: Place;
  chain: PlacedLink[];
}

interface PlacedLink extends Omit<Annotation["chain"][number], "mention" | "cue"> {
  at: Place;
  /** The parts of its cue; none where it has no cue. */
  cue: Place[];
}

export interface PlacedText {
  id: string;
  statements: PlacedStatement[];
}

/** Between the parts of a cue. */
const gap = " … ";

/** A text as reports keep it: each line a paragraph of its own, with an empty line between. */
export function plainText(text: string): string {
  return text
    .split("\n")
    .map(singleLine)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** An annotated text by places alone. Throws where words of a chain do not stand in the text. */
export function placed(id: string, text: string, statements: Annotation[]): PlacedText {
  return {
    id,
    statements: statements.map(({ anchor, in: around, chain, ...rest }) => {
      const at = anchorOf({ anchor, in: around, chain, ...rest }, text);
      return {
        at: placeOf(at),
        ...rest,
        chain: chain.map(({ mention, cue, ...link }) => {
          const source = nearest(mention, text, at);
          const parts = cue === "" ? [] : cue.split(gap);
          return { at: placeOf(source), ...link, cue: parts.map((part) => placeOf(nearest(part, text, source))) };
        }),
      };
    }),
  };
}

/** The words back again, as an annotator would have written them. */
export function worded(text: string, { statements }: PlacedText): Annotation[] {
  const words = ([start, end]: Place): string => text.slice(start, end);
  return statements.map(({ at, chain, ...rest }) => ({
    ...rest,
    anchor: words(at),
    in: around(at, text),
    chain: chain.map(({ at: source, cue, ...link }) => ({
      ...link,
      mention: words(source),
      cue: cue.map(words).join(gap),
    })),
  }));
}

function placeOf({ start, end }: Span): Place {
  return [start, end];
}

function nearest(phrase: string, text: string, { start }: Span): Span {
  const apart = (span: Span): number => Math.abs(span.start - start);
  const [best] = placesOf(phrase, text).toSorted((a, b) => apart(a) - apart(b));
  if (best === undefined) throw new Error(`"${phrase}" is not in the text`);
  return best;
}

/** The place's words with as many before and behind as it takes for them to occur once. */
function around([start, end]: Place, text: string): string {
  let [from, to] = [start, end];
  while (text.indexOf(text.slice(from, to)) !== from || text.indexOf(text.slice(from, to), from + 1) >= 0) {
    from = Math.max(0, text.lastIndexOf(" ", from - 2) + 1);
    const next = text.indexOf(" ", to + 1);
    to = next < 0 ? text.length : next;
  }
  return text.slice(from, to);
}
