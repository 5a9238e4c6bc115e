/** The small judges that stand beside the reader model: what of several possible readings is meant. */
import { readFileSync } from "node:fs";
import { packageFile } from "../terms/vocabulary.ts";
import { type BoostedTree, Forest } from "./boosted-trees.ts";
import { ModelError } from "./model.ts";

interface JudgeFile {
  features: string[];
  questions: Record<string, BoostedTree[]>;
}

export interface Judge {
  /** The probability, 0…1, that the answer to a question is yes, for features by their names. */
  answer(question: string, features: Record<string, number>): number;
}

const loaded = new Map<string, Judge>();

/** The judge that `models/NAME.json` holds, read once. Throws ModelError where the file cannot be read. */
export function judge(name: string): Judge {
  let known = loaded.get(name);
  if (!known) {
    const { features: names, questions } = judgeFile<JudgeFile>(name);
    const forests = new Map(Object.entries(questions).map(([question, trees]) => [question, new Forest(trees)]));
    known = {
      answer: (question, features) =>
        forests.get(question)!.probability(Float64Array.from(names, (feature) => features[feature]!)),
    };
    loaded.set(name, known);
  }
  return known;
}

/** The same, parsed. Throws ModelError where it cannot be read or is broken. */
export function judgeFile<T>(name: string): T {
  const text = judgeText(name);
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw unusable(name, cause as Error);
  }
}

/** The content of `models/NAME.json`. Throws ModelError where it cannot be read. */
export function judgeText(name: string): string {
  try {
    return readFileSync(packageFile(`models/${name}.json`), "utf8");
  } catch (cause) {
    throw unusable(name, cause as Error);
  }
}

function unusable(name: string, cause: Error): ModelError {
  return new ModelError(
    `models/${name}.json is missing or broken (${cause.message}). Check it out again, or train it (training/README.md).`,
    { cause },
  );
}
