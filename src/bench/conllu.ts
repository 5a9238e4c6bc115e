/** Universal Dependencies' file format, as far as it is measured on. */
import { readText } from "./files.ts";
import { BenchError } from "./task.ts";

interface TreebankWord {
  form: string;
  upos: string;
  /** Index within the sentence; a root's is its own. */
  head: number;
  /** Subtypes kept. */
  deprel: string;
  misc: string;
}

export interface TreebankSentence {
  /** Name of the document; "" before the first `# newdoc id`. */
  document: string;
  words: TreebankWord[];
}

/** Sentences in file order; multiword tokens and empty nodes are left out. Throws BenchError, which names file and line. */
export function readTreebank(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = "";
  let words: TreebankWord[] = [];
  let begun = 0;
  const close = (): void => {
    if (words.length === 0) return;
    for (const [k, { head }] of words.entries()) {
      if (head >= words.length) throw new BenchError(`${path}:${begun + k}: the head lies outside the sentence`);
    }
    sentences.push({ document, words });
    words = [];
  };
  for (const [index, raw] of readText(path).split("\n").entries()) {
    const line = raw.replace(/\r$/u, "");
    if (line.trim() === "") close();
    else if (line.startsWith("#")) document = /^# newdoc id = (.*)$/u.exec(line)?.[1] ?? document;
    else {
      const word = wordOf(line, words.length, `${path}:${index + 1}`);
      if (word === null) continue;
      if (words.length === 0) begun = index + 1;
      words.push(word);
    }
  }
  close();
  if (sentences.length === 0) throw new BenchError(`${path}: holds no sentences`);
  return sentences;
}

/** Consecutive sentences of one document, each group in file order. */
export function byDocument(sentences: TreebankSentence[]): TreebankSentence[][] {
  const groups: TreebankSentence[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last?.[0]?.document === sentence.document) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

function wordOf(line: string, at: number, where: string): TreebankWord | null {
  const columns = line.split("\t");
  if (columns.length !== 10) throw new BenchError(`${where}: expected 10 columns, found ${columns.length}`);
  const [id, form, , upos, , , head, deprel, , misc] = columns as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (/^\d+[-.]\d+$/u.test(id)) return null;
  if (id !== String(at + 1)) throw new BenchError(`${where}: expected word ${at + 1}, found "${id}"`);
  if (!/^\d+$/u.test(head)) throw new BenchError(`${where}: "${head}" is no head`);
  return { form, upos, head: head === "0" ? at : Number(head) - 1, deprel, misc };
}
