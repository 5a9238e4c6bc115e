/** Which reader made a statement: the model, and the rules and vocabulary that read its output. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { judgeText } from "../language/judges.ts";
import { packageFile } from "../terms/vocabulary.ts";

/** Raised by hand whenever code of the actors or statements stage reads the same text differently. */
const rules = 12;

/** Vocabulary of later stages: a change of it makes other claims, briefs and lists, but no other reading. */
const ofLaterStages = [
  "bodies-with-access",
  "brief-phrases",
  "claim-status",
  "compatible-types",
  "houses",
  "quad-classes",
  "review-queue",
  "sources",
  "thresholds-brief",
  "thresholds-claims",
  "thresholds-ties",
].map((name) => `${name}.json`);

/** Learnt on what the rules make of texts, so they change with the rules. */
const judges = ["pairs", "domains"];

let vocabularyHash: string | undefined;

/** "a625e809f8fd-1-3fd1c2": the model's version, the rules', and a hash of the vocabulary files and the judges. */
export function readingVersion(model: { version: string }): string {
  vocabularyHash ??= hashOfVocabulary();
  return `${model.version}-${rules}-${vocabularyHash}`;
}

function hashOfVocabulary(): string {
  const hash = createHash("sha256");
  const folder = packageFile("vocabulary/");
  const names = readdirSync(folder).filter((name) => !ofLaterStages.includes(name));
  for (const name of names.toSorted()) hash.update(name).update(readFileSync(new URL(name, folder)));
  for (const name of judges) hash.update(name).update(judgeText(name));
  return hash.digest("hex").slice(0, 6);
}
