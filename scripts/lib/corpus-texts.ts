/** News of the public corpora by name, for annotations that are kept without their texts. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../src/bench/files.ts";
import { plainText } from "./placed.ts";

export interface CorpusText {
  text: string;
  /** Day of publication, where the corpus tells it. */
  published: string | null;
}

/** Articles of PolNeAR, and documents of GUM's train part, each put in shape by `plainText`. */
export class CorpusTexts {
  readonly #corpora: string;
  readonly #gum: Map<string, string>;

  constructor(corpora: string) {
    this.#corpora = corpora;
    this.#gum = documentsOf(readText(join(corpora, "ud", "gum-train.conllu")));
  }

  /** Throws where the corpora have no text of that name. */
  get(id: string): CorpusText {
    const document = this.#gum.get(id);
    if (document !== undefined) return { text: plainText(document), published: null };
    const paths = ["train", "dev"].map((part) => join(this.#corpora, "polnear", part, `${id}.txt`));
    const path = paths.find((one) => existsSync(one));
    if (path === undefined) throw new Error(`${id}: neither an article of PolNeAR nor a document of GUM`);
    return { text: plainText(readText(path)), published: /_(\d{4}-\d\d-\d\d)_/u.exec(id)?.[1] ?? null };
  }
}

function documentsOf(treebank: string): Map<string, string> {
  const documents = new Map<string, string>();
  let id = "";
  for (const line of treebank.split("\n")) {
    const [, key, value = ""] = /^# (newdoc id|newpar|text)(?: = )?(.*)$/u.exec(line) ?? [];
    if (key === "newdoc id") id = value;
    const before = documents.get(id) ?? "";
    if (key === "newpar") documents.set(id, `${before}\n\n`);
    else if (key === "text") documents.set(id, before + (before === "" || before.endsWith("\n") ? "" : " ") + value);
  }
  return documents;
}
