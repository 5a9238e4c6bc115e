/** The gold set: short texts with every statement that they make, as bench/gold/GUIDE.md describes them. */
import { basename } from "node:path";
import { z } from "zod";
import { stateOf } from "../actors/states.ts";
import { denialScopes, domains, eventTypes, sourceKinds, type Span, stances } from "../terms/types.ts";
import { filesOf, readText } from "./files.ts";
import { BenchError } from "./task.ts";

const genres = ["agency", "newspaper", "ministry", "think-tank", "op-ed", "social"] as const;
const words = z.string().min(1);
const day = z.iso.date().nullable();

/** Whether an organisation or a group is one that the reader knows is not asked: the gold set may know more. */
const principal = z.string().refine((code) => /^(?:org|grp):\S+$/u.test(code) || stateOf(code) !== undefined, {
  error: ({ input }) => `"${String(input)}" is no principal: write the alpha-3 code of a state, org:… or grp:…`,
});

const link = z.strictObject({
  mention: words,
  principal: principal.nullable(),
  kind: z.enum(sourceKinds),
  cue: z.string(),
});

// Unknown keys are refused: a misspelt field would silently not be scored.
const annotation = z.strictObject({
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
  quantities: z
    .array(
      z.strictObject({
        text: words,
        min: z.number().nullish(),
        max: z.number().nullish(),
        currency: z.string().nullish(),
      }),
    )
    .default([]),
  time: z.strictObject({ start: day, end: day }).nullish(),
  note: z.string().optional(),
});
/** A statement as it stands in the file. */
type Annotation = z.infer<typeof annotation>;

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

/** Spans are those of `GoldText.whole`. */
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
  const faults: string[] = [];
  const texts = filesOf(folder, ".json").flatMap((path) => {
    const read = readFile(path);
    if ("faults" in read) faults.push(...read.faults);
    return "text" in read ? [read.text] : [];
  });
  if (faults.length > 0) throw new BenchError(faults.join("\n"));
  return texts;
}

function readFile(path: string): { text: GoldText } | { faults: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (cause) {
    if (cause instanceof BenchError) throw cause;
    return { faults: [`${path}: is not JSON: ${(cause as Error).message}`] };
  }
  const checked = goldFile.safeParse(value);
  const faults: Fault[] = checked.success ? [...faultsIn(checked.data, basename(path, ".json"))] : checked.error.issues;
  if (!checked.success || faults.length > 0) {
    return { faults: faults.map((fault) => `${path}: ${placeOf(fault, value)}${fault.message}`) };
  }
  const file = checked.data;
  const whole = wholeOf(file);
  const statements = file.statements.map((one) => ({
    annotation: one,
    span: anchorOf(one, whole),
    mentions: one.chain.map(({ mention }) => placesOf(mention, whole)),
  }));
  return { text: { path, file, whole, statements } };
}

interface Fault {
  path: PropertyKey[];
  message: string;
}

/** What the shape alone does not show. */
function* faultsIn(file: GoldFile, name: string): Generator<Fault> {
  const whole = wholeOf(file);
  if (file.id !== name) yield { path: ["id"], message: `is not the file's name, "${name}"` };
  for (const [index, one] of file.statements.entries()) {
    const fault = (message: string, ...path: PropertyKey[]): Fault => ({
      path: ["statements", index, ...path],
      message,
    });
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
}

/** `statement 3 ("handed over"): chain[0].kind: `, counted from 1 for whoever looks it up. */
function placeOf({ path }: Fault, value: unknown): string {
  const [first, index, ...within] = path;
  const field = (parts: PropertyKey[]): string =>
    parts
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
      .join("")
      .replace(/^\./u, "");
  const steps =
    first === "statements" && typeof index === "number"
      ? [`statement ${index + 1} ("${anchorIn(value, index)}")`, field(within)]
      : [field(path)];
  return steps.map((step) => (step === "" ? "" : `${step}: `)).join("");
}

function anchorIn(value: unknown, index: number): string {
  return String((value as { statements: ({ anchor?: unknown } | null)[] }).statements[index]?.anchor ?? "");
}

function wholeOf({ title, text }: GoldFile): string {
  return title == null ? text : `${title}\n\n${text}`;
}

/** The first whole word inside `in`: "aid" is not meant in "said". */
function anchorOf({ anchor, in: around = null }: Annotation, whole: string): Span {
  const from = whole.indexOf(around ?? anchor);
  const within = around ?? anchor;
  const start = from + (placesOf(anchor, within)[0]?.start ?? within.indexOf(anchor));
  return { start, end: start + anchor.length };
}

/** Everywhere `searched` stands in `text` and is not part of a longer word. */
function placesOf(searched: string, text: string): Span[] {
  const literal = searched.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu"));
  return [...found].map(({ index }) => ({ start: index, end: index + searched.length }));
}
