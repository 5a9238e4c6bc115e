/** The small judges that stand beside the reader model: what of several possible readings is meant. */
import { readFileSync } from "node:fs";
import { packageFile } from "../terms/vocabulary.ts";
import { type BoostedTree, probability } from "./boosted-trees.ts";
import { ModelError } from "./model.ts";

interface JudgeFile {
  features: string[];
  questions: Record<string, BoostedTree[]>;
}

const loaded = new Map<string, JudgeFile>();

/**
 * The probability of each question that `models/NAME.json` answers, from features by their names. Throws ModelError where the
 * file cannot be read.
 */
export function judge(name: string, features: Record<string, number>): Record<string, number> {
  const { features: names, questions } = fileOf(name);
  const row = names.map((feature) => features[feature]!);
  return Object.fromEntries(Object.entries(questions).map(([question, trees]) => [question, probability(trees, row)]));
}

function fileOf(name: string): JudgeFile {
  const known = loaded.get(name);
  if (known) return known;
  try {
    const file = JSON.parse(readFileSync(packageFile(`models/${name}.json`), "utf8")) as JudgeFile;
    loaded.set(name, file);
    return file;
  } catch (cause) {
    throw new ModelError(
      `models/${name}.json is missing or broken (${(cause as Error).message}). Check it out again, or train it (training/README.md).`,
      { cause },
    );
  }
}
