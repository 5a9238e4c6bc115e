/** Statements as annotators write them (bench/gold/GUIDE.md), and where in a text they stand. */
import { z } from "zod";
import { principalFromInput } from "../actors/principals.ts";
import { stateOf } from "../actors/states.ts";
import { denialScopes, domains, eventTypes, sourceKinds, type Span, stances } from "../terms/types.ts";
import type { Fault } from "./annotated-file.ts";

export const words = z.string().min(1);
const day = z.iso.date().nullable();

/**
 * Whether an organisation or a group is one that the reader knows is not asked: annotators may know more. One that it knows by another
 * code ("grp:ttp", "org:Arab-League") is the same.
 */
const principal = z
  .string()
  .refine((code) => /^(?:org|grp):\S+$/u.test(code) || stateOf(code) !== undefined, {
    error: ({ input }) => `"${String(input)}" is no principal: write the alpha-3 code of a state, org:… or grp:…`,
  })
  .transform(knownCode);

function knownCode(code: string): string {
  const [kind, name] = code.split(":");
  if (name === undefined) return code;
  const found = [name, name.replaceAll("-", " ")].map(principalFromInput);
  const known = found.find((one) => "principal" in one && one.principal.startsWith(`${kind}:`));
  return known !== undefined && "principal" in known ? known.principal : code;
}

export const link = z.strictObject({
  mention: words,
  principal: principal.nullable(),
  kind: z.enum(sourceKinds),
  cue: z.string(),
});

export const amount = z.strictObject({
  text: words,
  min: z.number().nullish(),
  max: z.number().nullish(),
  currency: z.string().nullish(),
});

// Unknown keys are refused: a misspelt field would silently not be scored.
export const annotation = z.strictObject({
  anchor: words,
  in: words.nullish(),
  type: z.enum(eventTypes),
  alsoTypes: z.array(z.enum(eventTypes)).default([]),
  source: principal,
  target: principal,
  reciprocal: z.boolean().default(false),
  others: z.array(principal).default([]),
  stance: z.enum(stances),
  alsoStances: z.array(z.enum(stances)).default([]),
  scope: z.enum(denialScopes).nullish(),
  chain: z.array(link).default([]),
  domains: z.array(z.enum(domains)).default([]),
  aspect: z.enum(["event", "state"]).optional(),
  negated: z.boolean().optional(),
  future: z.boolean().optional(),
  hypothetical: z.boolean().optional(),
  historical: z.boolean().optional(),
  object: z.string().nullish(),
  quantities: z.array(amount).default([]),
  time: z.strictObject({ start: day, end: day }).nullish(),
  note: z.string().optional(),
});
/** A statement as it stands in the file. */
export type Annotation = z.infer<typeof annotation>;

/** The title, if any, as the first paragraph, then the text. */
export function wholeOf({ title, text }: { title?: string | null | undefined; text: string }): string {
  return title == null ? text : `${title}\n\n${text}`;
}

/** What the shape of a statement alone does not show; paths are those within the statement. */
export function* faultsOf(one: Annotation, whole: string): Generator<Fault> {
  const fault = (message: string, ...path: PropertyKey[]): Fault => ({ path, message });
  const around = one.in ?? one.anchor;
  const times = whole.split(around).length - 1;
  if (times !== 1) {
    const advice = one.in == null && times > 1 ? "; give words around it as in" : "";
    yield fault(`"${around}" occurs ${times} times in title and text${advice}`, one.in == null ? "anchor" : "in");
  }
  if (!around.includes(one.anchor)) yield fault(`does not stand in "${around}"`, "anchor");
  if (one.source === one.target) yield fault("is the source", "target");
  if (one.stance === "denies" && one.scope == null) yield fault("is missing, and a denial needs one", "scope");
  const { start = null, end = null } = one.time ?? {};
  if (start !== null && end !== null && end < start) yield fault("ends before it starts", "time");
  for (const [at, { mention, cue }] of one.chain.entries()) {
    if (!whole.includes(mention)) yield fault(`"${mention}" is not in title and text`, "chain", at, "mention");
    if (!cue.split(" … ").every((part) => whole.includes(part))) {
      yield fault(`"${cue}" is not in title and text; join parts of a cue with " … "`, "chain", at, "cue");
    }
  }
}

/** Of the anchor: the first whole word inside `in`, since "aid" is not meant in "said". */
export function anchorOf({ anchor, in: around = null }: Annotation, whole: string): Span {
  const from = whole.indexOf(around ?? anchor);
  const within = around ?? anchor;
  const start = from + (placesOf(anchor, within)[0]?.start ?? within.indexOf(anchor));
  return { start, end: start + anchor.length };
}

/** Everywhere `searched` stands in `text` and is not part of a longer word. */
export function placesOf(searched: string, text: string): Span[] {
  const literal = searched.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu"));
  return [...found].map(({ index }) => ({ start: index, end: index + searched.length }));
}
