/** How well the statements of texts are found, on a gold set (bench/gold/GUIDE.md). */
import { unreadLanguage } from "../intake/unread-language.ts";
import { readReport } from "../statements/read-report.ts";
import { stances, type Statement } from "../terms/types.ts";
import { f1 } from "./agreement.ts";
import { type AsReport, asReport, inWhole } from "./as-report.ts";
import { disagreementsIn } from "./disagreements.ts";
import { type GoldStatement, type GoldText, readGold } from "./gold.ts";
import { matchStatements } from "./match-statements.ts";
import { sealed } from "./sealed.ts";
import { secondAnnotator } from "./second-annotator.ts";
import { statementFields } from "./statement-fields.ts";
import { type BenchContext, type Figures, rounded } from "./task.ts";

/** What a statement must have right to be shown as its source said it. */
const core = ["principals", "direction", "type", "stance", "chain"] as const;

interface Prepared extends AsReport {
  text: GoldText;
}

/**
 * Measures on a folder of gold .json. Recall (`found`), precision and F1 count matched statements; the fields are shares of the
 * matched pairs to which they apply; `found_right` is the share of gold statements found with principals, direction, type, stance
 * and chain all right. For each stance of the gold set, `found_…` is recall and `stance_…` how many of those found have it right.
 * `n` counts gold statements. With `second` another annotator is measured instead of the reader. Throws BenchError where what is wrong is asked for of a sealed folder.
 */
export async function measureClaims(path: string, context: BenchContext): Promise<Figures> {
  sealed(path, context);
  const texts = prepared(path);
  const told = context.second === null ? await readBy(context) : secondAnnotator(context.second);
  const pairs: [GoldStatement, Statement][] = [];
  let outputs = 0;
  for (const [index, one] of texts.entries()) {
    context.progress(`text ${index + 1} of ${texts.length}`);
    const output = await told(one);
    const matched = matchStatements(one.text.statements, output);
    for (const wrong of disagreementsIn(one.text, matched)) context.tellWrong?.(wrong);
    pairs.push(...matched.pairs);
    outputs += output.length;
  }
  const gold = texts.flatMap(({ text }) => text.statements);
  return figuresOf(gold, pairs, outputs, texts.length);
}

/** Holds a folder against the format, without a reader, and counts what is in it. `n` counts gold statements. */
export function checkClaims(path: string): Figures {
  const texts = prepared(path).map(({ text }) => text);
  const gold = texts.flatMap(({ statements }) => statements);
  return {
    n: gold.length,
    texts: texts.length,
    second_readings: texts.filter(({ file }) => file.secondReading !== undefined).length,
    nested: gold.filter(isNested).length,
    ...Object.fromEntries(stances.map((stance) => [keyOf("n", stance), gold.filter(hasStance(stance)).length])),
  };
}

function figuresOf(
  gold: GoldStatement[],
  pairs: [GoldStatement, Statement][],
  outputs: number,
  texts: number,
): Figures {
  const found = new Set(pairs.map(([one]) => one));
  const share = (all: GoldStatement[]) => rounded(all.filter((one) => found.has(one)).length / all.length);
  const field = (key: keyof typeof statementFields, among = pairs) => {
    const judged = among.flatMap(([one, output]) => statementFields[key](one, output) ?? []);
    return rounded(judged.filter(({ right }) => right).length / judged.length);
  };
  const allRight = pairs.filter(([one, output]) =>
    core.every((key) => statementFields[key](one, output)?.right !== false),
  );
  return {
    n: gold.length,
    found: share(gold),
    precision: rounded(pairs.length / outputs),
    f1: rounded(f1(pairs.length, gold.length, outputs)),
    found_right: rounded(allRight.length / gold.length),
    ...Object.fromEntries(fieldNames.map((key) => [key, field(key)])),
    found_nested: share(gold.filter(isNested)),
    chain_nested: field(
      "chain",
      pairs.filter(([one]) => isNested(one)),
    ),
    ...Object.fromEntries(
      stances.flatMap((stance) => {
        const has = hasStance(stance);
        const own = pairs.filter(([one]) => has(one));
        return [
          [keyOf("found", stance), share(gold.filter(has))],
          [keyOf("stance", stance), field("stance", own)],
        ];
      }),
    ),
    texts,
    statements: outputs,
  };
}

const fieldNames = Object.keys(statementFields) as (keyof typeof statementFields)[];

function isNested({ annotation }: GoldStatement): boolean {
  return annotation.chain.length > 1;
}

function hasStance(stance: string): (one: GoldStatement) => boolean {
  return ({ annotation }) => annotation.stance === stance;
}

function keyOf(figure: string, stance: string): string {
  return `${figure}_${stance.replace("-", "_")}`;
}

function prepared(folder: string): Prepared[] {
  return readGold(folder).map((text) => ({ text, ...asReport(text.file, text.path) }));
}

/** What `extract` prints of a text, with its spans counted in the text as it was given. */
async function readBy({ reader, gate }: BenchContext): Promise<(text: Prepared) => Promise<Statement[]>> {
  const loaded = await reader();
  return async ({ report, toWhole }) => {
    if (unreadLanguage(report.text) !== null) return [];
    const { statements } = await readReport(report, loaded, { gate });
    return statements.map((one) => inWhole(one, toWhole));
  };
}
